import type { SqlValue } from "../../data/columns.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { makeField } from "../../schema/makeField.ts";
import type { Expression, Query, SelectItem } from "../ast.ts";
import { queryError } from "../errors.ts";
import { aggregateResult, decodeAverage } from "../results/aggregateResult.ts";
import { comparable, compileCondition } from "./conditions.ts";
import type { CompileContext } from "./context.ts";
import { compileExpression, expressionKey, isAggregate } from "./expressions.ts";
import type { ReadCounter } from "./records.ts";
import { sortTerms, pageClause, rowConditions } from "./rows.ts";
import { type Column, Scope } from "./scope.ts";
import { decoder } from "./selection.ts";
import { type Sql, and, join, name, raw, sql } from "./sql.ts";

export function isAggregateQuery(query: Query): boolean {
  return (
    query.groupBy !== null || query.select.some((item) => item.kind === "expression" && isAggregate(item.expression))
  );
}

export interface CompiledAggregate {
  readonly statement: Sql;
  run(counter: ReadCounter): ApexList<ApexSObject>;
}

interface Output {
  /** As written, or `expr0`. */
  readonly name: string;
  readonly field: FieldSchema;
  readonly column: string;
  readonly decode: (value: SqlValue) => unknown;
}

/** A query that answers `AggregateResult` rows. */
export function compileAggregate(context: CompileContext, query: Query): CompiledAggregate {
  const scope = new Scope(context, context.object(query.from), query.aliases);
  const groups = new Groups(scope, query);
  const items = query.select.map(expressionItem);
  const outputs = nameOutputs(context, scope, items, groups);
  const where = and(rowConditions(scope, query));
  if (!query.groupBy && query.limit) {
    throw queryError("Non-grouped query that uses overall aggregate functions cannot also use LIMIT");
  }
  const order = sortTerms(scope, query.orderBy, groups.left(groups.all, "Ordered field must be grouped or aggregated"));
  const selects = groups.sets.map((set) => groupSelect(scope, query, groups, set, items, where));
  const body = join(selects, " UNION ALL ");
  const sorted = order.map(({ direction }, index) => sql`${name(`o${index}`)}${direction}`);
  const statement = sql`SELECT * FROM (${body})${sorted.length > 0 ? sql` ORDER BY ${join(sorted, ", ")}` : raw("")}${pageClause(scope, query)}`;
  const readsEachRow = items.some(
    ({ expression }) => isAggregate(expression) && !/^COUNT\(/.test(expressionKey(expression)),
  );
  const object = aggregateResult(outputs.map(({ name, field }) => ({ ...field, name })));
  return {
    statement,
    run(counter) {
      const rows = context.store.all(statement.text, ...statement.parameters);
      counter.rows(readsEachRow ? rows.reduce((sum, row) => sum + Number(row["rows"]), 0) : rows.length);
      return new ApexList(
        typeRef("List", typeRef(object.name)),
        rows.map((row) => aggregateRecord(object, outputs, row)),
      );
    },
  };
}

function aggregateRecord(
  object: SObjectSchema,
  outputs: readonly Output[],
  row: Record<string, SqlValue>,
): ApexSObject {
  const record = new ApexSObject(object);
  for (const output of outputs) record.values.set(output.name.toLowerCase(), output.decode(row[output.column] ?? null));
  record.queried = new Set(record.values.keys());
  record.readOnly = true;
  return record;
}

function expressionItem(item: SelectItem): Extract<SelectItem, { kind: "expression" }> {
  if (item.kind !== "expression") throw queryError("Grouped query cannot use child relationships in the SELECT list");
  return item;
}

/** Aliases as written; fields bear their own name, functions without alias `expr0`, `expr1`, … */
function nameOutputs(
  context: CompileContext,
  scope: Scope,
  items: readonly Extract<SelectItem, { kind: "expression" }>[],
  groups: Groups,
): readonly Output[] {
  let unnamed = 0;
  const left = groups.left(groups.all, "Field must be grouped or aggregated");
  return items.map(({ expression, alias }, index) => {
    const column = left(scope, expression);
    const own = expression.kind === "field" ? (expression.path.at(-1) ?? "") : `expr${alias ? "" : unnamed++}`;
    const plain = decoder(context, expression, column);
    const decode = column.field.type === "ANYTYPE" ? decodeAverage : plain;
    return { name: alias ?? own, field: column.field, column: `g${index}`, decode };
  });
}

function groupSelect(
  scope: Scope,
  query: Query,
  groups: Groups,
  set: readonly Expression[],
  items: readonly Extract<SelectItem, { kind: "expression" }>[],
  where: Sql,
): Sql {
  const left = groups.left(set, "Field must be grouped or aggregated");
  const outputs = items.map(({ expression }, index) => sql`${left(scope, expression).sql} AS ${name(`g${index}`)}`);
  const order = sortTerms(scope, query.orderBy, left).map(({ key }, index) => sql`${key} AS ${name(`o${index}`)}`);
  const { having } = query;
  const columns = join([...outputs, ...order, raw('COUNT(*) AS "rows"')], ", ");
  const by = set.map((expression) => comparable(compileExpression(scope, expression)));
  const grouped = by.length > 0 ? sql` GROUP BY ${join(by, ", ")}` : raw("");
  const condition = having
    ? sql` HAVING ${scope.context.rights.outsideSelect(() => compileCondition(scope, having, left))}`
    : raw("");
  return sql`SELECT ${columns} FROM ${scope.from} WHERE ${where}${grouped}${condition}`;
}

const UNGROUPABLE: ReadonlySet<string> = new Set([
  "BASE64",
  "CURRENCY",
  "DATETIME",
  "DOUBLE",
  "MULTIPICKLIST",
  "PERCENT",
  "TIME",
]);

/** GROUP BY: the sets of expressions that rows are grouped by, one unless ROLLUP or CUBE. */
class Groups {
  readonly all: readonly Expression[];
  readonly sets: readonly (readonly Expression[])[];

  constructor(scope: Scope, query: Query) {
    this.all = query.groupBy?.expressions ?? [];
    for (const expression of this.all) {
      if (isAggregate(expression))
        throw queryError(`Grouped field should not be aggregated: ${expressionKey(expression)}`);
      const { field } = scope.context.rights.outsideSelect(() => compileExpression(scope, expression));
      if (UNGROUPABLE.has(field.type) || (field.type === "TEXTAREA" && field.length > 255)) {
        throw queryError(`field '${field.name}' can not be grouped in a query call`);
      }
    }
    this.sets = groupingSets(this.all, query.groupBy?.mode ?? "plain");
  }

  /** What an expression is in the rows of one set: grouped fields outside the set are null there. */
  left(set: readonly Expression[], refusal: string): (scope: Scope, expression: Expression) => Column {
    return (scope, expression) => {
      if (expression.kind === "function" && expression.name === "GROUPING" && expression.argument) {
        const within = contains(set, expression.argument);
        return {
          sql: raw(within ? "0" : "1"),
          field: makeField({ name: "GROUPING", type: "INTEGER" }),
          object: null,
          outer: true,
        };
      }
      const column = compileExpression(scope, expression);
      if (isAggregate(expression)) return column;
      const inner =
        expression.kind === "function" && expression.argument && !contains(this.all, expression)
          ? expression.argument
          : expression;
      if (!contains(this.all, inner)) throw queryError(`${refusal}: ${written(expression)}`);
      return contains(set, inner) ? column : { ...column, sql: raw("NULL") };
    };
  }
}

function contains(set: readonly Expression[], expression: Expression): boolean {
  return set.some((entry) => expressionKey(entry) === expressionKey(expression));
}

function written(expression: Expression): string {
  return expression.kind === "field" ? expression.path.join(".") : expressionKey(expression);
}

function groupingSets(
  all: readonly Expression[],
  mode: "plain" | "rollup" | "cube",
): readonly (readonly Expression[])[] {
  if (mode === "plain") return [all];
  if (mode === "rollup") return Array.from({ length: all.length + 1 }, (_, index) => all.slice(0, all.length - index));
  const count = 2 ** all.length;
  return Array.from({ length: count }, (_, mask) => all.filter((_expression, index) => !(mask & (1 << index))));
}
