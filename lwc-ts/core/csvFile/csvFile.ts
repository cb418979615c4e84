import type { LightningElement } from "lwc";
import { loadScript } from "lightning/platformResourceLoader";
import PAPA_PARSE from "@salesforce/resourceUrl/PapaParse";
import { decodeFile } from "./encodings.ts";

export { ENCODINGS } from "./encodings.ts";

/** The part of Papa Parse that we use (https://www.papaparse.com/docs). */
interface Papa {
  parse(
    text: string,
    config: { delimiter: string; skipEmptyLines: "greedy" | boolean },
  ): { data: string[][]; meta: { delimiter: string } };
  unparse(table: { fields: string[]; data: unknown[][] }, config: { escapeFormulae: boolean; newline: string }): string;
}

/** A record of a file and the line in which it begins, from 1. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly rowNumber: number;
}

export interface CsvFile {
  /** Names of the first line. */
  readonly header: readonly string[];
  /** The records after it; empty ones are left out. */
  readonly records: readonly CsvRecord[];
  readonly encoding: string;
  readonly separator: string;
  /** False for a file of bytes that are no text. */
  readonly isText: boolean;
}

/** Loads the parser once for the page; the other functions need it. */
export function loadCsv(component: LightningElement): Promise<unknown> {
  return loadScript(component, PAPA_PARSE);
}

/**
 * Reads a file.
 *
 * @param encoding name for TextDecoder, or empty to recognise it
 * @param separator one character, or empty to recognise it
 */
export function readCsv(bytes: ArrayBuffer, encoding = "", separator = ""): CsvFile {
  const decoded = decodeFile(bytes, encoding);
  const empty = { header: [], records: [], encoding: decoded.encoding, separator };
  if (decoded.text.includes("\0")) return { ...empty, isText: false };
  const { data, meta } = papa().parse(decoded.text, { delimiter: separator, skipEmptyLines: false });
  const [first, ...rest] = lineNumbers(data);
  const header = (first?.cells ?? []).map((name) => name.trim());
  const records = rest.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
  return { ...empty, header, records, separator: meta.delimiter, isText: true };
}

/** A value without the apostrophe that keeps a spreadsheet from taking it for a formula, as our own files have it. */
export function written(cell: string | undefined): string {
  return (cell ?? "").replace(/^'(?=[=+\-@\t\r])/, "");
}

/** Comma-separated text that a spreadsheet does not take for formulas. */
export function toCsv(fields: string[], data: unknown[][]): string {
  return papa().unparse({ fields, data }, { escapeFormulae: true, newline: "\r\n" });
}

/** Hands the person a file; the byte order mark lets spreadsheets read CSV as UTF-8. */
export function saveFile(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([name.endsWith(".csv") ? `\uFEFF${text}` : text], { type: "text/plain" }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A quoted value may hold line breaks. */
function lineNumbers(data: readonly string[][]): CsvRecord[] {
  let next = 1;
  return data.map((cells) => {
    const rowNumber = next;
    next += 1 + cells.reduce((breaks, cell) => breaks + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { cells, rowNumber };
  });
}

function papa(): Papa {
  return (window as unknown as { Papa: Papa }).Papa;
}
