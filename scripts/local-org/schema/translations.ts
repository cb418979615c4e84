import { elements, flag, text, type Content } from "../metadata/content.ts";
import type { OrgMetadata } from "../metadata/model.ts";
import type { FieldSchema, SObjectSchema } from "./model.ts";

/** What was translated before: schemas live as long as their org, and so do their translations. */
const known = new WeakMap<SObjectSchema, Map<string, SObjectSchema>>();

/**
 * An object as users of a language see it: labels of the object, its fields, their values and help texts, its record
 * types and the messages of its validation rules, from the org's object translations. What they leave out stays as it is.
 * @param language `User.LanguageLocaleKey`
 * Source: Metadata API Developer Guide, CustomObjectTranslation.
 */
export function inLanguage(metadata: OrgMetadata, object: SObjectSchema, language: string): SObjectSchema {
  const languages = known.get(object) ?? new Map<string, SObjectSchema>();
  known.set(object, languages);
  const before = languages.get(language);
  if (before) return before;
  const translated = translate(metadata, object, language);
  languages.set(language, translated);
  return translated;
}

/** The heading of a section of a layout, by the name that the layout gives it. */
export function sectionInLanguage(
  metadata: OrgMetadata,
  layoutName: string,
  section: string,
  language: string,
): string | null {
  const [object = "", ...layout] = layoutName.split("-");
  const content = metadata.find("CustomObjectTranslation", `${object}-${language}`)?.content ?? {};
  const sections = elements(content, "layouts")
    .filter((item) => text(item, "layout") === layout.join("-"))
    .flatMap((item) => elements(item, "sections"));
  return named(sections, "section", section, "label");
}

function translate(metadata: OrgMetadata, object: SObjectSchema, language: string): SObjectSchema {
  const translation = metadata.find("CustomObjectTranslation", `${object.name}-${language}`)?.content ?? {};
  const fields = [...object.fields].map(([key, field]): [string, FieldSchema] => {
    const part = metadata.find("CustomFieldTranslation", `${object.name}-${language}.${field.name}`);
    const nameLabel = field.nameField ? text(translation, "nameFieldLabel") : null;
    return [key, translateField(field, part?.content ?? {}, nameLabel)];
  });
  const types = elements(translation, "recordTypes");
  const rules = elements(translation, "validationRules");
  return {
    ...object,
    label: caseValue(translation, false) ?? object.label,
    labelPlural: caseValue(translation, true) ?? object.labelPlural,
    fields: new Map(fields),
    recordTypes: object.recordTypes.map((type) => ({
      ...type,
      label: named(types, "name", type.developerName, "label") ?? type.label,
    })),
    validationRules: object.validationRules.map((rule) => ({
      ...rule,
      message: named(rules, "name", rule.name, "errorMessage") ?? rule.message,
    })),
  };
}

function translateField(field: FieldSchema, translation: Content, nameLabel: string | null): FieldSchema {
  const values = elements(translation, "picklistValues");
  return {
    ...field,
    // Fields that point to objects name themselves in the cases of their language.
    label: text(translation, "label") ?? caseValue(translation, false) ?? nameLabel ?? field.label,
    helpText: text(translation, "help") ?? field.helpText,
    picklist: field.picklist.map((entry) => ({
      ...entry,
      label: named(values, "masterLabel", entry.label, "translation") ?? entry.label,
    })),
  };
}

/** The nominative of a name, without article; languages without cases have one value each for one and for many. */
function caseValue(translation: Content, plural: boolean): string | null {
  const values = elements(translation, "caseValues").filter((value) => flag(value, "plural") === plural);
  const plain = values.find((value) => isNominative(value) && hasNoArticle(value));
  const value = plain ?? values.find(isNominative) ?? values[0];
  return value ? text(value, "value") : null;
}

const isNominative = (value: Content): boolean => (text(value, "caseType") ?? "Nominative") === "Nominative";
const hasNoArticle = (value: Content): boolean => (text(value, "article") ?? "None") === "None";

function named(items: readonly Content[], key: string, name: string, value: string): string | null {
  const item = items.find((candidate) => text(candidate, key) === name);
  return item ? text(item, value) : null;
}
