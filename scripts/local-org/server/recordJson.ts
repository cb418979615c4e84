import { org } from "../runtime/org.ts";
import { ApexList } from "../runtime/values/collections.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import type { SObjectSchema } from "../schema/model.ts";
import { valueFromJson, valueToJson } from "./fieldJson.ts";
import type { Selection } from "./rest/selection.ts";
import { RestError } from "./restError.ts";

/**
 * A record as the REST API shows it: `attributes`, then what the query selected, in its order; all that the record
 * holds without a selection.
 */
export function recordToJson(record: ApexSObject, version: string, selection?: Selection): Record<string, unknown> {
  const { schema, values } = record;
  const id = values.get("id");
  const attributes: Record<string, unknown> = { type: schema.name };
  if (typeof id === "string") attributes["url"] = `/services/data/${version}/sobjects/${schema.name}/${id}`;
  const shown: Record<string, unknown> = { attributes };
  if (!selection || selection.isOpen) {
    for (const [key, value] of values) shown[jsonName(schema, key)] = nestedToJson(value, version);
    return shown;
  }
  for (const [key, written] of selection.fields) {
    shown[schema.fields.get(key)?.name ?? written] = nestedToJson(values.get(key), version);
  }
  for (const [key, nested] of [...selection.parents, ...selection.children]) {
    shown[jsonName(schema, key)] = nestedToJson(values.get(key), version, nested);
  }
  return shown;
}

function nestedToJson(value: unknown, version: string, selection?: Selection): unknown {
  if (value instanceof ApexSObject) return recordToJson(value, version, selection);
  if (value instanceof ApexList) {
    const records = (value.items as ApexSObject[]).map((record) => recordToJson(record, version, selection));
    return records.length === 0 ? null : { totalSize: records.length, done: true, records };
  }
  return valueToJson(value);
}

/** Values are kept by lower-case name: the case is that of the schema. */
function jsonName(schema: SObjectSchema, key: string): string {
  const field = schema.fields.get(key);
  if (field) return field.name;
  for (const candidate of schema.fields.values()) {
    if (candidate.relationshipName?.toLowerCase() === key) return candidate.relationshipName;
  }
  return schema.childRelationships.find((child) => child.name?.toLowerCase() === key)?.name ?? key;
}

/** @throws RestError INVALID_FIELD for a name that the object does not have */
export function recordFromJson(schema: SObjectSchema, body: unknown): ApexSObject {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw new RestError(400, "JSON_PARSER_ERROR", "The HTTP entity body is required");
  }
  const record = new ApexSObject(schema);
  for (const [name, value] of Object.entries(body)) {
    if (name === "attributes") continue;
    setFromJson(record, name, value);
  }
  return record;
}

function setFromJson(record: ApexSObject, name: string, value: unknown): void {
  const { schema } = record;
  const key = bareName(name).toLowerCase();
  const field = schema.fields.get(key);
  if (field) {
    record.values.set(key, valueFromJson(field, value));
    return;
  }
  // A parent by its external id: {"Account": {"Number__c": "7"}}
  const reference = [...schema.fields.values()].find((one) => one.relationshipName?.toLowerCase() === key);
  const parent = reference?.referenceTo.length === 1 ? org().schema.sobject(reference.referenceTo[0] ?? "") : undefined;
  if (!parent) throw noSuchField(schema, name);
  record.values.set(key, value === null ? null : recordFromJson(parent, value));
}

/** The package's own names may carry its namespace. */
function bareName(name: string): string {
  const { namespace } = org();
  return namespace && name.toLowerCase().startsWith(`${namespace.toLowerCase()}__`)
    ? name.slice(namespace.length + 2)
    : name;
}

export function noSuchField(schema: SObjectSchema, name: string): RestError {
  return new RestError(400, "INVALID_FIELD", `No such column '${name}' on sobject of type ${schema.name}`);
}
