import { apexError } from "../../runtime/apexException.ts";
import {
  ApexDecimal,
  decimalToNumber,
  parseDecimal,
  setDecimalScale,
  type Rounding,
} from "../../runtime/values/decimal.ts";
import type { ApexEnum } from "../../runtime/values/primitives.ts";
import { ApexDouble } from "../../runtime/values/primitives.ts";
import { userLocale } from "./runningUser.ts";
import { required } from "./values.ts";

const MAX_LONG = 2n ** 63n - 1n;

/** @throws TypeException "Invalid integer: abc" */
export function parseInteger(text: string): number {
  const value = /^[+-]?\d{1,10}$/.test(text) ? Number(text) : NaN;
  if (!(value >= -2147483648 && value <= 2147483647)) throw apexError("TypeException", `Invalid integer: ${text}`);
  return value;
}

export function parseLong(text: string): bigint {
  const value = /^[+-]?\d{1,19}$/.test(text) ? BigInt(text) : null;
  if (value === null || value > MAX_LONG || value < -MAX_LONG - 1n)
    throw apexError("TypeException", `Invalid long: ${text}`);
  return value;
}

export function parseDouble(text: string): ApexDouble {
  const value = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : NaN;
  if (Number.isNaN(value)) throw apexError("TypeException", `Invalid double: ${text}`);
  return new ApexDouble(value);
}

export function parseDecimalText(text: string): ApexDecimal {
  const value = parseDecimal(text);
  if (!value) throw apexError("TypeException", `Invalid decimal: ${text}`);
  return value;
}

/** Any number cut to 32 bits, as Java narrows: decimals lose their fraction. */
export function toInteger(value: unknown): number {
  return Number(BigInt.asIntN(32, toBigInt(value)));
}

export function toLong(value: unknown): bigint {
  return BigInt.asIntN(64, toBigInt(value));
}

function toBigInt(value: unknown): bigint {
  if (typeof value === "number" || typeof value === "bigint") return BigInt(value);
  if (value instanceof ApexDecimal) return setDecimalScale(value, 0, "DOWN").unscaled;
  if (value instanceof ApexDouble) return BigInt(Math.trunc(value.value));
  throw apexError("TypeException", "Invalid conversion to a number");
}

export function toDouble(value: unknown): number {
  if (typeof value === "number" || typeof value === "bigint") return Number(value);
  if (value instanceof ApexDecimal) return decimalToNumber(value);
  if (value instanceof ApexDouble) return value.value;
  throw apexError("TypeException", "Invalid conversion to a number");
}

/** In the running user's locale, at most three digits after the point: `format()`. */
export function localNumber(value: number | bigint | string): string {
  return new Intl.NumberFormat(userLocale(), { maximumFractionDigits: 3, roundingMode: "halfEven" }).format(
    value as number,
  );
}

export function roundingOf(mode: unknown): Rounding {
  return (required(mode) as ApexEnum).name as Rounding;
}

/** Turns the arithmetic's RangeError into the platform's MathException. */
export function mathErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) throw apexError("MathException", error.message);
    throw error;
  }
}
