import type { Store } from "../data/store.ts";
import { insertRow, storedFields, updateRow } from "../data/rows.ts";
import { quote } from "../data/tables.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { ApexDatetime } from "../runtime/values/primitives.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import type { OrgSchema, SObjectSchema } from "../schema/model.ts";

export type Values = Readonly<Record<string, unknown>>;

/** Ids of the rows that metadata owns. */
const OWNED = '"$metadataRows"';

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
    store.database.exec(`CREATE TABLE IF NOT EXISTS ${OWNED} ("Id" TEXT PRIMARY KEY)`);
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

  /** As `ensure`, for a row that stands for a component of the metadata and goes with it. */
  ensureOwned(objectName: string, key: Values, values: Values = {}): string {
    const id = this.ensure(objectName, key, values);
    this.store.run(`INSERT OR IGNORE INTO ${OWNED} VALUES (?)`, id);
    return id;
  }

  /**
   * Makes the rows under a parent what the metadata says: writes `wanted`, removes what earlier metadata had written.
   * Rows that came at run time stay.
   * @param key the fields that tell the rows of one parent apart
   */
  replaceOwned(objectName: string, parent: Values, key: readonly string[], wanted: readonly Values[]): void {
    const kept = wanted.map((values) => {
      const own = Object.fromEntries(key.map((name) => [name, values[name]]));
      return this.ensureOwned(objectName, { ...parent, ...own }, values);
    });
    this.removeOwned(objectName, parent, kept, []);
  }

  /**
   * Removes rows whose component is gone from the metadata, and what hangs on them.
   * @param where fields that all these rows have
   * @param dependents objects and their fields that hold the id of a removed row
   */
  removeOwned(
    objectName: string,
    where: Values,
    kept: readonly string[],
    dependents: readonly (readonly [object: string, field: string])[],
  ): void {
    const table = this.store.table(this.object(objectName));
    const names = Object.keys(where);
    const condition = [`"Id" IN (SELECT "Id" FROM ${OWNED})`, ...names.map((name) => `${quote(name)} = ?`)].join(
      " AND ",
    );
    const owned = this.store.all(
      `SELECT "Id" FROM ${table} WHERE ${condition}`,
      ...names.map((name) => String(where[name])),
    );
    const keep = new Set(kept);
    for (const id of owned.map((row) => String(row["Id"])).filter((one) => !keep.has(one))) {
      for (const [object, field] of dependents) this.deleteWhere(object, field, id);
      this.deleteWhere(objectName, "Id", id);
      this.store.run(`DELETE FROM ${OWNED} WHERE "Id" = ?`, id);
    }
  }

  private deleteWhere(objectName: string, column: string, value: string): void {
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
