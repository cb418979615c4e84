import { toDecimal } from "../data/columns.ts";
import { toId18 } from "../data/ids.ts";
import { ApexDate, ApexDatetime, ApexDouble, ApexTime } from "../runtime/values/primitives.ts";
import { FormulaError, type FormulaValue } from "./values.ts";

/** `FormulaEval.FormulaReturnType` */
export type FormulaReturnType =
  "BOOLEAN" | "DATE" | "DATETIME" | "DECIMAL" | "DOUBLE" | "ID" | "INTEGER" | "LONG" | "STRING" | "TIME";

type Conversion = (value: Exclude<FormulaValue, null>) => unknown;

function numeric(convert: (value: number) => unknown): Conversion {
  return (value) => {
    if (typeof value !== "number") throw new FormulaError("Formula result is data type (Text), incompatible");
    return convert(value);
  };
}

function instance(type: new (...args: never[]) => object): Conversion {
  return (value) => {
    if (value instanceof type) return value;
    throw new FormulaError(`Formula result is no ${type.name.replace("Apex", "")}`);
  };
}

function textual(value: Exclude<FormulaValue, null>): string {
  if (typeof value === "string") return value;
  throw new FormulaError("Formula result is no Text");
}

const CONVERSIONS: Readonly<Record<FormulaReturnType, Conversion>> = {
  BOOLEAN: (value) => value === true,
  DATE: instance(ApexDate),
  DATETIME: instance(ApexDatetime),
  DECIMAL: numeric((value) => toDecimal(value, String(value).split(".")[1]?.length ?? 0)),
  DOUBLE: numeric((value) => new ApexDouble(value)),
  ID: (value) => toId18(textual(value)),
  INTEGER: numeric((value) => Math.trunc(value)),
  LONG: numeric((value) => BigInt(Math.trunc(value))),
  STRING: textual,
  TIME: instance(ApexTime),
};

/** What a formula computed as a value of the Apex type. @throws FormulaError when it is of another */
export function toReturnType(type: FormulaReturnType, value: FormulaValue): unknown {
  if (type === "BOOLEAN") return value === true;
  return value === null || value === "" ? null : CONVERSIONS[type](value);
}
