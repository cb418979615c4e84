import type { SqlValue } from "../../data/columns.ts";
import { fold, foldsCase } from "../../data/tables.ts";
import type { FieldSchema } from "../../schema/model.ts";
import type { Comparison, Condition, Expression, Value } from "../ast.ts";
import { queryError } from "../errors.ts";
import { compileExpression } from "./expressions.ts";
import { type Operand, bindValue, operand } from "./operands.ts";
import type { Column, Scope } from "./scope.ts";
import { compileSemiJoin } from "./semiJoin.ts";
import type { Sql } from "./sql.ts";
import { FALSE, and, not, or, raw, sql } from "./sql.ts";

/** Compiles the left side of a comparison: HAVING knows aliases that WHERE does not. */
export type LeftSide = (scope: Scope, expression: Expression) => Column;

/**
 * A condition as SQL that is true or not; text compares without case unless the field is case-sensitive, null equals
 * null, and every negation includes the rows without a value.
 */
export function compileCondition(scope: Scope, condition: Condition, left: LeftSide = compileExpression): Sql {
  switch (condition.kind) {
    case "and":
      return and(condition.terms.map((term) => compileCondition(scope, term, left)));
    case "or":
      refuseSemiJoins(condition);
      return or(condition.terms.map((term) => compileCondition(scope, term, left)));
    case "not":
      return not(compileCondition(scope, condition.term, left));
    case "comparison":
      return compileComparison(scope, condition, left(scope, condition.left));
  }
}

/** Source: SOQL and SOSL Reference, Comparison Operators: semi-joins cannot be used with OR. */
function refuseSemiJoins(condition: Condition): void {
  if (condition.kind === "comparison") {
    if (condition.right.kind !== "query") return;
    throw queryError("Semi join sub-selects are only allowed at the top level WHERE expressions");
  }
  for (const term of condition.kind === "not" ? [condition.term] : condition.terms) refuseSemiJoins(term);
}

function compileComparison(scope: Scope, comparison: Comparison, column: Column): Sql {
  const { operator, right } = comparison;
  requireFilterable(column);
  if (right.kind === "query") {
    if (operator !== "IN" && operator !== "NOT IN") throw queryError("unexpected token: 'SELECT'");
    return compileSemiJoin(scope, column, operator, right.query);
  }
  const value = comparable(column);
  if (operator === "LIKE") return like(scope, column, right);
  if (operator === "INCLUDES" || operator === "EXCLUDES") {
    const included = includes(scope, column, right);
    return operator === "INCLUDES" ? included : not(included);
  }
  const compared = operand(scope.context, column.field, right);
  switch (operator) {
    case "IN":
    case "=":
      return equals(value, compared);
    case "NOT IN":
    case "!=":
      return not(equals(value, compared));
    default:
      return orders(value, operator, compared);
  }
}

/** Long text cannot be filtered. Source: Object Reference, Field Types. */
function requireFilterable(column: Column): void {
  const { field } = column;
  if ((field.type === "TEXTAREA" && field.length > 255) || field.type === "BASE64") {
    throw queryError(`field '${field.name}' can not be filtered in a query call`);
  }
}

/** The column as it is compared: text folded, a missing Boolean false. */
export function comparable(column: Column): Sql {
  if (foldsCase(column.field)) return sql`fold(${column.sql})`;
  return column.field.type === "BOOLEAN" && column.outer ? sql`ifnull(${column.sql}, 0)` : column.sql;
}

function equals(value: Sql, compared: Operand): Sql {
  if (compared.kind === "period") {
    return sql`(${value} >= ${compared.period.start} AND ${value} < ${compared.period.end})`;
  }
  if (compared.kind === "one")
    return compared.value === null ? sql`${value} IS NULL` : sql`${value} = ${compared.value}`;
  const present = compared.values.filter((entry) => entry !== null);
  const any = among(value, present);
  return present.length < compared.values.length ? or([any, sql`${value} IS NULL`]) : any;
}

/** Lists go in as one parameter, so that the statement stays the same for any number of values. */
export function among(value: Sql, values: readonly SqlValue[]): Sql {
  if (values.length === 0) return FALSE;
  const json = JSON.stringify(values.map((entry) => (typeof entry === "bigint" ? Number(entry) : entry)));
  return sql`${value} IN (SELECT value FROM json_each(${json}))`;
}

function orders(value: Sql, operator: "<" | "<=" | ">" | ">=", compared: Operand): Sql {
  if (compared.kind === "many") throw queryError(`operator ${operator} does not take a list`);
  if (compared.kind === "period") {
    const { start, end } = compared.period;
    // Before a period means before its start, after it means from its end on.
    if (operator === "<") return sql`${value} < ${start}`;
    if (operator === "<=") return sql`${value} < ${end}`;
    return operator === ">" ? sql`${value} >= ${end}` : sql`${value} >= ${start}`;
  }
  return compared.value === null ? FALSE : sql`${value} ${raw(operator)} ${compared.value}`;
}

function like(scope: Scope, column: Column, right: Value): Sql {
  if (column.field.type === "ID" || column.field.type === "REFERENCE") throw queryError("invalid operator on id field");
  if (!foldsCase(column.field) && !column.field.caseSensitive) {
    throw queryError(`invalid operator on ${column.field.type.toLowerCase()} field`);
  }
  const patterns = strings(scope, right, (value) => value.pattern);
  return or(
    patterns.map((pattern) =>
      pattern === null
        ? FALSE
        : foldsCase(column.field)
          ? matches(sql`fold(${column.sql})`, fold(pattern), column.field)
          : sql`${column.sql} LIKE ${pattern} ESCAPE '\\'`,
    ),
  );
}

/** SQLite finds no index for LIKE with parameters: the range of what begins alike leads it there. */
function matches(value: Sql, pattern: string, field: FieldSchema): Sql {
  const like = sql`${value} LIKE ${pattern} ESCAPE '\\'`;
  const beginning = /^[^%_\\]*/.exec(pattern)?.[0] ?? "";
  if (!field.indexed || beginning === "") return like;
  return sql`(${value} >= ${beginning} AND ${value} < ${`${beginning}\u{10FFFF}`} AND ${like})`;
}

function includes(scope: Scope, column: Column, right: Value): Sql {
  if (column.field.type !== "MULTIPICKLIST") {
    throw queryError("includes or excludes operator only valid on multipicklist field");
  }
  const text = sql`';' || fold(${column.sql}) || ';'`;
  return or(
    strings(scope, right, (value) => value.value).map((values) =>
      values === null
        ? sql`${column.sql} IS NULL`
        : and(values.split(";").map((value) => sql`instr(${text}, ${`;${fold(value)};`}) > 0`)),
    ),
  );
}

function strings(
  scope: Scope,
  right: Value,
  read: (value: Extract<Value, { kind: "string" }>) => string,
): readonly (string | null)[] {
  switch (right.kind) {
    case "null":
      return [null];
    case "string":
      return [read(right)];
    case "list":
      return right.values.flatMap((value) => strings(scope, value, read));
    case "bind": {
      const bound = bindValue(scope.context, right.name);
      const items =
        bound !== null && typeof bound === "object" && "items" in bound ? (bound.items as unknown[]) : [bound];
      return items.map((item) => (item === null ? null : String(item)));
    }
    default:
      throw queryError("value of filter criterion must be of type string and should be enclosed in quotes");
  }
}
