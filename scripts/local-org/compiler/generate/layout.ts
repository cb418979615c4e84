/** Marks that what follows belongs to this line of the Apex source. */
export function lineMark(line: number): string {
  return `\u0001${line}\u0002`;
}

/**
 * Lays generated code out so that JavaScript lines are Apex lines: at each mark ahead of the current line, newlines
 * are filled in. Marks stand only where JavaScript allows a newline. Stack traces then need no source map.
 */
export function layOut(code: string): string {
  // Marks are control characters, which no literal in the code contains.
  const parts = code.split(/\u0001(\d+)\u0002/);
  let line = 1;
  let text = "";
  for (const [i, part] of parts.entries()) {
    if (i % 2 === 0) {
      text += part;
      continue;
    }
    const target = Number(part);
    if (target > line) {
      text += "\n".repeat(target - line);
      line = target;
    }
  }
  return text;
}
