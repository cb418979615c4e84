import { ApexObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { compareDecimals } from "../../runtime/values/decimal.ts";
import { ApexDate, ApexDatetime, ApexEnum, ApexTime } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { invoke, isInstance } from "../registry.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { asDecimal } from "./equality.ts";

const COMPARABLE = typeRef("Comparable");

/**
 * The order of `List.sort()`: null first, primitives ascending, enums by declaration, SObjects by type, name and the
 * other fields, objects by `Comparable`. Source: Apex Developer Guide, Sorting Lists.
 * @throws ListException for objects that are not Comparable
 */
export function compareValues(a: unknown, b: unknown): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  if (typeof a === "string" && typeof b === "string") return compareStrings(a, b);
  const left = asDecimal(a);
  const right = asDecimal(b);
  if (left && right) return compareDecimals(left, right);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  if (a instanceof ApexDate && b instanceof ApexDate) return a.days - b.days;
  if (a instanceof ApexDatetime && b instanceof ApexDatetime) return a.milliseconds - b.milliseconds;
  if (a instanceof ApexTime && b instanceof ApexTime) return a.milliseconds - b.milliseconds;
  if (a instanceof ApexEnum && b instanceof ApexEnum) return a.ordinal - b.ordinal;
  if (a instanceof ApexSObject && b instanceof ApexSObject) return compareRecords(a, b);
  if (a instanceof ApexObject && isInstance(a, COMPARABLE)) return invoke(a, "compareTo", b) as number;
  throw apexError("ListException", "One or more of the items in this list is not Comparable.");
}

function compareStrings(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareRecords(a: ApexSObject, b: ApexSObject): number {
  const byType = compareStrings(a.schema.label, b.schema.label);
  if (byType !== 0 || a.schema !== b.schema) return byType;
  const fields = [...a.schema.fields.values()].filter((field) => field.name !== "Id");
  fields.sort(
    (x, y) =>
      Number(y.nameField) - Number(x.nameField) ||
      Number(x.isCustom) - Number(y.isCustom) ||
      compareStrings(x.name, y.name),
  );
  for (const field of fields) {
    const key = field.name.toLowerCase();
    const order = compareFields(a.values.get(key) ?? null, b.values.get(key) ?? null);
    if (order !== 0) return order;
  }
  return 0;
}

/** Compound values (addresses, locations) do not take part. */
function compareFields(a: unknown, b: unknown): number {
  return a instanceof ApexObject || b instanceof ApexObject ? 0 : compareValues(a, b);
}
