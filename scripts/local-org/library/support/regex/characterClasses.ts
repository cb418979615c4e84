import { UnsupportedError } from "../../../runtime/unsupported.ts";

/** Java's predefined classes as contents of a JavaScript class in `v` mode. */
export const PREDEFINED: Readonly<Record<string, string>> = {
  d: "0-9",
  w: "a-zA-Z_0-9",
  s: " \\t\\n\\x0B\\f\\r",
  h: " \\t\\xA0\\u1680\\u180e\\u2000-\\u200a\\u202f\\u205f\\u3000",
  v: "\\n\\x0B\\f\\r\\x85\\u2028\\u2029",
};

/** POSIX and java.lang.Character classes of `\p{…}`. Source: java.util.regex.Pattern. */
const PROPERTIES: Readonly<Record<string, string>> = {
  Lower: "a-z",
  Upper: "A-Z",
  ASCII: "\\x00-\\x7F",
  Alpha: "a-zA-Z",
  Digit: "0-9",
  Alnum: "a-zA-Z0-9",
  Punct: "\\x21-\\x2F\\x3A-\\x40\\x5B-\\x60\\x7B-\\x7E",
  Graph: "\\x21-\\x7E",
  Print: "\\x20-\\x7E",
  Blank: " \\t",
  Cntrl: "\\x00-\\x1F\\x7F",
  XDigit: "0-9a-fA-F",
  Space: " \\t\\n\\x0B\\f\\r",
  javaLowerCase: "\\p{Lowercase}",
  javaUpperCase: "\\p{Uppercase}",
  javaWhitespace: "\\t\\n\\x0B\\f\\r\\x1C-\\x1F \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000",
  javaDigit: "\\p{Nd}",
  javaLetter: "\\p{L}",
  IsAlphabetic: "\\p{Alphabetic}",
  IsLetter: "\\p{L}",
  IsDigit: "\\p{Nd}",
  IsIdeographic: "\\p{Ideographic}",
  IsLowercase: "\\p{Lowercase}",
  IsUppercase: "\\p{Uppercase}",
  IsPunctuation: "\\p{P}",
  IsWhite_Space: "\\p{White_Space}",
  L1: "\\x00-\\xFF",
  all: "\\p{Any}",
};

/** The contents of a JavaScript class for the name inside `\p{…}`. @throws UnsupportedError for blocks */
export function propertyClass(name: string): string {
  const known = PROPERTIES[name];
  if (known) return known;
  const script = /^(?:Is|script=|sc=)(\w+)$/.exec(name)?.[1];
  for (const candidate of script ? [script, `Script=${script}`] : [name, `General_Category=${name}`]) {
    try {
      new RegExp(`\\p{${candidate}}`, "v");
      return `\\p{${candidate}}`;
    } catch {
      continue;
    }
  }
  throw new UnsupportedError(`the regular expression class \\p{${name}}`);
}
