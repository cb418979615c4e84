import type { MatchPlanView } from "apex/MatchPlanView";
import { fill } from "c/connectionError";
import { formatMoment } from "c/connectionText";
import { formatCount, outcomeWord, recordTitle } from "c/matchingText";
import { labels } from "./labels.ts";

type PlanRow = NonNullable<MatchPlanView["rows"]>[number];

/** What hurts comes first. */
const COUNTS: readonly (readonly [string, string])[] = [
  ["refused", labels.countRefused],
  ["lost", labels.countLost],
  ["changed", labels.countChanged],
  ["newlyMatched", labels.countNewlyMatched],
  ["other", labels.countOther],
  ["keptByHand", labels.countKeptByHand],
  ["unchanged", labels.countUnchanged],
];
/** Counts of what applying would do. */
const CHANGES = ["lost", "changed", "newlyMatched", "other"];

export const columns = [
  { label: labels.columnRecord, fieldName: "record" },
  { label: labels.columnBefore, fieldName: "before" },
  { label: labels.columnAfter, fieldName: "after" },
  { label: labels.columnLine, fieldName: "line" },
  { label: labels.columnProblem, fieldName: "problem" },
];

export function countTexts({ counts }: MatchPlanView): string[] {
  return COUNTS.flatMap(([name, word]) => {
    const count = counts?.[name];
    return count ? [fill(labels.countText, [word, formatCount(count)])] : [];
  });
}

export function changesOf({ counts }: MatchPlanView): number {
  return CHANGES.reduce((sum, name) => sum + (counts?.[name] ?? 0), 0);
}

export function planRows({ rows }: MatchPlanView): Record<string, string>[] {
  return (rows ?? []).map((row, index) => ({
    id: `${row.recordId ?? ""}-${row.lineNumber ?? index}`,
    record: row.recordName ? recordTitle(row.objectName, row.recordName) : (row.recordId ?? labels.hiddenRecord),
    before: sideOf(row.before, row.beforeProfileName),
    after: sideOf(row.after, row.afterProfileName),
    line: row.lineNumber ? String(row.lineNumber) : "",
    problem: row.problem ?? "",
  }));
}

/** Who made the plan, how far it is, what became of it. */
export function standingText(view: MatchPlanView): string {
  switch (view.status) {
    case "Planned":
      return changesOf(view) === 0
        ? labels.planNothing
        : fill(labels.planOf, [formatMoment(view.createdAt), view.createdByName ?? "–"]);
    case "Applied":
      return fill(labels.planApplied, [
        view.appliedByName ?? "–",
        formatMoment(view.appliedAt),
        formatCount(view.refusedCount),
      ]);
    case "Undone":
      return labels.planUndone;
    case "Discarded":
      return labels.planDiscarded;
    default:
      return fill(labels.planProgress, [formatCount(view.done), formatCount(view.total)]);
  }
}

function sideOf(outcome: PlanRow["before"], profileName: PlanRow["beforeProfileName"]): string {
  if (!outcome) return profileName ?? "–";
  return profileName ? fill(labels.outcomeWith, [outcomeWord(outcome), profileName]) : outcomeWord(outcome);
}
