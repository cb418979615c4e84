import { readFileSync } from "node:fs";
import path from "node:path";

/** Languages of the frame and the package; another language of a user shows English. */
export const LANGUAGES = ["en_US", "fr", "ja", "nl_NL"] as const;
export type Language = (typeof LANGUAGES)[number];

/** `base`: labels of base components; `objects`: labels of standard objects and fields. English has neither. */
type Table = "" | "base" | "objects";
type Texts = Readonly<Record<string, string>>;

const cache = new Map<string, Texts>();

export function languageOf(key: string | null | undefined): Language {
  return LANGUAGES.find((language) => language === key) ?? "en_US";
}

/** Texts of the frame in a language. */
export function textsOf(language: Language): Texts {
  return read("", language);
}

/** What Salesforce translates, in a language; what the table does not have stays English. */
export function translationsOf(table: "base" | "objects", language: Language): Texts {
  return language === "en_US" ? {} : read(table, language);
}

function read(table: Table, language: Language): Texts {
  const file = path.join(import.meta.dirname, table, `${language}.json`);
  const known = cache.get(file);
  if (known) return known;
  const texts = JSON.parse(readFileSync(file, "utf8")) as Texts;
  cache.set(file, texts);
  return texts;
}
