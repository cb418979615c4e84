export interface CsvFormat {
  readonly delimiter: string;
  readonly lineEnding: "\n" | "\r\n";
}

/** The rows of a CSV text, the header's first; empty lines are left out. Source: RFC 4180; Bulk API 2.0, Prepare CSV Files. */
export function parseCsv(source: string, delimiter: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let isQuoted = false;
  const endRow = (): void => {
    row.push(value);
    if (row.length > 1 || row[0] !== "") rows.push(row);
    row = [];
    value = "";
  };
  const text = source.replace(/^\uFEFF/, "");
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    if (isQuoted) {
      if (character !== '"') value += character;
      else if (text[at + 1] === '"') value += text[++at];
      else isQuoted = false;
    } else if (character === '"' && value === "") isQuoted = true;
    else if (character === delimiter) {
      row.push(value);
      value = "";
    } else if (character === "\n" || character === "\r") {
      if (character === "\r" && text[at + 1] === "\n") at++;
      endRow();
    } else value += character;
  }
  if (value !== "" || row.length > 0) endRow();
  return rows;
}

/** Rows as CSV, every value in quotation marks, as the platform writes them. */
export function writeCsv(rows: readonly (readonly string[])[], format: CsvFormat): string {
  return rows
    .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(format.delimiter) + format.lineEnding)
    .join("");
}
