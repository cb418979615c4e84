import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { AccessContext, DmlOperation, DmlResult } from "../../data/contract.ts";
import type { Bean } from "./beans.ts";
import { required } from "./values.ts";

/** What the second argument of a `Database` method says: a Boolean or `Database.DMLOptions`. */
export interface DmlSettings {
  readonly allOrNone: boolean;
  readonly options: Readonly<Record<string, unknown>>;
}

export const ALL_OR_NONE: DmlSettings = { allOrNone: true, options: {} };

export function settingsOf(given: boolean | Bean | null): DmlSettings {
  if (given === null || typeof given === "boolean") return { allOrNone: given !== false, options: {} };
  return { allOrNone: given.get("OptAllOrNone") !== false, options: plain(given) };
}

/** The options that are set, by lower-case name, headers as objects of their own. */
function plain(options: Bean): Record<string, unknown> {
  const set = [...options.values].filter(([, value]) => value !== null);
  return Object.fromEntries(set.map(([name, value]) => [name, isBean(value) ? plain(value) : value]));
}

function isBean(value: unknown): value is Bean {
  return typeof value === "object" && value !== null && "values" in value && value.values instanceof Map;
}

export interface DmlCall {
  readonly operation: DmlOperation;
  readonly records: readonly ApexSObject[];
  readonly settings: DmlSettings;
  readonly access: AccessContext;
  /** Lower case, upsert only. */
  readonly externalIdField?: string | null;
}

export function runDml({
  operation,
  records,
  settings,
  access,
  externalIdField = null,
}: DmlCall): readonly DmlResult[] {
  for (const record of records) required(record);
  return org().data.dml({
    operation,
    records,
    allOrNone: settings.allOrNone,
    options: settings.options,
    access,
    externalIdField,
  });
}

/** Records for a list of Ids or of records. */
export function recordsOf(items: ApexList<ApexSObject | string | null>): ApexSObject[] {
  return required(items).items.map((item) => (typeof item === "string" ? recordWithId(item) : required(item)));
}

/** A record that has only its Id. @throws SObjectException when no object has that prefix */
export function recordWithId(id: string): ApexSObject {
  const schema = org().schema.byKeyPrefix(required(id).slice(0, 3));
  if (!schema) throw apexError("SObjectException", `Cannot determine object type for id: ${id}`);
  const record = new ApexSObject(schema);
  record.values.set("id", id);
  return record;
}
