import type { ApexClass } from "../../compiler/program.ts";
import { valueToJson } from "../fieldJson.ts";
import { org } from "../../runtime/org.ts";
import { ApexObject } from "../../runtime/apexObject.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { typeName } from "../../runtime/typeRef.ts";
import { ApexList, ApexMap, ApexSet } from "../../runtime/values/collections.ts";
import { ApexDatetime, ApexEnum } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";

/** What a page gets of a value that an `@AuraEnabled` method answers: of objects, their `@AuraEnabled` members. */
export function toAura(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof ApexDatetime) return new Date(value.milliseconds).toISOString();
  if (value instanceof ApexEnum) return value.name;
  if (value instanceof ApexList || value instanceof ApexSet) return value.items.map(toAura);
  if (value instanceof ApexMap) {
    return Object.fromEntries(
      [...value.entries.values()].map(({ key, value: item }) => [String(toAura(key)), toAura(item)]),
    );
  }
  if (value instanceof ApexSObject) return recordToAura(value);
  if (value instanceof ApexObject) return objectToAura(value);
  return valueToJson(value);
}

function recordToAura(record: ApexSObject): object {
  const { schema } = record;
  const names = new Map<string, string>();
  for (const field of schema.fields.values()) {
    names.set(field.name.toLowerCase(), field.name);
    if (field.relationshipName) names.set(field.relationshipName.toLowerCase(), field.relationshipName);
  }
  for (const child of schema.childRelationships) if (child.name) names.set(child.name.toLowerCase(), child.name);
  const shown: Record<string, unknown> = {};
  // Fields without a value are absent, as on the platform.
  for (const [key, value] of record.values) if (value !== null) shown[names.get(key) ?? key] = toAura(value);
  return shown;
}

function objectToAura(value: ApexObject): object {
  const declared = org().program.findClass(value.apexType.name);
  if (!declared) throw new UnsupportedError(`a ${typeName(value.apexType)} as the result of an @AuraEnabled method`);
  const shown: Record<string, unknown> = {};
  for (
    let at: ApexClass | undefined = declared;
    at;
    at = at.superclass ? org().program.findClass(at.superclass.name) : undefined
  ) {
    for (const field of at.fields) {
      const enabled = field.annotations.some((annotation) => annotation.name === "auraenabled");
      if (!field.isStatic && enabled) shown[field.name] = toAura(field.get(value));
    }
  }
  return shown;
}
