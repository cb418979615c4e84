import type { BoundExpressionContext, ValueContext } from "@apexdevtools/apex-parser";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { Value } from "../ast.ts";
import { unexpectedToken } from "../errors.ts";
import { readSubQuery } from "./readQuery.ts";
import { BIND_PREFIX, type QueryString } from "./strings.ts";

/** The right side of a comparison. */
export function readValue(context: ValueContext, strings: readonly QueryString[]): Value {
  if (context.NULL()) return { kind: "null" };
  const boolean = context.BooleanLiteral();
  if (boolean) return { kind: "boolean", value: boolean.getText().toLowerCase() === "true" };
  if (context.signedNumber()) return { kind: "number", text: context.signedNumber().getText() };
  if (context.StringLiteral()) return { kind: "string", ...stringAt(context.StringLiteral().getText(), strings) };
  if (context.DateLiteral()) return { kind: "date", text: context.getText() };
  if (context.TimeLiteral()) return { kind: "time", text: context.getText() };
  if (context.DateTimeLiteral()) return { kind: "datetime", text: context.getText() };
  const formula = context.dateFormula();
  if (formula) {
    const [name = "", n = "0"] = formula.getText().split(":");
    return { kind: "dateLiteral", name: name.toUpperCase(), n: Number(n) };
  }
  if (context.subQuery()) return { kind: "query", query: readSubQuery(context.subQuery(), strings) };
  const list = context.valueList();
  if (list) return { kind: "list", values: list.value_list().map((value) => readValue(value, strings)) };
  if (context.boundExpression()) return readBind(context.boundExpression());
  if (context.IntegralCurrencyLiteral()) {
    throw new UnsupportedError("currency literals in SOQL", `${context.getText()}; the org has one currency`);
  }
  throw unexpectedToken(context.getText());
}

/** The name as written after the colon, in lower case. */
export function readBind(context: BoundExpressionContext): Value {
  return { kind: "bind", name: context.expression().getText().slice(BIND_PREFIX.length).toLowerCase() };
}

export function stringAt(literal: string, strings: readonly QueryString[]): QueryString {
  const found = strings[Number(literal.slice(1, -1))];
  if (!found) throw unexpectedToken(literal);
  return found;
}
