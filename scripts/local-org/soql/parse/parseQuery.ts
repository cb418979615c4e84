import type { Query } from "../ast.ts";
import { readQuery } from "./readQuery.ts";
import { extractStrings } from "./strings.ts";
import { parseWhole } from "./syntax.ts";

const MAXIMUM_CACHED = 2_000;
const cache = new Map<string, Query>();

/**
 * The query of a SOQL text, inline or dynamic; kept by its text.
 * @throws QueryException "unexpected token: 'x'"
 */
export function parseQuery(soql: string): Query {
  let query = cache.get(soql);
  if (!query) {
    const { text, strings } = extractStrings(soql);
    query = readQuery(
      parseWhole(text, (parser) => parser.query()),
      strings,
    );
    if (cache.size >= MAXIMUM_CACHED) cache.clear();
    cache.set(soql, query);
  }
  return query;
}
