import { readFileSync } from "node:fs";
import path from "node:path";

/** Languages of the frame and the package; another language of a user shows English. */
export const LANGUAGES = ["en_US", "fr", "ja", "nl_NL"] as const;
export type Language = (typeof LANGUAGES)[number];

const cache = new Map<Language, Readonly<Record<string, string>>>();

export function languageOf(key: string | null | undefined): Language {
  return LANGUAGES.find((language) => language === key) ?? "en_US";
}

/** Texts of the frame in a language. */
export function textsOf(language: Language): Readonly<Record<string, string>> {
  const known = cache.get(language);
  if (known) return known;
  const file = path.join(import.meta.dirname, `${language}.json`);
  const texts = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  cache.set(language, texts);
  return texts;
}
