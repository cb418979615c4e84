import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import type { ObjectRight } from "../../security/contract.ts";
import type { AccessContext } from "../contract.ts";
import { idOf } from "../rows.ts";
import type { Store } from "../store.ts";
import { quote } from "../tables.ts";
import { dmlError } from "./errors.ts";
import type { DmlServices, Row, Save } from "./save.ts";
import { assignedFields } from "./assignments.ts";

const RIGHTS: Readonly<Record<Save["operation"], ObjectRight>> = {
  insert: "create",
  update: "edit",
  delete: "delete",
  undelete: "delete",
};

/**
 * In user mode, refuses the operation on an object without the right to it.
 * Source: Apex Developer Guide, Set an Access Mode for Database Operations.
 * @throws SecurityException
 */
export function checkObjectAccess(save: Save): void {
  const { object, access, operation } = save;
  if (access.mode !== "user" || org().security.mayObject(access.userId, object, RIGHTS[operation])) return;
  throw apexError("SecurityException", `Access to entity '${object.name}' denied`);
}

/** The message of an exception for fields that the user may not write. */
export function inaccessibleFieldsMessage(object: SObjectSchema): string {
  return `Operation failed due to fields being inaccessible on Sobject ${object.name}, check errors on Exception or Result!`;
}

/** The code of errors whose exception has the message above. */
export const INACCESSIBLE = "CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY";

/** In user mode, gives an error to rows that set fields which the user may not edit. */
export function checkFieldAccess(save: Save, rows: readonly Row[]): void {
  const { object, access } = save;
  if (access.mode !== "user") return;
  const mayEdit = new Map<FieldSchema, boolean>();
  for (const row of rows) {
    const denied = assignedFields(save, row).filter((field) => {
      let may = mayEdit.get(field);
      if (may === undefined) {
        may = org().security.mayField(access.userId, object, field, "edit");
        mayEdit.set(field, may);
      }
      return !may;
    });
    if (denied.length === 0) continue;
    row.errors.push(dmlError(INACCESSIBLE, inaccessibleFieldsMessage(object), ...denied.map((field) => field.name)));
  }
}

/** Under sharing, gives an error to rows that exist but that the user may not change. */
export function checkSharing({ store }: DmlServices, save: Save, rows: readonly Row[]): void {
  const editable = visibleIds(
    store,
    save.object,
    save.access,
    "edit",
    rows.map((row) => idOf(row.source)),
  );
  if (editable === null) return;
  for (const row of rows) {
    if (editable.has(idOf(row.source))) continue;
    row.errors.push(dmlError("INSUFFICIENT_ACCESS_OR_READONLY", "insufficient access rights on object id"));
  }
}

/** Which of the ids sharing lets the user read or edit; null when sharing does not matter. */
export function visibleIds(
  store: Store,
  object: SObjectSchema,
  access: AccessContext,
  right: "read" | "edit",
  ids: readonly string[],
): ReadonlySet<string> | null {
  if (access.mode !== "user" && !access.sharing) return null;
  const predicate = org().security.sharingPredicate(access.userId, object, right, "r");
  if (predicate === null) return null;
  const visible = new Set<string>();
  for (let at = 0; at < ids.length; at += 200) {
    const chunk = ids.slice(at, at + 200);
    const places = chunk.map(() => "?").join(", ");
    const sql = `SELECT r."Id" AS "Id" FROM ${store.table(object)} AS ${quote("r")} WHERE r."Id" IN (${places}) AND (${predicate.sql})`;
    for (const row of store.all(sql, ...chunk, ...predicate.parameters)) visible.add(String(row["Id"]));
  }
  return visible;
}
