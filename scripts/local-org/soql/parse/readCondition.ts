import type {
  ComparisonOperatorContext,
  FieldExpressionContext,
  LogicalExpressionContext,
  SoqlFunctionContext,
  WhereLogicalExpressionContext,
} from "@apexdevtools/apex-parser";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { Condition, Expression, Operator, Path } from "../ast.ts";
import { readValue } from "./readValue.ts";
import type { QueryString } from "./strings.ts";

type Strings = readonly QueryString[];

export function readWhere(context: WhereLogicalExpressionContext, strings: Strings): Condition {
  const terms = context.whereConditionalExpression_list().map((term): Condition => {
    if (term.whereLogicalExpression()) return readWhere(term.whereLogicalExpression(), strings);
    const comparison = term.whereFieldExpression();
    if (comparison.FORMULA()) throw new UnsupportedError("FORMULA() in a WHERE clause");
    return readComparison(comparison.fieldExpression(), strings);
  });
  return combine(terms, context.NOT() !== null, context.SOQLOR_list().length > 0);
}

export function readLogical(context: LogicalExpressionContext, strings: Strings): Condition {
  const terms = context
    .conditionalExpression_list()
    .map((term) =>
      term.logicalExpression()
        ? readLogical(term.logicalExpression(), strings)
        : readComparison(term.fieldExpression(), strings),
    );
  return combine(terms, context.NOT() !== null, context.SOQLOR_list().length > 0);
}

function combine(terms: readonly Condition[], negated: boolean, isOr: boolean): Condition {
  const [first] = terms;
  if (terms.length === 1 && first) return negated ? { kind: "not", term: first } : first;
  return { kind: isOr ? "or" : "and", terms };
}

function readComparison(context: FieldExpressionContext, strings: Strings): Condition {
  return {
    kind: "comparison",
    left: context.fieldName() ? field(context.fieldName()) : readFunction(context.soqlFunction()),
    operator: readOperator(context.comparisonOperator()),
    right: readValue(context.value(), strings),
  };
}

function readOperator(context: ComparisonOperatorContext): Operator {
  const text = context.getText().toUpperCase();
  if (text === "<>") return "!=";
  return (text === "NOTIN" ? "NOT IN" : text) as Operator;
}

export function readPath(context: { getText(): string }): Path {
  return context.getText().split(".");
}

export function field(context: { getText(): string }): Expression {
  return { kind: "field", path: readPath(context) };
}

export function readFunction(context: SoqlFunctionContext): Expression {
  const name = context.getChild(0).getText().toUpperCase();
  if (context.DISTANCE()) throw new UnsupportedError("DISTANCE in SOQL");
  if (context.CONVERT_CURRENCY()) throw new UnsupportedError("convertCurrency in SOQL", "the org has one currency");
  if (context.soqlFunction()) return { kind: "function", name, argument: readFunction(context.soqlFunction()) };
  const dateField = context.dateFieldName();
  if (dateField) {
    const inner = field(dateField.fieldName());
    const argument: Expression = dateField.CONVERT_TIMEZONE()
      ? { kind: "function", name: "CONVERTTIMEZONE", argument: inner }
      : inner;
    return { kind: "function", name, argument };
  }
  return { kind: "function", name, argument: context.fieldName() ? field(context.fieldName()) : null };
}
