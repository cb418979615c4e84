/** A Decimal: `unscaled × 10^-scale`, of any size. */
export class ApexDecimal {
  readonly unscaled: bigint;
  /** Digits after the point, never negative. */
  readonly scale: number;
  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }
}

/** `System.RoundingMode`, with the meaning of java.math.RoundingMode. */
export type Rounding = "CEILING" | "DOWN" | "FLOOR" | "HALF_DOWN" | "HALF_EVEN" | "HALF_UP" | "UNNECESSARY" | "UP";

/** Significant digits of a quotient that does not end: 1.0 / 3.0 has 33 of them on the platform. */
const QUOTIENT_DIGITS = 33;

const powers: bigint[] = [1n];
function powerOfTen(exponent: number): bigint {
  for (let next = powers.length; next <= exponent; next++) powers.push((powers[next - 1] ?? 1n) * 10n);
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

const NUMBER = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/** The Decimal that the text writes, its scale the digits after the point; null when it is no number. */
export function parseDecimal(text: string): ApexDecimal | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  if (whole === "" && fraction === "") return null;
  const unscaled = BigInt(`${whole}${fraction}`) * (sign === "-" ? -1n : 1n);
  const scale = fraction.length - Number(exponent);
  return scale >= 0 ? new ApexDecimal(unscaled, scale) : new ApexDecimal(unscaled * powerOfTen(-scale), 0);
}

export function decimalFromInteger(value: number | bigint): ApexDecimal {
  return new ApexDecimal(BigInt(value), 0);
}

/** Through the text of the Double, as the platform does: `Decimal.valueOf(0.1d)` is 0.1. */
export function decimalFromDouble(value: number): ApexDecimal {
  const text = Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
  const decimal = parseDecimal(text);
  if (!decimal) throw new RangeError(`${value} is not a number`);
  return decimal;
}

export function decimalToNumber(value: ApexDecimal): number {
  return Number(decimalToPlainString(value));
}

/** Without an exponent: `toPlainString()`. */
export function decimalToPlainString({ unscaled, scale }: ApexDecimal): string {
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString().padStart(scale + 1, "0");
  const sign = unscaled < 0n ? "-" : "";
  return scale === 0 ? sign + digits : `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** `String.valueOf`: as `java.math.BigDecimal.toString()`, with an exponent below 1E-6. */
export function decimalToString(value: ApexDecimal): string {
  const digits = (value.unscaled < 0n ? -value.unscaled : value.unscaled).toString();
  const exponent = digits.length - 1 - value.scale;
  if (exponent >= -6) return decimalToPlainString(value);
  const mantissa = digits.length === 1 ? digits : `${digits[0]}.${digits.slice(1)}`;
  return `${value.unscaled < 0n ? "-" : ""}${mantissa}E${exponent}`;
}

export function precisionOf({ unscaled }: ApexDecimal): number {
  return (unscaled < 0n ? -unscaled : unscaled).toString().length;
}

export function compareDecimals(a: ApexDecimal, b: ApexDecimal): number {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function addDecimals(a: ApexDecimal, b: ApexDecimal): ApexDecimal {
  const [left, right, scale] = aligned(a, b);
  return new ApexDecimal(left + right, scale);
}

export function subtractDecimals(a: ApexDecimal, b: ApexDecimal): ApexDecimal {
  const [left, right, scale] = aligned(a, b);
  return new ApexDecimal(left - right, scale);
}

export function multiplyDecimals(a: ApexDecimal, b: ApexDecimal): ApexDecimal {
  return new ApexDecimal(a.unscaled * b.unscaled, a.scale + b.scale);
}

/**
 * The operator `/`: exact quotients keep the scale of the dividend less that of the divisor or as many digits as they
 * need, others are rounded to 33 significant digits.
 * @throws RangeError when the divisor is zero; the caller makes it a MathException
 */
export function divideDecimals(a: ApexDecimal, b: ApexDecimal): ApexDecimal {
  const preferred = Math.max(0, a.scale - b.scale);
  if (a.unscaled === 0n && b.unscaled !== 0n) return new ApexDecimal(0n, preferred);
  const leadingDigits = precisionOf(a) - a.scale - (precisionOf(b) - b.scale);
  const scale = Math.max(preferred, QUOTIENT_DIGITS - leadingDigits);
  const rough = divideToScale(a, b, scale, "HALF_EVEN");
  const excess = precisionOf(rough) - QUOTIENT_DIGITS;
  const quotient = excess > 0 && rough.scale >= excess ? divideToScale(a, b, scale - excess, "HALF_EVEN") : rough;
  return stripZeros(quotient, preferred);
}

/** `divide(divisor, scale, roundingMode)`. @throws RangeError when the divisor is zero or rounding is UNNECESSARY */
export function divideToScale(a: ApexDecimal, b: ApexDecimal, scale: number, rounding: Rounding): ApexDecimal {
  if (b.unscaled === 0n) throw new RangeError("Divide by 0");
  const shift = scale + b.scale - a.scale;
  const dividend = shift >= 0 ? a.unscaled * powerOfTen(shift) : a.unscaled;
  const divisor = shift >= 0 ? b.unscaled : b.unscaled * powerOfTen(-shift);
  return new ApexDecimal(roundedQuotient(dividend, divisor, rounding), scale);
}

/** @throws RangeError when digits would be lost with UNNECESSARY */
export function setDecimalScale(value: ApexDecimal, scale: number, rounding: Rounding = "HALF_EVEN"): ApexDecimal {
  if (scale >= value.scale) return new ApexDecimal(value.unscaled * powerOfTen(scale - value.scale), scale);
  return new ApexDecimal(roundedQuotient(value.unscaled, powerOfTen(value.scale - scale), rounding), scale);
}

/** Without the zeros at the end, down to the scale given. */
export function stripZeros(value: ApexDecimal, toScale = 0): ApexDecimal {
  let { unscaled, scale } = value;
  while (scale > toScale && unscaled % 10n === 0n) {
    unscaled /= 10n;
    scale--;
  }
  return new ApexDecimal(unscaled, scale);
}

function aligned(a: ApexDecimal, b: ApexDecimal): [bigint, bigint, number] {
  if (a.scale === b.scale) return [a.unscaled, b.unscaled, a.scale];
  return a.scale > b.scale
    ? [a.unscaled, b.unscaled * powerOfTen(a.scale - b.scale), a.scale]
    : [a.unscaled * powerOfTen(b.scale - a.scale), b.unscaled, b.scale];
}

function roundedQuotient(dividend: bigint, divisor: bigint, rounding: Rounding): bigint {
  const quotient = dividend / divisor;
  const remainder = dividend % divisor;
  if (remainder === 0n) return quotient;
  const away = dividend < 0n === divisor < 0n ? 1n : -1n;
  return roundsAway(rounding, remainder, divisor, quotient, away) ? quotient + away : quotient;
}

function roundsAway(rounding: Rounding, remainder: bigint, divisor: bigint, quotient: bigint, away: bigint): boolean {
  const twice = (remainder < 0n ? -remainder : remainder) * 2n;
  const whole = divisor < 0n ? -divisor : divisor;
  switch (rounding) {
    case "UNNECESSARY":
      throw new RangeError("Rounding necessary");
    case "UP":
      return true;
    case "DOWN":
      return false;
    case "CEILING":
      return away > 0n;
    case "FLOOR":
      return away < 0n;
    case "HALF_UP":
      return twice >= whole;
    case "HALF_DOWN":
      return twice > whole;
    case "HALF_EVEN":
      return twice === whole ? quotient % 2n !== 0n : twice > whole;
  }
}
