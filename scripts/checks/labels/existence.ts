import { text } from "../../local-org/metadata/content.ts";
import type { Finding, Rule } from "../rule.ts";
import { labelUses, languages, translationsIn } from "./labelIndex.ts";

/** Every label that is used exists. */
export const labelsExist: Rule = {
  name: "labels-exist",
  check: (project) =>
    labelUses(project)
      .filter(({ name }) => !project.metadata.find("CustomLabel", name))
      .map(({ name, file, line }) => ({ file, line, message: `the label ${name} does not exist` })),
};

/** Every label that exists is used. */
export const labelsUsed: Rule = {
  name: "labels-used",
  check(project) {
    const used = new Set(labelUses(project).map(({ name }) => name.toLowerCase()));
    return project.metadata
      .all("CustomLabel")
      .filter(({ fullName }) => !used.has(fullName.toLowerCase()))
      .map(({ file, fullName }) => ({ file, message: `nothing uses the label ${fullName}` }));
  },
};

/** Every label is translated into every language, and nothing else is. */
export const translationsComplete: Rule = {
  name: "translations-complete",
  check(project) {
    const labels = project.metadata.all("CustomLabel");
    const names = new Set(labels.map(({ fullName }) => fullName));
    return languages.flatMap((language): Finding[] => {
      const translated = translationsIn(project, language);
      const file = project.metadata.find("Translations", language)?.file ?? `the translation ${language}`;
      const missing = labels.filter(({ fullName }) => !translated.get(fullName)?.trim());
      const surplus = [...translated.keys()].filter((name) => !names.has(name));
      return [
        ...missing.map(({ fullName }) => ({ file, message: `${fullName} is not translated` })),
        ...surplus.map((name) => ({ file, message: `${name} is translated but no label` })),
      ];
    });
  },
};

/** A translation has the placeholders of its label: `{0}`, `{1}`. */
export const placeholdersEqual: Rule = {
  name: "placeholders",
  check: (project) =>
    languages.flatMap((language) => {
      const translated = translationsIn(project, language);
      const file = project.metadata.find("Translations", language)?.file ?? "";
      return project.metadata.all("CustomLabel").flatMap(({ fullName, content }) => {
        const [wanted, found] = [placeholdersOf(text(content, "value")), placeholdersOf(translated.get(fullName))];
        if (!translated.has(fullName) || wanted === found) return [];
        return [{ file, message: `${fullName} has the placeholders “${found}” instead of “${wanted}”` }];
      });
    }),
};

function placeholdersOf(label: string | null | undefined): string {
  return [...new Set(label?.match(/\{\d+\}/g) ?? [])].sort().join(" ");
}
