import { effectiveSetting } from "../data/customSettings.ts";
import { readRows, selectRows } from "../data/rows.ts";
import type { Store } from "../data/store.ts";
import { org } from "../runtime/org.ts";
import { transaction } from "../runtime/transaction.ts";
import { ApexDatetime } from "../runtime/values/primitives.ts";
import type { ApexSObject } from "../runtime/values/sobject.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { fromApex } from "./conversions.ts";
import { FormulaError, type FormulaValue } from "./values.ts";

/** Global variables. Source: Salesforce Help, Global Variables in formulas. */
export function globalValue(store: Store, path: readonly string[]): FormulaValue {
  const [variable = "", first = "", second = "", third = ""] = path;
  switch (variable.toLowerCase()) {
    case "$user":
      return fieldOf(runningUser(store), first);
    case "$profile":
      return fieldOf(linked(store, "Profile", runningUser(store), "profileid"), first);
    case "$userrole":
      return fieldOf(linked(store, "UserRole", runningUser(store), "userroleid"), first);
    case "$organization":
      return fieldOf(readRows(store, schemaOf("Organization"), [org().id]).get(org().id) ?? null, first);
    case "$permission":
      return org().security.hasCustomPermission(transaction().userId, first);
    case "$label":
      return label(store, path.length > 2 ? second : first);
    case "$setup":
      return fieldOf(setting(store, first), second);
    case "$custommetadata":
      return fieldOf(metadataRecord(store, first, second), third);
    case "$system":
      if (first.toLowerCase() === "origindatetime") return new ApexDatetime(Date.UTC(1900, 0, 1));
  }
  throw new UnsupportedError(`the global variable ${path.join(".")} in formulas`);
}

function schemaOf(name: string) {
  const object = org().schema.sobject(name);
  if (!object) throw new FormulaError(`Object ${name} does not exist`);
  return object;
}

function runningUser(store: Store): ApexSObject {
  const { userId } = transaction();
  const user = readRows(store, schemaOf("User"), [userId]).get(userId);
  if (!user) throw new Error(`The running user ${userId} does not exist`);
  return user;
}

function linked(store: Store, object: string, record: ApexSObject, reference: string): ApexSObject | null {
  const id = record.values.get(reference);
  return typeof id === "string" ? (readRows(store, schemaOf(object), [id]).get(id) ?? null) : null;
}

function fieldOf(record: ApexSObject | null, name: string): FormulaValue {
  if (!record) return null;
  const field = record.schema.fields.get(name.toLowerCase());
  if (!field) throw new FormulaError(`Field ${name} does not exist`);
  return fromApex(field, record.values.get(field.name.toLowerCase()), false);
}

function label(store: Store, name: string): string {
  const language = runningUser(store).values.get("languagelocalekey");
  const text = org().metadata.label(name, typeof language === "string" ? language : "en_US");
  if (text === undefined) throw new FormulaError(`Label ${name} does not exist`);
  return text;
}

function setting(store: Store, name: string): ApexSObject | null {
  const profileId = runningUser(store).values.get("profileid");
  return effectiveSetting(store, schemaOf(name), {
    userId: transaction().userId,
    profileId: typeof profileId === "string" ? profileId : null,
    organizationId: org().id,
  });
}

function metadataRecord(store: Store, type: string, developerName: string): ApexSObject {
  const bare = developerName.replace(/^.*__/, "");
  const [record] = selectRows(store, schemaOf(type), '"DeveloperName" = ?', [bare]);
  if (!record) throw new FormulaError(`Record ${type}.${developerName} does not exist`);
  return record;
}
