import { decimalNumber, encodeColumn, encodeValue, type SqlValue } from "../columns.ts";
import { decodeColumn } from "../columns.ts";
import { readRows, selectRows } from "../rows.ts";
import { valueKey } from "../../runtime/values/equality.ts";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { FieldSchema, RollUp, SObjectSchema } from "../../schema/model.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { fold } from "../tables.ts";
import { get, need, set, text, type DmlServices, type Row } from "./save.ts";

/** A parent record with new values of its roll-up summary fields, to be saved as any update. */
export interface RollUpChange {
  readonly object: SObjectSchema;
  readonly records: readonly ApexSObject[];
}

/** The parents whose roll-up summaries the change of these rows altered. */
export function rollUpChanges(services: DmlServices, object: SObjectSchema, rows: readonly Row[]): RollUpChange[] {
  const changes: RollUpChange[] = [];
  for (const lookup of object.fields.values()) {
    if (!lookup.masterDetail && !(object.name === "OpportunityLineItem" || object.name === "CampaignMember")) continue;
    const parentName = lookup.type === "REFERENCE" ? lookup.referenceTo[0] : undefined;
    const parent = parentName ? services.schema.sobject(parentName) : undefined;
    const summaries = parent ? summariesOf(parent, object.name, lookup.name) : [];
    if (!parent || summaries.length === 0) continue;
    const ids = new Set(
      rows
        .flatMap((row) => [row.next, row.previous])
        .flatMap((record) => (record ? (text(record, lookup.name) ?? []) : [])),
    );
    const records = changedParents(services, object, parent, lookup, summaries, [...ids]);
    if (records.length > 0) changes.push({ object: parent, records });
  }
  return changes;
}

function summariesOf(parent: SObjectSchema, child: string, lookup: string): readonly FieldSchema[] {
  return [...parent.fields.values()].filter(
    ({ rollUp }) =>
      rollUp?.child.toLowerCase() === child.toLowerCase() && rollUp.childLookup.toLowerCase() === lookup.toLowerCase(),
  );
}

function changedParents(
  { store, schema }: DmlServices,
  child: SObjectSchema,
  parent: SObjectSchema,
  lookup: FieldSchema,
  summaries: readonly FieldSchema[],
  ids: readonly string[],
): ApexSObject[] {
  if (ids.length === 0) return [];
  const places = ids.map(() => "?").join(", ");
  const children = selectRows(
    store,
    need(schema, child.name),
    `"${lookup.name}" IN (${places}) AND "IsDeleted" = 0`,
    ids,
  );
  const changed: ApexSObject[] = [];
  for (const [id, stored] of readRows(store, parent, ids)) {
    if (get(stored, "IsDeleted") === true) continue;
    const own = children.filter((record) => text(record, lookup.name) === id);
    const update = new ApexSObject(parent);
    for (const field of summaries) {
      if (!field.rollUp) continue;
      const value = summary(field, field.rollUp, child, own);
      if (valueKey(value) !== valueKey(get(stored, field.name))) set(update, field.name, value);
    }
    if (update.values.size === 0) continue;
    set(update, "Id", id);
    changed.push(update);
  }
  return changed;
}

function summary(field: FieldSchema, rollUp: RollUp, child: SObjectSchema, records: readonly ApexSObject[]): unknown {
  const counted = records.filter((record) => rollUp.filters.every((filter) => passes(child, record, filter)));
  if (rollUp.operation === "COUNT") return decodeColumn(field, counted.length);
  const source = rollUp.field ?? "";
  const sourceField = child.fields.get(source.toLowerCase());
  if (!sourceField) throw new Error(`${field.name} sums up the unknown ${child.name}.${source}`);
  const values = counted
    .map((record) => encodeColumn(sourceField, get(record, source)))
    .filter((value) => value !== null);
  if (rollUp.operation === "SUM") {
    return decodeColumn(
      field,
      values.reduce<number>((sum, value) => sum + Number(value), 0),
    );
  }
  if (values.length === 0) return null;
  const sorted = values.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return decodeColumn(field, (rollUp.operation === "MIN" ? sorted[0] : sorted.at(-1)) ?? null);
}

function passes(child: SObjectSchema, record: ApexSObject, filter: RollUp["filters"][number]): boolean {
  const value = get(record, filter.field);
  const wanted = filter.value.split(",").map((item) => item.trim());
  const words = plain(value);
  const order = compare(child, filter.field, value, wanted[0] ?? "");
  switch (filter.operation) {
    case "equals":
      return wanted.some((item) => fold(item) === fold(words)) || order === 0;
    case "notEqual":
      return !wanted.some((item) => fold(item) === fold(words)) && order !== 0;
    case "lessThan":
      return order !== null && order < 0;
    case "lessOrEqual":
      return order !== null && order <= 0;
    case "greaterThan":
      return order !== null && order > 0;
    case "greaterOrEqual":
      return order !== null && order >= 0;
    case "contains":
      return wanted.some((item) => fold(words).includes(fold(item)));
    case "notContain":
      return !wanted.some((item) => fold(words).includes(fold(item)));
    case "startsWith":
      return wanted.some((item) => fold(words).startsWith(fold(item)));
    case "includes":
      return words.split(";").some((item) => wanted.includes(item));
    case "excludes":
      return !words.split(";").some((item) => wanted.includes(item));
    default:
      throw new UnsupportedError(`the roll-up filter ${filter.operation}`);
  }
}

function plain(value: unknown): string {
  if (value === true) return "True";
  if (value === false) return "False";
  return String(encodeValue(value) ?? "");
}

/** Null when the two cannot be ordered as numbers or dates. */
function compare(child: SObjectSchema, field: string, value: unknown, wanted: string): number | null {
  const schema = child.fields.get(field.toLowerCase());
  if (!schema || value === null || wanted === "") return null;
  const stored: SqlValue = value instanceof ApexDecimal ? decimalNumber(value) : encodeValue(value);
  if (typeof stored === "number" && schema.type !== "BOOLEAN") {
    const other = Number(wanted);
    return Number.isNaN(other) ? null : stored - other;
  }
  if (schema.type === "DATE") return String(stored) < wanted ? -1 : String(stored) > wanted ? 1 : 0;
  return null;
}
