import type { Literal } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import type { Context } from "../context.ts";
import type { Typed } from "../typed.ts";
import { BOOLEAN, DECIMAL, DOUBLE, INTEGER, LONG, NULL, STRING } from "../../types/names.ts";

export function literal(node: Literal, ctx: Context): Typed {
  switch (node.type) {
    case "null":
      return { js: "null", type: NULL };
    case "Integer": {
      const value = Number(node.value);
      if (value !== (value | 0)) throw new CompileError(node, `Illegal integer`);
      return { js: String(value), type: INTEGER, isNonNull: true };
    }
    case "Long":
      return { js: `${BigInt(node.value)}n`, type: LONG, isNonNull: true };
    case "Double":
      return { js: ctx.unit.constant(`$R.double(${Number(node.value)})`), type: DOUBLE, isNonNull: true };
    case "Decimal":
      return { js: ctx.unit.constant(`$R.decimal(${JSON.stringify(node.value)})`), type: DECIMAL, isNonNull: true };
    case "String":
      return { js: text(node.value), type: STRING, isNonNull: true };
    case "Boolean":
      return { js: node.value, type: BOOLEAN, isNonNull: true };
  }
}

/** A JavaScript string literal. */
export function text(value: string): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}
