import exportRows from "@salesforce/apex/MappingImportController.exportRows";
import type { MappingImportRow } from "apex/MappingImportRow";
import type { UserMappingRow } from "apex/UserMappingRow";
import { fill } from "c/connectionError";
import { readCsv, saveFile, toCsv, written } from "c/csvFile";
import { labels } from "./labels.ts";

export { ENCODINGS, loadCsv as loadPapa, toCsv } from "c/csvFile";

const EMAIL = "External email";
const USERNAME = "Salesforce username";
const ACTION = "ACTION";
const EXTERNAL_ID = "External ID";
const MAXIMUM_ROWS = 50_000;

/** What a file holds. */
export interface MappingFile {
  readonly lines: MappingImportRow[];
  readonly encoding: string;
  readonly separator: string;
  /** Why it cannot be used, or empty. */
  readonly problem: string;
}

/**
 * Reads a file.
 *
 * @param encoding name for TextDecoder, or empty to recognise it
 * @param separator one character, or empty to recognise it
 */
export function readMappings(bytes: ArrayBuffer, encoding: string, separator: string): MappingFile {
  const { header, records, isText, ...file } = readCsv(bytes, encoding, separator);
  const result = { ...file, lines: [] };
  if (!isText) return { ...result, problem: labels.notText };
  const columns = [EMAIL, USERNAME, ACTION, EXTERNAL_ID].map((name) =>
    header.findIndex((found) => found.toLowerCase() === name.toLowerCase()),
  );
  const missing = [EMAIL, USERNAME].find((_name, index) => columns[index] === -1);
  if (missing) return { ...result, problem: fill(labels.headerMissing, [missing, header.join(", ")]) };
  const [email = -1, username = -1, action = -1, externalId = -1] = columns;
  const lines = records.map(({ cells, rowNumber }) => ({
    rowNumber,
    externalEmail: written(cells[email]),
    username: written(cells[username]),
    action: written(cells[action]),
    externalId: written(cells[externalId]),
    outcome: null,
    cause: null,
    problem: null,
    before: null,
    after: null,
  }));
  if (lines.length > MAXIMUM_ROWS) return { ...result, problem: fill(labels.tooManyRows, [lines.length]) };
  return { ...result, lines, problem: "" };
}

/** Hands the person a file of the rows that could not be imported. */
export function downloadErrors(lines: readonly MappingImportRow[]): void {
  const fields = ["Row", EMAIL, USERNAME, ACTION, EXTERNAL_ID, "Problem"];
  const data = lines.map(({ rowNumber, externalEmail, username, action, externalId, problem }) => [
    rowNumber,
    externalEmail,
    username,
    action,
    externalId,
    problem,
  ]);
  saveFile("mapping-errors.csv", toCsv(fields, data));
}

/** Hands the person a file of all mappings of a connection; imported as it is, it changes nothing. */
export async function downloadMappings(connectionId: string): Promise<void> {
  const rows: UserMappingRow[] = [];
  for (;;) {
    // eslint-disable-next-line no-await-in-loop -- each page begins after the last row of the one before
    const chunk: UserMappingRow[] = (await exportRows({ connectionId, afterId: rows.at(-1)?.id ?? null })) ?? [];
    if (chunk.length === 0) break;
    rows.push(...chunk);
  }
  const fields = [EMAIL, USERNAME, ACTION, "External name", EXTERNAL_ID, "Status", "Method", "Reason"];
  const data = rows.map((row) => [
    row.externalEmail,
    row.status === "Mapped" ? row.username : "",
    "",
    row.externalName,
    row.externalId,
    row.status,
    row.method,
    row.reason,
  ]);
  saveFile("mappings.csv", toCsv(fields, data));
}
