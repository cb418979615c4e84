import type { MappingImportRow } from "apex/MappingImportRow";
import { fill } from "c/connectionError";
import { labels } from "./labels.ts";

const LINES_AT_ONCE = 500;

/** Rows that name a person again: number of the row → number of the first one. */
export function repeated(lines: readonly MappingImportRow[]): Map<number, number> {
  const first = new Map<string, number>();
  const again = new Map<number, number>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === "") continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line.rowNumber ?? 0);
    else again.set(line.rowNumber ?? 0, earlier);
  }
  return again;
}

/**
 * Sends lines in chunks, one after the other, so that it can be stopped and rows do not race; a person named twice
 * anywhere in the file counts once.
 *
 * @param goOn learns how many lines are through; answers false to stop
 * @returns the lines with their outcome; those that were not sent as they are
 */
export async function inChunks(
  lines: readonly MappingImportRow[],
  send: (lines: MappingImportRow[]) => Promise<MappingImportRow[] | null>,
  goOn: (done: number) => boolean,
): Promise<MappingImportRow[]> {
  const twice = repeated(lines);
  const answered: MappingImportRow[] = [];
  while (answered.length < lines.length) {
    const chunk = lines.slice(answered.length, answered.length + LINES_AT_ONCE);
    // eslint-disable-next-line no-await-in-loop -- one chunk after the other
    const answers = await send(chunk.filter(({ rowNumber }) => !twice.has(rowNumber ?? 0)));
    const byNumber = new Map((answers ?? []).map((line) => [line.rowNumber, line]));
    answered.push(...chunk.map((line) => byNumber.get(line.rowNumber) ?? refused(line, twice)));
    if (!goOn(answered.length)) break;
  }
  return [...answered, ...lines.slice(answered.length)];
}

function keyOf({ externalEmail, externalId }: MappingImportRow): string {
  const id = (externalId ?? "").trim();
  return id ? `id ${id}` : (externalEmail ?? "").normalize("NFKC").trim().toLowerCase();
}

function refused(line: MappingImportRow, twice: ReadonlyMap<number, number>): MappingImportRow {
  const named = line.externalId || line.externalEmail;
  const problem = fill(labels.csvTwice, [named, twice.get(line.rowNumber ?? 0)]);
  return { ...line, outcome: "Error", cause: "Twice", problem };
}
