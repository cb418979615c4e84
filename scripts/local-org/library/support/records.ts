import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { decimalToNumber, stripZeros } from "../../runtime/values/decimal.ts";
import { ApexDate, ApexDatetime, ApexDouble } from "../../runtime/values/primitives.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { asDecimal } from "./equality.ts";
import { toId } from "./ids.ts";
import { runtimeType } from "../../runtime/instances.ts";
import { typeName } from "../../runtime/typeRef.ts";

/** The schema of the parent that a relationship field names: `account` of a Contact. */
function parentField(object: SObjectSchema, name: string): FieldSchema | undefined {
  return [...object.fields.values()].find((field) => field.relationshipName?.toLowerCase() === name);
}

function childRelationship(object: SObjectSchema, name: string): boolean {
  return object.childRelationships.some((one) => one.name?.toLowerCase() === name);
}

/** Lower case and without the package's namespace, as records store it. */
export function fieldKey(name: string): string {
  const lower = name.toLowerCase();
  const prefix = `${org().namespace ?? ""}__`.toLowerCase();
  return prefix.length > 2 && lower.startsWith(prefix) ? lower.slice(prefix.length) : lower;
}

/** @throws SObjectException for a field that the object has not, or that the query did not read */
export function readField(record: ApexSObject, name: string): unknown {
  // Rows of aggregate queries have the columns of the query, as it writes them, and no schema says which.
  const isAggregate = record.schema.name === "AggregateResult";
  const key = isAggregate && record.values.has(name.toLowerCase()) ? name.toLowerCase() : fieldKey(name);
  const field = record.schema.fields.get(key);
  if (!field && !(isAggregate && record.values.has(key))) {
    throw apexError(
      "SObjectException",
      isAggregate ? `Invalid field ${name} for AggregateResult` : `Invalid field ${name} for ${record.schema.name}`,
    );
  }
  const value = record.values.get(key);
  if (value !== undefined) return value;
  checkQueried(record, key, field?.name ?? name);
  return field?.type === "BOOLEAN" ? false : null;
}

function checkQueried(record: ApexSObject, key: string, name: string): void {
  if (record.queried === null || record.queried.has(key)) return;
  throw apexError(
    "SObjectException",
    `SObject row was retrieved via SOQL without querying the requested field: ${record.schema.name}.${name}`,
  );
}

/** The parent record or null. @throws SObjectException for a name that is no relationship to a parent */
export function readParent(record: ApexSObject, name: string): ApexSObject | null {
  const key = parentKey(record, name);
  const parent = record.values.get(key) as ApexSObject | null | undefined;
  if (parent === undefined) checkQueried(record, key, name);
  return parent ?? null;
}

/** Takes the name of the relationship or of its lookup field. */
function parentKey(record: ApexSObject, name: string): string {
  const key = fieldKey(name);
  const field = record.schema.fields.get(key) ?? parentField(record.schema, key);
  if (!field?.relationshipName)
    throw apexError("SObjectException", `Invalid relationship ${name} for ${record.schema.name}`);
  return field.relationshipName.toLowerCase();
}

export function writeParent(record: ApexSObject, name: string, parent: ApexSObject | null): ApexSObject | null {
  checkWritable(record);
  const key = parentKey(record, name);
  const before = (record.values.get(key) as ApexSObject | undefined) ?? null;
  record.values.set(key, parent);
  return before;
}

/** The child records that a sub-query read, or null. */
export function readChildren(record: ApexSObject, name: string): unknown {
  const key = fieldKey(name);
  if (!childRelationship(record.schema, key)) {
    throw apexError("SObjectException", `Invalid relationship ${name} for ${record.schema.name}`);
  }
  return record.values.get(key) ?? null;
}

/** Answers the value before. @throws SObjectException for unknown fields and values of a wrong type */
export function writeField(record: ApexSObject, name: string, value: unknown): unknown {
  checkWritable(record);
  const key = fieldKey(name);
  const field = record.schema.fields.get(key);
  if (!field) throw apexError("SObjectException", `Invalid field ${name} for ${record.schema.name}`);
  const before = record.values.get(key) ?? null;
  record.values.set(key, convertToField(field, value));
  return before;
}

function checkWritable(record: ApexSObject): void {
  if (record.readOnly) throw apexError("FinalException", "Record is read-only");
}

/** As an assignment to the field would: numbers widen, Strings become Ids, Dates become Datetimes. */
function convertToField(field: FieldSchema, value: unknown): unknown {
  if (value === null) return null;
  const target = field.apexType.name;
  const actual = typeName(runtimeType(value));
  if (target === actual || target === "Object") return value;
  switch (target) {
    case "Id":
      if (typeof value === "string") return toId(value);
      break;
    case "Decimal": {
      const decimal = asDecimal(value);
      if (decimal) return decimal;
      break;
    }
    case "Double": {
      const decimal = asDecimal(value);
      if (decimal) return new ApexDouble(decimalToNumber(decimal));
      break;
    }
    case "Long":
      if (typeof value === "number") return BigInt(value);
      break;
    case "Datetime":
      if (value instanceof ApexDate) return new ApexDatetime(value.days * 86_400_000);
      break;
    case "Integer": {
      const decimal = asDecimal(value);
      if (decimal && stripZeros(decimal).scale === 0) return Number(stripZeros(decimal).unscaled);
      break;
    }
  }
  throw apexError("SObjectException", `Illegal assignment from ${actual} to ${target}`);
}
