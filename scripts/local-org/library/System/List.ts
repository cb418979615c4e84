import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { apexToString } from "../../runtime/text.ts";
import { tokens } from "../../runtime/tokens.ts";
import type { TypeRef } from "../../runtime/typeRef.ts";
import { ApexList, type ApexSet } from "../../runtime/values/collections.ts";
import { valueKey } from "../../runtime/values/equality.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { implement, invoke } from "../registry.ts";
import { apexEquals, apexHash } from "../support/equality.ts";
import { compareValues } from "../support/order.ts";
import { cloneRecord } from "../support/cloneRecord.ts";
import { required } from "../support/values.ts";
import { ApexIterator } from "./Iterator.ts";

function checkIndex(list: ApexList, index: number | null, length = list.items.length): number {
  if (index === null) throw apexError("NullPointerException", "Attempt to de-reference a null object");
  if (index < 0 || index >= length) throw apexError("ListException", `List index out of bounds: ${index}`);
  return index;
}

/** The token of the SObject type of a list's or map's elements; null for other types and for generic SObjects. */
export function elementSObjectType(element: TypeRef): unknown {
  const schema = org().schema.sobject(element.name);
  return schema ? tokens().sobjectType(schema) : null;
}

function indexOf(list: ApexList, value: unknown): number {
  const key = valueKey(value);
  return list.items.findIndex((item) => valueKey(item) === key);
}

function deepClone(
  list: ApexList,
  preserveId = false,
  preserveTimestamps = false,
  preserveAutonumber = false,
): ApexList {
  const copy = (item: unknown): unknown =>
    item instanceof ApexSObject
      ? cloneRecord(item, { preserveId, deep: true, preserveTimestamps, preserveAutonumber })
      : item;
  return new ApexList(list.apexType, list.items.map(copy));
}

implement({
  name: "List",
  constructors: {
    "()": (type: TypeRef) => new ApexList(type),
    "(List<T>)": (type: TypeRef, other: ApexList) => new ApexList(type, [...required(other).items]),
    "(Set<T>)": (type: TypeRef, other: ApexSet) => new ApexList(type, required(other).items),
    "(Integer)": (type: TypeRef, size: number) => new ApexList(type, new Array<unknown>(required(size)).fill(null)),
  },
  methods: {
    "add(T)": (self: ApexList, value: unknown) => self.add(value),
    "add(Integer,T)": (self: ApexList, index: number, value: unknown) =>
      void self.items.splice(checkIndex(self, index, self.items.length + 1), 0, value),
    "addAll(List<T>)": (self: ApexList, other: ApexList) => self.addAll(required(other).items),
    "addAll(Set<T>)": (self: ApexList, other: ApexSet) => self.addAll(required(other).items),
    "clear()": (self: ApexList) => void (self.items = []),
    "contains(T)": (self: ApexList, value: unknown) => indexOf(self, value) >= 0,
    "deepClone()": (self: ApexList) => deepClone(self),
    "deepClone(Boolean)": (self: ApexList, id: boolean) => deepClone(self, id),
    "deepClone(Boolean,Boolean)": (self: ApexList, id: boolean, timestamps: boolean) => deepClone(self, id, timestamps),
    "deepClone(Boolean,Boolean,Boolean)": (self: ApexList, id: boolean, timestamps: boolean, autonumber: boolean) =>
      deepClone(self, id, timestamps, autonumber),
    "get(Integer)": (self: ApexList, index: number) => self.items[checkIndex(self, index)],
    "getSObjectType()": (self: ApexList) => elementSObjectType(self.elementType),
    "indexOf(T)": (self: ApexList, value: unknown) => indexOf(self, value),
    "iterator()": (self: ApexList) => new ApexIterator(self.elementType, self.items),
    "isEmpty()": (self: ApexList) => self.items.length === 0,
    "remove(Integer)": (self: ApexList, index: number) => self.items.splice(checkIndex(self, index), 1)[0],
    "set(Integer,T)": (self: ApexList, index: number, value: unknown) =>
      void (self.items[checkIndex(self, index)] = value),
    "size()": (self: ApexList) => self.items.length,
    "sort()": (self: ApexList) => void self.items.sort(compareValues),
    "sort(Comparator<T>)": (self: ApexList, comparator: unknown) =>
      void self.items.sort((a, b) => invoke(required(comparator), "compare", a, b) as number),
    "toString()": (self: ApexList) => apexToString(self),
    "clone()": (self: ApexList) => new ApexList(self.apexType, [...self.items]),
    "hashCode()": (self: ApexList) => apexHash(self),
    "equals(List<T>)": (self: ApexList, other: unknown) => apexEquals(self, other),
  },
});
