import type { TriggerEvent } from "../../compiler/program.ts";
import { ApexException, GovernorLimitError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction, type TriggerContext } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexList, ApexMap } from "../../runtime/values/collections.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { idOf } from "../rows.ts";
import { dmlError, type DmlError } from "./errors.ts";
import type { Row } from "./save.ts";

/** Source: Apex Developer Guide, Execution Governors and Limits: total stack depth of recursive triggers. */
const MAX_DEPTH = 16;

export function hasTrigger(object: SObjectSchema, event: TriggerEvent): boolean {
  return org().program.triggers.some((trigger) => concerns(trigger.sobject, object) && trigger.events.has(event));
}

/**
 * Runs the object's triggers of the event over the rows. What `addError` attached becomes an error of its row; an
 * exception that a trigger lets out becomes an error of every row.
 */
export function runTriggers(object: SObjectSchema, event: TriggerEvent, rows: readonly Row[]): void {
  const triggers = org().program.triggers.filter(
    (trigger) => concerns(trigger.sobject, object) && trigger.events.has(event),
  );
  if (triggers.length === 0 || rows.length === 0) return;
  const running = transaction();
  if (running.triggerStack.length >= MAX_DEPTH) {
    throw new GovernorLimitError(`Maximum trigger depth exceeded: ${object.name} trigger event ${eventName(event)}`);
  }
  const context = triggerContext(object, event, rows);
  const { sharing } = running;
  for (const trigger of triggers) {
    running.triggerStack.push(context);
    running.sharing = false;
    try {
      trigger.run();
    } catch (error) {
      if (!(error instanceof ApexException)) throw error;
      const failure = triggerFailure(trigger.name, event, error);
      for (const row of rows) row.errors.push(failure);
      return;
    } finally {
      running.triggerStack.pop();
      running.sharing = sharing;
    }
  }
  collectErrors(event, rows);
}

/** The id of a row that a running trigger is saving: saving it again from there is refused. */
export function savingTrigger(id: string): string | null {
  for (const context of transaction().triggerStack) {
    if (context.event !== "before update" && context.event !== "before delete") continue;
    const records = context.newRecords ?? context.oldRecords;
    if (records?.items.some((record) => record.values.get("id") === id)) return context.sobject;
  }
  return null;
}

function concerns(triggerObject: string, object: SObjectSchema): boolean {
  return (org().schema.sobject(triggerObject)?.name ?? triggerObject) === object.name;
}

function triggerContext(object: SObjectSchema, event: TriggerEvent, rows: readonly Row[]): TriggerContext {
  const hasNew = !event.endsWith("delete") || event === "after undelete";
  const hasOld = event.endsWith("update") || event.endsWith(" delete");
  const next = rows.map((row) => row.next);
  const previous = rows.map((row) => row.previous).filter((record) => record !== null);
  for (const record of [...next, ...previous]) {
    record.readOnly = event.startsWith("after");
    // A trigger may save these very records again: then only what it set on them is written.
    record.loaded = new Map(record.values);
  }
  for (const record of previous) record.readOnly = true;
  return {
    event,
    sobject: object.name,
    newRecords: hasNew ? listOf(object, next) : null,
    oldRecords: hasOld ? listOf(object, previous) : null,
    newMap: hasNew && event !== "before insert" ? mapOf(object, next) : null,
    oldMap: hasOld ? mapOf(object, previous) : null,
  };
}

function listOf(object: SObjectSchema, records: readonly ApexSObject[]): ApexList<ApexSObject> {
  return new ApexList(typeRef("List", typeRef(object.name)), [...records]);
}

function mapOf(object: SObjectSchema, records: readonly ApexSObject[]): ApexMap<string, ApexSObject> {
  const map = new ApexMap<string, ApexSObject>(typeRef("Map", typeRef("Id"), typeRef(object.name)));
  for (const record of records) map.put(idOf(record), record);
  return map;
}

function collectErrors(event: TriggerEvent, rows: readonly Row[]): void {
  for (const row of rows) {
    const record = event.endsWith(" delete") ? row.previous : row.next;
    for (const { field, message, statusCode } of record?.errors ?? []) {
      row.errors.push(dmlError(statusCode ?? "FIELD_CUSTOM_VALIDATION_EXCEPTION", message, ...(field ? [field] : [])));
    }
    if (record) record.errors = [];
  }
}

function eventName(event: TriggerEvent): string {
  return event.replace(/(^| )(\w)/g, (_all, _space, letter: string) => letter.toUpperCase());
}

function triggerFailure(trigger: string, event: TriggerEvent, error: ApexException): DmlError {
  const trace = error.frames.map((frame) => `${frame.where}: line ${frame.line}, column 1`).join("\n");
  return dmlError(
    "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY",
    `${trigger}: execution of ${eventName(event)}\n\ncaused by: ${error.toString()}\n\n${trace}`,
  );
}
