import { apexError } from "../../../runtime/apexException.ts";
import { PatternSyntaxError, translatePattern } from "./translate.ts";

/** A compiled java.util.regex pattern. */
export interface JavaPattern {
  readonly text: string;
  /** Searches from `lastIndex`. */
  readonly search: RegExp;
  /** Matches at the start. */
  readonly start: RegExp;
  /** Matches the whole text. */
  readonly whole: RegExp;
  /** JavaScript's number of each Java group. */
  readonly groups: readonly number[];
}

const compiled = new Map<string, JavaPattern>();

/** @throws StringException when the pattern is wrong */
export function javaPattern(text: string): JavaPattern {
  let pattern = compiled.get(text);
  if (!pattern) compiled.set(text, (pattern = compile(text)));
  return pattern;
}

function compile(text: string): JavaPattern {
  try {
    const { source, groups } = translatePattern(text);
    return {
      text,
      groups,
      search: new RegExp(source, "dgv"),
      start: new RegExp(source, "dvy"),
      whole: new RegExp(`(?:${source})(?![\\s\\S])`, "dvy"),
    };
  } catch (error) {
    if (error instanceof PatternSyntaxError || error instanceof SyntaxError) {
      throw apexError("StringException", `Invalid regex: ${error.message}`);
    }
    throw error;
  }
}

/** `Matcher.replaceAll`: `$1` and `\` have Java's meaning in the replacement. */
export function replaceAll(text: string, pattern: JavaPattern, replacement: string, limit = Infinity): string {
  let out = "";
  let end = 0;
  let count = 0;
  for (const match of text.matchAll(pattern.search)) {
    if (count++ >= limit) break;
    out += text.slice(end, match.index) + expand(replacement, pattern, match);
    end = match.index + match[0].length;
  }
  return out + text.slice(end);
}

/** Source: java.util.regex.Matcher.appendReplacement. */
function expand(replacement: string, pattern: JavaPattern, match: RegExpExecArray): string {
  let out = "";
  for (let at = 0; at < replacement.length; at++) {
    const char = replacement[at];
    if (char === "\\") {
      if (++at >= replacement.length) throw apexError("StringException", "character to be escaped is missing");
      out += replacement[at];
    } else if (char === "$") {
      const named = /^\{([a-zA-Z]\w*)\}/.exec(replacement.slice(at + 1));
      if (named) {
        out += match.groups?.[named[1] ?? ""] ?? "";
        at += named[0].length;
        continue;
      }
      const digits = groupDigits(replacement.slice(at + 1), pattern.groups.length - 1);
      out += match[pattern.groups[Number(digits)] ?? 0] ?? "";
      at += digits.length;
    } else out += char;
  }
  return out;
}

/** The longest number that names a group. */
function groupDigits(text: string, last: number): string {
  const digits = /^\d+/.exec(text)?.[0] ?? "";
  if (digits === "") throw apexError("StringException", "Illegal group reference");
  let taken = digits[0] ?? "";
  if (Number(taken) > last) throw apexError("StringException", `No group ${taken}`);
  while (taken.length < digits.length && Number(taken + digits[taken.length]) <= last) taken += digits[taken.length];
  return taken;
}

/** `java.util.regex.Pattern.split`: limit 0 drops empty parts at the end, a negative limit keeps them. */
export function split(text: string, pattern: JavaPattern, limit = 0): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(pattern.search)) {
    if (limit > 0 && parts.length === limit - 1) break;
    const end = match.index + match[0].length;
    if (match[0] === "" && (match.index === 0 || match.index >= text.length)) continue;
    if (end === 0) continue;
    parts.push(text.slice(start, match.index));
    start = end;
  }
  parts.push(text.slice(start));
  if (limit === 0) while (parts.length > 1 && parts.at(-1) === "") parts.pop();
  return parts;
}
