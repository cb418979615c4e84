import { heldText } from "../../limits/heap.ts";
import { compareValues } from "../../library/support/order.ts";
import { apexEquals } from "../../library/support/equality.ts";
import * as numbers from "../../library/support/numbers.ts";
import { apexError } from "../apexException.ts";
import { apexToString } from "../text.ts";
import {
  addDecimals,
  ApexDecimal,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from "../values/decimal.ts";
import { valueKey } from "../values/equality.ts";
import { ApexObject } from "../apexObject.ts";
import { ApexDate, ApexDatetime, ApexDouble, ApexTime } from "../values/primitives.ts";
import { nn } from "./checks.ts";
import { isId, toDecimal, toId } from "./conversions.ts";

const MILLISECONDS_OF_A_DAY = 86_400_000;

function divideByZero() {
  return apexError("MathException", "Divide by 0");
}

type Null<T> = T | null;

export function addInteger(a: Null<number>, b: Null<number>): number {
  return (nn(a) + nn(b)) | 0;
}
export function subtractInteger(a: Null<number>, b: Null<number>): number {
  return (nn(a) - nn(b)) | 0;
}
export function multiplyInteger(a: Null<number>, b: Null<number>): number {
  return Math.imul(nn(a), nn(b));
}
export function divideInteger(a: Null<number>, b: Null<number>): number {
  nn(a);
  if (nn(b) === 0) throw divideByZero();
  return (a! / b!) | 0;
}
export function negateInteger(a: Null<number>): number {
  return -nn(a) | 0;
}

const long = (value: unknown): bigint => (typeof value === "bigint" ? value : BigInt(nn(value) as number));

export function addLong(a: unknown, b: unknown): bigint {
  return BigInt.asIntN(64, long(a) + long(b));
}
export function subtractLong(a: unknown, b: unknown): bigint {
  return BigInt.asIntN(64, long(a) - long(b));
}
export function multiplyLong(a: unknown, b: unknown): bigint {
  return BigInt.asIntN(64, long(a) * long(b));
}
export function divideLong(a: unknown, b: unknown): bigint {
  const [dividend, divisor] = [long(a), long(b)];
  if (divisor === 0n) throw divideByZero();
  return BigInt.asIntN(64, dividend / divisor);
}
export function negateLong(a: Null<bigint>): bigint {
  return BigInt.asIntN(64, -nn(a));
}

const double = (value: unknown): number => (value instanceof ApexDouble ? value.value : numbers.toDouble(nn(value)));

export function addDouble(a: unknown, b: unknown): ApexDouble {
  return new ApexDouble(double(a) + double(b));
}
export function subtractDouble(a: unknown, b: unknown): ApexDouble {
  return new ApexDouble(double(a) - double(b));
}
export function multiplyDouble(a: unknown, b: unknown): ApexDouble {
  return new ApexDouble(double(a) * double(b));
}
export function divideDouble(a: unknown, b: unknown): ApexDouble {
  const [dividend, divisor] = [double(a), double(b)];
  if (divisor === 0) throw divideByZero();
  return new ApexDouble(dividend / divisor);
}
export function negateDouble(a: Null<ApexDouble>): ApexDouble {
  return new ApexDouble(-nn(a).value);
}

const decimal = (value: unknown): ApexDecimal => toDecimal(nn(value))!;

export function addDecimal(a: unknown, b: unknown): ApexDecimal {
  return addDecimals(decimal(a), decimal(b));
}
export function subtractDecimal(a: unknown, b: unknown): ApexDecimal {
  return subtractDecimals(decimal(a), decimal(b));
}
export function multiplyDecimal(a: unknown, b: unknown): ApexDecimal {
  return multiplyDecimals(decimal(a), decimal(b));
}
export function divideDecimal(a: unknown, b: unknown): ApexDecimal {
  const [dividend, divisor] = [decimal(a), decimal(b)];
  if (divisor.unscaled === 0n) throw divideByZero();
  return divideDecimals(dividend, divisor);
}
export function negateDecimal(a: Null<ApexDecimal>): ApexDecimal {
  return new ApexDecimal(-nn(a).unscaled, a!.scale);
}

export function addDate(a: Null<ApexDate>, days: Null<number | bigint>): ApexDate {
  return new ApexDate(nn(a).days + Number(nn(days)));
}
export function subtractDate(a: Null<ApexDate>, days: Null<number | bigint>): ApexDate {
  return new ApexDate(nn(a).days - Number(nn(days)));
}
export function addDatetime(a: Null<ApexDatetime>, days: unknown): ApexDatetime {
  return new ApexDatetime(nn(a).milliseconds + Math.round(double(days) * MILLISECONDS_OF_A_DAY));
}
export function subtractDatetime(a: Null<ApexDatetime>, days: unknown): ApexDatetime {
  return new ApexDatetime(nn(a).milliseconds - Math.round(double(days) * MILLISECONDS_OF_A_DAY));
}
export function addTime(a: Null<ApexTime>, milliseconds: unknown): ApexTime {
  const sum = (nn(a).milliseconds + double(milliseconds)) % MILLISECONDS_OF_A_DAY;
  return new ApexTime((sum + MILLISECONDS_OF_A_DAY) % MILLISECONDS_OF_A_DAY);
}
export function subtractTime(a: Null<ApexTime>, milliseconds: unknown): ApexTime {
  return addTime(a, new ApexDouble(-double(milliseconds)));
}

/** `a + b` where one is a String: null reads "null". */
export function concat(a: unknown, b: unknown): string {
  return heldText(apexToString(a) + apexToString(b));
}

/** `==` on Strings: case does not matter. Source: Apex Developer Guide, Expression Operators. */
export function equalStrings(a: Null<string>, b: Null<string>): boolean {
  return a === b || (a !== null && b !== null && a.toLowerCase() === b.toLowerCase());
}

/** An Id equals a String that is one of its forms, of 15 or 18 characters. */
export function equalIds(a: Null<string>, b: Null<string>): boolean {
  if (a === b || a === null || b === null) return a === b;
  return isId(a) && isId(b) ? toId(a) === toId(b) : equalStrings(a, b);
}

export function equalNumbers(a: unknown, b: unknown): boolean {
  if (a === null || b === null) return a === b;
  if (a instanceof ApexDouble || b instanceof ApexDouble) return double(a) === double(b);
  return compareDecimals(decimal(a), decimal(b)) === 0;
}

/** `==` on everything else: numbers by value, records and collections by content, objects by `equals` or identity. */
export function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  return apexEquals(a, b);
}

/** `===`: the same object; values that are no objects by value. */
export function identical(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  const isValue = (value: unknown) =>
    value instanceof ApexDecimal ||
    value instanceof ApexDouble ||
    value instanceof ApexDate ||
    value instanceof ApexDatetime ||
    value instanceof ApexTime;
  return isValue(a) && isValue(b) && equal(a, b);
}

/** A `when` value: Strings match with their case. */
export function matches(subject: unknown, value: unknown): boolean {
  return (
    subject === value ||
    (!(subject instanceof ApexObject) && subject !== null && value !== null && valueKey(subject) === valueKey(value))
  );
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });

/**
 * `<` on Strings: as a dictionary sorts, without case; spaces and hyphens count only between texts that are equal
 * otherwise, as in Java's Collator. `compareTo` and `sort` go by code points instead.
 */
function orderOfStrings(a: string, b: string): number {
  return collator.compare(a.replace(/[\s-]/g, ""), b.replace(/[\s-]/g, "")) || collator.compare(a, b);
}

/** Comparisons with null are false, but for Strings: any is greater than null. */
function order(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (a === null || b === null) {
    const text = a ?? b;
    return typeof text === "string" ? (a === null ? -1 : 1) : NaN;
  }
  if (typeof a === "string" && typeof b === "string") return orderOfStrings(a, b);
  if (a instanceof ApexDate && b instanceof ApexDatetime) return a.days * MILLISECONDS_OF_A_DAY - b.milliseconds;
  if (a instanceof ApexDatetime && b instanceof ApexDate) return a.milliseconds - b.days * MILLISECONDS_OF_A_DAY;
  if (a instanceof ApexDouble || b instanceof ApexDouble) return double(a) - double(b);
  return compareValues(a, b);
}

export function less(a: unknown, b: unknown): boolean {
  return order(a, b) < 0;
}
export function greater(a: unknown, b: unknown): boolean {
  return order(a, b) > 0;
}
export function lessOrEqual(a: unknown, b: unknown): boolean {
  return (a === null && b === null) || order(a, b) <= 0;
}
export function greaterOrEqual(a: unknown, b: unknown): boolean {
  return (a === null && b === null) || order(a, b) >= 0;
}

export function andBoolean(a: Null<boolean>, b: Null<boolean>): boolean {
  return nn(a) && nn(b);
}
export function orBoolean(a: Null<boolean>, b: Null<boolean>): boolean {
  const [left, right] = [nn(a), nn(b)];
  return left || right;
}
export function xorBoolean(a: Null<boolean>, b: Null<boolean>): boolean {
  return nn(a) !== nn(b);
}
export function andInteger(a: Null<number>, b: Null<number>): number {
  return nn(a) & nn(b);
}
export function orInteger(a: Null<number>, b: Null<number>): number {
  return nn(a) | nn(b);
}
export function xorInteger(a: Null<number>, b: Null<number>): number {
  return nn(a) ^ nn(b);
}
export function notInteger(a: Null<number>): number {
  return ~nn(a);
}
export function andLong(a: unknown, b: unknown): bigint {
  return BigInt.asIntN(64, long(a) & long(b));
}
export function orLong(a: unknown, b: unknown): bigint {
  return BigInt.asIntN(64, long(a) | long(b));
}
export function xorLong(a: unknown, b: unknown): bigint {
  return BigInt.asIntN(64, long(a) ^ long(b));
}
export function notLong(a: unknown): bigint {
  return ~long(a);
}
export function shiftLeftInteger(a: Null<number>, by: unknown): number {
  return nn(a) << Number(nn(by));
}
export function shiftRightInteger(a: Null<number>, by: unknown): number {
  return nn(a) >> Number(nn(by));
}
export function shiftRightUnsignedInteger(a: Null<number>, by: unknown): number {
  return (nn(a) >>> Number(nn(by))) | 0;
}
export function shiftLeftLong(a: unknown, by: unknown): bigint {
  return BigInt.asIntN(64, long(a) << (long(by) & 63n));
}
export function shiftRightLong(a: unknown, by: unknown): bigint {
  return long(a) >> (long(by) & 63n);
}
export function shiftRightUnsignedLong(a: unknown, by: unknown): bigint {
  return BigInt.asIntN(64, BigInt.asUintN(64, long(a)) >> (long(by) & 63n));
}
