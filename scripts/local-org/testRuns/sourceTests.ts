import { basename } from "node:path";

/**
 * Test methods of an Apex file, found in its text, so that a class that does not translate still counts. Source: Apex
 * Developer Guide, IsTest annotation and the testMethod keyword.
 */
export function testMethodsInSource(
  file: string,
  source: string,
): { readonly class: string; readonly methods: string[] } {
  const text = withoutCommentsAndStrings(source);
  const annotation = String.raw`@\w+(?:\s*\([^)]*\))?\s*`;
  const modifier = String.raw`(?:public|private|protected|global|static|testmethod|final|virtual)\s+`;
  const declaration = new RegExp(String.raw`((?:(?:${annotation})|(?:${modifier}))+)void\s+(\w+)\s*\(\s*\)`, "gi");
  const methods: string[] = [];
  for (const match of text.matchAll(declaration)) {
    const before = match[1] ?? "";
    if (/@istest\b/i.test(before) || /\btestmethod\b/i.test(before)) methods.push(match[2] ?? "");
  }
  return { class: basename(file).replace(/\.cls$/i, ""), methods };
}

function withoutCommentsAndStrings(source: string): string {
  return source.replace(/'(?:[^'\\\n]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (part) =>
    part.startsWith("'") ? "''" : " ",
  );
}
