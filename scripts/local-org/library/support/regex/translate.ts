import { UnsupportedError } from "../../../runtime/unsupported.ts";
import { PREDEFINED, propertyClass } from "./characterClasses.ts";

/** A java.util.regex pattern as JavaScript understands it (`v` mode). */
export interface TranslatedPattern {
  readonly source: string;
  /** JavaScript's number of each Java group, from group 0: possessive quantifiers add groups of their own. */
  readonly groups: readonly number[];
}

/** The pattern is wrong: becomes a StringException. */
export class PatternSyntaxError extends Error {}

const LINE_END = "(?:\\r\\n|[\\n\\r\\x85\\u2028\\u2029])";
const END = "(?![\\s\\S])";
const SIMPLE_ESCAPES = "tnrf";

export function translatePattern(pattern: string): TranslatedPattern {
  return new Translator(pattern).translate();
}

/** One pass over the Java pattern. Source: java.util.regex.Pattern, "Summary of regular-expression constructs". */
class Translator {
  private readonly input: string;
  private at = 0;
  private jsGroups = 0;
  private readonly groups = [0];
  private readonly flags = { x: false, m: false };

  constructor(pattern: string) {
    this.input = pattern;
  }

  translate(): TranslatedPattern {
    const source = this.alternatives();
    if (this.at < this.input.length) throw this.error("Unmatched closing ')'");
    return { source, groups: this.groups };
  }

  private alternatives(): string {
    const saved = { ...this.flags };
    let out = "";
    let closing = "";
    while (this.at < this.input.length && this.peek() !== ")") {
      if (this.peek() === "|") {
        this.at++;
        out += "|";
        continue;
      }
      const inline = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]*))?\)/.exec(this.input.slice(this.at));
      if (inline) {
        this.at += inline[0].length;
        const modifiers = this.modifiers(inline[1] ?? "", inline[2] ?? "");
        if (modifiers !== "") {
          // A flag in the middle holds for the rest of its group.
          out += `(?${modifiers}:`;
          closing += ")";
        }
        continue;
      }
      out += this.quantified();
    }
    Object.assign(this.flags, saved);
    return out + closing;
  }

  private modifiers(on: string, off: string): string {
    for (const [letters, value] of [
      [on, true],
      [off, false],
    ] as const) {
      if (letters.includes("x")) this.flags.x = value;
      if (letters.includes("m")) this.flags.m = value;
      const unknown = letters.replace(/[imsxu]/g, "");
      if (unknown !== "") throw new UnsupportedError(`the regular expression flag ${unknown}`);
    }
    const known = (letters: string): string => letters.replace(/[^ims]/g, "");
    if (known(on) === "" && known(off) === "") return "";
    return known(on) + (known(off) === "" ? "" : `-${known(off)}`);
  }

  private quantified(): string {
    const groupsBefore = this.jsGroups;
    const atom = this.atom();
    if (atom === "") return "";
    const quantifier = /^(?:[*+?]|\{\d+(?:,\d*)?\})/.exec(this.input.slice(this.at))?.[0];
    if (!quantifier) return atom;
    this.at += quantifier.length;
    if (this.peek() === "?") {
      this.at++;
      return `${atom}${quantifier}?`;
    }
    if (this.peek() === "+") {
      this.at++;
      if (this.jsGroups !== groupsBefore) throw new UnsupportedError("a possessive quantifier after a capturing group");
      return this.atomic(`${atom}${quantifier}`);
    }
    return atom + quantifier;
  }

  /** JavaScript has no atomic groups: a look-ahead does not give back what its group took. */
  private atomic(content: string): string {
    const number = ++this.jsGroups;
    return `(?:(?=(${content}))\\${number}(?:))`;
  }

  private atom(): string {
    const char = this.next();
    switch (char) {
      case "\\":
        return this.escape();
      case "[":
        return this.characterClass();
      case "(":
        return this.group();
      case "$":
        return this.flags.m ? "$" : `(?=${LINE_END}?${END})`;
      case "^":
      case ".":
        return char;
      case "*":
      case "+":
      case "?":
        throw this.error(`Dangling meta character '${char}'`);
      default:
        if (this.flags.x && /\s/.test(char)) return "";
        if (this.flags.x && char === "#") {
          while (this.at < this.input.length && this.next() !== "\n");
          return "";
        }
        return literal(char);
    }
  }

  private group(): string {
    const special = /^\?(?:(:)|(>)|(<?[=!])|<([a-zA-Z]\w*)>|([a-z]*)(?:-([a-z]*))?:)/.exec(this.input.slice(this.at));
    if (!special && this.peek() === "?") throw this.error("Unknown inline modifier");
    this.at += special?.[0].length ?? 0;
    const [, , isAtomic, look, name] = special ?? [];
    let open = "(?:";
    if (!special || name) {
      this.groups.push(++this.jsGroups);
      open = name ? `(?<${name}>` : "(";
    } else if (isAtomic) {
      return this.atomicGroup();
    } else if (look) {
      open = `(?${look}`;
    } else if (special[5] !== undefined && special[1] === undefined) {
      const saved = { ...this.flags };
      open = `(?${this.modifiers(special[5], special[6] ?? "")}:`;
      const body = this.alternatives();
      Object.assign(this.flags, saved);
      this.close();
      return `${open}${body})`;
    }
    const body = this.alternatives();
    this.close();
    return `${open}${body})`;
  }

  private atomicGroup(): string {
    const number = ++this.jsGroups;
    const body = this.alternatives();
    this.close();
    return `(?:(?=(${body}))\\${number}(?:))`;
  }

  private close(): void {
    if (this.peek() !== ")") throw this.error("Unclosed group");
    this.at++;
  }

  private escape(): string {
    const char = this.next("Unexpected internal error");
    const predefined = PREDEFINED[char.toLowerCase()];
    if (predefined) return char === char.toLowerCase() ? `[${predefined}]` : `[^${predefined}]`;
    if (char === "p" || char === "P") return `[${char === "P" ? "^" : ""}${this.property()}]`;
    if (/[1-9]/.test(char)) return this.backReference(Number(char));
    switch (char) {
      case "A":
        return "(?<![\\s\\S])";
      case "z":
        return END;
      case "Z":
        return `(?=${LINE_END}?${END})`;
      case "b":
      case "B":
        return `\\${char}`;
      case "R":
        return LINE_END;
      case "Q":
        return this.quotedText();
      case "k":
        return `\\k${/^<\w+>/.exec(this.input.slice(this.at))?.[0] ?? ""}${this.skipName()}`;
      case "G":
      case "X":
        throw new UnsupportedError(`the regular expression construct \\${char}`);
      default:
        return this.characterEscape(char);
    }
  }

  private backReference(group: number): string {
    const number = this.groups[group];
    if (number === undefined) throw new UnsupportedError("a reference to a later group in a regular expression");
    return `\\${number}(?:)`;
  }

  private skipName(): string {
    this.at += /^<\w+>/.exec(this.input.slice(this.at))?.[0].length ?? 0;
    return "";
  }

  private quotedText(): string {
    const end = this.input.indexOf("\\E", this.at);
    const text = this.input.slice(this.at, end < 0 ? undefined : end);
    this.at = end < 0 ? this.input.length : end + 2;
    return [...text].map(literal).join("");
  }

  /** Escapes that stand for one character, inside and outside of classes. */
  private characterEscape(char: string): string {
    if (SIMPLE_ESCAPES.includes(char)) return `\\${char}`;
    const rest = this.input.slice(this.at);
    const hex =
      char === "u"
        ? /^[0-9a-fA-F]{4}/.exec(rest)
        : char === "x"
          ? /^(?:[0-9a-fA-F]{2}|\{[0-9a-fA-F]+\})/.exec(rest)
          : null;
    if (hex) {
      this.at += hex[0].length;
      return literal(String.fromCodePoint(parseInt(hex[0].replace(/[{}]/g, ""), 16)));
    }
    if (char === "0") {
      const octal = /^[0-3]?[0-7]{1,2}/.exec(rest)?.[0] ?? "";
      this.at += octal.length;
      return literal(String.fromCodePoint(parseInt(octal, 8)));
    }
    if (char === "a") return "\\x07";
    if (char === "e") return "\\x1B";
    if (char === "c") return literal(String.fromCharCode(this.next().charCodeAt(0) ^ 64));
    if (/[a-zA-Z]/.test(char)) throw this.error("Illegal/unsupported escape sequence");
    return literal(char);
  }

  private property(): string {
    const braced = /^\{(\^?)([^}]+)\}/.exec(this.input.slice(this.at));
    if (!braced) return propertyClass(this.next());
    this.at += braced[0].length;
    return propertyClass(braced[2] ?? "");
  }

  /** After `[`: unions, ranges, nested classes and intersections, each as JavaScript's `v` mode writes them. */
  private characterClass(): string {
    const negated = this.peek() === "^";
    if (negated) this.at++;
    const operands = [""];
    let first = true;
    while (first || this.peek() !== "]") {
      if (this.at >= this.input.length) throw this.error("Unclosed character class");
      first = false;
      if (this.input.startsWith("&&", this.at)) {
        this.at += 2;
        operands.push("");
        continue;
      }
      operands[operands.length - 1] += this.classItem();
    }
    this.at++;
    const body = operands.length === 1 ? operands[0] : operands.map((operand) => `[${operand}]`).join("&&");
    return `[${negated ? "^" : ""}${body}]`;
  }

  private classItem(): string {
    const char = this.next();
    if (char === "[") return this.characterClass();
    const from = this.classCharacter(char);
    if (from.startsWith("[") || this.peek() !== "-") return from;
    const after = this.input[this.at + 1];
    if (after === undefined || after === "]" || after === "[") return from;
    this.at++;
    return `${from}-${this.classCharacter(this.next())}`;
  }

  private classCharacter(char: string): string {
    if (char !== "\\") return this.flags.x && /\s/.test(char) ? "" : literal(char);
    const escaped = this.next();
    const predefined = PREDEFINED[escaped.toLowerCase()];
    if (predefined) return escaped === escaped.toLowerCase() ? `[${predefined}]` : `[^${predefined}]`;
    if (escaped === "p" || escaped === "P") return `[${escaped === "P" ? "^" : ""}${this.property()}]`;
    if (escaped === "Q") return this.quotedText();
    return this.characterEscape(escaped);
  }

  private peek(): string {
    return this.input[this.at] ?? "";
  }

  private next(missing = "Unexpected end of pattern"): string {
    const point = this.input.codePointAt(this.at);
    if (point === undefined) throw this.error(missing);
    const char = String.fromCodePoint(point);
    this.at += char.length;
    return char;
  }

  private error(message: string): PatternSyntaxError {
    return new PatternSyntaxError(`${message} near index ${Math.max(0, this.at - 1)}`);
  }
}

/** A character that means itself, everywhere. */
function literal(char: string): string {
  if (/[a-zA-Z0-9_]/.test(char) || char > "\x7f") return char;
  return `\\x${char.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
