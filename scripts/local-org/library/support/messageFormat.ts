import { apexError } from "../../runtime/apexException.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";

/**
 * `java.text.MessageFormat` over texts: `{0}` is the first argument, text between single quotes stands for itself,
 * two single quotes for one. A place without argument stays as it is.
 */
export function formatMessage(pattern: string, texts: readonly string[]): string {
  let out = "";
  let quoted = false;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? "";
    if (char === "'") {
      if (pattern[at + 1] === "'") {
        out += "'";
        at++;
      } else quoted = !quoted;
    } else if (char === "{" && !quoted) {
      const end = pattern.indexOf("}", at);
      if (end < 0) throw apexError("StringException", "Unmatched braces in the pattern.");
      out += place(pattern.slice(at + 1, end), texts);
      at = end;
    } else out += char;
  }
  return out;
}

function place(content: string, texts: readonly string[]): string {
  const [index = "", style] = content.split(",");
  if (style !== undefined) throw new UnsupportedError(`the String.format style {${content}}`);
  if (!/^\s*\d+\s*$/.test(index)) throw apexError("StringException", `can't parse argument number: ${content}`);
  return texts[Number(index)] ?? `{${Number(index)}}`;
}
