import type { LightningElement } from "lwc";
import { loadScript } from "lightning/platformResourceLoader";
import PAPA_PARSE from "@salesforce/resourceUrl/PapaParse";
import exportRows from "@salesforce/apex/MappingImportController.exportRows";
import type { MappingImportRow } from "apex/MappingImportRow";
import type { UserMappingRow } from "apex/UserMappingRow";
import { fill } from "c/connectionError";
import { decodeFile } from "./encodings.ts";
import { labels } from "./labels.ts";

export { ENCODINGS } from "./encodings.ts";

const EMAIL = "External email";
const USERNAME = "Salesforce username";
const ACTION = "ACTION";
const EXTERNAL_ID = "External ID";
const MAXIMUM_ROWS = 50_000;

/** The part of Papa Parse that we use (https://www.papaparse.com/docs). */
interface Papa {
  parse(
    text: string,
    config: { delimiter: string; skipEmptyLines: "greedy" | boolean },
  ): { data: string[][]; meta: { delimiter: string } };
  unparse(table: { fields: string[]; data: unknown[][] }, config: { escapeFormulae: boolean; newline: string }): string;
}

/** What a file holds. */
export interface MappingFile {
  readonly lines: MappingImportRow[];
  readonly encoding: string;
  readonly separator: string;
  /** Why it cannot be used, or empty. */
  readonly problem: string;
}

/** Loads Papa Parse once for the page. */
export function loadPapa(component: LightningElement): Promise<unknown> {
  return loadScript(component, PAPA_PARSE);
}

/**
 * Reads a file.
 *
 * @param encoding name for TextDecoder, or empty to recognise it
 * @param separator one character, or empty to recognise it
 */
export function readMappings(bytes: ArrayBuffer, encoding: string, separator: string): MappingFile {
  const decoded = decodeFile(bytes, encoding);
  const empty = { lines: [], encoding: decoded.encoding, separator };
  if (decoded.text.includes("\0")) return { ...empty, problem: labels.notText };
  const { data, meta } = papa().parse(decoded.text, { delimiter: separator, skipEmptyLines: false });
  const header = (data[0] ?? []).map((name) => name.trim());
  const columns = [EMAIL, USERNAME, ACTION, EXTERNAL_ID].map((name) =>
    header.findIndex((found) => found.toLowerCase() === name.toLowerCase()),
  );
  const result = { ...empty, separator: meta.delimiter };
  const missing = [EMAIL, USERNAME].find((_name, index) => columns[index] === -1);
  if (missing) return { ...result, problem: fill(labels.headerMissing, [missing, header.join(", ")]) };
  const [email = -1, username = -1, action = -1, externalId = -1] = columns;
  const lines = lineNumbers(data)
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map(({ cells, rowNumber }) => ({
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
  save("mapping-errors.csv", toCsv(fields, data));
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
  save("mappings.csv", toCsv(fields, data));
}

/** Comma-separated text that a spreadsheet does not take for formulas. */
export function toCsv(fields: string[], data: unknown[][]): string {
  return papa().unparse({ fields, data }, { escapeFormulae: true, newline: "\r\n" });
}

/** A value without the apostrophe that keeps a spreadsheet from taking it for a formula, as our own files have it. */
function written(cell: string | undefined): string {
  return (cell ?? "").replace(/^'(?=[=+\-@\t\r])/, "");
}

/** Line of the file in which each record begins: a quoted value may hold line breaks. */
function lineNumbers(data: readonly string[][]): { cells: string[]; rowNumber: number }[] {
  let next = 1;
  return data.map((cells) => {
    const rowNumber = next;
    next += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { cells, rowNumber };
  });
}

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob(["\uFEFF", text], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function papa(): Papa {
  return (window as unknown as { Papa: Papa }).Papa;
}
