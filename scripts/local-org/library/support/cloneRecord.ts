import { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";

export interface CloneOptions {
  readonly preserveId: boolean;
  readonly deep: boolean;
  readonly preserveTimestamps: boolean;
  readonly preserveAutonumber: boolean;
}

const TIMESTAMPS = new Set(["createdbyid", "createddate", "lastmodifiedbyid", "lastmodifieddate", "systemmodstamp"]);
const sources = new WeakMap<ApexSObject, string>();

/** `SObject.clone(preserveId, isDeepClone, preserveReadonlyTimestamps, preserveAutonumber)`. */
export function cloneRecord(record: ApexSObject, options: CloneOptions): ApexSObject {
  const copy = new ApexSObject(record.schema);
  for (const [name, value] of record.values) {
    if (name === "id" && !options.preserveId) continue;
    if (TIMESTAMPS.has(name) && !options.preserveTimestamps) continue;
    if (record.schema.fields.get(name)?.autoNumberFormat && !options.preserveAutonumber) continue;
    copy.values.set(name, options.deep ? deepCopy(value, options) : value);
  }
  copy.queried = record.queried === null ? null : new Set(record.queried);
  const id = record.values.get("id");
  if (typeof id === "string") sources.set(copy, id);
  return copy;
}

/** The Id of the record that it was cloned from; null when it is no clone. */
export function cloneSource(record: ApexSObject): string | null {
  return sources.get(record) ?? null;
}

function deepCopy(value: unknown, options: CloneOptions): unknown {
  if (value instanceof ApexSObject) return cloneRecord(value, { ...options, preserveId: true });
  if (value instanceof ApexList)
    return new ApexList(
      value.apexType,
      value.items.map((item) => deepCopy(item, options)),
    );
  return value;
}
