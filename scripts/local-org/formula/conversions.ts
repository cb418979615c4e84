import type { FieldSchema } from "../schema/model.ts";
import { decimalNumber, toDecimal } from "../data/columns.ts";
import { isDecimal } from "../data/tables.ts";
import { ApexDecimal } from "../runtime/values/decimal.ts";
import { ApexDate, ApexDatetime, ApexDouble, ApexTime } from "../runtime/values/primitives.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { FormulaError, round15, type FormulaValue } from "./values.ts";

/** The value of a field as formulas see it: percents as fractions, blank numbers as 0 where the formula says so. */
export function fromApex(field: FieldSchema, value: unknown, blankAsZero: boolean): FormulaValue {
  if (value === null || value === undefined) {
    if (field.type === "BOOLEAN") return false;
    return blankAsZero && (isDecimal(field) || field.type === "INTEGER" || field.type === "LONG") ? 0 : null;
  }
  const plain = plainValue(value);
  return field.type === "PERCENT" && typeof plain === "number" ? round15(plain / 100) : plain;
}

/** A value of Apex as formulas see it. @throws UnsupportedError for what formulas have no type for */
export function plainValue(value: unknown): FormulaValue {
  if (value === null || value === undefined) return null;
  if (value instanceof ApexDecimal) return decimalNumber(value);
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDate || value instanceof ApexDatetime || value instanceof ApexTime) return value;
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    case "bigint":
      return Number(value);
  }
  throw new UnsupportedError("a value in a formula", String(value));
}

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** The day of a moment, as DATEVALUE reads it. */
function dayOf({ milliseconds }: ApexDatetime): ApexDate {
  return new ApexDate(Math.floor(milliseconds / MILLISECONDS_OF_A_DAY));
}

/** What a formula computed, as the Apex value of the field. */
export function toApex(field: FieldSchema, value: FormulaValue): unknown {
  if (field.type === "BOOLEAN") return value === true;
  if (value === null || value === "") return null;
  if (isDecimal(field)) {
    if (typeof value !== "number") throw new FormulaError(`${field.name} is a number`);
    return toDecimal(field.type === "PERCENT" ? round15(value * 100) : value, field.scale);
  }
  if (field.type === "INTEGER") return Number(value);
  if (field.type === "DATE" && value instanceof ApexDatetime) return dayOf(value);
  if (field.type === "DATE" && !(value instanceof ApexDate)) throw new FormulaError(`${field.name} is a date`);
  if (field.type === "DATETIME" && !(value instanceof ApexDatetime)) throw new FormulaError(`${field.name} is a time`);
  return value;
}
