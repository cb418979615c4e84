import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { Ordering, Query, Value } from "../ast.ts";
import { queryError } from "../errors.ts";
import { comparable, compileCondition } from "./conditions.ts";
import type { LeftSide } from "./conditions.ts";
import { bindValue } from "./operands.ts";
import type { Column, Scope } from "./scope.ts";
import type { Sql } from "./sql.ts";
import { constant, join, raw, sql } from "./sql.ts";

/** Which rows of the scope a query is about: its WHERE, its scope, sharing, and the recycle bin. */
export function rowConditions(scope: Scope, query: Query, allRows = query.allRows): readonly Sql[] {
  const { context, object } = scope;
  const conditions: Sql[] = [];
  if (query.where) {
    const { where } = query;
    conditions.push(context.rights.outsideSelect(() => compileCondition(scope, where)));
  }
  if (query.scope) conditions.push(scopeCondition(scope, query.scope));
  if (!allRows && object.fields.has("isdeleted")) conditions.push(raw(`${scope.alias}."IsDeleted" = 0`));
  const sharing = context.sharing(object, scope.alias);
  if (sharing) conditions.push(sharing);
  return conditions;
}

function scopeCondition(scope: Scope, name: string): Sql {
  if (name === "everything") return raw("1");
  if (name === "mine") return sql`${scope.ownColumn("OwnerId").sql} = ${scope.context.access.userId}`;
  throw new UnsupportedError("USING SCOPE", name);
}

export interface SortTerm {
  readonly key: Sql;
  /** ` DESC NULLS LAST` */
  readonly direction: Sql;
}

/**
 * The terms of ORDER BY. Nulls come first ascending and last descending unless stated, in SQLite as in SOQL; picklists
 * sort in the order of their values.
 */
export function sortTerms(scope: Scope, ordering: readonly Ordering[], left: LeftSide): readonly SortTerm[] {
  return ordering.map((entry) => {
    const column = scope.context.rights.outsideSelect(() => left(scope, entry.expression));
    const { type, length } = column.field;
    if (type === "MULTIPICKLIST" || type === "BASE64" || (type === "TEXTAREA" && length > 255)) {
      throw queryError(`field '${column.field.name}' can not be sorted in a query call`);
    }
    const nulls = entry.nulls ? ` NULLS ${entry.nulls.toUpperCase()}` : "";
    return { key: sortKey(column), direction: raw(`${entry.descending ? " DESC" : " ASC"}${nulls}`) };
  });
}

function sortKey(column: Column): Sql {
  const { field } = column;
  if (field.type !== "PICKLIST" || field.picklist.length === 0) return comparable(column);
  const cases = field.picklist.map((entry, index) => sql`WHEN ${constant(entry.value)} THEN ${raw(String(index))}`);
  // Values that are not in the list sort after those that are, by their text.
  return sql`CASE ${column.sql} ${join(cases, " ")} ELSE ${column.sql} END`;
}

/** The number of LIMIT or OFFSET; null where the query has none. */
export function rowCount(scope: Scope, value: Value | null): number | null {
  if (!value) return null;
  if (value.kind === "number") return Number(value.text);
  const bound = value.kind === "bind" ? bindValue(scope.context, value.name) : null;
  if (typeof bound !== "number" && typeof bound !== "bigint") throw queryError("Invalid value for LIMIT or OFFSET");
  return Number(bound);
}

const MAXIMUM_OFFSET = 2_000;

/** ` LIMIT n OFFSET m`. @throws QueryException when the offset is beyond what the platform allows */
export function pageClause(scope: Scope, query: Query): Sql {
  const limit = rowCount(scope, query.limit);
  const offset = rowCount(scope, query.offset);
  if (offset !== null && offset > MAXIMUM_OFFSET) {
    throw queryError(`Maximum SOQL offset allowed is ${MAXIMUM_OFFSET}`);
  }
  if (limit === null && offset === null) return raw("");
  return sql` LIMIT ${limit ?? -1} OFFSET ${offset ?? 0}`;
}
