import { encodeColumn, type SqlValue } from "../data/columns.ts";
import { quote } from "../data/tables.ts";
import { org } from "../runtime/org.ts";
import { currentTransaction } from "../runtime/transaction.ts";
import { ApexDatetime } from "../runtime/values/primitives.ts";
import type { SObjectSchema } from "../schema/model.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";

/*
 * The rows that the platform itself writes and Apex can only read: AsyncApexJob, CronTrigger, CronJobDetail, ApexClass,
 * ApexTrigger. They bypass DML, as they do on the platform: no triggers, no limits, no permissions.
 */

type Values = Readonly<Record<string, unknown>>;

/** Answers the new id. Values are in Apex's representation, by field name. */
export function insertPlatformRow(objectName: string, values: Values): string {
  const object = schemaOf(objectName);
  const { store, clock } = org();
  const now = new ApexDatetime(clock.now());
  const userId = currentTransaction()?.userId ?? null;
  const id = store.newId(object);
  const row: Record<string, unknown> = { Id: id };
  const audit = {
    CreatedDate: now,
    CreatedById: userId,
    LastModifiedDate: now,
    LastModifiedById: userId,
    SystemModstamp: now,
  };
  for (const [name, value] of Object.entries(audit)) if (object.fields.has(name.toLowerCase())) row[name] = value;
  const all = Object.entries({ ...row, ...values });
  const names = all.map(([name]) => quote(field(object, name).name));
  store.run(
    `INSERT INTO ${store.table(object)} (${names.join(", ")}) VALUES (${all.map(() => "?").join(", ")})`,
    ...all.map(([name, value]) => encodeColumn(field(object, name), value)),
  );
  return id;
}

export function updatePlatformRow(objectName: string, id: string, values: Values): void {
  const object = schemaOf(objectName);
  const { store } = org();
  const all = Object.entries(values);
  store.run(
    `UPDATE ${store.table(object)} SET ${all.map(([name]) => `${quote(field(object, name).name)} = ?`).join(", ")} WHERE "Id" = ?`,
    ...all.map(([name, value]) => encodeColumn(field(object, name), value)),
    id,
  );
}

export function deletePlatformRow(objectName: string, id: string): void {
  org().store.run(`DELETE FROM ${org().store.table(schemaOf(objectName))} WHERE "Id" = ?`, id);
}

/** The id of the first row whose field has that value (text without case), or null. */
export function findPlatformRow(objectName: string, fieldName: string, value: string | number): string | null {
  const object = schemaOf(objectName);
  const { store } = org();
  const column = quote(field(object, fieldName).name);
  const found = store.get(
    `SELECT "Id" FROM ${store.table(object)} WHERE fold(${column}) = fold(?) ORDER BY "Id"`,
    value,
  );
  return found ? String(found["Id"]) : null;
}

/** A field of a row as it is stored, or null. */
export function platformValue(objectName: string, id: string, fieldName: string): SqlValue {
  const object = schemaOf(objectName);
  const { store } = org();
  const column = quote(field(object, fieldName).name);
  return store.get(`SELECT ${column} AS value FROM ${store.table(object)} WHERE "Id" = ?`, id)?.["value"] ?? null;
}

/** Removes the jobs that ended before that time, in milliseconds since 1970, and answers how many. */
export function purgeEndedJobs(before: number): number {
  const { store } = org();
  const table = store.table(schemaOf("AsyncApexJob"));
  const ended = `"Status" IN ('Aborted', 'Completed', 'Failed')`;
  return store.run(`DELETE FROM ${table} WHERE ${ended} AND "CompletedDate" < ?`, before);
}

function schemaOf(name: string): SObjectSchema {
  const object = org().schema.sobject(name);
  if (!object) throw new UnsupportedError(`the object ${name}`);
  return object;
}

function field(object: SObjectSchema, name: string) {
  const found = object.fields.get(name.toLowerCase());
  if (!found) throw new UnsupportedError(`the field ${object.name}.${name}`);
  return found;
}
