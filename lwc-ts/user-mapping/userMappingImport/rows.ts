import type { MappingImportRow } from "apex/MappingImportRow";
import { fill } from "c/connectionError";
import { labels } from "./labels.ts";

const OUTCOMES: Readonly<Record<string, string>> = {
  Error: labels.outcomeError,
  New: labels.outcomeNew,
  Changed: labels.outcomeChanged,
  Clear: labels.outcomeClear,
  Same: labels.outcomeSame,
};

const CAUSES: Readonly<Record<string, string>> = {
  EmptyEmail: labels.causeEmptyEmail,
  EmptyUsername: labels.causeEmptyUsername,
  UnknownPerson: labels.causeUnknownPerson,
  SeveralPeople: labels.causeSeveralPeople,
  BadUser: labels.causeBadUser,
  Twice: labels.causeTwice,
  Action: labels.causeAction,
  UserTaken: labels.causeUserTaken,
};

export const separators = [
  { label: ",", value: "," },
  { label: ";", value: ";" },
  { label: labels.tab, value: "\t" },
];

/** Where only errors are shown, their problem has the room of what would change. */
export function columnsOf(isErrorsOnly: boolean): { label: string; fieldName: string; wrapText?: boolean }[] {
  const named = [
    { label: labels.columnRow, fieldName: "rowNumber", initialWidth: 80 },
    { label: labels.columnEmail, fieldName: "externalEmail" },
    { label: labels.columnUsername, fieldName: "username" },
  ];
  const problem = { label: labels.columnProblem, fieldName: "problem", wrapText: true };
  if (isErrorsOnly) return [...named, problem];
  return [
    ...named,
    { label: labels.columnBefore, fieldName: "before" },
    { label: labels.columnAfter, fieldName: "after" },
    { label: labels.columnOutcome, fieldName: "outcome" },
    problem,
  ];
}

export function rowOf(line: MappingImportRow): Record<string, unknown> {
  return {
    ...line,
    rowNumber: String(line.rowNumber ?? ""),
    externalEmail: line.externalEmail || line.externalId || "",
    before: line.before ?? "",
    after: line.after ?? "",
    problem: line.problem ?? "",
    outcome: OUTCOMES[line.outcome ?? ""] ?? "",
  };
}

/** Rows to look at, as a filter: all, those with one outcome, or those refused for one cause. */
export interface Group {
  readonly name: string;
  readonly text: string;
  readonly isPressed: string;
}

/** All rows, then their outcomes, errors first. */
export function outcomesOf(lines: readonly MappingImportRow[], chosen: string): Group[] {
  const counts = countBy(lines, ({ outcome }) => outcome);
  return [
    { name: "", text: fill(labels.allRows, [lines.length]), isPressed: String(chosen === "") },
    ...Object.entries(OUTCOMES).map(([name, word]) => ({
      name,
      text: fill(labels.statusCount, [word, counts.get(name) ?? 0]),
      isPressed: String(chosen === name),
    })),
  ];
}

/** Causes of the errors with their numbers, the most frequent first. */
export function causesOf(lines: readonly MappingImportRow[], chosen: string): Group[] {
  return [...countBy(lines, ({ cause }) => cause)]
    .sort(([, left], [, right]) => right - left)
    .map(([name, rows]) => ({
      name,
      text: fill(labels.statusCount, [CAUSES[name] ?? name, rows]),
      isPressed: String(chosen === name),
    }));
}

/** Rows of a group: errors first and by cause, then what changes, then the rest; each in the order of the file. */
export function rowsOf(lines: readonly MappingImportRow[], chosen: string): ReturnType<typeof rowOf>[] {
  const outcomes = Object.keys(OUTCOMES);
  const causes = causesOf(lines, "").map(({ name }) => name);
  const rank = ({ outcome, cause }: MappingImportRow): number =>
    outcomes.indexOf(outcome ?? "") * (causes.length + 1) + causes.indexOf(cause ?? "");
  return lines
    .filter(({ outcome, cause }) => chosen === "" || outcome === chosen || cause === chosen)
    .toSorted((left, right) => rank(left) - rank(right))
    .map(rowOf);
}

function countBy(
  lines: readonly MappingImportRow[],
  nameOf: (line: MappingImportRow) => string | null | undefined,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    const name = nameOf(line);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
