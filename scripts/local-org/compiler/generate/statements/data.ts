import { typeName } from "../../../runtime/typeRef.ts";
import type { StatementOf } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import type { Context } from "../context.ts";
import { converted } from "../convert.ts";
import { expression } from "../expressions/index.ts";
import { bareName } from "../expressions/names.ts";
import type { Typed } from "../typed.ts";
import { SOBJECT } from "../../types/names.ts";
import { block } from "./index.ts";

export function dml(node: StatementOf<"dml">, ctx: Context): string {
  const access = `"${node.access ?? ctx.unit.defaultAccess}"`;
  const value = records(expression(node.value, ctx), node, ctx);
  if (node.operation === "merge") {
    return `$R.merge(${value},${records(expression(node.other!, ctx), node, ctx)},${access});`;
  }
  const field = node.field ? JSON.stringify(bareName(node.field.at(-1)!, ctx)) : "null";
  return `$R.dml("${node.operation}",${value},${access},${field});`;
}

function records(value: Typed, at: StatementOf<"dml">, ctx: Context): string {
  const { type } = value;
  const element = type.name === "List" ? type.args[0]! : type;
  if (element.name === "Id" && at.operation === "merge") return value.js;
  if (!ctx.universe.isSObject(element)) {
    throw new CompileError(at, `DML requires SObject or SObject list type: ${typeName(type)}`);
  }
  return value.js;
}

/** `System.runAs(user) { … }` */
export function runAs(node: StatementOf<"runAs">, ctx: Context): string {
  const [user] = node.args;
  if (!user || node.args.length !== 1) throw new CompileError(node, "System.runAs requires one argument");
  const value = expression(user, ctx);
  const js = ctx.universe.isSObject(value.type) || value.single ? converted(value, SOBJECT, ctx, node) : value.js;
  return `{const $u=$R.runAs(${js});try${block(node.body, ctx)}finally{$u();}}`;
}
