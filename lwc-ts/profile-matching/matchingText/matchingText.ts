import LOCALE from "@salesforce/i18n/locale";
import { fill } from "c/connectionError";
import { labels } from "./labels.ts";

/** The objects that are matched, in the order of every table. */
export const OBJECTS = ["Lead", "Contact", "Account"] as const;

const OBJECT_WORDS: Readonly<Record<string, string>> = {
  Lead: labels.objectLead,
  Contact: labels.objectContact,
  Account: labels.objectAccount,
};
const ONE_WORDS: Readonly<Record<string, string>> = {
  Lead: labels.oneLead,
  Contact: labels.oneContact,
  Account: labels.oneAccount,
};
const OUTCOME_WORDS: Readonly<Record<string, string>> = {
  Matched: labels.outcomeMatched,
  Possible: labels.outcomePossible,
  Conflict: labels.outcomeConflict,
  Stale: labels.outcomeStale,
  None: labels.outcomeNone,
};
const REASON_WORDS: Readonly<Record<string, string>> = {
  TooLittleData: labels.whyTooLittleData,
  NothingFound: labels.whyNothingFound,
  TooUnlike: labels.whyTooUnlike,
  Rejected: labels.whyRejected,
};

export function objectWord(objectName: string | null | undefined): string {
  return OBJECT_WORDS[objectName ?? ""] ?? objectName ?? "";
}

/** "Lead: Maria Santos". */
export function recordTitle(objectName: string | null | undefined, recordName: string | null | undefined): string {
  return `${ONE_WORDS[objectName ?? ""] ?? objectName ?? ""}: ${recordName ?? ""}`;
}

export function outcomeWord(outcome: string | null | undefined): string {
  return OUTCOME_WORDS[outcome ?? ""] ?? outcome ?? "";
}

/** Why a record has no match. */
export function reasonWord(reason: string | null | undefined): string {
  return REASON_WORDS[reason ?? ""] ?? reason ?? "";
}

/** The objects to choose from. */
export function objectOptions(): { label: string; value: string }[] {
  return OBJECTS.map((value) => ({ label: objectWord(value), value }));
}

export function formatCount(count: number | null | undefined, digits = 0): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: digits }).format(count ?? 0);
}

/** Share as a percentage with one digit; a dash of nothing. */
export function formatShare(part: number | null | undefined, whole: number | null | undefined): string {
  if (!whole) return "–";
  const share = (part ?? 0) / whole;
  return new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** "34 of 40". */
export function formatPart(part: number | null | undefined, whole: number | null | undefined): string {
  return fill(labels.countOf, [formatCount(part), formatCount(whole)]);
}
