import { apexError } from "../apexException.ts";
import { org } from "../org.ts";
import { listOf } from "../../library/support/values.ts";
import { ApexSObject } from "../values/sobject.ts";

export function newRecord(name: string, values: readonly (readonly [string, unknown])[] = []): ApexSObject {
  const schema = org().schema.sobject(name);
  if (!schema) throw new Error(`The schema lost ${name} since translation`);
  const record = new ApexSObject(schema);
  for (const [key, value] of values) record.values.set(key, value);
  return record;
}

/**
 * `record.Field`: a checkbox that was never set is false.
 * @throws SObjectException when the record came from a query that did not select the field
 */
export function field(record: ApexSObject, key: string): unknown {
  const value = record.values.get(key);
  if (value !== undefined) return value;
  if (isMissing(record, key)) throw notQueried(record, key);
  return record.schema.fields.get(key)?.type === "BOOLEAN" ? false : null;
}

/** `record.Parent__r` and `record.Children__r` */
export function relationship(record: ApexSObject, key: string): unknown {
  const value = record.values.get(key);
  if (value !== undefined) return value;
  if (isMissing(record, key)) throw notQueried(record, key);
  const child = record.schema.childRelationships.find((one) => one.name?.toLowerCase() === key);
  return child ? listOf(child.child, []) : null;
}

/** `record.Parent.Field`: null where there is no parent. */
export function fieldOfParent(parent: ApexSObject | null, key: string): unknown {
  return parent === null ? null : field(parent, key);
}

export function relationshipOfParent(parent: ApexSObject | null, key: string): unknown {
  return parent === null ? null : relationship(parent, key);
}

function isMissing(record: ApexSObject, key: string): boolean {
  return record.queried !== null && key !== "id" && !record.queried.has(key);
}

function notQueried(record: ApexSObject, key: string) {
  const name = record.schema.fields.get(key)?.name ?? key;
  return apexError(
    "SObjectException",
    `SObject row was retrieved via SOQL without querying the requested field: ${record.schema.name}.${name}`,
  );
}

/** @throws FinalException for the records of a trigger that must not change */
export function setField(record: ApexSObject, key: string, value: unknown): unknown {
  if (record.readOnly) throw apexError("FinalException", "Record is read-only");
  record.values.set(key, value);
  return value;
}
