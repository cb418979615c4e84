import { ApexDate, ApexDatetime, ApexTime } from "../runtime/values/primitives.ts";

/** A value inside a formula; blank is null. Numbers are doubles rounded to 15 digits, so that 0.1 + 0.2 is 0.3. */
export type FormulaValue = string | number | boolean | ApexDate | ApexDatetime | ApexTime | null;

/** A formula that cannot be computed: division by zero, a text that is no number. Fields show `#Error!`, rules fail. */
export class FormulaError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "FormulaError";
  }
}

export function isBlank(value: FormulaValue): boolean {
  return value === null || value === "";
}

export function asText(value: FormulaValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  throw new FormulaError("Incorrect parameter type: expected Text");
}

/** Null stays null: whatever is computed with a blank number is blank. */
export function asNumber(value: FormulaValue): number | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") return value;
  throw new FormulaError("Incorrect parameter type: expected Number");
}

export function asBoolean(value: FormulaValue): boolean {
  if (value === null) return false;
  if (typeof value === "boolean") return value;
  throw new FormulaError("Incorrect parameter type: expected Boolean");
}

export function asDate(value: FormulaValue): ApexDate | null {
  if (value === null) return null;
  if (value instanceof ApexDate) return value;
  throw new FormulaError("Incorrect parameter type: expected Date");
}

export function round15(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(15)) : value;
}

/** Text comparison of formulas minds case. */
export function equal(a: FormulaValue, b: FormulaValue): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  return comparable(a) === comparable(b);
}

/** Null when one side is blank: then no comparison holds. */
export function compare(a: FormulaValue, b: FormulaValue): number | null {
  if (isBlank(a) || isBlank(b)) return null;
  const [left, right] = [comparable(a), comparable(b)];
  if (typeof left !== typeof right) throw new FormulaError("Incorrect parameter type: operands differ");
  return left < right ? -1 : left > right ? 1 : 0;
}

function comparable(value: FormulaValue): string | number | boolean {
  if (value instanceof ApexDate) return value.days;
  if (value instanceof ApexDatetime || value instanceof ApexTime) return value.milliseconds;
  return value ?? "";
}
