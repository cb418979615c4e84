import { elements, text } from "../../local-org/metadata/content.ts";
import type { Content } from "../../local-org/metadata/content.ts";
import type { MetadataComponent } from "../../local-org/metadata/model.ts";
import type { Project } from "../project.ts";
import type { Finding, Rule } from "../rule.ts";
import { languages } from "./labelIndex.ts";

/**
 * What people read of our objects is translated into every language: labels, name field, fields with their help and
 * picklist values, messages of validation rules; so are tabs, applications and report types. Source: Metadata API Developer Guide,
 * CustomObjectTranslation, Translations.
 */
export const objectTranslationsComplete: Rule = {
  name: "object-translations",
  check: (project) =>
    languages.flatMap((language) => [
      ...project.metadata
        .all("CustomObject")
        .filter(({ fullName }) => fullName.endsWith("__c"))
        .flatMap((object) => [
          ...objectFindings(project, object, language),
          ...partsOf(project, object, "CustomField").flatMap((field) => fieldFindings(project, field, language)),
        ]),
      ...tabFindings(project, language),
    ]),
};

function objectFindings(project: Project, object: MetadataComponent, language: string): Finding[] {
  const { fullName, file, content } = object;
  const translation = project.metadata.find("CustomObjectTranslation", `${fullName}-${language}`);
  if (!translation) return [{ file, message: `${fullName} is not translated into ${language}` }];
  const forms = elements(translation.content, "caseValues");
  const hasForm = (plural: string): boolean =>
    forms.some((form) => text(form, "plural") === plural && text(form, "value") !== null);
  const missing = [
    text(content, "label") !== null && !hasForm("false") && "label",
    text(content, "pluralLabel") !== null && !hasForm("true") && "plural label",
    elements(content, "nameField").length > 0 && text(translation.content, "nameFieldLabel") === null && "name field",
    ...partsOf(project, object, "ValidationRule").map((rule) => {
      const name = rule.fullName.slice(fullName.length + 1);
      const translated = named(translation.content, "validationRules", "name", name);
      return text(translated ?? {}, "errorMessage") === null && `validation rule ${name}`;
    }),
  ];
  return missing
    .filter((part) => part !== false)
    .map((part) => ({ file: translation.file, message: `${fullName}: the ${part} is not translated` }));
}

function fieldFindings(project: Project, field: MetadataComponent, language: string): Finding[] {
  const { fullName, file, content } = field;
  const [object = "", name = ""] = fullName.split(".");
  const translation = project.metadata.find("CustomFieldTranslation", `${object}-${language}.${name}`);
  if (!translation) return [{ file, message: `${fullName} is not translated into ${language}` }];
  const valueSet = elements(content, "valueSet").flatMap((set) => elements(set, "valueSetDefinition"));
  const labels = valueSet.flatMap((set) => elements(set, "value")).map((value) => text(value, "label") ?? "");
  const missing = [
    text(translation.content, "label") === null && "label",
    text(content, "inlineHelpText") !== null && text(translation.content, "help") === null && "help text",
    ...labels.map((label) => {
      const value = named(translation.content, "picklistValues", "masterLabel", label);
      return text(value ?? {}, "translation") === null && `value “${label}”`;
    }),
  ];
  const surplus = elements(translation.content, "picklistValues")
    .map((value) => text(value, "masterLabel") ?? "")
    .filter((label) => !labels.includes(label));
  return [
    ...missing
      .filter((part) => part !== false)
      .map((part) => ({ file: translation.file, message: `${fullName}: the ${part} is not translated` })),
    ...surplus.map((label) => ({ file: translation.file, message: `${fullName} has no value “${label}”` })),
  ];
}

function tabFindings(project: Project, language: string): Finding[] {
  const translations = project.metadata.find("Translations", language);
  const isTranslated = (kind: string, name: string): boolean =>
    text(named(translations?.content ?? {}, kind, "name", name) ?? {}, "label") !== null;
  const wanted = [
    ...project.metadata.all("CustomTab").map((tab) => ["customTabs", tab] as const),
    ...project.metadata.all("CustomApplication").map((app) => ["customApplications", app] as const),
    ...project.metadata.all("ReportType").map((type) => ["reportTypes", type] as const),
  ];
  return wanted
    .filter(([kind, { fullName }]) => !fullName.endsWith("__c") && !isTranslated(kind, fullName))
    .map(([, { fullName, file }]) => ({ file, message: `${fullName} is not translated into ${language}` }));
}

function partsOf(project: Project, object: MetadataComponent, type: string): readonly MetadataComponent[] {
  return project.metadata.all(type).filter(({ fullName }) => fullName.startsWith(`${object.fullName}.`));
}

function named(content: Content, list: string, key: string, name: string): Content | undefined {
  return elements(content, list).find((item) => text(item, key) === name);
}
