import { required } from "../../support/values.ts";

const all = (pattern: RegExp) => (self: string) => pattern.test(self);

/** Methods that answer a Boolean about the whole text. The empty text has no letters: see each method's page. */
export const testMethods = {
  "contains(String)": (self: string, part: string) => self.includes(required(part)),
  "containsAny(String)": (self: string, chars: string) => [...required(chars)].some((char) => self.includes(char)),
  "containsIgnoreCase(String)": (self: string, part: string) =>
    self.toLowerCase().includes(required(part).toLowerCase()),
  "containsNone(String)": (self: string, chars: string) => ![...(chars ?? "")].some((char) => self.includes(char)),
  "containsOnly(String)": (self: string, chars: string) => [...self].every((char) => required(chars).includes(char)),
  "containsWhitespace()": (self: string) => /\s/.test(self),
  "endsWith(String)": (self: string, end: string) => self.endsWith(required(end)),
  "endsWithIgnoreCase(String)": (self: string, end: string) => self.toLowerCase().endsWith(required(end).toLowerCase()),
  "equals(Object)": (self: string, other: unknown) => self === other,
  "equalsIgnoreCase(String)": (self: string, other: string | null) =>
    other !== null && self.toLowerCase() === other.toLowerCase(),
  "isAllLowerCase()": all(/^\p{Ll}+$/u),
  "isAllUpperCase()": all(/^\p{Lu}+$/u),
  "isAlpha()": all(/^\p{L}+$/u),
  "isAlphaSpace()": all(/^[\p{L} ]*$/u),
  "isAlphanumeric()": all(/^[\p{L}\p{Nd}]+$/u),
  "isAlphanumericSpace()": all(/^[\p{L}\p{Nd} ]*$/u),
  "isAsciiPrintable()": all(/^[\x20-\x7e]*$/),
  "isNumeric()": all(/^\p{Nd}+$/u),
  "isNumericSpace()": all(/^[\p{Nd} ]*$/u),
  "isWhitespace()": all(/^\s*$/),
  "startsWith(String)": (self: string, start: string) => self.startsWith(required(start)),
  "startsWithIgnoreCase(String)": (self: string, start: string) =>
    self.toLowerCase().startsWith(required(start).toLowerCase()),
};
