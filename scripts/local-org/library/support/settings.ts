import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { runningUser, uncounted } from "./runningUser.ts";
import { mapOf } from "./values.ts";

/*
 * Custom settings and custom metadata types are read from the platform's cache: no query counts.
 * Sources: Apex Reference Guide, Custom Settings Methods; Custom Metadata Type Methods.
 */

/** Custom metadata by developer name, list settings by name. */
export function all(schema: SObjectSchema) {
  const key = schema.kind === "customMetadata" ? "developername" : "name";
  return mapOf(
    "String",
    schema.name,
    rows(schema).map((row) => [text(row, key) ?? "", row]),
  );
}

/** A list setting by name, custom metadata by developer or qualified name or Id, a hierarchy setting by user or profile Id. */
export function instance(schema: SObjectSchema, key: string): ApexSObject | null {
  if (schema.settingType === "Hierarchy") return hierarchyInstance(schema, key);
  if (schema.kind !== "customMetadata") return values(schema, key);
  const lower = key.toLowerCase();
  return (
    rows(schema).find((row) =>
      ["developername", "qualifiedapiname", "id"].some((field) => text(row, field)?.toLowerCase() === lower),
    ) ?? null
  );
}

/** The one row that is set for that name (list) or owner (hierarchy), without merging. */
export function values(schema: SObjectSchema, key: string): ApexSObject | null {
  const field = schema.settingType === "Hierarchy" ? "setupownerid" : "name";
  return rows(schema).find((row) => text(row, field)?.toLowerCase() === key.toLowerCase()) ?? null;
}

/** The org's row, or a record without values. */
export function orgDefaults(schema: SObjectSchema): ApexSObject {
  requireHierarchy(schema);
  return values(schema, org().id) ?? new ApexSObject(schema);
}

/** User over profile over org, field by field; null owner is the running user. */
export function hierarchyInstance(schema: SObjectSchema, owner: string | null): ApexSObject {
  requireHierarchy(schema);
  const levels = owner === null ? [transaction().userId, runningUser("ProfileId"), org().id] : ownerLevels(owner);
  const merged = new ApexSObject(schema);
  for (const level of levels.reverse()) {
    const row = level === null ? null : values(schema, level);
    for (const [name, value] of row?.values ?? []) if (value !== null) merged.values.set(name, value);
  }
  if (merged.values.size === 0) merged.values.set("setupownerid", levels.at(-1) ?? null);
  return merged;
}

function ownerLevels(owner: string): (string | null)[] {
  if (owner.startsWith("00e")) return [owner, org().id];
  if (!owner.startsWith("005")) return [org().id];
  const [user] = uncounted(() =>
    org().data.query({
      soql: "SELECT ProfileId FROM User WHERE Id = :owner",
      binds: new Map([["owner", owner]]),
      access: { userId: transaction().userId, mode: "system", sharing: false },
    }),
  ).items;
  return [owner, user ? text(user, "profileid") : null, org().id];
}

function requireHierarchy(schema: SObjectSchema): void {
  if (schema.settingType !== "Hierarchy") {
    throw apexError("SObjectException", `${schema.name} is not a hierarchy custom setting`);
  }
}

function rows(schema: SObjectSchema): readonly ApexSObject[] {
  const fields = [...schema.fields.values()].map((field) => field.name).join(", ");
  return uncounted(() =>
    org().data.query({
      soql: `SELECT ${fields} FROM ${schema.name}`,
      binds: new Map(),
      access: { userId: transaction().userId, mode: "system", sharing: false },
    }),
  ).items;
}

function text(row: ApexSObject, field: string): string | null {
  const value = row.values.get(field) ?? null;
  return value === null ? null : String(value);
}
