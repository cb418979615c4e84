/** An element of a parsed metadata file: child elements by name, text as strings. */
export type Content = Readonly<Record<string, unknown>>;

/** The child elements of that name, none, one or many; text elements are left out. */
export function elements(content: Content, name: string): readonly Content[] {
  return list(content[name]).filter((item): item is Content => typeof item === "object" && item !== null);
}

/** The texts of the child elements of that name. */
export function texts(content: Content, name: string): readonly string[] {
  return list(content[name])
    .map(textOf)
    .filter((text) => text !== null);
}

/** The text of the first child element of that name; null when it is absent or empty. */
export function text(content: Content, name: string): string | null {
  return textOf(list(content[name])[0]);
}

export function flag(content: Content, name: string, otherwise = false): boolean {
  const value = text(content, name);
  return value === null ? otherwise : value.toLowerCase() === "true";
}

export function number(content: Content, name: string, otherwise = 0): number {
  const value = text(content, name);
  return value === null ? otherwise : Number(value);
}

function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function textOf(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value !== "object" || value === null) return null;
  const inner = (value as Content)["#text"];
  return typeof inner === "string" ? inner : null;
}
