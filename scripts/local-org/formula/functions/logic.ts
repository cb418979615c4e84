import { asBoolean, equal, isBlank, type FormulaValue } from "../values.ts";
import { pathOf, type FormulaFunction } from "../functionModel.ts";

/** Logical functions. Source: Salesforce Help, Formula Operators and Functions by Context. */
export const LOGIC: Readonly<Record<string, FormulaFunction>> = {
  AND: { min: 1, run: (args) => args.every((arg) => asBoolean(arg())) },
  OR: { min: 1, run: (args) => args.some((arg) => asBoolean(arg())) },
  NOT: { min: 1, max: 1, run: ([arg]) => !asBoolean(arg()) },
  IF: { min: 3, max: 3, run: ([test, yes, no]) => (asBoolean(test()) ? yes() : no()) },
  IFS: {
    min: 3,
    run: (args) => {
      for (let i = 0; i + 1 < args.length; i += 2) if (asBoolean(at(args, i)())) return at(args, i + 1)();
      return args.length % 2 === 1 ? at(args, args.length - 1)() : null;
    },
  },
  CASE: {
    min: 4,
    run: (args) => {
      const value = at(args, 0)();
      for (let i = 1; i + 1 < args.length; i += 2) if (equal(value, at(args, i)())) return at(args, i + 1)();
      return at(args, args.length - 1)();
    },
  },
  ISBLANK: { min: 1, max: 1, run: ([arg]) => isBlank(arg()) },
  // Text is never null: ISNULL of a text field is false. Source: Salesforce Help, ISNULL.
  ISNULL: {
    min: 1,
    max: 1,
    run: ([arg], { context, expressions }) => isBlank(arg()) && !isTextField(context, expressions),
  },
  BLANKVALUE: { min: 2, max: 2, run: ([arg, otherwise]) => orElse(arg(), otherwise) },
  NULLVALUE: { min: 2, max: 2, run: ([arg, otherwise]) => orElse(arg(), otherwise) },
  ISNUMBER: {
    min: 1,
    max: 1,
    run: ([arg]) => {
      const value = arg();
      return typeof value === "number" || (typeof value === "string" && /^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/.test(value));
    },
  },
  ISPICKVAL: { min: 2, max: 2, run: ([field, value]) => equal(field(), value()) },
  INCLUDES: {
    min: 2,
    max: 2,
    run: ([field, value]) => {
      const values = field();
      return typeof values === "string" && values.split(";").includes(String(value() ?? ""));
    },
  },
  ISNEW: { min: 0, max: 0, run: (_args, { context }) => context.isNew },
  ISCHANGED: {
    min: 1,
    max: 1,
    run: ([arg], { context, expressions }) => !context.isNew && !equal(arg(), context.prior(pathOf(expressions[0]))),
  },
  PRIORVALUE: {
    min: 1,
    max: 1,
    run: ([arg], { context, expressions }) => (context.isNew ? arg() : context.prior(pathOf(expressions[0]))),
  },
};

function at<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`No argument ${index + 1}`);
  return item;
}

function orElse(value: FormulaValue, otherwise: () => FormulaValue): FormulaValue {
  return isBlank(value) ? otherwise() : value;
}

function isTextField(
  context: Parameters<FormulaFunction["run"]>[1]["context"],
  expressions: Parameters<FormulaFunction["run"]>[1]["expressions"],
): boolean {
  const [expression] = expressions;
  return expression?.kind === "path" && context.field(expression.path)?.apexType.name === "String";
}
