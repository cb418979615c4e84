const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const SUFFIX = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

/** The three characters that make a 15-character id safe where case is lost. */
function suffix(id15: string): string {
  let result = "";
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) {
      const character = id15[block * 5 + i] ?? "";
      if (character >= "A" && character <= "Z") bits |= 1 << i;
    }
    result += SUFFIX[bits];
  }
  return result;
}

/**
 * The 18-character form of an id of 15 or 18 characters, its suffix computed anew; null when the text is no id.
 */
export function toId18(text: string): string | null {
  if (!/^[A-Za-z0-9]+$/.test(text)) return null;
  if (text.length === 15) return text + suffix(text);
  return text.length === 18 ? text.slice(0, 15) + suffix(text) : null;
}

/** The id of a sequence number: key prefix, a fixed instance part, the number in base 62, the case-safe suffix. */
export function idFromNumber(keyPrefix: string, number: number): string {
  let tail = "";
  for (let rest = number; rest > 0; rest = Math.floor(rest / 62)) tail = (DIGITS[rest % 62] ?? "") + tail;
  const id15 = `${keyPrefix}Lo0${tail.padStart(9, "0")}`;
  return id15 + suffix(id15);
}
