import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { copyOf, idOf, selectRows } from "../rows.ts";
import { isStored, quote } from "../tables.ts";
import { captureChanges } from "./changeEvents.ts";
import { checkSharing } from "./access.ts";
import { dmlError } from "./errors.ts";
import { computeFormulas, stamp } from "./prepare.ts";
import { isRecycled, RecycleBin, setDeleted } from "./recycleBin.ts";
import { loadPrevious, saveRollUps } from "./saveRows.ts";
import { get, healthy, set, text, type DmlServices, type Row, type Save } from "./save.ts";
import { hasTrigger, runTriggers } from "./triggers.ts";
import { updateRow } from "../rows.ts";

/**
 * Deletes up to 200 rows: triggers, then what hangs on the records (details go along, lookups are cleared or refuse).
 * Records that a delete takes along run no triggers.
 * Source: Apex Developer Guide, Operations That Don't Invoke Triggers; Salesforce Help, Lookup Relationships.
 */
export function deleteRows(services: DmlServices, save: Save, rows: readonly Row[]): void {
  loadPrevious(services, save, rows);
  checkSharing(services, save, healthy(rows));
  for (const row of healthy(rows)) if (row.previous) row.next = copyOf(row.previous);
  runWithFormulas(services, save, "before delete", healthy(rows));
  const bin = new RecycleBin(services.store);
  const going = new Set(healthy(rows).map((row) => idOf(row.next)));
  for (const row of healthy(rows)) {
    const refusal = takeAlong(services, bin, save.object, idOf(row.next), idOf(row.next), going);
    if (refusal) row.errors.push(dmlError("DELETE_FAILED", refusal));
    else remove(services, save, row);
  }
  runWithFormulas(services, save, "after delete", healthy(rows));
  saveRollUps(services, save, healthy(rows));
  captureChanges(save, healthy(rows));
}

/** Brings records back from the recycle bin, with what their delete took along. */
export function undeleteRows(services: DmlServices, save: Save, rows: readonly Row[]): void {
  const { store } = services;
  loadPrevious(services, save, rows);
  const bin = new RecycleBin(store);
  for (const row of healthy(rows)) {
    if (!row.previous) continue;
    row.next = copyOf(row.previous);
    set(row.next, "IsDeleted", false);
    setDeleted(store, save.object, idOf(row.next), false);
    updateRow(store, row.next, stamp(save.object, row.next, false));
    for (const taken of bin.takeBack(idOf(row.next))) {
      const object = services.schema.sobject(taken.object);
      const field = taken.field ? object?.fields.get(taken.field.toLowerCase()) : undefined;
      if (!object) continue;
      if (!field) setDeleted(store, object, taken.id, false);
      else {
        const column = quote(field.name);
        const sql = `UPDATE ${store.table(object)} SET ${column} = ? WHERE "Id" = ? AND ${column} IS NULL`;
        store.run(sql, idOf(row.next), taken.id);
      }
    }
  }
  runWithFormulas(services, save, "after undelete", healthy(rows));
  saveRollUps(services, save, healthy(rows));
  captureChanges(save, healthy(rows));
}

function runWithFormulas(
  services: DmlServices,
  { object }: Save,
  event: "before delete" | "after delete" | "after undelete",
  rows: readonly Row[],
): void {
  if (!hasTrigger(object, event)) return;
  for (const row of rows) computeFormulas(services, object, event === "after undelete" ? row.next : row.previous);
  runTriggers(object, event, rows);
}

function remove({ store }: DmlServices, { object, masterId }: Save, row: Row): void {
  if (isRecycled(object)) updateRow(store, row.next, stamp(object, row.next, false));
  const master = masterId === undefined ? undefined : object.fields.get("masterrecordid");
  if (master) {
    // After delete, `Trigger.old` tells the record that stays. Source: Apex Developer Guide, Triggers and Merge Statements.
    for (const record of [row.next, row.previous]) if (record) set(record, master.name, masterId);
    updateRow(store, row.next, [master]);
  }
  set(row.next, "IsDeleted", true);
  setDeleted(store, object, idOf(row.next), true);
}

/** Deals with the records that point to one that goes. Answers why it may not go, or null. */
function takeAlong(
  services: DmlServices,
  bin: RecycleBin,
  object: SObjectSchema,
  id: string,
  root: string,
  going: Set<string>,
): string | null {
  const { store } = services;
  const dependents = dependentsOf(services, object);
  for (const { child, field } of dependents) {
    const alive = isRecycled(child) ? ' AND "IsDeleted" = 0' : "";
    const found = selectRows(store, child, `${quote(field.name)} = ?${alive}`, [id]).filter(
      (record) => !going.has(idOf(record)),
    );
    if (found.length === 0) continue;
    if (field.onDelete === "Restrict" || isClosedWon(child, found)) return refusal(services, object, id, child, found);
    for (const record of found) {
      if (field.onDelete === "Cascade") {
        going.add(idOf(record));
        const refused = takeAlong(services, bin, child, idOf(record), root, going);
        if (refused) return refused;
        setDeleted(store, child, idOf(record), true);
        bin.remember(root, { object: child.name, id: idOf(record), field: null });
      } else {
        store.run(`UPDATE ${store.table(child)} SET ${quote(field.name)} = NULL WHERE "Id" = ?`, idOf(record));
        bin.remember(root, { object: child.name, id: idOf(record), field: field.name });
      }
    }
  }
  return null;
}

/** An account with won opportunities stays. */
function isClosedWon(child: SObjectSchema, found: readonly Row["next"][]): boolean {
  return child.name === "Opportunity" && found.some((record) => get(record, "IsWon") === true);
}

function refusal(
  { store }: DmlServices,
  object: SObjectSchema,
  id: string,
  child: SObjectSchema,
  found: readonly Row["next"][],
): string {
  const nameOf = (schema: SObjectSchema, record: Row["next"] | undefined): string => {
    const nameField = [...schema.fields.values()].find((field) => field.nameField);
    return (record && nameField ? text(record, nameField.name) : null) ?? "";
  };
  const [record] = selectRows(store, object, '"Id" = ?', [id]);
  const names = found.map((other) => nameOf(child, other)).join(", ");
  return `Your attempt to delete ${nameOf(object, record)} could not be completed because it is associated with the following ${child.labelPlural.toLowerCase()}.: ${names}\n`;
}

interface Dependent {
  readonly child: SObjectSchema;
  readonly field: FieldSchema;
}

/** The lookups of objects that have rows at all, those that refuse first. */
function dependentsOf({ schema, store }: DmlServices, object: SObjectSchema): readonly Dependent[] {
  const seen = new Set<FieldSchema>();
  const all: Dependent[] = [];
  for (const { child: name, field: fieldName } of object.childRelationships) {
    const child = store.hasTable(name) ? schema.sobject(name) : undefined;
    const field = child?.fields.get(fieldName.toLowerCase());
    if (!child || !field || !isStored(field) || seen.has(field) || child.kind === "customMetadata") continue;
    seen.add(field);
    all.push({ child, field });
  }
  return all.toSorted((a, b) => Number(b.field.onDelete === "Restrict") - Number(a.field.onDelete === "Restrict"));
}
