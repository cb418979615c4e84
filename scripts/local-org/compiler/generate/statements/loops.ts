import { typeName, type TypeRef } from "../../../runtime/typeRef.ts";
import type { StatementOf } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { OBJECT } from "../../types/names.ts";
import type { Context } from "../context.ts";
import { cast, condition } from "../convert.ts";
import { expression } from "../expressions/index.ts";
import { nonNull, type Typed } from "../typed.ts";
import { typeRef } from "../../../runtime/typeRef.ts";
import { discarded, local, loopBody } from "./index.ts";

export function forLoop(node: StatementOf<"for">, ctx: Context): string {
  return ctx.scoped(() => {
    const init = "kind" in node.init ? local(node.init, ctx) : node.init.map((part) => discarded(part, ctx)).join(",");
    const test = node.condition ? condition(expression(node.condition, ctx), node.condition) : "";
    const update = node.update.map((part) => discarded(part, ctx)).join(",");
    return `for(${init};${test};${update}){$h(${node.line});${loopBody(node.body, ctx)}}`;
  });
}

/** Over Lists, Sets, Iterables and queries; a query also in chunks of 200 when the variable is a list. */
export function forEach(node: StatementOf<"forEach">, ctx: Context): string {
  const over = expression(node.iterable, ctx);
  return ctx.scoped(() => {
    const type = ctx.universe.resolve(node.type, ctx.owner);
    const isChunk = !!over.single && type.name === "List" && over.type !== type.args[0];
    const element = isChunk ? over.type : elementType(over, node, ctx);
    const value = cast({ js: "$v", type: element }, type, ctx, node).js;
    const items = isChunk ? `$R.chunks(${over.js})` : `$R.each(${nonNull(over)})`;
    return `for(const $v of ${items}){let ${ctx.declare(node.name, type, node)}=${value};$h(${node.line});${loopBody(node.body, ctx)}}`;
  });
}

function elementType(over: Typed, node: StatementOf<"forEach">, ctx: Context): TypeRef {
  if (over.type.name === "List" || over.type.name === "Set") return over.type.args[0] ?? OBJECT;
  const iterable = iterableOf(over.type, ctx);
  if (!iterable) throw new CompileError(node, `Loop must iterate over a collection: ${typeName(over.type)}`);
  return iterable.args[0] ?? OBJECT;
}

function iterableOf(type: TypeRef, ctx: Context): TypeRef | undefined {
  if (type.name === "Iterable" || type.name === "Iterator") return type;
  if (type.name === "Database.QueryLocator") return typeRef("Iterable", typeRef("SObject"));
  for (const parent of ctx.universe.supertypes(type)) {
    const found = iterableOf(parent, ctx);
    if (found) return found;
  }
  return undefined;
}
