import { quote } from "../../data/tables.ts";
import type { SqlValue } from "../../data/columns.ts";
import { Bean } from "../../library/support/beans.ts";
import { ApexDouble } from "../../runtime/values/primitives.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import type { Scope } from "./scope.ts";
import { join, sql, raw, type Sql } from "./sql.ts";

/** Parts of an address, as `System.Address` names them. Source: Object Reference, Address Compound Fields. */
const ADDRESS_PARTS = [
  "Street",
  "City",
  "State",
  "StateCode",
  "PostalCode",
  "Country",
  "CountryCode",
  "Latitude",
  "Longitude",
  "GeocodeAccuracy",
];
const LOCATION_PARTS = ["Latitude", "Longitude"];
const NUMBERS: ReadonlySet<string> = new Set(LOCATION_PARTS);

export function isCompound(field: FieldSchema): boolean {
  return field.type === "ADDRESS" || field.type === "LOCATION";
}

/** The parts that the object has of a compound field: `BillingCity` of `BillingAddress`, `Place__City__s` of `Place__c`. */
function partsOf(object: SObjectSchema, field: FieldSchema): readonly (readonly [part: string, field: FieldSchema])[] {
  const nameOf = field.isCustom
    ? (part: string): string => field.name.replace(/__c$/i, `__${part}__s`)
    : (part: string): string => field.name.replace(/Address$/, part);
  return (field.type === "ADDRESS" ? ADDRESS_PARTS : LOCATION_PARTS).flatMap((part) => {
    const found = object.fields.get(nameOf(part).toLowerCase());
    return found ? [[part, found] as const] : [];
  });
}

/** A JSON object of the parts of a compound field; null where all are. */
export function compoundSql(scope: Scope, field: FieldSchema): Sql {
  const parts = partsOf(scope.object, field).map(([part, of]) => [part, scope.columnOf(of).sql] as const);
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
