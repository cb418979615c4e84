import { quote } from "../../data/tables.ts";
import type { SqlValue } from "../../data/columns.ts";
import { Bean } from "../../library/support/beans.ts";
import { ApexDouble } from "../../runtime/values/primitives.ts";
import { compoundParts } from "../../schema/compoundParts.ts";
import type { FieldSchema } from "../../schema/model.ts";
import type { Scope } from "./scope.ts";
import { join, sql, raw, type Sql } from "./sql.ts";

const NUMBERS: ReadonlySet<string> = new Set(["Latitude", "Longitude"]);

/** A JSON object of the parts of a compound field; null where all are. */
export function compoundSql(scope: Scope, field: FieldSchema): Sql {
  const parts = compoundParts(scope.object, field).map(([part, of]) => [part, scope.columnOf(of).sql] as const);
  const present = join(
    parts.map(([, value]) => sql`${value} IS NOT NULL`),
    " OR ",
  );
  const pairs = join(
    parts.map(([part, value]) => sql`${raw(quote(part).replaceAll('"', "'"))}, ${value}`),
    ", ",
  );
  return sql`CASE WHEN ${present} THEN json_object(${pairs}) END`;
}

/** The `System.Address` or `System.Location` of what `compoundSql` answered. */
export function decodeCompound(field: FieldSchema): (value: SqlValue) => unknown {
  return (value) => {
    if (value === null) return null;
    const parts = JSON.parse(String(value)) as Record<string, string | number | null>;
    const values = Object.entries(parts).map(([part, one]) => [
      part,
      one !== null && NUMBERS.has(part) ? new ApexDouble(Number(one)) : one,
    ]);
    return new Bean(field.type === "ADDRESS" ? "Address" : "Location", Object.fromEntries(values));
  };
}
