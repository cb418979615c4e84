import { apexError } from "../../../runtime/apexException.ts";
import { javaPattern, split } from "../../support/regex/javaPattern.ts";
import { listOf, required } from "../../support/values.ts";

/** @throws StringException with the platform's words */
function substring(self: string, start: number, end = self.length): string {
  if (required(start) < 0 || start > self.length)
    throw apexError("StringException", `Starting position out of bounds: ${start}`);
  if (required(end) < start || end > self.length)
    throw apexError("StringException", `Ending position out of bounds: ${end}`);
  return self.slice(start, end);
}

function between(self: string, open: string, close: string): string | null {
  if (open === null || close === null) return null;
  const start = self.indexOf(open);
  const end = start < 0 ? -1 : self.indexOf(close, start + open.length);
  return end < 0 ? null : self.slice(start + open.length, end);
}

/** The general category of a character, as `Character.getType` tells them apart. */
function characterType(char: string): string {
  return CATEGORIES.find((category) => category.test(char))?.source ?? "";
}
const CATEGORIES = "Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Zs Zl Zp Cc Cf Co Cs Pd Ps Pe Pc Po Pi Pf Sm Sc Sk So Cn"
  .split(" ")
  .map((name) => new RegExp(`\\p{${name}}`, "u"));

/** Source: org.apache.commons.lang3.StringUtils.splitByCharacterType, splitByCharacterTypeCamelCase. */
function splitByType(self: string, camelCase: boolean): string[] {
  const parts: string[] = [];
  let current = "";
  let type = "";
  for (const char of self) {
    const next = characterType(char);
    if (current !== "" && next !== type) {
      if (camelCase && next === "\\p{Ll}" && type === "\\p{Lu}") {
        // The last capital belongs to the word that it begins.
        const letters = [...current];
        const capital = letters.pop() ?? "";
        if (letters.length > 0) parts.push(letters.join(""));
        current = capital;
      } else {
        parts.push(current);
        current = "";
      }
    }
    current += char;
    type = next;
  }
  if (current !== "") parts.push(current);
  return parts;
}

/** Methods that take a text apart. */
export const partMethods = {
  "difference(String)": (self: string, other: string) => {
    let at = 0;
    while (at < self.length && at < required(other).length && self[at] === other[at]) at++;
    return other.slice(at);
  },
  "getChars()": (self: string) =>
    listOf(
      "Integer",
      [...Array(self.length).keys()].map((at) => self.charCodeAt(at)),
    ),
  "left(Integer)": (self: string, length: number) => self.slice(0, Math.max(0, required(length))),
  "mid(Integer,Integer)": (self: string, start: number, length: number) =>
    required(length) < 0 || required(start) > self.length
      ? ""
      : self.slice(Math.max(0, start), Math.max(0, start) + length),
  "right(Integer)": (self: string, length: number) => (required(length) <= 0 ? "" : self.slice(-length)),
  "split(String)": (self: string, pattern: string) => listOf("String", split(self, javaPattern(required(pattern)))),
  "split(String,Integer)": (self: string, pattern: string, limit: number) =>
    listOf("String", split(self, javaPattern(required(pattern)), required(limit))),
  "splitByCharacterType()": (self: string) => listOf("String", splitByType(self, false)),
  "splitByCharacterTypeCamelCase()": (self: string) => listOf("String", splitByType(self, true)),
  "substring(Integer)": (self: string, start: number) => substring(self, start),
  "substring(Integer,Integer)": substring,
  "substringAfter(String)": (self: string, mark: string) =>
    mark === null || !self.includes(mark) ? "" : self.slice(self.indexOf(mark) + mark.length),
  "substringAfterLast(String)": (self: string, mark: string) =>
    !mark || !self.includes(mark) ? "" : self.slice(self.lastIndexOf(mark) + mark.length),
  "substringBefore(String)": (self: string, mark: string) =>
    mark === null || !self.includes(mark) ? self : self.slice(0, self.indexOf(mark)),
  "substringBeforeLast(String)": (self: string, mark: string) =>
    !mark || !self.includes(mark) ? self : self.slice(0, self.lastIndexOf(mark)),
  "substringBetween(String)": (self: string, tag: string) => between(self, tag, tag),
  "substringBetween(String,String)": between,
};
