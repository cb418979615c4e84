import { XMLParser, XMLValidator } from "fast-xml-parser";
import type { Content } from "./content.ts";

const parser = new XMLParser({
  ignoreDeclaration: true,
  ignoreAttributes: false,
  attributeNamePrefix: "@",
  parseTagValue: false,
  parseAttributeValue: false,
  htmlEntities: true,
});

/** @throws Error with file and line when the XML is malformed */
export function parseXml(xml: string, file: string): { readonly root: string; readonly content: Content } {
  const verdict = XMLValidator.validate(xml);
  if (verdict !== true) throw new Error(`${file}:${verdict.err.line}: ${verdict.err.msg}`);
  const parsed = parser.parse(xml) as Record<string, unknown>;
  const [root, value] = Object.entries(parsed)[0] ?? ["", {}];
  return { root, content: typeof value === "object" && value !== null ? (value as Content) : {} };
}
