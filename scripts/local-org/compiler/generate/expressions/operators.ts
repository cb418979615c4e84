import { typeName, type TypeRef } from "../../../runtime/typeRef.ts";
import type { At, BinaryOperator, ExpressionOf } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { conversionCost, isCastable } from "../../types/conversions.ts";
import {
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  DOUBLE,
  ID,
  INTEGER,
  LONG,
  NULL,
  numericRank,
  OBJECT,
  STRING,
  TIME,
  widest,
} from "../../types/names.ts";
import type { Context } from "../context.ts";
import { condition, converted } from "../convert.ts";
import type { Typed } from "../typed.ts";
import { expression } from "./index.ts";
import { literal } from "./literals.ts";

export function binary(node: ExpressionOf<"binary">, ctx: Context): Typed {
  // Long chains of `+` are deep on the left only: fold them in a loop, whatever their length.
  const rights: ExpressionOf<"binary">[] = [];
  let first: ExpressionOf<"binary">["left"] = node;
  while (first.kind === "binary") {
    rights.push(first);
    first = first.left;
  }
  let result = expression(first, ctx);
  for (const part of rights.reverse()) result = combine(part.operator, result, expression(part.right, ctx), part, ctx);
  return result;
}

/** `left operator right`, also for compound assignment. */
export function combine(operator: BinaryOperator, left: Typed, right: Typed, at: At, ctx: Context): Typed {
  switch (operator) {
    case "&&":
    case "||":
      return { js: `(${condition(left, at)}${operator}${condition(right, at)})`, type: BOOLEAN, isNonNull: true };
    case "??": {
      const type = commonType(left, right, at, ctx);
      const isNonNull = !!right.isNonNull;
      return { js: `(${converted(left, type, ctx, at)}??${converted(right, type, ctx, at)})`, type, isNonNull };
    }
    case "==":
    case "!=":
      return negatedIf(operator === "!=", equality(left, right, at, ctx));
    case "===":
    case "!==":
      return negatedIf(operator === "!==", `$R.identical(${left.js},${right.js})`);
    case "<":
    case ">":
    case "<=":
    case ">=":
      return comparison(operator, left, right, at);
    case "&":
    case "|":
    case "^":
      return bitwise(operator, left, right, at);
    case "<<":
    case ">>":
    case ">>>":
      return shift(operator, left, right, at);
    default:
      return arithmetic(operator, left, right, at);
  }
}

function negatedIf(negated: boolean, js: string): Typed {
  return { js: negated ? `!${js}` : js, type: BOOLEAN, isNonNull: true };
}

function equality(left: Typed, right: Typed, at: At, ctx: Context): string {
  const [a, b] = [left.js, right.js];
  if (left.type === NULL || right.type === NULL) return `(${a}===${b})`;
  if (left.type === STRING && right.type === STRING) return `$R.equalStrings(${a},${b})`;
  const isText = (type: TypeRef) => type === STRING || type === ID;
  if (isText(left.type) && isText(right.type)) return `$R.equalIds(${a},${b})`;
  if (numericRank(left.type) >= 0 && numericRank(right.type) >= 0) {
    return left.type === INTEGER && right.type === INTEGER ? `(${a}===${b})` : `$R.equalNumbers(${a},${b})`;
  }
  if (left.type === BOOLEAN && right.type === BOOLEAN) return `(${a}===${b})`;
  const isDay = (type: TypeRef) => type === DATE || type === DATETIME;
  if (isDay(left.type) && isDay(right.type) && left.type !== right.type) {
    return `$R.equal(${converted(left, DATETIME, ctx, at)},${converted(right, DATETIME, ctx, at)})`;
  }
  if (left.single && ctx.universe.isSObject(right.type)) return `$R.equal($R.single(${a}),${b})`;
  if (!isCastable(left.type, right.type, ctx.universe)) {
    throw new CompileError(
      at,
      `Comparison arguments must be compatible types: ${typeName(left.type)}, ${typeName(right.type)}`,
    );
  }
  return `$R.equal(${a},${b})`;
}

const COMPARE = { "<": "less", ">": "greater", "<=": "lessOrEqual", ">=": "greaterOrEqual" } as const;
const ORDERED: readonly TypeRef[] = [STRING, ID, DATE, DATETIME, TIME, NULL];

function comparison(operator: keyof typeof COMPARE, left: Typed, right: Typed, at: At): Typed {
  for (const { type } of [left, right]) {
    if (numericRank(type) < 0 && !ORDERED.includes(type)) {
      throw new CompileError(
        at,
        `Comparison arguments must be compatible types: ${typeName(left.type)}, ${typeName(right.type)}`,
      );
    }
  }
  if (kindOf(left.type) !== kindOf(right.type) && left.type !== NULL && right.type !== NULL) {
    throw new CompileError(
      at,
      `Comparison arguments must be compatible types: ${typeName(left.type)}, ${typeName(right.type)}`,
    );
  }
  return { js: `$R.${COMPARE[operator]}(${left.js},${right.js})`, type: BOOLEAN, isNonNull: true };
}

/** Numbers, texts, days and times have an order among themselves. */
function kindOf(type: TypeRef): string {
  if (numericRank(type) >= 0) return "number";
  if (type === STRING || type === ID) return "text";
  return type === DATE || type === DATETIME ? "day" : type.name;
}

const BITWISE = { "&": "and", "|": "or", "^": "xor" } as const;

function bitwise(operator: keyof typeof BITWISE, left: Typed, right: Typed, at: At): Typed {
  if (left.type === BOOLEAN && right.type === BOOLEAN) {
    return { js: `$R.${BITWISE[operator]}Boolean(${left.js},${right.js})`, type: BOOLEAN, isNonNull: true };
  }
  const type = integral(operator, left.type, right.type, at);
  return { js: `$R.${BITWISE[operator]}${type.name}(${left.js},${right.js})`, type, isNonNull: true };
}

const SHIFT = { "<<": "shiftLeft", ">>": "shiftRight", ">>>": "shiftRightUnsigned" } as const;

function shift(operator: keyof typeof SHIFT, left: Typed, right: Typed, at: At): Typed {
  integral(operator, left.type, right.type, at);
  return { js: `$R.${SHIFT[operator]}${left.type.name}(${left.js},${right.js})`, type: left.type, isNonNull: true };
}

function integral(operator: string, left: TypeRef, right: TypeRef, at: At): TypeRef {
  const isIntegral = (type: TypeRef) => type === INTEGER || type === LONG;
  if (!isIntegral(left) || !isIntegral(right)) throw wrongOperands(operator, left, right, at);
  return widest(left, right);
}

function wrongOperands(operator: string, left: TypeRef, right: TypeRef, at: At): CompileError {
  return new CompileError(at, `Operator ${operator} cannot be applied to ${typeName(left)} and ${typeName(right)}`);
}

const ARITHMETIC = { "+": "add", "-": "subtract", "*": "multiply", "/": "divide" } as const;

function arithmetic(operator: keyof typeof ARITHMETIC, left: Typed, right: Typed, at: At): Typed {
  const [a, b] = [left.type, right.type];
  if (operator === "+" && (a === STRING || b === STRING)) {
    const js =
      a === STRING && b === STRING && left.isNonNull && right.isNonNull
        ? `(${left.js}+${right.js})`
        : `$R.concat(${left.js},${right.js})`;
    return { js, type: STRING, isNonNull: true };
  }
  if (numericRank(a) >= 0 && numericRank(b) >= 0) {
    const type = widest(a, b);
    return { js: `$R.${ARITHMETIC[operator]}${type.name}(${left.js},${right.js})`, type, isNonNull: true };
  }
  const isSum = operator === "+" || operator === "-";
  const step = numericRank(b);
  const moves =
    (a === DATE && (b === INTEGER || b === LONG)) || (a === DATETIME && step >= 0) || (a === TIME && step >= 0);
  if (isSum && moves)
    return { js: `$R.${ARITHMETIC[operator]}${a.name}(${left.js},${right.js})`, type: a, isNonNull: true };
  if (a === ID || b === ID) {
    if (operator === "+") return { js: `$R.concat(${left.js},${right.js})`, type: STRING, isNonNull: true };
  }
  throw wrongOperands(operator, a, b, at);
}

export function unary(node: ExpressionOf<"unary">, ctx: Context): Typed {
  const { operator, operand } = node;
  if (operator === "-" && operand.kind === "literal" && (operand.type === "Integer" || operand.type === "Long")) {
    const negative = literal({ ...operand, value: `-${operand.value}` }, ctx);
    return { ...negative, js: `(${negative.js})` };
  }
  const value = expression(operand, ctx);
  if (operator === "!") return { js: `!${condition(value, node)}`, type: BOOLEAN, isNonNull: true };
  if (operator === "~")
    return { js: `$R.not${integral("~", value.type, value.type, node).name}(${value.js})`, type: value.type };
  if (operator === "+" && value.type === STRING) return value;
  if (![INTEGER, LONG, DOUBLE, DECIMAL].includes(value.type))
    throw wrongOperands(operator, value.type, value.type, node);
  if (operator === "+") return value;
  return { js: `$R.negate${value.type.name}(${value.js})`, type: value.type, isNonNull: true };
}

export function conditional(node: ExpressionOf<"conditional">, ctx: Context): Typed {
  const test = condition(expression(node.condition, ctx), node);
  const then = expression(node.then, ctx);
  const otherwise = expression(node.otherwise, ctx);
  const type = commonType(then, otherwise, node, ctx);
  const js = `(${test}?${converted(then, type, ctx, node)}:${converted(otherwise, type, ctx, node)})`;
  return { js, type, isNonNull: !!then.isNonNull && !!otherwise.isNonNull };
}

/** The type of both branches: the one that the other converts to. */
function commonType(left: Typed, right: Typed, at: At, ctx: Context): TypeRef {
  if (left.type === NULL) return right.type;
  if (right.type === NULL) return left.type;
  if (left.single && ctx.universe.isSObject(right.type)) return right.type;
  if (right.single && ctx.universe.isSObject(left.type)) return left.type;
  const toRight = conversionCost(left.type, right.type, ctx.universe);
  const toLeft = conversionCost(right.type, left.type, ctx.universe);
  if (toRight === null && toLeft === null) return nearestCommon(left.type, right.type, at, ctx);
  if (toRight === null) return left.type;
  return toLeft === null || toRight <= toLeft ? right.type : left.type;
}

function nearestCommon(left: TypeRef, right: TypeRef, at: At, ctx: Context): TypeRef {
  for (const parent of ctx.universe.supertypes(left)) {
    if (conversionCost(right, parent, ctx.universe) !== null) return parent;
  }
  if (numericRank(left) < 0 && numericRank(right) < 0) return OBJECT;
  throw new CompileError(at, `Incompatible types in ternary operator: ${typeName(left)}, ${typeName(right)}`);
}
