import type { Store } from "../data/store.ts";
import { insertRow, storedFields, updateRow } from "../data/rows.ts";
import { quote } from "../data/tables.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { ApexDatetime } from "../runtime/values/primitives.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import type { OrgSchema, SObjectSchema } from "../schema/model.ts";

type Values = Readonly<Record<string, unknown>>;

/** Writes the rows that the platform itself keeps: licences, profiles, packaged permission sets. */
export class SeedRows {
  private readonly store: Store;
  private readonly schema: OrgSchema;
  private readonly now: ApexDatetime;

  /** @param now milliseconds since 1970 UTC, for the audit fields */
  constructor(store: Store, schema: OrgSchema, now: number) {
    this.store = store;
    this.schema = schema;
    this.now = new ApexDatetime(now);
  }

  object(name: string): SObjectSchema {
    const object = this.schema.sobject(name);
    if (!object) throw new UnsupportedError(`the object ${name}`);
    return object;
  }

  /** The id of the first row with those values, text compared as it is written. */
  find(objectName: string, key: Values): string | null {
    const object = this.object(objectName);
    const names = Object.keys(key);
    const where = names.map((name) => `${quote(name)} = ?`).join(" AND ");
    const row = this.store.get(
      `SELECT "Id" FROM ${this.store.table(object)} WHERE ${where}`,
      ...names.map((name) => String(key[name])),
    );
    return row ? String(row["Id"]) : null;
  }

  insert(objectName: string, values: Values): string {
    const object = this.object(objectName);
    const record = this.record(object, { Id: this.store.newId(object), ...this.audit(object), ...values });
    insertRow(this.store, record);
    return String(record.values.get("id"));
  }

  /** Writes the row that `key` identifies, new or changed, and answers its id. */
  ensure(objectName: string, key: Values, values: Values = {}): string {
    const object = this.object(objectName);
    const id = this.find(objectName, key);
    if (id === null) return this.insert(objectName, { ...key, ...values });
    const record = this.record(object, { Id: id, ...values });
    const changed = storedFields(object).filter((field) => field.name !== "Id" && field.name in values);
    updateRow(this.store, record, changed);
    return id;
  }

  /** Removes the rows of a permission set, to write them anew. */
  deleteWhere(objectName: string, column: string, value: string): void {
    this.store.run(`DELETE FROM ${this.store.table(this.object(objectName))} WHERE ${quote(column)} = ?`, value);
  }

  private record(object: SObjectSchema, values: Values): ApexSObject {
    const record = new ApexSObject(object);
    for (const [name, value] of Object.entries(values)) {
      if (!object.fields.has(name.toLowerCase())) throw new UnsupportedError(`the field ${object.name}.${name}`);
      record.values.set(name.toLowerCase(), value);
    }
    return record;
  }

  private audit(object: SObjectSchema): Values {
    const dates = ["CreatedDate", "LastModifiedDate", "SystemModstamp"];
    return Object.fromEntries(
      dates.filter((name) => object.fields.has(name.toLowerCase())).map((name) => [name, this.now]),
    );
  }
}
