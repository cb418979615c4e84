import * as ids from "../../library/support/ids.ts";
import * as numbers from "../../library/support/numbers.ts";
import { apexError } from "../apexException.ts";
import { isInstance, runtimeType } from "../instances.ts";
import { typeName, type TypeRef } from "../typeRef.ts";
import { ApexDecimal, decimalFromDouble, decimalFromInteger, parseDecimal } from "../values/decimal.ts";
import { ApexDate, ApexDatetime, ApexDouble } from "../values/primitives.ts";

const MILLISECONDS_OF_A_DAY = 86_400_000;

export function toInteger(value: unknown): number | null {
  return value === null || typeof value === "number" ? value : numbers.toInteger(value);
}

export function toLong(value: unknown): bigint | null {
  return value === null || typeof value === "bigint" ? value : numbers.toLong(value);
}

export function toDouble(value: unknown): ApexDouble | null {
  return value === null || value instanceof ApexDouble ? value : new ApexDouble(numbers.toDouble(value));
}

export function toDecimal(value: unknown): ApexDecimal | null {
  if (value === null || value instanceof ApexDecimal) return value;
  return value instanceof ApexDouble ? decimalFromDouble(value.value) : decimalFromInteger(value as number | bigint);
}

export function toId(value: string | null): string | null {
  return value === null ? null : ids.toId(value);
}

export function toDatetime(value: ApexDate | null): ApexDatetime | null {
  return value === null ? null : new ApexDatetime(value.days * MILLISECONDS_OF_A_DAY);
}

export function double(value: number): ApexDouble {
  return new ApexDouble(value);
}

export function decimal(text: string): ApexDecimal {
  return parseDecimal(text)!;
}

/** Whether the text is an Id, as `text instanceof Id` asks. */
export function isId(value: string | null): boolean {
  if (value === null) return false;
  try {
    ids.toId(value);
    return true;
  } catch {
    return false;
  }
}

const WIDENING: Readonly<Record<string, (value: unknown) => unknown>> = {
  Long: toLong,
  Double: toDouble,
  Decimal: toDecimal,
  Datetime: (value) => (value instanceof ApexDate ? toDatetime(value) : value),
};

/** @throws TypeException "Invalid conversion from runtime type X to Y" */
export function cast(value: unknown, type: TypeRef): unknown {
  const widen = WIDENING[type.name];
  if (widen && isInstance(value, type)) return widen(value);
  if (value === null || isInstance(value, type)) return value;
  if (type.name === "Id" && typeof value === "string") return ids.toId(value);
  const [from, to] = [runtimeType(value), type].map(nameInMessage);
  throw apexError("TypeException", `Invalid conversion from runtime type ${from} to ${to}`);
}

/** Messages name a stub by the class that it stands for, and an Object among type arguments ANY. */
function nameInMessage(type: TypeRef): string {
  return typeName(type)
    .replace(/__sfdc_ApexStub$/, "")
    .replace(/(?<=[<,])Object(?=[>,])/g, "ANY");
}
