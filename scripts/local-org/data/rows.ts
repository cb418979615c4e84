import type { FieldSchema, SObjectSchema } from "../schema/model.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import { decodeColumn, encodeColumn, type SqlValue } from "./columns.ts";
import type { Store } from "./store.ts";
import { isStored, quote } from "./tables.ts";

/** Ids per statement, so that SQLite's limit of parameters is far. */
const CHUNK = 500;

/** The stored fields of an object, in declaration order. */
export function storedFields(object: SObjectSchema): readonly FieldSchema[] {
  let fields = stored.get(object);
  if (!fields) stored.set(object, (fields = [...object.fields.values()].filter(isStored)));
  return fields;
}
const stored = new WeakMap<SObjectSchema, readonly FieldSchema[]>();

const keys = new Map<string, string>();

/** The key of a field's value in `ApexSObject.values`. */
export function keyOf(name: string): string {
  let key = keys.get(name);
  if (key === undefined) keys.set(name, (key = name.toLowerCase()));
  return key;
}

/** Records with all their stored fields, by id; deleted ones too. Unknown ids are left out. */
export function readRows(store: Store, object: SObjectSchema, ids: Iterable<string>): Map<string, ApexSObject> {
  const rows = new Map<string, ApexSObject>();
  const all = [...new Set(ids)];
  for (let at = 0; at < all.length; at += CHUNK) {
    const chunk = all.slice(at, at + CHUNK);
    const places = chunk.map(() => "?").join(", ");
    for (const row of selectRows(store, object, `"Id" IN (${places})`, chunk)) rows.set(idOf(row), row);
  }
  return rows;
}

/** Records with all their stored fields; `where` is SQL over bare column names. */
export function selectRows(
  store: Store,
  object: SObjectSchema,
  where: string,
  parameters: readonly SqlValue[],
): ApexSObject[] {
  const fields = storedFields(object);
  const columns = fields.map((field) => quote(field.name)).join(", ");
  const statement = store.prepare(`SELECT ${columns} FROM ${store.table(object)} WHERE ${where}`);
  statement.setReadBigInts(true);
  return (statement.all(...parameters) as Record<string, SqlValue>[]).map((row) => {
    const record = new ApexSObject(object);
    for (const field of fields) {
      record.values.set(keyOf(field.name), decodeColumn(field, row[field.name] ?? null));
    }
    return record;
  });
}

export function insertRow(store: Store, record: ApexSObject): void {
  const fields = storedFields(record.schema);
  const columns = fields.map((field) => quote(field.name)).join(", ");
  const places = fields.map(() => "?").join(", ");
  const values = fields.map((field) => encodeColumn(field, record.values.get(keyOf(field.name))));
  store.run(`INSERT INTO ${store.table(record.schema)} (${columns}) VALUES (${places})`, ...values);
}

/** Writes the named fields of the record's row. */
export function updateRow(store: Store, record: ApexSObject, fields: readonly FieldSchema[]): void {
  if (fields.length === 0) return;
  const columns = fields.map((field) => `${quote(field.name)} = ?`).join(", ");
  const values = fields.map((field) => encodeColumn(field, record.values.get(keyOf(field.name))));
  store.run(`UPDATE ${store.table(record.schema)} SET ${columns} WHERE "Id" = ?`, ...values, idOf(record));
}

/** The record's id; an error of the local org when it has none. */
export function idOf(record: ApexSObject): string {
  const id = record.values.get("id");
  if (typeof id !== "string") throw new Error(`A ${record.schema.name} without Id`);
  return id;
}

export function copyOf(record: ApexSObject): ApexSObject {
  const copy = new ApexSObject(record.schema);
  for (const [name, value] of record.values) copy.values.set(name, value);
  return copy;
}
