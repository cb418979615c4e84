import type { FormulaContext } from "./context.ts";
import type { Expression } from "./parse.ts";
import { FormulaError, type FormulaValue } from "./values.ts";

export type Argument = () => FormulaValue;

export interface CallSite {
  readonly context: FormulaContext;
  readonly expressions: readonly Expression[];
}

/** A function of formulas. Arguments are computed when called, so that IF and CASE skip what they do not need. */
export interface FormulaFunction {
  readonly min: number;
  /** Any number when absent. */
  readonly max?: number;
  // The number of arguments is checked against min and max before the call, hence the fixed tuple.
  readonly run: (args: readonly Argument[] & Arguments, site: CallSite) => FormulaValue;
}

/** As many arguments as any function names. */
type Arguments = readonly [Argument, Argument, Argument, Argument, Argument, Argument, ...Argument[]];

/** For functions that take a field itself: ISCHANGED, PRIORVALUE. */
export function pathOf(expression: Expression | undefined): readonly string[] {
  if (expression?.kind !== "path") throw new FormulaError("The function takes a field");
  return expression.path;
}
