import type { SObjectSchema } from "../../schema/model.ts";
import { readRows } from "../rows.ts";
import type { Store } from "../store.ts";
import { quote } from "../tables.ts";
import { dmlError, type DmlError } from "./errors.ts";
import { get, type DmlServices } from "./save.ts";

/** A record that a delete took along, or a lookup that it cleared. */
export interface Taken {
  readonly object: string;
  readonly id: string;
  /** The cleared lookup; null where the record itself was deleted. */
  readonly field: string | null;
}

/** Remembers what each delete took along, so that an undelete can bring it back. */
export class RecycleBin {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }

  remember(root: string, taken: Taken): void {
    this.createTable();
    this.store.run('INSERT INTO "$recycled" VALUES (?, ?, ?, ?)', root, taken.object, taken.id, taken.field);
  }

  /** What the delete of the record took along; it is forgotten by this. */
  takeBack(root: string): readonly Taken[] {
    this.createTable();
    const rows = this.store.all('SELECT "Object", "Id", "Field" FROM "$recycled" WHERE "Root" = ?', root);
    this.store.run('DELETE FROM "$recycled" WHERE "Root" = ?', root);
    return rows.map((row) => ({
      object: String(row["Object"]),
      id: String(row["Id"]),
      field: row["Field"] === null ? null : String(row["Field"]),
    }));
  }

  private createTable(): void {
    this.store.database.exec(
      'CREATE TABLE IF NOT EXISTS "$recycled" ("Root" TEXT NOT NULL, "Object" TEXT NOT NULL, "Id" TEXT NOT NULL, "Field" TEXT)',
    );
  }
}

/** Removes a deleted record for good, with what its delete took along; its error when it is not in the bin. */
export function purge({ store, schema }: DmlServices, id: string): DmlError | null {
  const object = schema.byKeyPrefix(id.slice(0, 3));
  const record = object ? readRows(store, object, [id]).get(id) : undefined;
  if (!object || !record || get(record, "IsDeleted") !== true) {
    return dmlError("INVALID_CROSS_REFERENCE_KEY", "invalid record id; no recycle bin entry found");
  }
  for (const taken of new RecycleBin(store).takeBack(id)) {
    const child = schema.sobject(taken.object);
    if (child && taken.field === null) store.run(`DELETE FROM ${store.table(child)} WHERE "Id" = ?`, taken.id);
  }
  store.run(`DELETE FROM ${store.table(object)} WHERE "Id" = ?`, id);
  return null;
}

/** Whether deleted records of the object go to the recycle bin; others are gone at once. */
export function isRecycled(object: SObjectSchema): boolean {
  return (
    object.fields.has("isdeleted") && object.kind !== "customSetting" && !/(^|_)Share$|[a-z]Share$/.test(object.name)
  );
}

export function setDeleted(store: Store, object: SObjectSchema, id: string, deleted: boolean): void {
  if (!isRecycled(object)) store.run(`DELETE FROM ${store.table(object)} WHERE "Id" = ?`, id);
  else store.run(`UPDATE ${store.table(object)} SET ${quote("IsDeleted")} = ? WHERE "Id" = ?`, deleted ? 1 : 0, id);
}
