import type { FieldSchema, SObjectSchema } from "../schema/model.ts";
import { hasFieldPermissions } from "./objectRules.ts";

const SYSTEM_FIELDS: ReadonlySet<string> = new Set([
  "CreatedById",
  "CreatedDate",
  "Id",
  "IsDeleted",
  "LastModifiedById",
  "LastModifiedDate",
  "LastReferencedDate",
  "LastViewedDate",
  "OwnerId",
  "RecordTypeId",
  "SystemModstamp",
]);

/** Parts of the compound name of a person share the rights of the name. */
const NAME_PARTS: ReadonlySet<string> = new Set(["FirstName", "LastName", "MiddleName", "Salutation", "Suffix"]);

/**
 * Whether field-level security can hide the field: not the system fields, the name, required fields and the master of
 * a detail.
 * Source: Object Reference, FieldPermissions, Special Properties.
 */
export function isPermissionable(object: SObjectSchema, field: FieldSchema): boolean {
  if (!hasFieldPermissions(object)) return false;
  if (field.nameField || field.masterDetail || SYSTEM_FIELDS.has(field.name) || NAME_PARTS.has(field.name))
    return false;
  return field.nillable || field.type === "BOOLEAN" || field.formula !== null;
}
