import type { Query } from "../ast.ts";
import { queryError } from "../errors.ts";
import { compileExpression } from "./expressions.ts";
import { rowConditions } from "./rows.ts";
import { type Column, Scope } from "./scope.ts";
import { type Sql, and, not, sql } from "./sql.ts";

/** Per query. */
const MAXIMUM = 2;

/**
 * `Id IN (SELECT AccountId FROM Contact …)` and its negation.
 * Source: SOQL and SOSL Reference, Comparison Operators: Semi-Joins with IN and Anti-Joins with NOT IN.
 */
export function compileSemiJoin(outer: Scope, column: Column, operator: "IN" | "NOT IN", query: Query): Sql {
  const { context } = outer;
  if (outer.isSemiJoin) throw queryError("Nesting of semi join sub-selects is not supported");
  if (++context.semiJoins > MAXIMUM) throw queryError(`Maximum ${MAXIMUM} semi join sub-selects are allowed`);
  if (context.object(query.from) === outer.object) {
    throw queryError("The inner and outer selects should not be on the same object type");
  }
  const scope = new Scope(context, context.object(query.from), query.aliases);
  scope.isSemiJoin = true;
  const [item, ...others] = query.select;
  if (item?.kind !== "expression" || others.length > 0) {
    throw queryError("Semi join sub-selects can only query one field");
  }
  const inner = compileExpression(scope, item.expression);
  requireSameObject(column, inner, item.expression.kind === "field" ? item.expression.path.join(".") : "");
  const where = and(rowConditions(scope, query));
  const within = sql`${column.sql} IN (SELECT ${inner.sql} FROM ${scope.from} WHERE ${where})`;
  // Rows of the sub-select without a value leave the comparison unknown, which `not` takes for false.
  return operator === "IN" ? within : not(within);
}

function requireSameObject(outer: Column, inner: Column, selected: string): void {
  const targets = (column: Column): readonly string[] =>
    column.field.type === "ID" && column.object ? [column.object.name] : column.field.referenceTo;
  const [left, right] = [targets(outer), targets(inner)];
  if (left.length === 0 || right.length === 0) {
    throw queryError(`Semi join sub-selects can only query id fields, cannot use: '${selected}'`);
  }
  if (left.some((name) => right.includes(name))) return;
  throw queryError(
    `The selected field '${selected}' in the subquery and the left operand field in the where expression in the outer query '${outer.field.name}' should point to the same object type`,
  );
}
