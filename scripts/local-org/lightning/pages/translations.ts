import { elements, text } from "../../metadata/content.ts";
import { org } from "../../runtime/org.ts";

type Kind = "customApplications" | "customTabs";

/** Label of an app or a tab in a language, from the package's translations. */
export function translated(language: string, kind: Kind, name: string): string | null {
  const translations = org().metadata.find("Translations", language);
  const entry = translations && elements(translations.content, kind).find((item) => text(item, "name") === name);
  return entry ? text(entry, "label") : null;
}
