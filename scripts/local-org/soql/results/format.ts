import type { SqlValue } from "../../data/columns.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { FieldSchema } from "../../schema/model.ts";

/**
 * FORMAT(): the value in the words of the user's locale and time zone.
 * Source: SOQL and SOSL Reference, Format Numbers, Dates, Times, and Currencies.
 */
export function formatValue(field: FieldSchema, value: SqlValue, locale: string, timeZone: string): string | null {
  if (value === null) return null;
  const tag = locale.split("_").slice(0, 2).join("-");
  switch (field.type) {
    case "INTEGER":
    case "LONG":
      return new Intl.NumberFormat(tag).format(value as number | bigint);
    case "DOUBLE":
      return new Intl.NumberFormat(tag, {
        minimumFractionDigits: field.scale,
        maximumFractionDigits: field.scale,
      }).format(value as number);
    case "DATE":
      return new Intl.DateTimeFormat(tag, { dateStyle: "short", timeZone: "UTC" }).format(
        Date.parse(`${String(value)}T00:00:00Z`),
      );
    case "DATETIME":
      return new Intl.DateTimeFormat(tag, { dateStyle: "short", timeStyle: "short", timeZone }).format(Number(value));
    case "CURRENCY":
    case "PERCENT":
    case "TIME":
      throw new UnsupportedError("FORMAT() in SOQL", `of a field of type ${field.type}`);
    default:
      return String(value);
  }
}
