import { apexError } from "../../../runtime/apexException.ts";
import { required } from "../../support/values.ts";

function checked(self: string, index: number, end = self.length): number {
  if (required(index) < 0 || index >= end) throw apexError("StringException", `String index out of bounds: ${index}`);
  return index;
}

function difference(a: string, b: string): number {
  if (a === b) return -1;
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  return at;
}

function lastIndexOf(self: string, part: string, from: number): number {
  return from < 0 ? -1 : self.lastIndexOf(part, from);
}

/** Methods that find places and characters. Positions count UTF-16 code units, as in Java. */
export const positionMethods = {
  "charAt(Integer)": (self: string, index: number) => self.charCodeAt(checked(self, index)),
  "codePointAt(Integer)": (self: string, index: number) => self.codePointAt(checked(self, index)),
  "codePointBefore(Integer)": (self: string, index: number) =>
    [...self.slice(0, checked(self, index, self.length + 1))].at(-1)?.codePointAt(0) ?? checked(self, -1),
  "codePointCount(Integer,Integer)": (self: string, from: number, to: number) => {
    checked(self, from, self.length + 1);
    return [...self.slice(from, checked(self, to, self.length + 1))].length;
  },
  "compareTo(String)": (self: string, other: string) => {
    const at = difference(self, required(other));
    if (at < 0) return 0;
    if (at >= self.length || at >= other.length) return self.length - other.length;
    return self.charCodeAt(at) - other.charCodeAt(at);
  },
  "countMatches(String)": (self: string, part: string) =>
    part === null || part === "" ? 0 : self.split(part).length - 1,
  "hashCode()": (self: string) => {
    let hash = 0;
    for (let at = 0; at < self.length; at++) hash = (Math.imul(hash, 31) + self.charCodeAt(at)) | 0;
    return hash;
  },
  "indexOf(String)": (self: string, part: string) => self.indexOf(required(part)),
  "indexOf(String,Integer)": (self: string, part: string, from: number) => self.indexOf(required(part), required(from)),
  "indexOfAny(String)": (self: string, chars: string) =>
    [...Array(self.length).keys()].find((at) => (chars ?? "").includes(self.charAt(at))) ?? -1,
  "indexOfAnyBut(String)": (self: string, chars: string) =>
    chars ? ([...Array(self.length).keys()].find((at) => !chars.includes(self.charAt(at))) ?? -1) : -1,
  "indexOfChar(Integer)": (self: string, char: number) => self.indexOf(String.fromCodePoint(required(char))),
  "indexOfChar(Integer,Integer)": (self: string, char: number, from: number) =>
    self.indexOf(String.fromCodePoint(required(char)), required(from)),
  "indexOfDifference(String)": (self: string, other: string) => difference(self, required(other)),
  "indexOfIgnoreCase(String)": (self: string, part: string) => self.toLowerCase().indexOf(required(part).toLowerCase()),
  "indexOfIgnoreCase(String,Integer)": (self: string, part: string, from: number) =>
    self.toLowerCase().indexOf(required(part).toLowerCase(), required(from)),
  "lastIndexOf(String)": (self: string, part: string) => self.lastIndexOf(required(part)),
  "lastIndexOf(String,Integer)": (self: string, part: string, from: number) =>
    lastIndexOf(self, required(part), required(from)),
  "lastIndexOfChar(Integer)": (self: string, char: number) => self.lastIndexOf(String.fromCodePoint(required(char))),
  "lastIndexOfChar(Integer,Integer)": (self: string, char: number, from: number) =>
    lastIndexOf(self, String.fromCodePoint(required(char)), required(from)),
  "lastIndexOfIgnoreCase(String)": (self: string, part: string) =>
    self.toLowerCase().lastIndexOf(required(part).toLowerCase()),
  "lastIndexOfIgnoreCase(String,Integer)": (self: string, part: string, from: number) =>
    lastIndexOf(self.toLowerCase(), required(part).toLowerCase(), required(from)),
  "length()": (self: string) => self.length,
  "offsetByCodePoints(Integer,Integer)": (self: string, index: number, offset: number) => {
    checked(self, index, self.length + 1);
    const points = offset >= 0 ? [...self.slice(index)].slice(0, offset) : [...self.slice(0, index)].slice(offset);
    if (points.length !== Math.abs(offset)) throw apexError("StringException", `String index out of bounds: ${offset}`);
    return index + Math.sign(offset) * points.join("").length;
  },
};
