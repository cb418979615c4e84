import type {
  FieldListContext,
  FieldSpecContext,
  FieldSpecListContext,
  SoslClausesContext,
} from "@apexdevtools/apex-parser";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { Query, Search, SearchGroup, SelectItem, Value } from "../ast.ts";
import { unexpectedToken } from "../errors.ts";
import { field, readFunction, readLogical } from "./readCondition.ts";
import { readCount, readOrder } from "./readQuery.ts";
import { type QueryString, extractStrings } from "./strings.ts";
import { parseWhole } from "./syntax.ts";

/**
 * `FIND 'term' IN NAME FIELDS RETURNING Account(Id WHERE … LIMIT 5)`, with or without the brackets of Apex; the term
 * may also stand in braces or be a bind.
 * @throws QueryException "unexpected token: 'x'"
 */
export function parseSearch(sosl: string): Search {
  const unbracketed = sosl
    .trim()
    .replace(/^\[([\s\S]*)\]$/, "$1")
    .trim();
  const braces = /^find\s*\{((?:[^}\\]|\\[\s\S])*)\}/i.exec(unbracketed);
  if (braces)
    return readSearch(termValue((braces[1] ?? "").replace(/\\(.)/g, "$1")), unbracketed.slice(braces[0].length));
  const bind = /^find\s*:\s*([\w.]+)/i.exec(unbracketed);
  if (bind) return readSearch({ kind: "bind", name: (bind[1] ?? "").toLowerCase() }, unbracketed.slice(bind[0].length));
  const { text, strings } = extractStrings(unbracketed);
  const quoted = /^find\s*'0'/i.exec(text);
  if (!quoted) throw unexpectedToken(unbracketed.split(/\s+/)[0] ?? "");
  return readClauses(termValue(strings[0]?.value ?? ""), text.slice(quoted[0].length), strings);
}

function termValue(value: string): Value {
  return { kind: "string", value, pattern: value };
}

function readSearch(term: Value, rest: string): Search {
  const { text, strings } = extractStrings(rest);
  return readClauses(term, text, strings);
}

function readClauses(term: Value, text: string, strings: readonly QueryString[]): Search {
  const clauses = parseWhole(text, (parser) => parser.soslClauses());
  return {
    term,
    group: (clauses.searchGroup()?.getChild(0).getText().toUpperCase() ?? "ALL") as SearchGroup,
    returning: clauses.fieldSpecList() ? flatten(clauses.fieldSpecList()).map((spec) => readSpec(spec, strings)) : [],
    mode: readMode(clauses),
    limit: readCount(clauses.limitClause()),
  };
}

function readMode(clauses: SoslClausesContext): Search["mode"] {
  let mode: Search["mode"] = null;
  for (const clause of clauses.soslWithClause_list()) {
    if (clause.USER_MODE()) mode = "USER_MODE";
    else if (clause.SYSTEM_MODE()) mode = "SYSTEM_MODE";
    else throw new UnsupportedError("this WITH clause in SOSL", clause.getText());
  }
  return mode;
}

function flatten(list: FieldSpecListContext): readonly FieldSpecContext[] {
  return [list.fieldSpec(), ...list.fieldSpecList_list().flatMap(flatten)];
}

function readSpec(spec: FieldSpecContext, strings: readonly QueryString[]): Query {
  const [object] = spec.soslId_list();
  if (spec.LISTVIEW()) throw new UnsupportedError("USING LISTVIEW in SOSL");
  const id: SelectItem = { kind: "expression", expression: { kind: "field", path: ["Id"] }, alias: null };
  return {
    select: spec.fieldList() ? readFields(spec.fieldList()) : [id],
    from: object?.getText() ?? "",
    aliases: new Map(),
    scope: null,
    where: spec.logicalExpression() ? readLogical(spec.logicalExpression(), strings) : null,
    mode: null,
    groupBy: null,
    having: null,
    orderBy: spec.fieldOrderList() ? readOrder(spec.fieldOrderList()) : [],
    limit: readCount(spec.limitClause()),
    offset: readCount(spec.offsetClause()),
    allRows: false,
    lock: null,
  };
}

function readFields(list: FieldListContext): readonly SelectItem[] {
  const rest = list.fieldList_list().flatMap(readFields);
  const [first, alias] = list.soslId_list();
  if (list.TOLABEL() && first) {
    const expression = { kind: "function" as const, name: "TOLABEL", argument: field(first) };
    return [{ kind: "expression", expression, alias: alias?.getText() ?? null }, ...rest];
  }
  if (list.CONVERT_CURRENCY()) throw new UnsupportedError("convertCurrency in SOSL", "the org has one currency");
  if (list.FORMAT()) {
    const argument = list.soqlFunction() ? readFunction(list.soqlFunction()) : first ? field(first) : null;
    return [{ kind: "expression", expression: { kind: "function", name: "FORMAT", argument }, alias: null }, ...rest];
  }
  return first ? [{ kind: "expression", expression: field(first), alias: null }, ...rest] : rest;
}
