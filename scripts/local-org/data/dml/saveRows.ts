import { org } from "../../runtime/org.ts";
import { toId18 } from "../ids.ts";
import { insertRow, readRows, updateRow } from "../rows.ts";
import { checkFieldAccess, checkSharing } from "./access.ts";
import { prepareContentVersion, writeCompanions } from "./afterSave.ts";
import { assignNumbers } from "./autoNumbers.ts";
import { captureChanges } from "./changeEvents.ts";
import { deriveFields } from "./derivedFields.ts";
import { dmlError } from "./errors.ts";
import { computeFormulas, prepareInsert, prepareUpdate, stamp } from "./prepare.ts";
import { rollUpChanges } from "./rollUps.ts";
import { get, healthy, set, text, type DmlServices, type Row, type Save } from "./save.ts";
import { hasTrigger, runTriggers, savingTrigger } from "./triggers.ts";
import { checkUniqueness } from "./uniqueness.ts";
import { changedFields, validate } from "./validate.ts";

/**
 * Takes up to 200 rows of one object through the order of execution of an insert. Errors are put on the rows; what was
 * written before them is the caller's to undo.
 * Source: Apex Developer Guide, Triggers and Order of Execution.
 */
export function insertRows(services: DmlServices, save: Save, rows: readonly Row[]): void {
  const { store } = services;
  const { object } = save;
  for (const row of rows) prepareInsert(services, save, row);
  checkFieldAccess(save, healthy(rows));
  beforeTriggers(services, save, healthy(rows));
  for (const row of healthy(rows)) deriveFields(services, object.name, row);
  settingOwner(save, healthy(rows));
  validate(services, save, healthy(rows));
  for (const row of healthy(rows)) set(row.next, "Id", store.newId(object));
  checkUniqueness(services, save, healthy(rows));
  for (const row of healthy(rows)) {
    assignNumbers(store, object, row.next);
    stamp(object, row.next, true);
    if (object.name === "ContentVersion") prepareContentVersion(services, row);
    insertRow(store, row.next);
  }
  afterSave(services, save, healthy(rows));
}

/** The same for an update. */
export function updateRows(services: DmlServices, save: Save, rows: readonly Row[]): void {
  const { store } = services;
  const { object } = save;
  loadPrevious(services, save, rows);
  if (save.internal !== true) checkSharing(services, save, healthy(rows));
  for (const row of healthy(rows)) prepareUpdate(services, save, row);
  checkFieldAccess(save, healthy(rows));
  beforeTriggers(services, save, healthy(rows));
  for (const row of healthy(rows)) deriveFields(services, object.name, row);
  validate(services, save, healthy(rows));
  checkUniqueness(services, save, healthy(rows));
  for (const row of healthy(rows)) {
    const changed = changedFields(object, row);
    updateRow(store, row.next, [...new Set([...changed, ...stamp(object, row.next, false)])]);
  }
  afterSave(services, save, healthy(rows));
}

/** Reads the stored records; rows whose record is missing, deleted or being saved by a trigger get an error. */
export function loadPrevious({ store }: DmlServices, save: Save, rows: readonly Row[]): void {
  const { object, operation } = save;
  for (const row of rows) {
    const id = text(row.source, "Id");
    if (id === null) row.errors.push(dmlError("MISSING_ARGUMENT", `Id not specified in an ${operation} call`));
    else if (toId18(id) === null) row.errors.push(dmlError("MALFORMED_ID", `bad id ${id}`, "Id"));
    else set(row.source, "Id", toId18(id));
  }
  const stored = readRows(
    store,
    object,
    healthy(rows).map((row) => text(row.source, "Id") ?? ""),
  );
  for (const row of healthy(rows)) {
    const id = text(row.source, "Id") ?? "";
    const previous = stored.get(id);
    const trigger = savingTrigger(id);
    if (!previous) row.errors.push(dmlError("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id"));
    else if ((get(previous, "IsDeleted") === true) !== (operation === "undelete")) {
      row.errors.push(
        operation === "undelete"
          ? dmlError("UNDELETE_FAILED", "Entity is not in the recycle bin")
          : dmlError("ENTITY_IS_DELETED", "entity is deleted"),
      );
    } else if (trigger && save.internal !== true) {
      const verb = operation === "delete" ? "delete" : "update";
      const message = `Object (id = ${id.slice(0, 15)}) is currently in trigger ${trigger}, therefore it cannot recursively ${verb} itself`;
      row.errors.push(dmlError("SELF_REFERENCE_FROM_TRIGGER", message));
    } else row.previous = previous;
  }
}

/** Saves what roll-up summaries of the parents became. */
export function saveRollUps(services: DmlServices, save: Save, rows: readonly Row[]): void {
  for (const { object, records } of rollUpChanges(services, save.object, rows)) {
    const parents = records.map((source, index): Row => ({ index, source, errors: [], next: source, previous: null }));
    updateRows(services, { ...save, operation: "update", object, internal: true, access: systemAccess(save) }, parents);
    const [failed] = parents.flatMap((row) => row.errors);
    if (failed) for (const row of rows) row.errors.push(failed);
  }
}

function systemAccess({ access }: Save): Save["access"] {
  return { userId: access.userId, mode: "system", sharing: false };
}

function beforeTriggers(services: DmlServices, { object, operation }: Save, rows: readonly Row[]): void {
  const event = operation === "insert" ? "before insert" : "before update";
  if (!hasTrigger(object, event)) return;
  for (const row of rows) {
    computeFormulas(services, object, row.next);
    computeFormulas(services, object, row.previous);
  }
  runTriggers(object, event, rows);
}

function afterSave(services: DmlServices, save: Save, rows: readonly Row[]): void {
  const { object, operation } = save;
  writeCompanions(services, save, rows);
  const event = operation === "insert" ? "after insert" : "after update";
  if (hasTrigger(object, event)) {
    for (const row of rows) {
      computeFormulas(services, object, row.next);
      computeFormulas(services, object, row.previous);
    }
    runTriggers(object, event, rows);
  }
  saveRollUps(services, save, healthy(rows));
  captureChanges(save, healthy(rows));
}

/** A custom setting without owner is the organisation's; an owner has one record of a hierarchy setting. */
function settingOwner(save: Save, rows: readonly Row[]): void {
  if (save.object.kind !== "customSetting") return;
  for (const row of rows) if (text(row.next, "SetupOwnerId") === null) set(row.next, "SetupOwnerId", org().id);
}
