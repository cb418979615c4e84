import type { FieldSchema } from "../schema/model.ts";
import { ApexDecimal } from "../runtime/values/decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime } from "../runtime/values/primitives.ts";
import { isDecimal } from "./tables.ts";

export type SqlValue = string | number | bigint | Uint8Array | null;

const DAY = 86_400_000;

/** `2026-11-21` of whole days since 1970-01-01. */
export function dateText(days: number): string {
  return new Date(days * DAY).toISOString().slice(0, 10);
}

export function dateDays(text: string): number {
  return Math.round(Date.parse(`${text}T00:00:00Z`) / DAY);
}

/**
 * The SQL form of an Apex value of the field. As on the platform, the empty string is stored as null, a Datetime loses
 * its milliseconds, and a number keeps digits beyond the field's scale, which only pages round.
 */
export function encodeColumn(field: FieldSchema, value: unknown): SqlValue {
  if (field.type === "BOOLEAN") return value === true ? 1 : 0;
  if (value === null || value === undefined || value === "") return null;
  if (isDecimal(field)) return encodeNumber(value);
  return encodeValue(value);
}

/** The SQL form of an Apex value that stands alone, such as a bind of a query. */
export function encodeValue(value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  switch (typeof value) {
    case "string":
    case "number":
    case "bigint":
      return value;
    case "boolean":
      return value ? 1 : 0;
  }
  if (value instanceof ApexDecimal) return decimalNumber(value);
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDate) return dateText(value.days);
  if (value instanceof ApexDatetime) return Math.floor(value.milliseconds / 1000) * 1000;
  if (value instanceof ApexTime) return value.milliseconds;
  if (value instanceof ApexBlob) return value.bytes;
  throw new Error(`No SQL form for ${String(value)}`);
}

/** The Apex value of what the store holds for the field, in the representation of `runtime/values/README.md`. */
export function decodeColumn(field: FieldSchema, value: SqlValue): unknown {
  if (field.type === "BOOLEAN") return value === 1 || value === 1n;
  if (value === null) return null;
  if (isDecimal(field)) return toDecimal(value, Math.max(field.scale, digitsAfterPoint(value)));
  switch (field.type) {
    case "INTEGER":
      return Number(value);
    case "LONG":
      return BigInt(value as number | bigint);
    case "DATE":
      return new ApexDate(dateDays(value as string));
    case "DATETIME":
      return new ApexDatetime(Number(value));
    case "TIME":
      return new ApexTime(Number(value));
    case "BASE64":
      return new ApexBlob(value as Uint8Array);
    default:
      return String(value);
  }
}

export function decimalNumber(value: ApexDecimal): number {
  return Number(decimalText(value));
}

export function decimalText(value: ApexDecimal): string {
  const negative = value.unscaled < 0n;
  const digits = (negative ? -value.unscaled : value.unscaled).toString().padStart(value.scale + 1, "0");
  const point = digits.length - value.scale;
  const text = value.scale === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return negative ? `-${text}` : text;
}

/** A Decimal of a number, rounded half away from zero to `scale`, with trailing zeros kept to it. */
export function toDecimal(value: SqlValue, scale: number): ApexDecimal {
  if (typeof value === "bigint") return new ApexDecimal(value * 10n ** BigInt(scale), scale);
  const number = Number(value);
  const exact = expand(Math.abs(number));
  const [whole = "0", fraction = ""] = exact.split(".");
  let unscaled = BigInt(whole + fraction.slice(0, scale).padEnd(scale, "0"));
  if ((fraction[scale] ?? "0") >= "5") unscaled += 1n;
  return new ApexDecimal(number < 0 ? -unscaled : unscaled, scale);
}

function digitsAfterPoint(value: SqlValue): number {
  return typeof value === "number" ? (expand(Math.abs(value)).split(".")[1]?.length ?? 0) : 0;
}

function encodeNumber(value: unknown): SqlValue {
  if (typeof value === "bigint") return value;
  if (value instanceof ApexDecimal) {
    const factor = 10n ** BigInt(value.scale);
    return value.unscaled % factor === 0n ? value.unscaled / factor : decimalNumber(value);
  }
  const number = value instanceof ApexDouble ? value.value : Number(value);
  return Number.isInteger(number) ? BigInt(number) : number;
}

/** The shortest decimal notation of a number without exponent. */
function expand(number: number): string {
  const text = String(number);
  const [mantissa = "0", exponent] = text.split("e");
  if (exponent === undefined) return text;
  const [whole = "0", fraction = ""] = mantissa.split(".");
  const shift = Number(exponent);
  if (shift < 0) return `0.${"0".repeat(-shift - 1)}${whole}${fraction}`;
  return whole + fraction.padEnd(shift, "0");
}
