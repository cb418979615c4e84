import { ApexObject } from "./apexObject.ts";
import { typeName } from "./typeRef.ts";
import { ApexList, ApexMap, ApexSet } from "./values/collections.ts";
import { ApexDecimal, decimalToString } from "./values/decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexEnum, ApexTime } from "./values/primitives.ts";
import { ApexSObject } from "./values/sobject.ts";

/** The text of objects of Apex and platform classes: set once by the compiler's runtime. */
export type ObjectText = (value: ApexObject, nested: (value: unknown) => string) => string;
let objectText: ObjectText = (value) => `${typeName(value.apexType)}:[]`;
export function setObjectText(next: ObjectText): void {
  objectText = next;
}

/** Elements of a collection that its text shows before "...". */
const SHOWN_ELEMENTS = 10;

/**
 * The text of any value in a concatenation, `System.debug` and `toString()`: Dates with a time of zero, Datetimes in
 * GMT. `String.valueOf(Date)` and `String.valueOf(Datetime)` differ (see `library/System/String.ts`).
 */
export function apexToString(value: unknown): string {
  return text(value, []);
}

function text(value: unknown, around: readonly unknown[]): string {
  if (value === null) return "null";
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  if (value instanceof ApexDecimal) return decimalToString(value);
  if (value instanceof ApexDouble) return doubleToString(value.value);
  if (value instanceof ApexDate) return `${isoDate(value.days * 86_400_000)} 00:00:00`;
  if (value instanceof ApexDatetime) return isoDateTime(value.milliseconds);
  if (value instanceof ApexTime) return `${new Date(value.milliseconds).toISOString().slice(11, 23)}Z`;
  if (value instanceof ApexBlob) return `Blob[${value.bytes.length}]`;
  if (value instanceof ApexEnum) return value.name;
  if (around.includes(value)) return "(already output)";
  const nested = (part: unknown): string => text(part, [...around, value]);
  if (value instanceof ApexList) return `(${elements(value.items, nested)})`;
  if (value instanceof ApexSet)
    return `{${elements(
      ordered(value.items, (item) => item),
      nested,
    )}}`;
  if (value instanceof ApexMap) {
    const entries = ordered([...value.entries.values()], (entry) => entry.key);
    return `{${elements(entries, (entry) => `${nested(entry.key)}=${nested(entry.value)}`)}}`;
  }
  if (value instanceof ApexSObject) return recordText(value, nested);
  if (value instanceof ApexObject) return objectText(value, nested);
  throw new TypeError("Not an Apex value");
}

/** The text of sets and maps shows Strings in their order; only walking through them keeps the order of insertion. */
function ordered<T>(items: readonly T[], key: (item: T) => unknown): readonly T[] {
  if (!items.every((item) => typeof key(item) === "string")) return items;
  return items.toSorted((a, b) => ((key(a) as string) < (key(b) as string) ? -1 : 1));
}

function elements<T>(items: readonly T[], itemText: (item: T) => string): string {
  const shown = items.slice(0, SHOWN_ELEMENTS).map(itemText);
  return [...shown, ...(items.length > SHOWN_ELEMENTS ? ["..."] : [])].join(", ");
}

function recordText(record: ApexSObject, nested: (value: unknown) => string): string {
  const parts: string[] = [];
  for (const [key, value] of record.values) {
    const field = record.schema.fields.get(key);
    if (field) parts.push(`${field.name}=${nested(value)}`);
  }
  return `${record.schema.name}:{${parts.join(", ")}}`;
}

function isoDate(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function isoDateTime(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ");
}

/** As `java.lang.Double.toString`: at least one digit after the point, an exponent from 10^7 and below 10^-3. */
export function doubleToString(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
  const size = Math.abs(value);
  if (value === 0) return Object.is(value, -0) ? "-0.0" : "0.0";
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value);
  const [mantissa = "", exponent = ""] = value.toExponential().split("e");
  return `${mantissa.includes(".") ? mantissa : `${mantissa}.0`}E${Number(exponent)}`;
}
