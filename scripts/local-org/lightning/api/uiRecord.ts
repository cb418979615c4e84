import type { FieldValue, UiRecord } from "../contract/uiApi.ts";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import { ApexDate, ApexDatetime, ApexDouble } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { valueToJson } from "../../server/fieldJson.ts";
import type { PageContext } from "./context.ts";
import { picklistOf } from "./objectLabels.ts";

const MILLISECONDS_PER_DAY = 86_400_000;

/** A queried record as the User Interface API represents it, with values formatted for the user. */
export function uiRecord(context: PageContext, record: ApexSObject): UiRecord & Record<string, unknown> {
  const fields: Record<string, FieldValue> = {};
  for (const [key, value] of record.values) {
    if (record.queried && !record.queried.has(key)) continue;
    const field = record.schema.fields.get(key);
    if (field) fields[field.name] = fieldValue(context, record.schema, field, value);
    else fields[relationshipName(record, key)] = parentValue(context, value);
  }
  const json = (name: string): unknown => valueToJson(record.values.get(name) ?? null);
  return {
    apiName: record.schema.name,
    childRelationships: {},
    fields,
    id: String(record.values.get("id") ?? ""),
    lastModifiedById: json("lastmodifiedbyid"),
    lastModifiedDate: json("lastmodifieddate") as string | null,
    recordTypeId: json("recordtypeid"),
    recordTypeInfo: null,
    systemModstamp: json("systemmodstamp"),
  };
}

function fieldValue(context: PageContext, object: SObjectSchema, field: FieldSchema, value: unknown): FieldValue {
  return { displayValue: displayValue(context, object, field, value), value: valueToJson(value) };
}

function parentValue(context: PageContext, value: unknown): FieldValue {
  if (!(value instanceof ApexSObject)) return { displayValue: null, value: null };
  const parent = uiRecord(context, value);
  const name = parent.fields["Name"]?.value;
  return { displayValue: typeof name === "string" ? name : null, value: parent };
}

function relationshipName(record: ApexSObject, key: string): string {
  const fields = [...record.schema.fields.values()];
  return fields.find((field) => field.relationshipName?.toLowerCase() === key)?.relationshipName ?? key;
}

/** Null where the value speaks for itself, as on the platform. */
function displayValue(context: PageContext, object: SObjectSchema, field: FieldSchema, value: unknown): string | null {
  const locale = String(context.locale["locale"]);
  const timeZone = String(context.locale["timeZone"]);
  if (value instanceof ApexDate) {
    return new Intl.DateTimeFormat(locale, { timeZone: "UTC" }).format(value.days * MILLISECONDS_PER_DAY);
  }
  if (value instanceof ApexDatetime) {
    const style = { dateStyle: "short", timeStyle: "short", timeZone } as const;
    return new Intl.DateTimeFormat(locale, style).format(value.milliseconds);
  }
  if (value instanceof ApexDecimal || value instanceof ApexDouble || typeof value === "number") {
    return formatNumber(context, field, Number(valueToJson(value)));
  }
  if (typeof value === "string" && field.picklist.length > 0) {
    const values = picklistOf(context, object, field);
    const label = (part: string): string => values.find((entry) => entry.value === part)?.label ?? part;
    return value.split(";").map(label).join(";");
  }
  return null;
}

function formatNumber(context: PageContext, field: FieldSchema, value: number): string {
  const locale = String(context.locale["locale"]);
  if (field.type === "CURRENCY") {
    return new Intl.NumberFormat(locale, { style: "currency", currency: String(context.locale["currency"]) }).format(
      value,
    );
  }
  const digits = { minimumFractionDigits: field.scale, maximumFractionDigits: field.scale };
  const text = new Intl.NumberFormat(locale, digits).format(value);
  return field.type === "PERCENT" ? `${text}%` : text;
}
