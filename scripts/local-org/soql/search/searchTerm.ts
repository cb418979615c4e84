import { fold } from "../../data/tables.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { queryError } from "../errors.ts";

/** Words that all have to occur, each as a pattern of whole words of the text, and those that must not. */
interface Alternative {
  readonly required: readonly RegExp[];
  readonly excluded: readonly RegExp[];
}

export type TextMatch = (text: string) => boolean;

/**
 * The meaning of a SOSL search term: words are found whole and in any order, `*` and `?` are wildcards, quotes make a
 * phrase, AND, OR and AND NOT combine.
 * Source: SOQL and SOSL Reference, FIND {SearchQuery}.
 * @throws QueryException when a search term is too short
 */
export function searchTerm(term: string): TextMatch {
  if (term.replace(/[*?"\s]/g, "").length < 2) {
    throw queryError(`search term must be longer than one character: ${term}`);
  }
  if (/[()]/.test(term)) throw new UnsupportedError("parentheses in a SOSL search term", term);
  const alternatives = term.split(/\s+OR\s+/i).map(alternative);
  return (text) => {
    const words = ` ${wordsOf(text)} `;
    return alternatives.some(
      ({ required, excluded }) =>
        required.every((pattern) => pattern.test(words)) && !excluded.some((pattern) => pattern.test(words)),
    );
  };
}

function alternative(text: string): Alternative {
  const [kept = "", ...dropped] = text.split(/\s+AND\s+NOT\s+/i);
  return { required: patterns(kept), excluded: dropped.flatMap(patterns) };
}

function patterns(text: string): RegExp[] {
  const parts = text.match(/"[^"]*"|\S+/g) ?? [];
  return parts.filter((part) => part.toUpperCase() !== "AND").flatMap(pattern);
}

function pattern(part: string): RegExp[] {
  const words = fold(part.replaceAll('"', "")).match(/[\p{L}\p{N}*?]+/gu) ?? [];
  const expressions = words.map((word) => word.replaceAll("*", "\\S*").replaceAll("?", "\\S"));
  if (expressions.length === 0) return [];
  return part.startsWith('"')
    ? [new RegExp(` ${expressions.join(" ")} `, "u")]
    : expressions.map((expression) => new RegExp(` ${expression} `, "u"));
}

function wordsOf(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
