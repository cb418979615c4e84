import { apexError } from "../../../runtime/apexException.ts";
import { javaPattern, replaceAll } from "../../support/regex/javaPattern.ts";
import * as escapes from "../../support/escapes.ts";
import { required } from "../../support/values.ts";

/** Source: org.apache.commons.lang3.StringUtils.abbreviate. */
function abbreviate(self: string, width: number, offset = 0): string {
  if (required(width) < 4) throw apexError("StringException", "Minimum abbreviation width is 4");
  if (self.length <= width) return self;
  const from = Math.min(required(offset), self.length, Math.max(0, self.length - (width - 3)));
  if (from <= 4) return `${self.slice(0, width - 3)}...`;
  if (width < 7) throw apexError("StringException", "Minimum abbreviation width with offset is 7");
  if (from + width - 3 < self.length) return `...${abbreviate(self.slice(from), width - 3)}`;
  return `...${self.slice(self.length - (width - 3))}`;
}

function padding(width: number, text: string): string {
  return width <= 0 ? "" : text.repeat(Math.ceil(width / text.length)).slice(0, width);
}

function center(self: string, size: number, pad = " "): string {
  const space = required(size) - self.length;
  if (space <= 0) return self;
  const text = pad || " ";
  const left = Math.floor(space / 2);
  return padding(left, text) + self + padding(space - left, text);
}

function leftPad(self: string, size: number, pad = " "): string {
  return padding(required(size) - self.length, pad || " ") + self;
}

function rightPad(self: string, size: number, pad = " "): string {
  return self + padding(required(size) - self.length, pad || " ");
}

function removeEnd(self: string, end: string | null, ignoreCase = false): string {
  if (!end) return self;
  const tail = self.slice(-end.length);
  return (ignoreCase ? tail.toLowerCase() === end.toLowerCase() : tail === end) ? self.slice(0, -end.length) : self;
}

function removeStart(self: string, start: string | null, ignoreCase = false): string {
  if (!start) return self;
  const head = self.slice(0, start.length);
  return (ignoreCase ? head.toLowerCase() === start.toLowerCase() : head === start) ? self.slice(start.length) : self;
}

function swapCase(self: string): string {
  return [...self].map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase())).join("");
}

function overlay(self: string, text: string, start: number, end: number): string {
  const bound = (at: number): number => Math.min(Math.max(required(at), 0), self.length);
  const [from, to] = [bound(start), bound(end)].sort((a, b) => a - b) as [number, number];
  return self.slice(0, from) + (text ?? "") + self.slice(to);
}

/** Java's locales end in `_`; only the language decides about letters. */
function locale(name: string): string {
  return required(name).replaceAll("_", "-");
}

function trim(self: string): string {
  return self.replace(/^[\x00-\x20]+|[\x00-\x20]+$/g, "");
}

/** Methods that answer a changed text. */
export const editMethods = {
  "abbreviate(Integer)": (self: string, width: number) => abbreviate(self, width),
  "abbreviate(Integer,Integer)": abbreviate,
  "capitalize()": (self: string) => self.charAt(0).toUpperCase() + self.slice(1),
  "center(Integer)": (self: string, size: number) => center(self, size),
  "center(Integer,String)": center,
  "deleteWhitespace()": (self: string) => self.replace(/\s+/g, ""),
  "escapeCsv()": (self: string) => escapes.escapeCsv(self),
  "escapeEcmaScript()": (self: string) => escapes.escapeJava(self, "'/"),
  "escapeHtml3()": (self: string) => escapes.escapeEntities(self, escapes.HTML3_ENTITIES),
  "escapeHtml4()": (self: string) => escapes.escapeEntities(self, escapes.HTML4_ENTITIES),
  "escapeJava()": (self: string) => escapes.escapeJava(self),
  "escapeUnicode()": (self: string) => escapes.escapeUnicode(self),
  "escapeXml()": (self: string) => escapes.escapeEntities(self, escapes.XML_ENTITIES),
  "leftPad(Integer)": (self: string, size: number) => leftPad(self, size),
  "leftPad(Integer,String)": leftPad,
  "normalizeSpace()": (self: string) => trim(self).replace(/\s+/g, " "),
  "overlay(String,Integer,Integer)": overlay,
  "remove(String)": (self: string, part: string) => (part ? self.replaceAll(part, "") : self),
  "removeEnd(String)": (self: string, end: string) => removeEnd(self, end),
  "removeEndIgnoreCase(String)": (self: string, end: string) => removeEnd(self, end, true),
  "removeStart(String)": (self: string, start: string) => removeStart(self, start),
  "removeStartIgnoreCase(String)": (self: string, start: string) => removeStart(self, start, true),
  "repeat(Integer)": (self: string, times: number) => self.repeat(Math.max(0, required(times))),
  "repeat(String,Integer)": (self: string, separator: string, times: number) =>
    new Array<string>(Math.max(0, required(times))).fill(self).join(separator ?? ""),
  "replace(String,String)": (self: string, target: string, by: string) =>
    self.split(required(target)).join(required(by)),
  "replaceAll(String,String)": (self: string, pattern: string, by: string) =>
    replaceAll(self, javaPattern(required(pattern)), required(by)),
  "replaceFirst(String,String)": (self: string, pattern: string, by: string) =>
    replaceAll(self, javaPattern(required(pattern)), required(by), 1),
  "reverse()": (self: string) => [...self].reverse().join(""),
  "rightPad(Integer)": (self: string, size: number) => rightPad(self, size),
  "rightPad(Integer,String)": rightPad,
  "stripHtmlTags()": (self: string) => self.replace(/<br\s*\/?>|<\/p>/gi, "\n").replace(/<[^>]*>/g, ""),
  "swapCase()": swapCase,
  "toLowerCase()": (self: string) => self.toLowerCase(),
  "toLowerCase(String)": (self: string, name: string) => self.toLocaleLowerCase(locale(name)),
  "toUpperCase()": (self: string) => self.toUpperCase(),
  "toUpperCase(String)": (self: string, name: string) => self.toLocaleUpperCase(locale(name)),
  "trim()": trim,
  "uncapitalize()": (self: string) => self.charAt(0).toLowerCase() + self.slice(1),
  "unescapeCsv()": (self: string) => escapes.unescapeCsv(self),
  "unescapeEcmaScript()": (self: string) => escapes.unescapeJava(self),
  "unescapeHtml3()": (self: string) => escapes.unescapeEntities(self, escapes.HTML3_ENTITIES),
  "unescapeHtml4()": (self: string) => escapes.unescapeEntities(self, escapes.HTML4_ENTITIES),
  "unescapeJava()": (self: string) => escapes.unescapeJava(self),
  "unescapeUnicode()": (self: string) => escapes.unescapeUnicode(self),
  "unescapeXml()": (self: string) => escapes.unescapeEntities(self, escapes.XML_ENTITIES),
};
