import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { apexError } from "../../runtime/apexException.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import type { DmlRequest, DmlResult } from "../contract.ts";
import { refuseInReadOnlyMode } from "../readOnlyMode.ts";
import { checkObjectAccess, inaccessibleFieldsMessage } from "./access.ts";
import { deleteRows, undeleteRows } from "./deleteRows.ts";
import { dmlError, dmlException, exceptionWithRows, type DmlErrorRow } from "./errors.ts";
import { mergeRows } from "./merge.ts";
import { mixedDmlError } from "./mixedDml.ts";
import { publishEvents } from "./publishEvents.ts";
import { checkSupported } from "./supportedOperations.ts";
import { healthy, text, type DmlServices, type Row, type Save } from "./save.ts";
import { insertRows, updateRows } from "./saveRows.ts";
import { planUpsert } from "./upsert.ts";

/** Records per run of triggers and validation. */
const CHUNK = 200;
/** Attempts of a partial save. Source: Apex Developer Guide, Bulk DML Exception Handling. */
const ATTEMPTS = 3;

type Steps = (services: DmlServices, save: Save, rows: readonly Row[]) => void;

const STEPS: Readonly<Record<Save["operation"], Steps>> = {
  insert: insertRows,
  update: updateRows,
  delete: deleteRows,
  undelete: undeleteRows,
};

/**
 * Runs one DML statement.
 * @throws DmlException when a row fails and all or none was asked for; SecurityException in user mode without the right
 */
export function runDml(services: DmlServices, request: DmlRequest): readonly DmlResult[] {
  const { limits } = transaction();
  if (request.records.length === 0) return [];
  refuseInReadOnlyMode();
  limits.count("dmlStatements");
  limits.count("dmlRows", request.records.length);
  refuseRepeats(request);
  const rows = request.records.map((source, index): Row => ({
    index,
    source,
    errors: [],
    next: source,
    previous: null,
  }));
  const created = new Set<Row>();
  const failed = atomically(services, () => {
    for (const group of byObject(rows)) runGroup(services, request, group, created);
    return request.allOrNone && rows.some((row) => row.errors.length > 0);
  });
  transaction().uncommittedWork = true;
  if (rows.some((row) => row.source.schema.isSetup)) org().security.invalidate();
  if (failed) throw failure(request, rows);
  return rows.map((row) => result(row, created.has(row)));
}

/** Undoes what `body` wrote, and what it left for after the commit, when it throws or answers true. */
function atomically({ store }: DmlServices, body: () => boolean): boolean {
  const { afterCommit } = transaction();
  const waiting = afterCommit.length;
  const savepoint = store.savepoint();
  let undo = true;
  try {
    undo = body();
    return undo;
  } finally {
    if (undo) {
      store.rollbackTo(savepoint);
      afterCommit.length = waiting;
    }
    store.release(savepoint);
  }
}

function byObject(rows: readonly Row[]): Row[][] {
  const groups = new Map<SObjectSchema, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.source.schema) ?? [];
    group.push(row);
    groups.set(row.source.schema, group);
  }
  return [...groups.values()];
}

function runGroup(services: DmlServices, request: DmlRequest, rows: Row[], created: Set<Row>): void {
  const object = rows[0]?.source.schema;
  if (!object) return;
  const base = { object, access: request.access, options: request.options };
  checkSupported(object, request.operation);
  switch (request.operation) {
    case "merge": {
      const save = { ...base, operation: "update" } as const;
      checkObjectAccess(save);
      for (const [index, row] of mergeRows(services, base, request.records).entries()) {
        rows[index]?.errors.push(...row.errors);
      }
      return;
    }
    case "upsert": {
      const plan = planUpsert(services, object, request.externalIdField, rows);
      for (const row of plan.inserts) created.add(row);
      runAll(services, request, { ...base, operation: "insert" }, plan.inserts);
      runAll(services, request, { ...base, operation: "update" }, plan.updates);
      return;
    }
    case "insert":
      for (const row of rows) created.add(row);
  }
  runAll(services, request, { ...base, operation: request.operation }, rows);
}

function runAll(services: DmlServices, request: DmlRequest, save: Save, rows: readonly Row[]): void {
  if (rows.length === 0) return;
  checkObjectAccess(save);
  if (save.object.kind === "platformEvent") {
    publishEvents(save, rows);
    return;
  }
  const mixed = mixedDmlError(save, rows);
  if (mixed) for (const row of rows) row.errors.push(mixed);
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = healthy(rows.slice(at, at + CHUNK));
    if (request.allOrNone) STEPS[save.operation](services, save, chunk);
    else saveWhatGoes(services, save, chunk);
    if (request.allOrNone && chunk.some((row) => row.errors.length > 0)) return;
    if (save.operation === "insert") for (const row of healthy(chunk)) giveId(row);
  }
}

/** Saves, and after errors saves again without the rows that had them, so that their traces are undone. */
function saveWhatGoes(services: DmlServices, save: Save, chunk: readonly Row[]): void {
  let rows = [...chunk];
  for (let attempt = 1; rows.length > 0; attempt++) {
    const undone = atomically(services, () => {
      STEPS[save.operation](services, save, rows);
      return rows.some((row) => row.errors.length > 0);
    });
    if (!undone) return;
    rows = healthy(rows);
    if (attempt === ATTEMPTS) {
      const message = "Retries exhausted: other rows of the operation kept failing";
      for (const row of rows) row.errors.push(dmlError("CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY", message));
      return;
    }
  }
}

function giveId(row: Row): void {
  row.source.values.set("id", row.next.values.get("id"));
}

function result(row: Row, isInsert: boolean): DmlResult {
  const success = row.errors.length === 0;
  return {
    success,
    id: success ? text(row.source, "Id") : isInsert ? null : text(row.source, "Id"),
    created: success && isInsert,
    errors: row.errors,
  };
}

function failure(request: DmlRequest, rows: readonly Row[]) {
  const failed: DmlErrorRow[] = [];
  for (const row of rows) {
    const wasInserted = request.operation === "insert" || (request.operation === "upsert" && row.previous === null);
    if (wasInserted && row.next !== row.source) row.source.values.delete("id");
    const id = wasInserted ? null : text(row.source, "Id");
    for (const error of row.errors) failed.push({ index: row.index, id, error });
  }
  const [first] = failed;
  const object = rows[first?.index ?? 0]?.source.schema;
  if (first && object && first.error.message === inaccessibleFieldsMessage(object)) {
    return exceptionWithRows(first.error.message, failed);
  }
  return dmlException(request.operation, failed);
}

function refuseRepeats({ operation, records }: DmlRequest): void {
  const seen = new Set<unknown>();
  for (const record of records) {
    const id = operation === "insert" ? null : text(record, "Id");
    const key: string | ApexSObject = id ?? record;
    if (seen.has(key)) {
      const message =
        id === null
          ? "Before Insert or Upsert list must not have two identically equal elements"
          : `Duplicate id in list: ${id}`;
      throw apexError("ListException", message);
    }
    seen.add(key);
  }
}
