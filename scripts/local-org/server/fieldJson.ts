import { dateDays, dateText, decimalText, toDecimal } from "../data/columns.ts";
import { toId18 } from "../data/ids.ts";
import { ApexDecimal } from "../runtime/values/decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime } from "../runtime/values/primitives.ts";
import type { FieldSchema } from "../schema/model.ts";
import { RestError } from "./restError.ts";

/** The JSON of one field value of the REST API. Source: REST API Developer Guide, Valid Date and DateTime Formats. */
export function valueToJson(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof ApexDecimal) return Number(decimalText(value));
  if (value instanceof ApexDouble) return value.value;
  if (value instanceof ApexDate) return dateText(value.days);
  if (value instanceof ApexDatetime) return new Date(value.milliseconds).toISOString().replace("Z", "+0000");
  if (value instanceof ApexTime) return `${new Date(value.milliseconds).toISOString().slice(11, 23)}Z`;
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString("base64");
  return value;
}

/** @throws RestError JSON_PARSER_ERROR for JSON of the wrong type */
export function valueFromJson(field: FieldSchema, value: unknown): unknown {
  if (value === null || value === undefined) return null;
  switch (field.type) {
    case "BOOLEAN":
      return typeof value === "boolean" ? value : text(field, value).toLowerCase() === "true";
    case "INTEGER":
      return Math.trunc(numeric(field, value));
    case "LONG":
      return BigInt(Math.trunc(numeric(field, value)));
    case "CURRENCY":
    case "DOUBLE":
    case "PERCENT":
      return toDecimal(numeric(field, value), field.scale);
    case "DATE": {
      const days = dateDays(text(field, value).slice(0, 10));
      if (Number.isNaN(days)) throw wrong(field, value);
      return new ApexDate(days);
    }
    case "DATETIME": {
      const instant = Date.parse(text(field, value).replace(/([+-]\d\d)(\d\d)$/, "$1:$2"));
      if (Number.isNaN(instant)) throw wrong(field, value);
      return new ApexDatetime(instant);
    }
    case "TIME": {
      const instant = Date.parse(`1970-01-01T${text(field, value).replace(/Z?$/, "Z")}`);
      if (Number.isNaN(instant)) throw wrong(field, value);
      return new ApexTime(instant);
    }
    case "BASE64":
      return new ApexBlob(Buffer.from(text(field, value), "base64"));
    case "ID":
    case "REFERENCE": {
      const written = text(field, value);
      if (written === "") return null;
      const id = toId18(written);
      if (!id)
        throw new RestError(400, "MALFORMED_ID", `${field.label}: id value of incorrect type: ${written}`, [
          field.name,
        ]);
      return id;
    }
    default:
      return text(field, value);
  }
}

function text(field: FieldSchema, value: unknown): string {
  if (typeof value === "object") throw wrong(field, value);
  return String(value);
}

function numeric(field: FieldSchema, value: unknown): number {
  const number = typeof value === "number" ? value : Number(typeof value === "string" && value !== "" ? value : NaN);
  if (!Number.isFinite(number)) throw wrong(field, value);
  return number;
}

function wrong(field: FieldSchema, value: unknown): RestError {
  const kind = JSON.stringify(value)?.slice(0, 40);
  return new RestError(
    400,
    "JSON_PARSER_ERROR",
    `Cannot deserialize instance of ${field.type.toLowerCase()} from value ${kind} of field ${field.name}`,
  );
}
