/** A string literal of a query: its value, and its value with the escapes that LIKE needs left in. */
export interface QueryString {
  readonly value: string;
  readonly pattern: string;
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Put before the name of a bind, so that one such as `list` is no keyword to the parser. */
export const BIND_PREFIX = "v_";

/**
 * Takes the string literals out of a query: each becomes `'<index>'`, an index into `strings`. SOQL's escapes (`\%`,
 * `\_`) are not those of Apex, which is what the parser knows. Names of binds get `BIND_PREFIX`.
 * Source: SOQL and SOSL Reference, Quoted String Escape Sequences.
 */
export function extractStrings(text: string): { readonly text: string; readonly strings: readonly QueryString[] } {
  const strings: QueryString[] = [];
  const replaced = text.replace(/'((?:[^'\\]|\\[\s\S])*)'/g, (_whole, body: string) => {
    strings.push({ value: unescape(body, false), pattern: unescape(body, true) });
    return `'${strings.length - 1}'`;
  });
  return { text: replaced.replace(/:\s*(?=[a-z_])/gi, `:${BIND_PREFIX}`), strings };
}

function unescape(body: string, forLike: boolean): string {
  return body.replace(/\\(?:u([0-9a-fA-F]{4})|([\s\S]))/g, (_whole, code: string | undefined, character: string) => {
    if (code !== undefined) return String.fromCharCode(parseInt(code, 16));
    if (forLike && (character === "%" || character === "_" || character === "\\")) return `\\${character}`;
    return ESCAPES[character.toLowerCase()] ?? character;
  });
}
