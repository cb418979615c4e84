import { transaction } from "../../runtime/transaction.ts";
import { toId18 } from "../ids.ts";
import { visibleIds } from "./access.ts";
import { dmlError } from "./errors.ts";
import { changedFields } from "./validate.ts";
import { need, set, text, type DmlServices, type Row, type Save } from "./save.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";

interface Reference {
  readonly row: Row;
  readonly field: FieldSchema;
  readonly id: string;
}

/** Checks that the ids in changed reference fields are of the right type and lead to records that are there. */
export function checkReferences(services: DmlServices, save: Save, rows: readonly Row[]): void {
  const byTarget = new Map<SObjectSchema, Reference[]>();
  for (const row of rows) {
    for (const field of changedFields(save.object, row)) {
      const value = field.type === "REFERENCE" && field.createable ? text(row.next, field.name) : null;
      if (value === null || field.apexType.name !== "Id") continue;
      const target = targetOf(services, field, value);
      if (target === "any") continue;
      const id = toId18(value);
      if (target === null || id === null) {
        const message = `${field.label}: id value of incorrect type: ${value}`;
        row.errors.push(dmlError(id === null ? "MALFORMED_ID" : "FIELD_INTEGRITY_EXCEPTION", message, field.name));
        continue;
      }
      set(row.next, field.name, id);
      const list = byTarget.get(target) ?? [];
      list.push({ row, field, id });
      byTarget.set(target, list);
    }
  }
  for (const [target, references] of byTarget) checkTargets(services, save, target, references);
}

/** Null for an id of a type that the field may not point to; `any` for fields whose targets are not known. */
function targetOf({ schema }: DmlServices, field: FieldSchema, id: string): SObjectSchema | null | "any" {
  if (field.referenceTo.length === 0) return "any";
  const target = schema.byKeyPrefix(id.slice(0, 3));
  if (target && field.referenceTo.includes(target.name)) return target;
  // Objects that share a key prefix, such as the parts of a setup entity, cannot be told apart by the id.
  return field.name === "SetupEntityId" ? "any" : null;
}

function checkTargets(
  { store, schema }: DmlServices,
  save: Save,
  target: SObjectSchema,
  references: readonly Reference[],
): void {
  const ids = [...new Set(references.map((reference) => reference.id))];
  const columns = [`"Id"`, target.fields.has("isdeleted") ? `"IsDeleted"` : `0 AS "IsDeleted"`];
  if (target.name === "User") columns.push(`"IsActive"`);
  const found = new Map<string, { readonly deleted: boolean; readonly active: boolean }>();
  for (let at = 0; at < ids.length; at += 200) {
    const chunk = ids.slice(at, at + 200);
    const places = chunk.map(() => "?").join(", ");
    const sql = `SELECT ${columns.join(", ")} FROM ${store.table(need(schema, target.name))} WHERE "Id" IN (${places})`;
    for (const row of store.all(sql, ...chunk)) {
      found.set(String(row["Id"]), { deleted: row["IsDeleted"] === 1, active: row["IsActive"] !== 0 });
    }
  }
  const visible = visibleIds(store, target, save.access, "read", ids);
  for (const { row, field, id } of references) {
    const state = found.get(id);
    if (!state) row.errors.push(dmlError("INVALID_CROSS_REFERENCE_KEY", "invalid cross reference id", field.name));
    else if (state.deleted) row.errors.push(dmlError("ENTITY_IS_DELETED", "entity is deleted", field.name));
    else if (field.name === "OwnerId" && !state.active && id !== transaction().userId) {
      const message = `operation performed with inactive user [${id}] as owner of ${save.object.label.toLowerCase()}`;
      row.errors.push(dmlError("INACTIVE_OWNER_OR_USER", message, field.name));
    } else if (visible && !visible.has(id) && target.name !== "User") {
      const message = `insufficient access rights on cross-reference id: ${id.slice(0, 15)}`;
      row.errors.push(dmlError("INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY", message, field.name));
    }
  }
}
