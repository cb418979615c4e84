import { type SqlValue, dateDays, dateText, encodeValue } from "../../data/columns.ts";
import { fold, foldsCase } from "../../data/tables.ts";
import { toId18 } from "../../data/ids.ts";
import type { ApexException } from "../../runtime/apexException.ts";
import { ApexList, ApexSet } from "../../runtime/values/collections.ts";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import { ApexDate, ApexDatetime, ApexDouble, ApexTime } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { FieldSchema } from "../../schema/model.ts";
import type { Value } from "../ast.ts";
import { dateLiteralRange } from "../dates/dateLiterals.ts";
import { startOfDay, toLocal } from "../dates/timeZone.ts";
import { noSuchVariable, queryError, wrongType } from "../errors.ts";
import type { CompileContext } from "./context.ts";

const DAY = 86_400_000;

/** A period that a date literal stands for, the end excluded, in the encoding of the field. */
export interface Period {
  readonly start: SqlValue;
  readonly end: SqlValue;
}

/**
 * What a comparison compares with: one value in the encoding of the field, several, or a period. Text that is compared
 * without case is folded.
 */
export type Operand =
  | { readonly kind: "one"; readonly value: SqlValue }
  | { readonly kind: "many"; readonly values: readonly SqlValue[] }
  | { readonly kind: "period"; readonly period: Period };

/** @throws QueryException when the value is not of the field's type, or the variable does not exist */
export function operand(
  context: CompileContext,
  field: FieldSchema,
  value: Exclude<Value, { kind: "query" }>,
): Operand {
  switch (value.kind) {
    case "null":
      return { kind: "one", value: encode(context, field, null) };
    case "boolean":
      return { kind: "one", value: encode(context, field, value.value) };
    case "number":
      return { kind: "one", value: encodeNumber(field, value.text) };
    case "string":
      return { kind: "one", value: encode(context, field, value.value) };
    case "date":
      return { kind: "one", value: encodeDate(field, new ApexDate(dateDays(value.text))) };
    case "datetime":
      return { kind: "one", value: encode(context, field, new ApexDatetime(Date.parse(value.text)), true) };
    case "time":
      return { kind: "one", value: encode(context, field, parseTime(value.text)) };
    case "dateLiteral":
      return { kind: "period", period: literalPeriod(context, field, value.name, value.n) };
    case "list":
      return many(value.values.map((entry) => operand(context, field, entry as Exclude<Value, { kind: "query" }>)));
    case "bind": {
      const bound = bindValue(context, value.name);
      const items = bound instanceof ApexList || bound instanceof ApexSet ? bound.items : null;
      if (items) return { kind: "many", values: items.map((item) => encode(context, field, item)) };
      return { kind: "one", value: encode(context, field, bound) };
    }
  }
}

/** @throws QueryException "Variable does not exist: x" */
export function bindValue(context: CompileContext, name: string): unknown {
  if (!context.binds.has(name)) throw noSuchVariable(name);
  return context.binds.get(name);
}

function many(operands: readonly Operand[]): Operand {
  return {
    kind: "many",
    values: operands.flatMap((entry) => {
      if (entry.kind === "period") throw queryError("date literals cannot stand in a list");
      return entry.kind === "one" ? [entry.value] : entry.values;
    }),
  };
}

const TYPE_WORDS: Partial<Record<FieldSchema["type"], string>> = {
  DATETIME: "dateTime",
  INTEGER: "int",
};

function refuse(field: FieldSchema): ApexException {
  const quoted = isText(field) || field.type === "ID" || field.type === "REFERENCE";
  return wrongType(field.name, quoted ? "string" : (TYPE_WORDS[field.type] ?? field.type.toLowerCase()), quoted);
}

function isText(field: FieldSchema): boolean {
  return foldsCase(field) || field.caseSensitive || field.type === "STRING" || field.type === "ENCRYPTEDSTRING";
}

/** The value of a literal or bind in the encoding of the field; a literal Datetime does not pass for a Date. */
function encode(context: CompileContext, field: FieldSchema, value: unknown, literal = false): SqlValue {
  if (value === null || value === undefined || value === "") return field.type === "BOOLEAN" ? 0 : null;
  switch (field.type) {
    case "ID":
    case "REFERENCE":
      return encodeId(field, value);
    case "BOOLEAN":
      if (typeof value !== "boolean") throw refuse(field);
      return value ? 1 : 0;
    case "DATE":
      if (value instanceof ApexDatetime && !literal) {
        return dateText(Math.floor(toLocal(value.milliseconds, context.calendar.timeZone) / DAY));
      }
      if (!(value instanceof ApexDate)) throw refuse(field);
      return dateText(value.days);
    case "DATETIME":
      if (value instanceof ApexDate && !literal) return value.days * DAY;
      if (!(value instanceof ApexDatetime)) throw refuse(field);
      return encodeValue(value);
    case "TIME":
      if (!(value instanceof ApexTime)) throw refuse(field);
      return value.milliseconds;
    case "INTEGER":
    case "LONG":
    case "DOUBLE":
    case "CURRENCY":
    case "PERCENT":
    case "ANYTYPE":
      if (typeof value === "number" || typeof value === "bigint") return value;
      if (value instanceof ApexDecimal || value instanceof ApexDouble) return encodeValue(value);
      throw refuse(field);
    default:
      if (typeof value !== "string") throw refuse(field);
      return foldsCase(field) ? fold(value) : value;
  }
}

function encodeId(field: FieldSchema, value: unknown): SqlValue {
  const text = value instanceof ApexSObject ? (value.values.get("id") ?? null) : value;
  if (text === null) return null;
  if (typeof text !== "string") throw refuse(field);
  const id = toId18(text);
  // A key of another kind, such as the API name in EntityDefinition, is compared as it is.
  if (!id && field.type === "ID") throw queryError(`invalid ID field: ${text}`);
  return id ?? text;
}

function encodeNumber(field: FieldSchema, text: string): SqlValue {
  if (isText(field) || !["INTEGER", "LONG", "DOUBLE", "CURRENCY", "PERCENT", "ANYTYPE"].includes(field.type)) {
    throw refuse(field);
  }
  return /^[+-]?\d+$/.test(text) && !Number.isSafeInteger(Number(text)) ? BigInt(text) : Number(text);
}

function encodeDate(field: FieldSchema, date: ApexDate): SqlValue {
  if (field.type !== "DATE") throw refuse(field);
  return dateText(date.days);
}

function literalPeriod(context: CompileContext, field: FieldSchema, name: string, n: number): Period {
  if (field.type !== "DATE" && field.type !== "DATETIME") throw refuse(field);
  const { calendar, today } = context;
  const { start, end } = dateLiteralRange(name, n, today, calendar);
  if (field.type === "DATE") return { start: dateText(start), end: dateText(end) };
  return { start: startOfDay(start, calendar.timeZone), end: startOfDay(end, calendar.timeZone) };
}

function parseTime(text: string): ApexTime {
  return new ApexTime(Date.parse(`1970-01-01T${text}`));
}
