import { session } from "platform/session";

/** Values of `@salesforce/i18n/*` for the running user. */
export const locale: Readonly<Record<string, string | number>> = session.locale;

/** Label of a base component in the user's language; English where it has no translation. */
export function baseLabel(name: string, english: string): string {
  return session.baseLabels[name] ?? english;
}
