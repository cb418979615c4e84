import { randomUUID } from "node:crypto";
import { transaction } from "../../runtime/transaction.ts";
import { org } from "../../runtime/org.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { ApexDatetime } from "../../runtime/values/primitives.ts";
import type { FieldSchema, RecordTypeSchema, SObjectSchema } from "../../schema/model.ts";
import { fold, isFormula, quote } from "../tables.ts";
import { copyOf, keyOf, readRows, storedFields } from "../rows.ts";
import { assignedFields } from "./assignments.ts";
import { dmlError } from "./errors.ts";
import { get, need, set, text, type DmlServices, type Row, type Save } from "./save.ts";

/** Makes `next` of an insert: what the code set, default values, owner. */
export function prepareInsert(services: DmlServices, save: Save, row: Row): void {
  const { object } = save;
  const next = new ApexSObject(object);
  for (const field of storedFields(object)) set(next, field.name, field.type === "BOOLEAN" ? false : null);
  row.next = next;
  if (text(row.source, "Id")) {
    row.errors.push(dmlError("INVALID_FIELD_FOR_INSERT_UPDATE", "cannot specify Id in an insert call", "Id"));
    return;
  }
  assign(services, save, row, (field) => field.createable);
  for (const field of storedFields(object)) {
    if (!row.source.values.has(keyOf(field.name))) applyDefault(services, field, next);
  }
  const owner = object.fields.get("ownerid");
  if (owner && text(next, "OwnerId") === null) set(next, "OwnerId", transaction().userId);
}

/** A record with the default values that an insert would give it, those of its record type first. */
export function newRecord(services: DmlServices, object: SObjectSchema, recordTypeId: string | null): ApexSObject {
  const record = new ApexSObject(object);
  if (recordTypeId !== null) set(record, "RecordTypeId", recordTypeId);
  // So that what publishes the event can know it again. Source: Platform Events Developer Guide, Publish Callbacks.
  if (object.kind === "platformEvent") set(record, "EventUuid", randomUUID());
  for (const field of storedFields(object)) {
    if (field.createable && field.name !== "RecordTypeId") applyDefault(services, field, record);
  }
  return record;
}

/** Makes `next` of an update: the stored record with what the code set. */
export function prepareUpdate(services: DmlServices, save: Save, row: Row): void {
  if (!row.previous) throw new Error("An update needs the stored record");
  row.next = copyOf(row.previous);
  assign(services, save, row, (field) => field.updateable);
}

/** Formula fields of `Trigger.new` and `Trigger.old`. */
export function computeFormulas({ formula }: DmlServices, object: SObjectSchema, record: ApexSObject | null): void {
  if (!record) return;
  for (const field of object.fields.values()) {
    if (isFormula(field)) set(record, field.name, formula.fieldValue(field, record));
  }
}

function assign(services: DmlServices, save: Save, row: Row, writable: (field: FieldSchema) => boolean): void {
  const refused: string[] = [];
  for (const field of assignedFields(save, row)) {
    if (!writable(field) && save.internal !== true) refused.push(field.name);
    else set(row.next, field.name, canonical(field, get(row.source, field.name)));
  }
  if (refused.length > 0) {
    row.errors.push(
      dmlError(
        "INVALID_FIELD_FOR_INSERT_UPDATE",
        `Unable to create/update fields: ${refused.join(", ")}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`,
        ...refused,
      ),
    );
  }
  assignParents(services, save, row);
}

/** The empty string is no value; a Boolean is never null; a Datetime has no milliseconds. */
function canonical(field: FieldSchema, value: unknown): unknown {
  if (field.type === "BOOLEAN") return value === true;
  if (value === "") return null;
  if (value instanceof ApexDatetime) return new ApexDatetime(Math.floor(value.milliseconds / 1000) * 1000);
  return value;
}

function applyDefault(services: DmlServices, field: FieldSchema, next: ApexSObject): void {
  if (field.defaultFormula !== null) {
    set(next, field.name, services.formula.defaultValue(field, field.defaultFormula, next));
    return;
  }
  if (field.picklist.length === 0) return;
  const values = recordTypeOf(services, next)?.picklists.get(keyOf(field.name)) ?? field.picklist;
  const chosen = values.filter((value) => value.isDefault).map((value) => value.value);
  if (chosen.length > 0) set(next, field.name, chosen.join(";"));
}

function recordTypeOf({ store, schema }: DmlServices, record: ApexSObject): RecordTypeSchema | undefined {
  const id = record.schema.recordTypes.length > 0 ? text(record, "RecordTypeId") : null;
  const row = id ? readRows(store, need(schema, "RecordType"), [id]).get(id) : undefined;
  const name = row ? text(row, "DeveloperName") : null;
  return record.schema.recordTypes.find((type) => type.developerName === name);
}

/** Fields that identify a record in place of its Id: `idLookup` of the describe result. */
function isLookupKey(field: FieldSchema): boolean {
  return field.externalId || (field.nameField && field.type === "STRING" && field.autoNumberFormat === null);
}

/**
 * `new Contact(Account = new Account(Key__c = 'x'))`: a parent named by a field that identifies it.
 * Source: Apex Developer Guide, Creating Parent and Child Records in a Single Statement Using Foreign Keys.
 */
function assignParents({ store, schema }: DmlServices, save: Save, row: Row): void {
  for (const field of save.object.fields.values()) {
    const parent = field.relationshipName && row.source.values.get(field.relationshipName.toLowerCase());
    if (!(parent instanceof ApexSObject) || parent.queried !== null || text(row.source, field.name)) continue;
    const key = [...parent.schema.fields.values()].find(
      (candidate) => isLookupKey(candidate) && text(parent, candidate.name) !== null,
    );
    if (!key) continue;
    const value = text(parent, key.name) ?? "";
    const object = need(schema, parent.schema.name);
    const column = key.caseSensitive ? quote(key.name) : `fold(${quote(key.name)})`;
    const found = store.all(
      `SELECT "Id" FROM ${store.table(object)} WHERE ${column} = ?${object.fields.has("isdeleted") ? ' AND "IsDeleted" = 0' : ""}`,
      key.caseSensitive ? value : fold(value),
    );
    if (found.length === 1) set(row.next, field.name, found[0]?.["Id"]);
    else {
      const message = `Foreign key external ID: ${value} not found for field ${key.name} in entity ${object.name}`;
      row.errors.push(dmlError("INVALID_FIELD", message));
    }
  }
}

/** CreatedDate to SystemModstamp, as far as the object has them. */
export function stamp(object: SObjectSchema, next: ApexSObject, isNew: boolean): readonly FieldSchema[] {
  const now = new ApexDatetime(Math.floor(org().clock.now() / 1000) * 1000);
  const { userId } = transaction();
  const values: Record<string, unknown> = {
    ...(isNew ? { CreatedDate: now, CreatedById: userId } : {}),
    LastModifiedDate: now,
    LastModifiedById: userId,
    SystemModstamp: now,
  };
  const stamped: FieldSchema[] = [];
  for (const [name, value] of Object.entries(values)) {
    const field = object.fields.get(name.toLowerCase());
    if (!field) continue;
    set(next, name, value);
    stamped.push(field);
  }
  return stamped;
}
