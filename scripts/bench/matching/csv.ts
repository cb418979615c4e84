import { existsSync, readFileSync } from "node:fs";
import papaparse from "papaparse";
import { BadSets } from "./badSets.ts";

/** Rows of a CSV file by column, trimmed; the delimiter is found out. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** @throws BadSets when the file is missing or has no rows */
export function readTable(file: string, set: string): Table {
  if (!existsSync(file)) throw new BadSets(set, `there is no file ${file}`);
  const { data, meta } = papaparse.parse<Record<string, string>>(readFileSync(file, "utf8"), {
    header: true,
    skipEmptyLines: "greedy",
    transformHeader: (header) => header.replace(/^\uFEFF/, "").trim(),
    transform: (value) => value.trim(),
  });
  if (data.length === 0) throw new BadSets(set, `${file} has no rows`);
  return { file, columns: meta.fields ?? [], rows: data };
}

/** @throws BadSets when the table lacks one of the columns */
export function requireColumns(table: Table, columns: readonly string[], set: string): void {
  const missing = columns.filter((column) => !table.columns.includes(column));
  if (missing.length > 0) {
    throw new BadSets(set, `${table.file} has no column ${missing.join(", ")}; it has ${table.columns.join(", ")}`);
  }
}
