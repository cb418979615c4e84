import type { MappingChangeSet } from "apex/MappingChangeSet";
import type { UserMappingRow } from "apex/UserMappingRow";
import { fill } from "c/connectionError";
import { formatMoment, mappingKeyWord, type StatusLook } from "c/connectionText";
import { labels } from "./labels.ts";

const LOOKS: Readonly<Record<string, StatusLook>> = {
  Mapped: { word: labels.statusMapped, iconName: "utility:success", variant: "success" },
  Ambiguous: { word: labels.statusAmbiguous, iconName: "utility:question", variant: "warning" },
  Unmatched: { word: labels.statusUnmatched, iconName: "utility:warning", variant: "warning" },
  Fallback: { word: labels.statusFallback, iconName: "utility:forward", variant: "" },
  Held: { word: labels.statusHeld, iconName: "utility:pause", variant: "" },
  Cleared: { word: labels.statusCleared, iconName: "utility:unlinked", variant: "" },
};

const CASES: Readonly<Record<string, string>> = {
  NoMatch: labels.caseNoMatch,
  ChatterLicense: labels.caseChatterLicense,
  AddedLater: labels.caseAddedLater,
  InactiveUser: labels.caseInactiveUser,
};

/** Statuses in the order in which they are counted. */
export const STATUSES: readonly string[] = Object.keys(LOOKS);

/** Ways in which a person came to their user. */
export const METHODS: readonly string[] = ["FederationId", "Username", "Email", "AliasEmail", "Manual", "Import"];

/** Icon and word of a status. */
export function mappingLook(status: string | null | undefined): StatusLook {
  return LOOKS[status ?? ""] ?? { word: status ?? "", iconName: "utility:question", variant: "" };
}

/** Word for a way of finding the user. */
export function methodWord(method: string | null | undefined): string {
  if (method === "Manual") return labels.methodManual;
  if (method === "Import") return labels.methodImport;
  return method ? mappingKeyWord(method) : "";
}

/** Word for the reason why no user can receive the work. */
export function caseWord(fallbackCase: string | null | undefined): string {
  return CASES[fallbackCase ?? ""] ?? "";
}

/** Who, when, why, and what happens meanwhile. */
export function mappingSentence(row: UserMappingRow): string {
  const changedAt = formatMoment(row.changedAt);
  switch (row.status) {
    case "Mapped":
      return row.method === "Manual" || row.method === "Import"
        ? fill(labels.sentenceManual, [row.changedBy ?? "", changedAt, row.reason ?? ""])
        : fill(labels.sentenceMapped, [methodWord(row.method), changedAt]);
    case "Ambiguous":
      return fill(labels.sentenceAmbiguous, [row.candidateCount ?? 0]);
    case "Held":
      return fill(labels.sentenceHeld, [caseWord(row.fallbackCase)]);
    case "Fallback":
      return fill(row.fallbackPolicy === "Queue" ? labels.sentenceQueue : labels.sentenceFallbackUser, [
        caseWord(row.fallbackCase),
      ]);
    case "Cleared":
      return row.leftAt && !row.reason
        ? fill(labels.sentenceLeft, [formatMoment(row.leftAt)])
        : fill(labels.sentenceCleared, [row.changedBy ?? "", changedAt, row.reason ?? ""]);
    default:
      return labels.sentenceUnmatched;
  }
}

const CHANGES: Readonly<Record<string, string>> = {
  KeyChange: labels.whatKeyChange,
  Import: labels.whatImport,
  Map: labels.whatMap,
  Clear: labels.whatClear,
  Rematch: labels.whatRematch,
  Self: labels.whatSelf,
  Sweep: labels.whatSweep,
};

/** Word for what a change set did. */
export function changeWord(kind: string | null | undefined): string {
  return CHANGES[kind ?? ""] ?? "";
}

/** Where a change set was left, by whom, and how far it is. */
export function leftSentence({ kind, status, startedBy, movedAt, doneCount, itemCount }: MappingChangeSet): string {
  const stopped = [startedBy ?? "", formatMoment(movedAt), doneCount ?? 0, itemCount ?? 0];
  if (status === "Applying") return fill(labels.leftApplying, stopped);
  if (status === "Undoing") return fill(labels.leftUndoing, stopped);
  return fill(kind === "Import" ? labels.leftImport : labels.leftPlanning, stopped);
}
