import { typeName, type TypeRef } from "../../runtime/typeRef.ts";
import type { At } from "../ast.ts";
import { CompileError } from "../problems.ts";
import { conversionCost, isCastable, isConvertible } from "../types/conversions.ts";
import { BOOLEAN, DATE, DATETIME, ID, NULL, numericRank, OBJECT, SOBJECT, STRING } from "../types/names.ts";
import type { Context } from "./context.ts";
import { closed, type Typed } from "./typed.ts";

const TO_NUMBER = ["$R.toInteger", "$R.toLong", "$R.toDouble", "$R.toDecimal"] as const;

/** The value as `type`, by the implicit conversions of an assignment. */
export function converted(value: Typed, type: TypeRef, ctx: Context, at: At): string {
  const { js, type: from, single } = closed(value);
  if (from === type || from === NULL) return js;
  if (
    single &&
    conversionCost(from, type, ctx.universe) === null &&
    conversionCost(single, type, ctx.universe) !== null
  ) {
    return `$R.single(${js})`;
  }
  // A dynamic query may stand for one record of whatever object is expected.
  if (single === SOBJECT && ctx.universe.isSObject(type)) return `$R.cast($R.single(${js}),${ctx.unit.type(type)})`;
  if (!isConvertible(from, type, ctx.universe)) {
    throw new CompileError(at, `Illegal assignment from ${typeName(from)} to ${typeName(type)}`);
  }
  if (type === OBJECT) return js;
  const rank = numericRank(type);
  if (rank >= 0) return `${TO_NUMBER[rank]}(${js})`;
  if (from === STRING && type === ID) return `$R.toId(${js})`;
  if (from === DATE && type === DATETIME) return `$R.toDatetime(${js})`;
  return js;
}

/** `(type) value` */
export function cast(value: Typed, type: TypeRef, ctx: Context, at: At): Typed {
  const { js, type: from, single } = closed(value);
  if (!isCastable(single && !ctx.universe.isSObject(type) ? from : (single ?? from), type, ctx.universe)) {
    throw new CompileError(
      at,
      `Incompatible types since an instance of ${typeName(from)} is never an instance of ${typeName(type)}`,
    );
  }
  if (from === NULL) return { js, type };
  const rank = numericRank(type);
  if (rank >= 0 && numericRank(from) >= 0) return { js: `${TO_NUMBER[rank]}(${js})`, type };
  if (isConvertible(from, type, ctx.universe) || single) return { js: converted(value, type, ctx, at), type };
  return { js: `$R.cast(${js},${ctx.unit.type(type)})`, type };
}

/** A condition: null is no Boolean. */
export function condition(value: Typed, at: At): string {
  const { js, type, isNonNull } = closed(value);
  if (type !== BOOLEAN) throw new CompileError(at, "Condition expression must be of type Boolean");
  return isNonNull ? js : `$R.bool(${js})`;
}
