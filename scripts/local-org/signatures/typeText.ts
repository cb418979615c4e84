import { typeRef, type TypeRef } from "../runtime/typeRef.ts";

/** Reads a type as `typeName` writes it, spaces allowed: `Map<Id, List<Account>>`. */
export function parseType(text: string): TypeRef {
  const open = text.indexOf("<");
  if (open < 0) return typeRef(text.trim());
  if (!text.trimEnd().endsWith(">")) throw new Error(`Not a type: ${text}`);
  return typeRef(text.slice(0, open).trim(), ...splitTypes(text.trimEnd().slice(open + 1, -1)).map(parseType));
}

/** Splits at the commas outside angle brackets; an empty text gives no parts. */
export function splitTypes(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === "<") depth++;
    else if (char === ">") depth--;
    else if (char === "," && depth === 0) {
      parts.push(text.slice(start, at).trim());
      start = at + 1;
    }
  }
  const last = text.slice(start).trim();
  if (last !== "") parts.push(last);
  return parts;
}
