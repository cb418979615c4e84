import type {
  FieldOrderListContext,
  FromNameListContext,
  QueryContext,
  SelectEntryContext,
  SubFieldEntryContext,
  SubQueryContext,
  TypeOfContext,
} from "@apexdevtools/apex-parser";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { Expression, Grouping, Ordering, Path, Query, SelectItem, Value } from "../ast.ts";
import { unexpectedToken } from "../errors.ts";
import { field, readFunction, readLogical, readPath, readWhere } from "./readCondition.ts";
import { readBind } from "./readValue.ts";
import type { QueryString } from "./strings.ts";

type Strings = readonly QueryString[];

export function readQuery(context: QueryContext, strings: Strings): Query {
  // Counts views and searches of Salesforce Knowledge articles.
  if (context.updateList()) throw new UnsupportedError("UPDATE TRACKING and UPDATE VIEWSTAT in SOQL");
  const group = context.groupByClause();
  const having = group?.logicalExpression();
  return {
    select: context
      .selectList()
      .selectEntry_list()
      .map((entry) => readSelect(entry, strings)),
    ...readFrom(context.fromNameList()),
    scope: context.usingScope()?.soqlId().getText().toLowerCase() ?? null,
    where: context.whereClause() ? readWhere(context.whereClause().whereLogicalExpression(), strings) : null,
    mode: readMode(context),
    groupBy: group ? readGrouping(context) : null,
    having: having ? readLogical(having, strings) : null,
    orderBy: context.orderByClause() ? readOrder(context.orderByClause().fieldOrderList()) : [],
    limit: readCount(context.limitClause()),
    offset: readCount(context.offsetClause()),
    allRows: context.allRowsClause() !== null,
    lock: readLock(context.forClauses()),
  };
}

export function readSubQuery(context: SubQueryContext, strings: Strings): Query {
  return {
    select: context
      .subFieldList()
      .subFieldEntry_list()
      .map((entry) => readSelect(entry, strings)),
    ...readFrom(context.fromNameList()),
    scope: null,
    where: context.whereClause() ? readWhere(context.whereClause().whereLogicalExpression(), strings) : null,
    mode: null,
    groupBy: null,
    having: null,
    orderBy: context.orderByClause() ? readOrder(context.orderByClause().fieldOrderList()) : [],
    limit: readCount(context.limitClause()),
    offset: null,
    allRows: false,
    lock: readLock(context.forClauses()),
  };
}

function readSelect(context: SelectEntryContext | SubFieldEntryContext, strings: Strings): SelectItem {
  if (context.subQuery()) return { kind: "children", query: readSubQuery(context.subQuery(), strings) };
  if (context.typeOf()) return readTypeof(context.typeOf());
  const alias = context.soqlId()?.getText() ?? null;
  if (context.fieldName()) return { kind: "expression", expression: field(context.fieldName()), alias };
  const call = context.soqlFunction();
  const fields = call.soqlFieldsParameter();
  if (fields) return { kind: "fields", group: fields.getText().toUpperCase() as "ALL" | "STANDARD" | "CUSTOM" };
  return { kind: "expression", expression: readFunction(call), alias };
}

function readTypeof(context: TypeOfContext): SelectItem {
  return {
    kind: "typeof",
    path: readPath(context.fieldName()),
    branches: context.whenClause_list().map((when) => ({
      object: when.fieldName().getText(),
      fields: when.fieldNameList().fieldName_list().map(readPath),
    })),
    otherwise: context.elseClause()?.fieldNameList().fieldName_list().map(readPath) ?? [],
  };
}

/**
 * What cannot be an alias: at the end of a query such a word begins a clause that is missing.
 * Source: SOQL and SOSL Reference, Reserved Keywords.
 */
const RESERVED: ReadonlySet<string> = new Set(
  "and asc desc excludes first from group having in includes last like limit not null nulls or order select using where with".split(
    " ",
  ),
);

function readFrom(context: FromNameListContext): { from: string; aliases: ReadonlyMap<string, Path> } {
  const aliases = new Map<string, Path>();
  const names = context.fieldName_list().map(readPath);
  const [main = []] = names;
  // The grammar keeps names and aliases apart; which alias belongs to which name follows from their order.
  let index = -1;
  for (let child = 0; child < context.getChildCount(); child++) {
    const text = context.getChild(child).getText();
    if (text === "," || text.toLowerCase() === "as") continue;
    if (index + 1 < names.length && context.getChild(child) === context.fieldName(index + 1)) index++;
    else if (RESERVED.has(text.toLowerCase())) throw unexpectedToken("<EOF>");
    else if (index === 0) aliases.set(text.toLowerCase(), []);
    else {
      const [root = "", ...path] = names[index] ?? [];
      const start = aliases.get(root.toLowerCase());
      aliases.set(text.toLowerCase(), start ? [...start, ...path] : [root, ...path]);
    }
  }
  return { from: main.join("."), aliases };
}

function readMode(context: QueryContext): Query["mode"] {
  const clause = context.withClause();
  if (!clause) return null;
  if (clause.USER_MODE()) return "USER_MODE";
  if (clause.SYSTEM_MODE()) return "SYSTEM_MODE";
  if (clause.SECURITY_ENFORCED()) return "SECURITY_ENFORCED";
  throw new UnsupportedError("this WITH clause in SOQL", clause.getText());
}

function readGrouping(context: QueryContext): Grouping {
  const clause = context.groupByClause();
  const expressions: Expression[] = clause
    .fieldGroupByList()
    .fieldGroupBy_list()
    .map((entry) => (entry.fieldName() ? field(entry.fieldName()) : readFunction(entry.soqlFunction())));
  return { mode: clause.ROLLUP() ? "rollup" : clause.CUBE() ? "cube" : "plain", expressions };
}

export function readOrder(context: FieldOrderListContext): readonly Ordering[] {
  return context.fieldOrder_list().map((entry) => ({
    expression: entry.fieldName() ? field(entry.fieldName()) : readFunction(entry.soqlFunction()),
    descending: entry.DESC() !== null,
    nulls: entry.FIRST() ? "first" : entry.LAST() ? "last" : null,
  }));
}

export function readCount(
  clause: { IntegerLiteral(): { getText(): string }; boundExpression(): Parameters<typeof readBind>[0] } | null,
): Value | null {
  if (!clause) return null;
  if (clause.IntegerLiteral()) return { kind: "number", text: clause.IntegerLiteral().getText() };
  return readBind(clause.boundExpression());
}

function readLock(context: { getText(): string } | null): Query["lock"] {
  const text = context?.getText().toUpperCase() ?? "";
  if (text.includes("UPDATE")) return "UPDATE";
  if (text.includes("REFERENCE")) return "REFERENCE";
  return text.includes("VIEW") ? "VIEW" : null;
}
