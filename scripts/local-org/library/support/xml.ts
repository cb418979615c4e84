import { apexError } from "../../runtime/apexException.ts";

/** One event of an XML text, in order. Names are as written, with their prefix. */
export type XmlEvent =
  | { readonly kind: "start"; readonly name: string; readonly attributes: readonly XmlAttribute[] }
  | { readonly kind: "end"; readonly name: string }
  | { readonly kind: "text"; readonly text: string; readonly isCData: boolean }
  | { readonly kind: "comment"; readonly text: string }
  | { readonly kind: "instruction"; readonly target: string; readonly data: string };

export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
}

const MARKUP =
  /<!--([\s\S]*?)-->|<!\[CDATA\[([\s\S]*?)\]\]>|<\?([\w:.-]+)\s*([\s\S]*?)\?>|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;

/** @throws XmlException when the text is not well-formed; document types are read over, never resolved */
export function readXml(xml: string): XmlEvent[] {
  const events: XmlEvent[] = [];
  const open: string[] = [];
  let end = 0;
  for (const match of xml.matchAll(MARKUP)) {
    addText(events, xml.slice(end, match.index), open);
    end = match.index + match[0].length;
    const [, comment, cdata, target, data, closing, name, attributes, isEmpty] = match;
    if (comment !== undefined) events.push({ kind: "comment", text: comment });
    else if (cdata !== undefined) events.push({ kind: "text", text: cdata, isCData: true });
    else if (target !== undefined) events.push({ kind: "instruction", target, data: data ?? "" });
    else if (closing !== undefined) {
      if (open.pop() !== closing)
        throw apexError(
          "XmlException",
          `Failed to parse XML due to: end tag name </${closing}> must match start tag name`,
        );
      events.push({ kind: "end", name: closing });
    } else if (name !== undefined) {
      events.push({ kind: "start", name, attributes: readAttributes(attributes ?? "") });
      if (isEmpty) events.push({ kind: "end", name });
      else open.push(name);
    }
  }
  addText(events, xml.slice(end), open);
  if (open.length > 0 || !events.some((event) => event.kind === "start")) {
    throw apexError("XmlException", "Failed to parse XML due to: no more data available - expected end tag");
  }
  return events;
}

function addText(events: XmlEvent[], text: string, open: readonly string[]): void {
  if (text === "") return;
  if (text.includes("<")) throw apexError("XmlException", `Failed to parse XML due to: unexpected character in markup`);
  if (open.length > 0) events.push({ kind: "text", text: unescapeXml(text.replaceAll("\r\n", "\n")), isCData: false });
  else if (text.replace(/^\ufeff/, "").trim() !== "") {
    throw apexError(
      "XmlException",
      "Failed to parse XML due to: only whitespace content allowed outside of the root element",
    );
  }
}

function readAttributes(text: string): XmlAttribute[] {
  return [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, name = "", double, single]) => ({
    name,
    value: unescapeXml(double ?? single ?? ""),
  }));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (_whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      const known = ENTITIES[name ?? ""];
      if (known === undefined)
        throw apexError("XmlException", `Failed to parse XML due to: could not resolve entity named '${name}'`);
      return known;
    },
  );
}

export function escapeXmlText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

export function escapeXmlAttribute(text: string): string {
  return escapeXmlText(text).replaceAll('"', "&quot;");
}

/** Splits `p:name`. */
export function splitName(name: string): { readonly prefix: string | null; readonly local: string } {
  const colon = name.indexOf(":");
  return colon < 0 ? { prefix: null, local: name } : { prefix: name.slice(0, colon), local: name.slice(colon + 1) };
}
