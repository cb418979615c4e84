import { apexError } from "../../runtime/apexException.ts";
import { apexToString } from "../../runtime/text.ts";
import { typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import { ApexList, ApexMap } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { implement } from "../registry.ts";
import { apexEquals, apexHash } from "../support/equality.ts";
import { cloneRecord } from "../support/cloneRecord.ts";
import { required, setOf } from "../support/values.ts";
import { elementSObjectType } from "./List.ts";

function putAll(self: ApexMap, other: ApexMap): void {
  for (const { key, value } of required(other).entries.values()) self.put(key, value);
}

/** Keyed by Id, with a String key type by its text; a record without Id has null as its key. */
function putRecords(self: ApexMap, records: ApexList<ApexSObject>): void {
  for (const record of required(records).items) {
    if (record === null) throw apexError("NullPointerException", "Attempt to de-reference a null object");
    self.put(record.values.get("id") ?? null, record);
  }
}

function constructedFrom(type: TypeRef, records: ApexList<ApexSObject>): ApexMap {
  const map = new ApexMap(type);
  required(records).items.forEach((record, row) => {
    const id = record?.values.get("id") ?? null;
    if (id === null) throw apexError("ListException", `Row with null Id at index: ${row}`);
    if (map.has(id)) throw apexError("ListException", `Row with duplicate Id at index: ${row}`);
    map.put(id, record);
  });
  return map;
}

function copy(self: ApexMap, value: (value: unknown) => unknown): ApexMap {
  const map = new ApexMap(self.apexType);
  for (const entry of self.entries.values()) map.put(entry.key, value(entry.value));
  return map;
}

function deepCopy(value: unknown): unknown {
  if (!(value instanceof ApexSObject)) return value;
  return cloneRecord(value, { preserveId: true, deep: true, preserveTimestamps: true, preserveAutonumber: true });
}

implement({
  name: "Map",
  constructors: {
    "()": (type: TypeRef) => new ApexMap(type),
    "(Map<K,V>)": (type: TypeRef, other: ApexMap) => {
      const map = new ApexMap(type);
      putAll(map, other);
      return map;
    },
    "(List<SObject>)": constructedFrom,
  },
  methods: {
    "clear()": (self: ApexMap) => self.entries.clear(),
    "containsKey(K)": (self: ApexMap, key: unknown) => self.has(key),
    "deepClone()": (self: ApexMap) => copy(self, deepCopy),
    "get(K)": (self: ApexMap, key: unknown) => self.get(key),
    "getSObjectType()": (self: ApexMap) => elementSObjectType(self.valueType),
    "isEmpty()": (self: ApexMap) => self.entries.size === 0,
    "keySet()": (self: ApexMap) =>
      setOf(
        self.keyType,
        [...self.entries.values()].map((entry) => entry.key),
      ),
    "put(K,V)": (self: ApexMap, key: unknown, value: unknown) => self.put(key, value),
    "putAll(Map<K,V>)": putAll,
    "putAll(List<SObject>)": putRecords,
    "remove(K)": (self: ApexMap, key: unknown) => self.delete(key),
    "size()": (self: ApexMap) => self.entries.size,
    "toString()": (self: ApexMap) => apexToString(self),
    "values()": (self: ApexMap) =>
      new ApexList(
        typeRef("List", self.valueType),
        [...self.entries.values()].map((entry) => entry.value),
      ),
    "clone()": (self: ApexMap) => copy(self, (value) => value),
    "hashCode()": (self: ApexMap) => apexHash(self),
    "equals(Map<K,V>)": (self: ApexMap, other: unknown) => apexEquals(self, other),
  },
});
