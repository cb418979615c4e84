import { Bean } from "../../library/support/beans.ts";
import { org } from "../../runtime/org.ts";
import { text as metadataText } from "../../metadata/content.ts";
import { currentTransaction, type Transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { changeEventName } from "../../schema/changeEvents.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { capturesChangesInTest } from "../changeCapture.ts";
import { idOf, keyOf } from "../rows.ts";
import { get, set, type Row, type Save } from "./save.ts";
import { changedFields } from "./validate.ts";

const SEQUENCE = Symbol("change events so far");

const CHANGE_TYPES = { insert: "CREATE", update: "UPDATE", delete: "DELETE", undelete: "UNDELETE" } as const;

/**
 * Publishes a change event for each saved row of an object whose changes are captured: in tests of all once they ask for
 * it, otherwise of those that the channel members of the metadata name. They roll back with the save.
 * Sources: Change Data Capture Developer Guide, Change Event Fields; Test Change Event Triggers.
 */
export function captureChanges(save: Save, rows: readonly Row[]): void {
  const running = currentTransaction();
  if (!running || rows.length === 0) return;
  const events = isCaptured(save.object, running) ? eventSchema(save.object) : undefined;
  if (events) org().jobs.publish(rows.map((row) => changeEvent(events, save, row, running)));
}

function isCaptured({ name }: SObjectSchema, running: Transaction): boolean {
  if (running.isTest) return capturesChangesInTest(running);
  const members = org().metadata.all("PlatformEventChannelMember");
  return members.some(({ content }) => metadataText(content, "selectedEntity") === changeEventName(name));
}

function eventSchema(object: SObjectSchema): SObjectSchema | undefined {
  return org().schema.sobject(changeEventName(object.name));
}

function changeEvent(events: SObjectSchema, save: Save, row: Row, running: Transaction): ApexSObject {
  const record = save.operation === "delete" ? row.previous : row.next;
  if (!record) throw new Error("A change without its record");
  const event = new ApexSObject(events);
  const changed = save.operation === "update" ? updatedFields(save.object, row) : [];
  const shown = save.operation === "update" ? changed : [...save.object.fields.values()].map((field) => field.name);
  for (const name of save.operation === "delete" ? [] : shown) {
    if (events.fields.has(keyOf(name)) && get(record, name) !== null) set(event, name, get(record, name));
  }
  const sequence = Number(running.extras.get(SEQUENCE) ?? 0) + 1;
  running.extras.set(SEQUENCE, sequence);
  const now = BigInt(org().clock.now());
  const header = new Bean("EventBus.ChangeEventHeader", {
    entityName: save.object.name,
    recordIds: strings([idOf(record)]),
    changeType: CHANGE_TYPES[save.operation],
    changeOrigin: "",
    transactionKey: running.id,
    sequenceNumber: sequence,
    commitTimestamp: now,
    commitNumber: now,
    commitUser: running.userId,
    changedFields: strings(changed),
    nulledFields: strings(changed.filter((name) => get(record, name) === null)),
    diffFields: strings([]),
  });
  set(event, "ChangeEventHeader", header);
  return event;
}

function updatedFields(object: SObjectSchema, row: Row): readonly string[] {
  const names = changedFields(object, row).map((field) => field.name);
  return [...new Set([...names.filter((name) => name !== "SystemModstamp"), "LastModifiedDate"])];
}

function strings(items: readonly string[]): ApexList<string> {
  return new ApexList(typeRef("List", typeRef("String")), [...items]);
}
