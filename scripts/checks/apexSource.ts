import { basename } from "node:path";

/** An Apex file with what the checks ask about; the text is judged by its tokens, not by a parse tree. */
export interface ApexSource {
  readonly file: string;
  readonly name: string;
  readonly kind: "class" | "trigger";
  readonly isTest: boolean;
  readonly lines: number;
  /** The text with comments and the contents of string literals blanked; positions stay the same. */
  readonly code: string;
  /** The string literals, without quotes. */
  readonly strings: readonly { readonly text: string; readonly line: number }[];
  readonly text: string;
  /** All identifiers of the code, as written. */
  readonly identifiers: ReadonlySet<string>;
}

export function readApexSource(file: string, text: string): ApexSource {
  const { code, strings } = withoutCommentsAndStrings(text);
  return {
    file,
    name: basename(file).replace(/\.(cls|trigger)$/, ""),
    kind: file.endsWith(".trigger") ? "trigger" : "class",
    isTest: file.startsWith("force-app/tests/") || /@istest/i.test(code),
    lines: text.trimEnd().split("\n").length,
    code,
    strings: strings.map(({ start, end }) => ({ text: text.slice(start, end), line: lineAt(text, start) })),
    text,
    identifiers: new Set(code.match(/[A-Za-z_]\w*/g)),
  };
}

export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split("\n").length;
}

/** A match of a pattern in the code, with its line. */
export function matchesIn(source: ApexSource, pattern: RegExp): { line: number; match: RegExpExecArray }[] {
  return [...source.code.matchAll(pattern)].map((match) => ({ line: lineAt(source.code, match.index), match }));
}

const literalOrComment = /'''[\s\S]*?'''|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

function withoutCommentsAndStrings(text: string): { code: string; strings: { start: number; end: number }[] } {
  const strings: { start: number; end: number }[] = [];
  const code = text.replace(literalOrComment, (found, position: number) => {
    const blank = found.replace(/[^\n]/g, " ");
    if (!found.startsWith("'")) return blank;
    const quotes = found.startsWith("'''") ? 3 : 1;
    strings.push({ start: position + quotes, end: position + found.length - quotes });
    return found.slice(0, quotes) + blank.slice(quotes, -quotes) + found.slice(-quotes);
  });
  return { code, strings };
}
