import {
  ApexDecimal,
  compareDecimals,
  decimalFromDouble,
  decimalToNumber,
  setDecimalScale,
  type Rounding,
} from "../../runtime/values/decimal.ts";
import { apexError } from "../../runtime/apexException.ts";
import { ApexDouble } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { asDecimal } from "../support/equality.ts";
import { required } from "../support/values.ts";

/** The overloads for Double and Decimal of a function of one number; the Decimal one goes through a Double. */
function overNumbers(name: string, f: (x: number) => number) {
  return {
    [`${name}(Double)`]: (x: ApexDouble) => new ApexDouble(f(required(x).value)),
    [`${name}(Decimal)`]: (x: ApexDecimal) => throughDouble(f(decimalToNumber(required(x)))),
  };
}

function throughDouble(value: number): ApexDecimal {
  if (!Number.isFinite(value)) throw apexError("MathException", "Infinite or NaN");
  return decimalFromDouble(value);
}

function whole(name: string, rounding: Rounding, f: (x: number) => number) {
  return {
    [`${name}(Double)`]: (x: ApexDouble) => new ApexDouble(f(required(x).value)),
    [`${name}(Decimal)`]: (x: ApexDecimal) => setDecimalScale(required(x), 0, rounding),
  };
}

function halfEven(x: number): number {
  const floor = Math.floor(x);
  if (x - floor !== 0.5) return Math.round(x);
  return floor % 2 === 0 ? floor : floor + 1;
}

function roundedLong(value: ApexDecimal): bigint {
  return setDecimalScale(value, 0, "HALF_EVEN").unscaled;
}

function asLong(value: ApexDouble): bigint {
  return roundedLong(decimalFromDouble(required(value).value));
}

/** The larger (sign 1) or smaller (sign -1) of two numbers of any kind as a Decimal. */
function pick(sign: 1 | -1) {
  return (a: unknown, b: unknown): ApexDecimal => {
    const [left, right] = [asDecimal(required(a)), asDecimal(required(b))];
    if (!left || !right) throw apexError("MathException", "Not a number");
    return compareDecimals(left, right) * sign >= 0 ? left : right;
  };
}

function modulo<T extends number | bigint>(a: T, b: T): T {
  if (required(b) == 0) throw apexError("MathException", "Divide by 0");
  return ((required(a) as number) % (b as number)) as T;
}

implement({
  name: "Math",
  staticProperties: {
    E: { get: () => new ApexDouble(Math.E) },
    PI: { get: () => new ApexDouble(Math.PI) },
  },
  statics: {
    ...overNumbers("acos", Math.acos),
    ...overNumbers("asin", Math.asin),
    ...overNumbers("atan", Math.atan),
    ...overNumbers("cbrt", Math.cbrt),
    ...overNumbers("cos", Math.cos),
    ...overNumbers("cosh", Math.cosh),
    ...overNumbers("exp", Math.exp),
    ...overNumbers("log", Math.log),
    ...overNumbers("log10", Math.log10),
    ...overNumbers("signum", Math.sign),
    ...overNumbers("sin", Math.sin),
    ...overNumbers("sinh", Math.sinh),
    ...overNumbers("sqrt", Math.sqrt),
    ...overNumbers("tan", Math.tan),
    ...overNumbers("tanh", Math.tanh),
    ...whole("ceil", "CEILING", Math.ceil),
    ...whole("floor", "FLOOR", Math.floor),
    ...whole("rint", "HALF_EVEN", halfEven),
    "abs(Decimal)": (x: ApexDecimal) => (required(x).unscaled < 0n ? new ApexDecimal(-x.unscaled, x.scale) : x),
    "abs(Double)": (x: ApexDouble) => new ApexDouble(Math.abs(required(x).value)),
    "abs(Integer)": (x: number) => Math.abs(required(x)) | 0,
    "abs(Long)": (x: bigint) => BigInt.asIntN(64, required(x) < 0n ? -x : x),
    "atan2(Decimal,Decimal)": (y: ApexDecimal, x: ApexDecimal) =>
      throughDouble(Math.atan2(decimalToNumber(required(y)), decimalToNumber(required(x)))),
    "atan2(Double,Double)": (y: ApexDouble, x: ApexDouble) =>
      new ApexDouble(Math.atan2(required(y).value, required(x).value)),
    "max(Decimal,Double)": pick(1),
    "max(Decimal,Decimal)": pick(1),
    "max(Double,Double)": (a: ApexDouble, b: ApexDouble) =>
      new ApexDouble(Math.max(required(a).value, required(b).value)),
    "max(Integer,Integer)": (a: number, b: number) => Math.max(required(a), required(b)),
    "max(Long,Long)": (a: bigint, b: bigint) => (required(a) > required(b) ? a : b),
    "min(Decimal,Double)": pick(-1),
    "min(Decimal,Decimal)": pick(-1),
    "min(Double,Double)": (a: ApexDouble, b: ApexDouble) =>
      new ApexDouble(Math.min(required(a).value, required(b).value)),
    "min(Integer,Integer)": (a: number, b: number) => Math.min(required(a), required(b)),
    "min(Long,Long)": (a: bigint, b: bigint) => (required(a) < required(b) ? a : b),
    "mod(Integer,Integer)": (a: number, b: number) => modulo(a, b),
    "mod(Long,Long)": (a: bigint, b: bigint) => modulo(a, b),
    "pow(Double,Double)": (x: ApexDouble, y: ApexDouble) => new ApexDouble(required(x).value ** required(y).value),
    "random()": () => new ApexDouble(Math.random()),
    "round(Decimal)": (x: ApexDecimal) => Number(BigInt.asIntN(32, roundedLong(required(x)))),
    "round(Double)": (x: ApexDouble) => Number(BigInt.asIntN(32, asLong(x))),
    "roundToLong(Decimal)": (x: ApexDecimal) => BigInt.asIntN(64, roundedLong(required(x))),
    "roundToLong(Double)": (x: ApexDouble) => BigInt.asIntN(64, asLong(x)),
  },
});
