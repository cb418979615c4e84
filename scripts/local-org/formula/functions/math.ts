import type { FormulaFunction } from "../functionModel.ts";
import { asNumber, FormulaError, round15, type FormulaValue } from "../values.ts";

/** A function of one number; blank gives blank. */
function of(compute: (value: number) => number): FormulaFunction {
  return {
    min: 1,
    max: 1,
    run: ([arg]) => {
      const value = asNumber(arg());
      if (value === null) return null;
      const result = compute(value);
      if (!Number.isFinite(result)) throw new FormulaError("The number has no such value");
      return round15(result);
    },
  };
}

function toDigits(round: (value: number) => number): FormulaFunction {
  return {
    min: 2,
    max: 2,
    run: ([number, digits]) => {
      const [value, places] = [asNumber(number()), asNumber(digits())];
      if (value === null || places === null) return null;
      const factor = 10 ** Math.trunc(places);
      return round15((Math.sign(value) * round(round15(Math.abs(value) * factor))) / factor);
    },
  };
}

function extreme(better: (a: number, b: number) => boolean): FormulaFunction {
  return {
    min: 1,
    run: (args) => {
      let best: number | null = null;
      for (const arg of args) {
        const value = asNumber(arg());
        if (value === null) return null;
        if (best === null || better(value, best)) best = value;
      }
      return best;
    },
  };
}

/** Math functions. Numbers round half away from zero. Source: Salesforce Help, Formula Operators and Functions A–Z. */
export const MATH: Readonly<Record<string, FormulaFunction>> = {
  ABS: of(Math.abs),
  // CEILING and FLOOR go away from and towards zero; MCEILING and MFLOOR up and down.
  CEILING: of((value) => Math.sign(value) * Math.ceil(Math.abs(value))),
  FLOOR: of((value) => Math.trunc(value)),
  MCEILING: of(Math.ceil),
  MFLOOR: of(Math.floor),
  EXP: of(Math.exp),
  LN: of(Math.log),
  LOG: of(Math.log10),
  SQRT: of(Math.sqrt),
  SIN: of(Math.sin),
  COS: of(Math.cos),
  TAN: of(Math.tan),
  ASIN: of(Math.asin),
  ACOS: of(Math.acos),
  ATAN: of(Math.atan),
  ROUND: toDigits((value) => Math.floor(value + 0.5)),
  TRUNC: toDigits(Math.floor),
  MAX: extreme((a, b) => a > b),
  MIN: extreme((a, b) => a < b),
  PI: { min: 0, max: 0, run: () => Math.PI },
  MOD: {
    min: 2,
    max: 2,
    run: ([number, divisor]) => {
      const [value, by] = [asNumber(number()), asNumber(divisor())];
      if (value === null || by === null) return null;
      if (by === 0) throw new FormulaError("Division by zero");
      return round15(value % by);
    },
  },
};

export function arithmetic(operator: string, left: FormulaValue, right: FormulaValue): number | null {
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a === null || b === null) return null;
  switch (operator) {
    case "+":
      return round15(a + b);
    case "-":
      return round15(a - b);
    case "*":
      return round15(a * b);
    case "^":
      return round15(a ** b);
    case "/":
      if (b === 0) throw new FormulaError("Division by zero");
      return round15(a / b);
    default:
      throw new Error(`Unknown operator ${operator}`);
  }
}
