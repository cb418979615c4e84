import { UnsupportedError } from "../runtime/unsupported.ts";
import type { FormulaContext } from "./context.ts";
import type { Argument, FormulaFunction } from "./functionModel.ts";
import { dateArithmetic, DATES } from "./functions/dates.ts";
import { LOGIC } from "./functions/logic.ts";
import { arithmetic, MATH } from "./functions/math.ts";
import { TEXT } from "./functions/text.ts";
import { parseFormula, type Expression } from "./parse.ts";
import { FormulaSyntaxError } from "./tokens.ts";
import { asBoolean, compare, equal, type FormulaValue } from "./values.ts";

export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = { ...LOGIC, ...TEXT, ...MATH, ...DATES };

const parsed = new Map<string, Expression>();

/**
 * Computes a formula.
 * @throws FormulaSyntaxError, FormulaError, or UnsupportedError for a function that is not implemented
 */
export function evaluateFormula(source: string, context: FormulaContext): FormulaValue {
  let expression = parsed.get(source);
  if (!expression) parsed.set(source, (expression = parseFormula(source)));
  return evaluate(expression, context);
}

function evaluate(expression: Expression, context: FormulaContext): FormulaValue {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "path":
      return context.value(expression.path);
    case "unary": {
      const operand = evaluate(expression.operand, context);
      return expression.operator === "!" ? !asBoolean(operand) : arithmetic("-", 0, operand);
    }
    case "call":
      return call(expression.name, expression.args, context);
    case "binary":
      return binary(expression.operator, expression.left, expression.right, context);
  }
}

function call(name: string, expressions: readonly Expression[], context: FormulaContext): FormulaValue {
  const found = FUNCTIONS[name];
  if (!found) throw new UnsupportedError(`the formula function ${name}`);
  if (expressions.length < found.min || (found.max !== undefined && expressions.length > found.max)) {
    throw new FormulaSyntaxError(
      `Incorrect number of parameters for function '${name}()'. Expected ${found.min}, received ${expressions.length}`,
    );
  }
  const args = expressions.map(
    (argument): Argument =>
      () =>
        evaluate(argument, context),
  );
  // The count has just been checked; functions read no further than their own minimum without looking at the length.
  return found.run(args as unknown as Parameters<FormulaFunction["run"]>[0], { context, expressions });
}

function binary(operator: string, left: Expression, right: Expression, context: FormulaContext): FormulaValue {
  if (operator === "&&") return asBoolean(evaluate(left, context)) && asBoolean(evaluate(right, context));
  if (operator === "||") return asBoolean(evaluate(left, context)) || asBoolean(evaluate(right, context));
  const [a, b] = [evaluate(left, context), evaluate(right, context)];
  switch (operator) {
    case "=":
    case "==":
      return equal(a, b);
    case "<>":
    case "!=":
      return !equal(a, b) && !isBlankNumber(a, b) && !isBlankNumber(b, a);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return ordered(operator, compare(a, b));
    case "&":
      return (a === null ? "" : String(a)) + (b === null ? "" : String(b));
    case "+":
      if (typeof a === "string" || typeof b === "string")
        return (a === null ? "" : String(a)) + (b === null ? "" : String(b));
  }
  if (operator === "+" || operator === "-") {
    const moment = dateArithmetic(operator, a, b);
    if (moment !== undefined) return moment;
  }
  return arithmetic(operator, a, b);
}

/** A blank beside a number or a moment is neither equal to it nor different from it: the comparison is blank itself. */
function isBlankNumber(blank: FormulaValue, other: FormulaValue): boolean {
  return blank === null && other !== null && typeof other !== "string" && typeof other !== "boolean";
}

function ordered(operator: string, order: number | null): boolean {
  if (order === null) return false;
  if (operator === "<") return order < 0;
  if (operator === "<=") return order <= 0;
  return operator === ">" ? order > 0 : order >= 0;
}
