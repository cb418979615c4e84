import type { MatchImportRow } from "apex/MatchImportRow";
import { fill } from "c/connectionError";
import { readCsv, written } from "c/csvFile";
import { formatCount } from "c/matchingText";
import { labels } from "./labels.ts";

const RECORD = "Record Id";
const PROFILE = "Profile Id";
const ACTION = "ACTION";
const NOTE = "Note";
const MAXIMUM_ROWS = 50_000;
const LINES_A_CALL = 200;

/** What a file holds. */
export interface Corrections {
  readonly lines: readonly MatchImportRow[];
  /** Why it cannot be used, or empty. */
  readonly problem: string;
}

/** Reads a file of corrections; lines about one record stand together. */
export function readCorrections(bytes: ArrayBuffer): Corrections {
  const { header, records, isText } = readCsv(bytes);
  const refused = (problem: string): Corrections => ({ lines: [], problem });
  if (!isText) return refused(labels.csvNotText);
  const at = (name: string): number => header.findIndex((found) => found.toLowerCase() === name.toLowerCase());
  const missing = [RECORD, PROFILE].find((name) => at(name) === -1);
  if (missing) return refused(fill(labels.csvHeaderMissing, [missing, header.join(", ")]));
  if (records.length === 0) return refused(labels.csvEmpty);
  if (records.length > MAXIMUM_ROWS) {
    return refused(fill(labels.csvTooMany, [formatCount(records.length), formatCount(MAXIMUM_ROWS)]));
  }
  const lines = records.map(({ cells, rowNumber }) => ({
    lineNumber: rowNumber,
    recordId: written(cells[at(RECORD)]).trim(),
    profileId: written(cells[at(PROFILE)]).trim(),
    action: written(cells[at(ACTION)]).trim(),
    note: written(cells[at(NOTE)]).trim(),
  }));
  return { lines: together(lines), problem: "" };
}

/** In parts as large as one call takes. */
export function partsOf(lines: readonly MatchImportRow[]): MatchImportRow[][] {
  const parts: MatchImportRow[][] = [];
  for (let from = 0; from < lines.length; from += LINES_A_CALL) parts.push(lines.slice(from, from + LINES_A_CALL));
  return parts;
}

/** By record, in the order in which records appear. */
function together(lines: readonly MatchImportRow[]): MatchImportRow[] {
  const byRecord = new Map<string, MatchImportRow[]>();
  for (const line of lines) {
    const key = line.recordId ?? "";
    byRecord.set(key, [...(byRecord.get(key) ?? []), line]);
  }
  return [...byRecord.values()].flat();
}
