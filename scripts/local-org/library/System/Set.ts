import { apexToString } from "../../runtime/text.ts";
import type { TypeRef } from "../../runtime/typeRef.ts";
import { ApexSet, type ApexList } from "../../runtime/values/collections.ts";
import { valueKey } from "../../runtime/values/equality.ts";
import { implement } from "../registry.ts";
import { apexEquals, apexHash } from "../support/equality.ts";
import { required } from "../support/values.ts";
import { ApexIterator } from "./Iterator.ts";

type Items = ApexList | ApexSet;

/** Each answers whether the set changed. */
function addAll(self: ApexSet, other: Items): boolean {
  const before = self.entries.size;
  for (const item of required(other).items) self.add(item);
  return self.entries.size !== before;
}

function removeAll(self: ApexSet, other: Items): boolean {
  const before = self.entries.size;
  for (const item of required(other).items) self.delete(item);
  return self.entries.size !== before;
}

function retainAll(self: ApexSet, other: Items): boolean {
  const before = self.entries.size;
  const kept = new Set(required(other).items.map(valueKey));
  for (const key of [...self.entries.keys()]) if (!kept.has(key)) self.entries.delete(key);
  return self.entries.size !== before;
}

function containsAll(self: ApexSet, other: Items): boolean {
  return required(other).items.every((item) => self.has(item));
}

implement({
  name: "Set",
  constructors: {
    "()": (type: TypeRef) => new ApexSet(type),
    "(Set<T>)": (type: TypeRef, other: ApexSet) => new ApexSet(type, required(other).items),
    "(List<T>)": (type: TypeRef, other: ApexList) => new ApexSet(type, required(other).items),
  },
  methods: {
    "add(T)": (self: ApexSet, value: unknown) => self.add(value),
    "addAll(List<T>)": addAll,
    "addAll(Set<T>)": addAll,
    "clear()": (self: ApexSet) => self.entries.clear(),
    "contains(T)": (self: ApexSet, value: unknown) => self.has(value),
    "containsAll(List<T>)": containsAll,
    "containsAll(Set<T>)": containsAll,
    "isEmpty()": (self: ApexSet) => self.entries.size === 0,
    "remove(T)": (self: ApexSet, value: unknown) => self.delete(value),
    "removeAll(List<T>)": removeAll,
    "removeAll(Set<T>)": removeAll,
    "retainAll(List<T>)": retainAll,
    "retainAll(Set<T>)": retainAll,
    "size()": (self: ApexSet) => self.entries.size,
    "toString()": (self: ApexSet) => apexToString(self),
    "iterator()": (self: ApexSet) => new ApexIterator(self.elementType, self.items),
    "clone()": (self: ApexSet) => new ApexSet(self.apexType, self.items),
    "hashCode()": (self: ApexSet) => apexHash(self),
    "equals(Set<Object>)": (self: ApexSet, other: unknown) => apexEquals(self, other),
  },
});
