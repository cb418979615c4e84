import type { MatchLearning } from "apex/MatchLearning";
import type { MatchModelPreview } from "apex/MatchModelPreview";
import type { MatchModelState } from "apex/MatchModelState";
import { fill } from "c/connectionError";
import { formatCount, outcomeWord } from "c/matchingText";
import { labels } from "./labels.ts";

export const previewColumns = [
  { label: labels.columnRecord, fieldName: "record" },
  { label: labels.columnBefore, fieldName: "before" },
  { label: labels.columnAfter, fieldName: "after" },
];

/** Which model decides now, and where the shipped one comes from. */
export function inForceText({ activeVersion, origin }: MatchModelState): string {
  return activeVersion === null || activeVersion === undefined
    ? fill(labels.inForceShipped, [origin ?? ""])
    : fill(labels.inForceVersion, [activeVersion]);
}

export function previewText({ sampleSize, changes }: MatchModelPreview): string {
  return fill(labels.previewText, [formatCount(sampleSize), formatCount(changes?.length)]);
}

export function previewRows({ changes }: MatchModelPreview): Record<string, string>[] {
  return (changes ?? []).map(({ recordId, recordName, before, after, isOtherProfile }) => ({
    id: recordId ?? "",
    record: recordName ?? labels.hiddenRecord,
    before: outcomeWord(before),
    after: isOtherProfile ? `${outcomeWord(after)}, ${labels.otherProfile}` : outcomeWord(after),
  }));
}

/** What the decisions so far say. */
export function learningText({ document, confirmed, rejected, needed, weights }: MatchLearning): string {
  const decided = [formatCount(confirmed), formatCount(rejected)];
  return document
    ? fill(labels.learnResult, [...decided, formatCount(weights?.length)])
    : fill(labels.learnTooFew, [...decided, formatCount(needed)]);
}
