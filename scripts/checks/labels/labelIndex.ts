import { elements, text } from "../../local-org/metadata/content.ts";
import { lineAt, matchesIn } from "../apexSource.ts";
import type { Project } from "../project.ts";

/** The languages beside the source language, en_US. */
export const languages = ["fr", "ja", "nl_NL"] as const;

export interface LabelUse {
  readonly name: string;
  readonly file: string;
  readonly line: number;
}

const importedLabel = /@salesforce\/label\/(?:c|causeway)\.(\w+)/g;
const labelInApex = /(?<![\w.])(?:System\.)?Label\.(\w+)(?!\s*\()/gi;
const labelInMetadata = /\$Label\.(?:c\.)?(\w+)/g;

/** Where labels are used: imports of components, Apex, and metadata. Tests do not count. */
export function labelUses(project: Project): LabelUse[] {
  const inApex = project.apex
    .filter((source) => !source.isTest)
    .flatMap((source) =>
      matchesIn(source, labelInApex).map(({ match, line }) => ({ name: match[1]!, file: source.file, line })),
    );
  const inTexts = (files: readonly string[], pattern: RegExp): LabelUse[] =>
    files.flatMap((file) =>
      [...project.text(file).matchAll(pattern)].map((match) => ({
        name: match[1]!,
        file,
        line: lineAt(project.text(file), match.index),
      })),
    );
  return [
    ...inApex,
    ...inTexts(componentFiles(project, "ts"), importedLabel),
    ...inTexts(project.files("force-app/**/*-meta.xml", "lwc-ts/*/*/*-meta.xml"), labelInMetadata),
  ];
}

/** Sources of components without their tests, generated types and other declarations. */
export function componentFiles(project: Project, extension: "ts" | "html"): string[] {
  return project
    .files(`lwc-ts/*/*/*.${extension}`)
    .filter((file) => !file.startsWith("lwc-ts/types/") && !file.endsWith(".d.ts"));
}

/** Text of every label in a language of the translations, by name. */
export function translationsIn(project: Project, language: string): ReadonlyMap<string, string> {
  const translation = project.metadata.find("Translations", language);
  const entries = translation ? elements(translation.content, "customLabels") : [];
  return new Map(entries.map((entry) => [text(entry, "name") ?? "", text(entry, "label") ?? ""]));
}
