import { describe, it } from "node:test";
import { checkApex } from "../testing/evaluate.ts";

describe("Apex Reference Guide, Decimal Class", () => {
  it("divides, rounds and scales", () => {
    checkApex([
      ["((Decimal) 19).divide(100, 3)", "0.190"],
      ["(12.4567).divide(7, 2, System.RoundingMode.UP)", "1.78"],
      ["(8.123456).setScale(2)", "8.12"],
      ["(5.235).setScale(2)", "5.24"],
      ["(5.245).setScale(2)", "5.24"],
      ["(5.5).round(System.RoundingMode.HALF_EVEN)", "6"],
      ["(2.5).round(System.RoundingMode.HALF_EVEN)", "2"],
      ["(-2.5).round(System.RoundingMode.HALF_EVEN)", "-2"],
      ["(-1.1).round(System.RoundingMode.CEILING)", "-1"],
      ["(1.1).round(System.RoundingMode.UNNECESSARY)", "System.MathException: Rounding necessary"],
      ["(123.45).precision()", "5"],
      ["(123.45).scale()", "2"],
      ["(12345.6789).format()", "12,345.679"],
      ["(4.12).pow(2)", "16.9744"],
      ["(1.200).stripTrailingZeros()", "1.2"],
      ["(0.00000001).toPlainString()", "0.00000001"],
      ["Decimal.valueOf('12.4567')", "12.4567"],
      ["Decimal.valueOf('abc')", "System.TypeException: Invalid decimal: abc"],
      ["(376.730313461).longValue()", "376"],
      ["1.0 / 3.0", "0.333333333333333333333333333333333"],
    ]);
  });
});

describe("Apex Reference Guide, Integer, Long, Double and Boolean Classes", () => {
  it("reads and writes numbers", () => {
    checkApex([
      ["Integer.valueOf('123')", "123"],
      ["Integer.valueOf('abc')", "System.TypeException: Invalid integer: abc"],
      ["Integer.valueOf('99999999999')", "System.TypeException: Invalid integer: 99999999999"],
      ["Integer.valueOf(5.9)", "5"],
      ["((Integer) 5000).format()", "5,000"],
      ["Long.valueOf('123456789012')", "123456789012"],
      ["Double.valueOf('3.5')", "3.5"],
      ["((Double) 3.5).round()", "4"],
      ["Boolean.valueOf('True')", "true"],
      ["Boolean.valueOf('yes')", "false"],
      ["Boolean.valueOf(null)", "System.NullPointerException: Argument cannot be null."],
    ]);
  });
});

describe("Apex Reference Guide, Math Class", () => {
  it("computes", () => {
    checkApex([
      ["Math.abs(-42)", "42"],
      ["Math.ceil(4.22)", "5"],
      ["Math.floor(-4.22)", "-5"],
      ["Math.mod(12, 5)", "2"],
      ["Math.mod(12, 0)", "System.MathException: Divide by 0"],
      ["Math.max(3, 6)", "6"],
      ["Math.min(-1.5, 2)", "-1.5"],
      ["Math.round(4.5)", "4"],
      ["Math.round(5.5)", "6"],
      ["Math.roundToLong(10000000000.0)", "10000000000"],
      ["Math.signum(-3.0)", "-1.0"],
      ["Math.sqrt(16.0)", "4.0"],
    ]);
  });
});
