import { typeRef } from "../../../runtime/typeRef.ts";
import type { Expression, QueryNode, SearchNode } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { INTEGER, listOf, SOBJECT } from "../../types/names.ts";
import type { Context } from "../context.ts";
import { lineMark } from "../layout.ts";
import type { Typed } from "../typed.ts";
import { expression } from "./index.ts";
import { text } from "./literals.ts";

export function query(node: QueryNode, ctx: Context): Typed {
  const request = `${text(node.soql)},[${binds(node.binds, ctx)}],"${node.access ?? ctx.unit.defaultAccess}"`;
  const mark = lineMark(node.line);
  if (node.shape === "count") return { js: `$R.count(${mark}${request})`, type: INTEGER, isNonNull: true };
  const sobject = ctx.universe.schema.sobject(node.from);
  if (!sobject) throw new CompileError(node, `sObject type '${node.from}' is not supported.`);
  const single = typeRef(node.shape === "aggregate" ? "AggregateResult" : sobject.name);
  return { js: `$R.query(${mark}${request})`, type: listOf(single), single, isNonNull: true };
}

export function search(node: SearchNode, ctx: Context): Typed {
  const access = node.access ?? ctx.unit.defaultAccess;
  const js = `$R.search(${lineMark(node.line)}${text(node.sosl)},[${binds(node.binds, ctx)}],"${access}")`;
  return { js, type: listOf(listOf(SOBJECT)), isNonNull: true };
}

function binds(nodes: readonly Expression[], ctx: Context): string {
  return nodes.map((node) => expression(node, ctx).js).join(",");
}
