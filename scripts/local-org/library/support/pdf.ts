/** A4 in points, with margins of an inch; text of 11 points at 14 points a line. */
const PAGE = { width: 595, height: 842, margin: 72, size: 11, line: 14 } as const;
/** Characters of the fixed-width font that fit a line: each is 0.6 of the size wide. */
const COLUMNS = Math.floor((PAGE.width - 2 * PAGE.margin) / (0.6 * PAGE.size));
const LINES = Math.floor((PAGE.height - 2 * PAGE.margin) / PAGE.line);

/** A PDF of plain text, wrapped, in Courier. Source: ISO 32000-1, the smallest document that viewers open. */
export function textPdf(text: string): Uint8Array {
  const lines = text.split(/\r?\n/).flatMap(wrapped);
  const pages = Array.from({ length: Math.max(1, Math.ceil(lines.length / LINES)) }, (_page, at) =>
    lines.slice(at * LINES, (at + 1) * LINES),
  );
  const kids = pages.map((_page, at) => `${4 + 2 * at} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    ...pages.flatMap((page, at) => pageObjects(page, 5 + 2 * at)),
  ];
  return assembled(objects);
}

function pageObjects(lines: readonly string[], contentNumber: number): string[] {
  const { width, height, margin, size, line } = PAGE;
  const shown = lines.map((one) => `(${escaped(one)}) '`).join("\n");
  const content = `BT /F1 ${size} Tf ${line} TL ${margin} ${height - margin} Td\n${shown}\nET`;
  return [
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${contentNumber} 0 R >>`,
    `<< /Length ${Buffer.byteLength(content, "latin1")} >>\nstream\n${content}\nendstream`,
  ];
}

/** Objects one after the other, then the table of where each begins. */
function assembled(objects: readonly string[]): Uint8Array {
  let body = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = Buffer.byteLength(body, "latin1");
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const start = Buffer.byteLength(body, "latin1");
  const count = objects.length + 1;
  return Buffer.from(
    `${body}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    "latin1",
  );
}

function wrapped(line: string): string[] {
  const parts: string[] = [];
  let rest = line;
  while (rest.length > COLUMNS) {
    const space = rest.lastIndexOf(" ", COLUMNS);
    const end = space > 0 ? space : COLUMNS;
    parts.push(rest.slice(0, end));
    rest = rest.slice(space > 0 ? end + 1 : end);
  }
  return [...parts, rest];
}

/** Characters beyond Latin-1 have no glyph in the font. */
function escaped(line: string): string {
  return line.replace(/[\\()]/g, "\\$&").replace(/[^\x20-\x7e\xa0-\xff]/g, "?");
}
