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

export const separators = [
  { label: ",", value: "," },
  { label: ";", value: ";" },
  { label: labels.tab, value: "\t" },
];

export const columns = [
  { label: labels.columnRow, fieldName: "rowNumber" },
  { label: labels.columnEmail, fieldName: "externalEmail" },
  { label: labels.columnUsername, fieldName: "username" },
  { label: labels.columnBefore, fieldName: "before" },
  { label: labels.columnAfter, fieldName: "after" },
  { label: labels.columnOutcome, fieldName: "outcome" },
  { label: labels.columnProblem, fieldName: "problem", wrapText: true },
];

export function rowOf(line: MappingImportRow): Record<string, unknown> {
  return {
    ...line,
    rowNumber: String(line.rowNumber ?? ""),
    before: line.before ?? "",
    after: line.after ?? "",
    problem: line.problem ?? "",
    outcome: OUTCOMES[line.outcome ?? ""] ?? "",
  };
}

/** Numbers of rows by outcome. */
export function countsOf(lines: readonly MappingImportRow[]): string[] {
  return Object.entries(OUTCOMES).map(([name, word]) =>
    fill(labels.statusCount, [word, lines.filter(({ outcome }) => outcome === name).length]),
  );
}

/** Errors first, then what changes, then the rest; each in the order of the file. */
export function inOrder(lines: readonly MappingImportRow[]): MappingImportRow[] {
  const order = Object.keys(OUTCOMES);
  return lines.toSorted((a, b) => order.indexOf(a.outcome ?? "") - order.indexOf(b.outcome ?? ""));
}

/** Rows that name a person again: number of the row → number of the first one. */
export function repeated(lines: readonly MappingImportRow[]): Map<number, number> {
  const first = new Map<string, number>();
  const again = new Map<number, number>();
  for (const { externalEmail, rowNumber } of lines) {
    const email = (externalEmail ?? "").normalize("NFKC").trim().toLowerCase();
    if (email === "") continue;
    const earlier = first.get(email);
    if (earlier === undefined) first.set(email, rowNumber ?? 0);
    else again.set(rowNumber ?? 0, earlier);
  }
  return again;
}
