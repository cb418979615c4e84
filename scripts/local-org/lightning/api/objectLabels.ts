import { org } from "../../runtime/org.ts";
import type { FieldSchema, PicklistValue, SObjectSchema } from "../../schema/model.ts";
import { inLanguage } from "../../schema/translations.ts";
import { languageOf, translationsOf } from "../texts/texts.ts";
import type { PageContext } from "./context.ts";

type Reader = Pick<PageContext, "language">;

/** Label of an object for a user: Salesforce translates standard objects, object translations the others. */
export function objectLabel(reader: Reader, object: SObjectSchema): string {
  return standardLabels(reader, object)[object.name] ?? translated(reader, object).label;
}

export function objectLabelPlural(reader: Reader, object: SObjectSchema): string {
  return standardLabels(reader, object)[`${object.name}*`] ?? translated(reader, object).labelPlural;
}

/**
 * Label of a field for a user. Pages name a lookup after the record and not after the id that it holds: "Profile ID"
 * reads "Profile".
 */
export function fieldLabel(reader: Reader, object: SObjectSchema, field: FieldSchema): string {
  const own = translatedField(reader, object, field).label;
  if (own !== field.label) return own;
  const labels = field.isCustom ? {} : translationsOf("objects", languageOf(reader.language));
  const standard = labels[`${object.name}.${field.name}`] ?? labels[`.${field.name}`];
  return standard ?? (field.type === "REFERENCE" ? field.label.replace(/ ID$/, "") : field.label);
}

export function fieldHelp(reader: Reader, object: SObjectSchema, field: FieldSchema): string | null {
  return translatedField(reader, object, field).helpText;
}

/** Values of a picklist with their labels for a user, inactive ones, too. */
export function picklistOf(reader: Reader, object: SObjectSchema, field: FieldSchema): readonly PicklistValue[] {
  return translatedField(reader, object, field).picklist;
}

function translated({ language }: Reader, object: SObjectSchema): SObjectSchema {
  return inLanguage(org().metadata, object, language);
}

function translatedField(reader: Reader, object: SObjectSchema, field: FieldSchema): FieldSchema {
  return translated(reader, object).fields.get(field.name.toLowerCase()) ?? field;
}

function standardLabels({ language }: Reader, object: SObjectSchema): Readonly<Record<string, string>> {
  return object.kind === "standard" ? translationsOf("objects", languageOf(language)) : {};
}
