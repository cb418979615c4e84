import { UnsupportedError } from "../../runtime/unsupported.ts";
import { makeField } from "../../schema/makeField.ts";
import type { FieldSchema } from "../../schema/model.ts";
import type { Expression, FunctionExpression } from "../ast.ts";
import { DATE_PARTS } from "../dates/dateParts.ts";
import { queryError } from "../errors.ts";
import type { Column, Scope } from "./scope.ts";
import { type Sql, constant, join, raw, sql } from "./sql.ts";

export const AGGREGATES: ReadonlySet<string> = new Set(["COUNT", "COUNT_DISTINCT", "SUM", "AVG", "MIN", "MAX"]);

export function isAggregate(expression: Expression): boolean {
  if (expression.kind !== "function") return false;
  return AGGREGATES.has(expression.name) || (expression.argument !== null && isAggregate(expression.argument));
}

/** Two expressions are the same when they are written alike, case aside. */
export function expressionKey(expression: Expression): string {
  if (expression.kind === "field") return expression.path.join(".").toLowerCase();
  return `${expression.name}(${expression.argument ? expressionKey(expression.argument) : ""})`;
}

/** @throws QueryException when a field does not exist or does not suit the function */
export function compileExpression(scope: Scope, expression: Expression): Column {
  if (expression.kind === "field") return scope.column(expression.path);
  if (AGGREGATES.has(expression.name)) return aggregate(scope, expression);
  if (expression.argument === null) throw new UnsupportedError(`${expression.name}() in SOQL`);
  const argument = compileExpression(scope, expression.argument);
  const { calendar } = scope.context;
  const value = (type: FieldSchema["type"], text: Sql): Column => ({
    sql: text,
    field: makeField({ name: expression.name, type }),
    object: null,
    outer: true,
  });
  if (DATE_PARTS.has(expression.name)) {
    requireDate(expression, argument, expression.name === "HOUR_IN_DAY");
    const byStart = calendar.fiscalYearNamedByStart ? 1 : 0;
    return value(
      "INTEGER",
      sql`soql_date_part(${constant(expression.name)}, ${argument.sql}, ${raw(String(calendar.fiscalYearStartMonth))}, ${raw(String(byStart))})`,
    );
  }
  switch (expression.name) {
    case "DAY_ONLY":
      requireDate(expression, argument, true);
      return value("DATE", sql`soql_day(${argument.sql})`);
    case "CONVERTTIMEZONE":
      requireDate(expression, argument, true);
      return value("DATETIME", sql`soql_local(${argument.sql}, ${constant(calendar.timeZone)})`);
    case "TOLABEL":
      return { ...argument, sql: label(scope, argument) };
    case "FORMAT":
      // The value is put into words when the row is read: see `results/format.ts`.
      return argument;
    default:
      throw new UnsupportedError(`${expression.name}() in SOQL`);
  }
}

function requireDate(expression: FunctionExpression, argument: Column, datetimeOnly: boolean): void {
  const { type } = argument.field;
  if (type === "DATETIME" || (type === "DATE" && !datetimeOnly)) return;
  throw queryError(`field ${argument.field.name} does not support the function ${expression.name}`);
}

/** The label of a picklist value in the user's language. */
function label(scope: Scope, argument: Column): Sql {
  const field = argument.object ? scope.context.translated(argument.object, argument.field) : argument.field;
  if (field.type === "MULTIPICKLIST") throw new UnsupportedError("toLabel of a multi-select picklist");
  if (field.picklist.length === 0) return argument.sql;
  const cases = field.picklist.map((entry) => sql`WHEN ${constant(entry.value)} THEN ${constant(entry.label)}`);
  return sql`CASE ${argument.sql} ${join(cases, " ")} ELSE ${argument.sql} END`;
}

const NUMERIC = new Set(["INTEGER", "LONG", "DOUBLE", "CURRENCY", "PERCENT"]);

function aggregate(scope: Scope, expression: FunctionExpression): Column {
  const result = (field: FieldSchema, text: Sql): Column => ({ sql: text, field, object: null, outer: true });
  if (expression.argument === null) return result(makeField({ name: "COUNT", type: "INTEGER" }), raw("COUNT(*)"));
  const argument = compileExpression(scope, expression.argument);
  const { field } = argument;
  const isNumeric = NUMERIC.has(field.type);
  switch (expression.name) {
    case "COUNT":
      return result(makeField({ name: "COUNT", type: "INTEGER" }), sql`COUNT(${argument.sql})`);
    case "COUNT_DISTINCT":
      return result(makeField({ name: "COUNT_DISTINCT", type: "INTEGER" }), sql`COUNT(DISTINCT fold(${argument.sql}))`);
    case "SUM":
      if (!isNumeric) throw unsuitable(expression, field);
      return result(field, sql`SUM(${argument.sql})`);
    case "AVG":
      if (!isNumeric) throw unsuitable(expression, field);
      return result(makeField({ name: "AVG", type: "ANYTYPE" }), sql`AVG(${argument.sql})`);
    default:
      if (field.type === "BOOLEAN" || field.type === "TEXTAREA") throw unsuitable(expression, field);
      return result(field, sql`${raw(expression.name)}(${argument.sql} COLLATE NOCASE)`);
  }
}

function unsuitable(expression: FunctionExpression, field: FieldSchema): Error {
  throw queryError(`field ${field.name} does not support aggregate operator ${expression.name}`);
}
