import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { languageOf, translationsOf } from "../texts/texts.ts";
import type { PageContext } from "./context.ts";

/** Label of an object for a user: Salesforce translates standard objects. */
export function objectLabel({ language }: Pick<PageContext, "language">, object: SObjectSchema): string {
  return standardLabels(language, object)[object.name] ?? object.label;
}

export function objectLabelPlural({ language }: Pick<PageContext, "language">, object: SObjectSchema): string {
  return standardLabels(language, object)[`${object.name}*`] ?? object.labelPlural;
}

/**
 * Label of a field for a user. Pages name a lookup after the record and not after the id that it holds: "Profile ID"
 * reads "Profile".
 */
export function fieldLabel(context: Pick<PageContext, "language">, object: SObjectSchema, field: FieldSchema): string {
  const labels = field.isCustom ? {} : translationsOf("objects", languageOf(context.language));
  const translated = labels[`${object.name}.${field.name}`] ?? labels[`.${field.name}`];
  return translated ?? (field.type === "REFERENCE" ? field.label.replace(/ ID$/, "") : field.label);
}

function standardLabels(language: string, object: SObjectSchema): Readonly<Record<string, string>> {
  return object.kind === "standard" ? translationsOf("objects", languageOf(language)) : {};
}
