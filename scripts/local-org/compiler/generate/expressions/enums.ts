import type { TypeRef } from "../../../runtime/typeRef.ts";
import type { ExpressionOf } from "../../ast.ts";
import { BOOLEAN, INTEGER, listOf, STRING } from "../../types/names.ts";
import type { Context } from "../context.ts";
import { nonNull, type Typed } from "../typed.ts";
import { receiver } from "./names.ts";

function constantsOf(type: TypeRef, ctx: Context): readonly string[] | undefined {
  const declared = ctx.universe.declared(type.name);
  if (declared) return declared.kind === "enum" ? declared.node.constants : undefined;
  const platform = ctx.universe.platform(type);
  return platform?.kind === "enum" ? platform.enumValues : undefined;
}

/** Methods that every enum value has. */
export function enumMethod(
  target: Typed,
  node: ExpressionOf<"call">,
  args: readonly Typed[],
  ctx: Context,
): Typed | undefined {
  if (!constantsOf(target.type, ctx)) return undefined;
  const name = node.name.toLowerCase();
  const { object, guard, isNonNull } = receiver(target, node.safe, ctx);
  const self = nonNull({ ...target, js: object, isNonNull: !!isNonNull });
  const result = enumResult(name, self, args);
  return result && guard ? { ...result, guard } : result;
}

function enumResult(name: string, self: string, args: readonly Typed[]): Typed | undefined {
  if (args.length === 1 && name === "equals")
    return { js: `(${self}===${args[0]!.js})`, type: BOOLEAN, isNonNull: true };
  if (args.length > 0) return undefined;
  if (name === "name" || name === "tostring") return { js: `${self}.name`, type: STRING, isNonNull: true };
  if (name === "ordinal") return { js: `${self}.ordinal`, type: INTEGER, isNonNull: true };
  return name === "hashcode" ? { js: `$R.enumHash(${self})`, type: INTEGER, isNonNull: true } : undefined;
}

/** `Colour.values()`, `Colour.valueOf('RED')` */
export function enumStatic(
  type: TypeRef,
  node: ExpressionOf<"call">,
  args: readonly Typed[],
  ctx: Context,
): Typed | undefined {
  const constants = constantsOf(type, ctx);
  if (!constants) return undefined;
  const names = `${JSON.stringify(type.name)},${JSON.stringify(constants)}`;
  const name = node.name.toLowerCase();
  if (name === "values" && args.length === 0) {
    const list = listOf(type);
    return { js: `$R.enumList(${ctx.unit.type(list)},${names})`, type: list, isNonNull: true };
  }
  if (name === "valueof" && args.length === 1)
    return { js: `$R.enumValueOf(${names},${args[0]!.js})`, type, isNonNull: true };
  return undefined;
}
