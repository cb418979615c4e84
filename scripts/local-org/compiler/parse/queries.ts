import {
  BoundExpressionContext,
  type ApexParserRuleContext,
  type QueryContext,
  type SoqlLiteralContext,
  type SoslLiteralContext,
} from "@apexdevtools/apex-parser";
import type { AccessMode, At, Expression, QueryNode, SearchNode } from "../ast.ts";
import { expressionOf } from "./expressions.ts";

const AGGREGATES = /^(avg|count|count_distinct|min|max|sum|grouping)\(/i;

export function queryOf(context: SoqlLiteralContext, where: At): QueryNode {
  const query = context.query();
  const { text, binds } = withBinds(query);
  return {
    kind: "query",
    ...where,
    soql: text,
    from: query.fromNameList().fieldName(0).getText(),
    shape: shapeOf(query),
    access: accessOf(query.withClause()?.getText() ?? ""),
    binds,
  };
}

function shapeOf(query: QueryContext): QueryNode["shape"] {
  const entries = query.selectList().selectEntry_list();
  const functions = entries.flatMap((entry) => entry.soqlFunction()?.getText() ?? []);
  if (functions.length === 1 && entries.length === 1 && /^count\(\)$/i.test(functions[0]!)) return "count";
  return query.groupByClause() || functions.some((text) => AGGREGATES.test(text)) ? "aggregate" : "records";
}

function accessOf(withClause: string): AccessMode {
  if (/USER_MODE$/i.test(withClause)) return "user";
  return /SYSTEM_MODE$/i.test(withClause) ? "system" : null;
}

export function searchOf(context: SoslLiteralContext, where: At): SearchNode {
  const { text, binds } = withBinds(context);
  const sosl = text.replace(/^\[\s*/, "").replace(/\s*\]$/, "");
  return {
    kind: "search",
    ...where,
    sosl,
    access: accessOf(/WITH\s+(USER|SYSTEM)_MODE/i.exec(sosl)?.[0] ?? ""),
    binds,
  };
}

/** The source text without comments, each bound expression replaced by `:b<n>`. */
function withBinds(context: ApexParserRuleContext): { text: string; binds: Expression[] } {
  const bound: BoundExpressionContext[] = [];
  collect(context, bound);
  const source = context.start.getInputStream();
  const binds: Expression[] = [];
  let text = "";
  let from = context.start.start;
  for (const bind of bound) {
    text += source.getText(from, bind.start.start - 1);
    text += `:b${binds.length}`;
    binds.push(expressionOf(bind.expression()));
    from = bind.stop!.stop + 1;
  }
  text += source.getText(from, context.stop!.stop);
  return { text: withoutComments(text), binds };
}

function collect(context: ApexParserRuleContext, into: BoundExpressionContext[]): void {
  if (context instanceof BoundExpressionContext) {
    into.push(context);
    return;
  }
  for (const child of context.children ?? []) {
    if ("children" in child) collect(child as ApexParserRuleContext, into);
  }
}

function withoutComments(text: string): string {
  return text
    .replace(/'(?:[^'\\]|\\.)*'|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, (part) => (part.startsWith("'") ? part : " "))
    .trim();
}
