import { apexError } from "../../runtime/apexException.ts";
import {
  ApexDecimal,
  decimalFromDouble,
  decimalFromInteger,
  decimalToNumber,
  decimalToPlainString,
  divideToScale,
  precisionOf,
  setDecimalScale,
  stripZeros,
  type Rounding,
} from "../../runtime/values/decimal.ts";
import { ApexDouble } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { localNumber, mathErrors, parseDecimalText, roundingOf, toInteger, toLong } from "../support/numbers.ts";
import { required } from "../support/values.ts";

function divide(self: ApexDecimal, divisor: ApexDecimal, scale: number, rounding: Rounding): ApexDecimal {
  return mathErrors(() => divideToScale(self, required(divisor), checkedScale(scale), rounding));
}

/** Source: Decimal.setScale: the scale must be between -33 and 33. */
function checkedScale(scale: number): number {
  if (required(scale) < 0 || scale > 33) throw apexError("MathException", `Scale must be between 0 and 33: ${scale}`);
  return scale;
}

function pow(self: ApexDecimal, exponent: number): ApexDecimal {
  if (required(exponent) < 0 || exponent > 32767) throw apexError("MathException", "Invalid operation");
  return new ApexDecimal(self.unscaled ** BigInt(exponent), self.scale * exponent);
}

function rounded(self: ApexDecimal, scale: number, rounding: Rounding): ApexDecimal {
  return mathErrors(() => setDecimalScale(self, scale, rounding));
}

implement({
  name: "Decimal",
  statics: {
    "valueOf(Double)": (value: ApexDouble) => decimalFromDouble(required(value).value),
    "valueOf(Long)": (value: bigint) => decimalFromInteger(required(value)),
    "valueOf(String)": (text: string) => parseDecimalText(required(text)),
  },
  methods: {
    ...fieldErrors,
    "abs()": (self: ApexDecimal) => (self.unscaled < 0n ? new ApexDecimal(-self.unscaled, self.scale) : self),
    "divide(Decimal,Integer)": (self: ApexDecimal, divisor: ApexDecimal, scale: number) =>
      divide(self, divisor, scale, "HALF_EVEN"),
    "divide(Decimal,Integer,Object)": (self: ApexDecimal, divisor: ApexDecimal, scale: number, mode: unknown) =>
      divide(self, divisor, scale, roundingOf(mode)),
    "doubleValue()": (self: ApexDecimal) => new ApexDouble(decimalToNumber(self)),
    "format()": (self: ApexDecimal) => localNumber(decimalToPlainString(self)),
    "intValue()": (self: ApexDecimal) => toInteger(self),
    "longValue()": (self: ApexDecimal) => toLong(self),
    "pow(Integer)": pow,
    "precision()": (self: ApexDecimal) => precisionOf(self),
    "round()": (self: ApexDecimal) => rounded(self, 0, "HALF_EVEN").unscaled,
    "round(RoundingMode)": (self: ApexDecimal, mode: unknown) => rounded(self, 0, roundingOf(mode)).unscaled,
    "scale()": (self: ApexDecimal) => self.scale,
    "setScale(Integer)": (self: ApexDecimal, scale: number) => rounded(self, checkedScale(scale), "HALF_EVEN"),
    "setScale(Integer,RoundingMode)": (self: ApexDecimal, scale: number, mode: unknown) =>
      rounded(self, checkedScale(scale), roundingOf(mode)),
    "stripTrailingZeros()": (self: ApexDecimal) => stripZeros(self),
    "toPlainString()": (self: ApexDecimal) => decimalToPlainString(self),
  },
});
