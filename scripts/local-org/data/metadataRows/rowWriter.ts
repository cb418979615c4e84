import { ApexDatetime } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { OrgSchema, SObjectSchema } from "../../schema/model.ts";
import { encodeValue } from "../columns.ts";
import { insertRow, storedFields, updateRow } from "../rows.ts";
import type { Store } from "../store.ts";
import { quote } from "../tables.ts";

export type RowValues = Readonly<Record<string, unknown>>;

/** Writes rows past DML, identified by the values that make them unique. */
export class RowWriter {
  readonly store: Store;
  private readonly schema: OrgSchema;
  private readonly now: ApexDatetime;

  constructor(store: Store, schema: OrgSchema, now: number) {
    this.store = store;
    this.schema = schema;
    this.now = new ApexDatetime(now);
  }

  object(name: string): SObjectSchema {
    const object = this.schema.sobject(name);
    if (!object) throw new Error(`No object ${name}`);
    return object;
  }

  /** Writes the row that `key` identifies, new or changed, and answers its id. */
  put(objectName: string, key: RowValues, values: RowValues): string {
    const object = this.object(objectName);
    const names = Object.keys(key);
    const where = names.map((name) => `${quote(name)} IS ?`).join(" AND ");
    const sql = `SELECT "Id" FROM ${this.store.table(object)} WHERE ${where}`;
    const found = this.store.get(sql, ...names.map((name) => encodeValue(key[name])));
    if (!found) return this.insert(object, { ...key, ...values });
    const id = String(found["Id"]);
    const record = this.record(object, { Id: id, ...values });
    updateRow(
      this.store,
      record,
      storedFields(object).filter((field) => field.name in values),
    );
    return id;
  }

  insert(object: SObjectSchema, values: RowValues): string {
    const audit = ["CreatedDate", "LastModifiedDate", "SystemModstamp"].filter((name) =>
      object.fields.has(name.toLowerCase()),
    );
    const stamps = Object.fromEntries(audit.map((name) => [name, this.now]));
    const id = typeof values["Id"] === "string" ? values["Id"] : this.store.newId(object);
    insertRow(this.store, this.record(object, { ...stamps, ...values, Id: id }));
    return id;
  }

  /** Removes the object's rows but those with the ids. */
  keepOnly(objectName: string, ids: ReadonlySet<string>): void {
    const table = this.store.table(this.object(objectName));
    for (const row of this.store.all(`SELECT "Id" FROM ${table}`)) {
      if (!ids.has(String(row["Id"]))) this.store.run(`DELETE FROM ${table} WHERE "Id" = ?`, row["Id"] ?? null);
    }
  }

  private record(object: SObjectSchema, values: RowValues): ApexSObject {
    const record = new ApexSObject(object);
    for (const [name, value] of Object.entries(values)) {
      if (!object.fields.has(name.toLowerCase())) throw new Error(`No field ${object.name}.${name}`);
      record.values.set(name.toLowerCase(), value);
    }
    return record;
  }
}
