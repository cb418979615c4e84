import { apexError } from "../../runtime/apexException.ts";

const SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The three characters that keep the case of a 15-character Id. */
function suffix(id: string): string {
  return [0, 5, 10]
    .map((from) => {
      const bits = [...id.slice(from, from + 5)].reduce((sum, char, at) => sum + (/[A-Z]/.test(char) ? 1 << at : 0), 0);
      return SUFFIX.charAt(bits);
    })
    .join("");
}

/**
 * The 18-character form; a suffix that says nothing stays as it is.
 * @throws StringException "Invalid id: x" for anything else than 15 or 18 letters and digits
 */
export function toId(text: string): string {
  if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text)) throw apexError("StringException", `Invalid id: ${text}`);
  if (text.length === 15) return text + suffix(text);
  return /[a-zA-Z0-5]{3}$/.test(text) ? restoreCase(text) : text;
}

/** An 18-character Id whose case was lost gets it back from its suffix. */
export function restoreCase(id: string): string {
  let out = "";
  for (let at = 0; at < 15; at++) {
    const bits = SUFFIX.indexOf(id.charAt(15 + Math.floor(at / 5)).toUpperCase());
    if (bits < 0) throw apexError("StringException", `Invalid id: ${id}`);
    const char = id.charAt(at);
    out += (bits >> (at % 5)) & 1 ? char.toUpperCase() : char.toLowerCase();
  }
  return out + id.slice(15).toUpperCase();
}
