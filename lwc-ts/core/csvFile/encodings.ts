/** Encodings to choose from when the recognised one is wrong. */
export const ENCODINGS: readonly string[] = ["utf-8", "utf-16le", "utf-16be", "shift_jis", "windows-1252"];

/** Text of a file and how it was read. */
export interface DecodedFile {
  readonly text: string;
  readonly encoding: string;
}

/**
 * Decodes a file: a byte order mark decides, else UTF-8 where it fits without error, else Shift_JIS, else Western.
 *
 * @param encoding chosen by the person, or empty to recognise it
 */
export function decodeFile(bytes: ArrayBuffer, encoding: string): DecodedFile {
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  const marked = markedEncoding(new Uint8Array(bytes));
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked };
  for (const candidate of ["utf-8", "shift_jis"]) {
    try {
      return { text: new TextDecoder(candidate, { fatal: true }).decode(bytes), encoding: candidate };
    } catch {
      // The bytes are not of this encoding: the next one is tried.
    }
  }
  return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
}

/** Encoding that the byte order mark names (Unicode standard, 23.8). */
function markedEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}
