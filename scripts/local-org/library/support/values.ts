import { enumValues } from "../../runtime/enums.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import { ApexList, ApexMap, ApexSet } from "../../runtime/values/collections.ts";
import type { ApexEnum } from "../../runtime/values/primitives.ts";
import { loadSignatures } from "../../signatures/index.ts";

export function asType(type: TypeRef | string): TypeRef {
  return typeof type === "string" ? typeRef(type) : type;
}

export function listOf<T>(element: TypeRef | string, items: T[]): ApexList<T> {
  return new ApexList(typeRef("List", asType(element)), items);
}

export function setOf<T>(element: TypeRef | string, items: Iterable<T>): ApexSet<T> {
  return new ApexSet(typeRef("Set", asType(element)), items);
}

export function mapOf<K, V>(
  key: TypeRef | string,
  value: TypeRef | string,
  entries: Iterable<readonly [K, V]>,
): ApexMap<K, V> {
  const map = new ApexMap<K, V>(typeRef("Map", asType(key), asType(value)));
  for (const [k, v] of entries) map.put(k, v);
  return map;
}

/** The value of a platform enum: `platformEnum("LoggingLevel", "DEBUG")`. */
export function platformEnum(type: string, name: string): ApexEnum {
  const found = enumValues(type, loadSignatures().find(type)?.enumValues ?? []).get(name.toLowerCase());
  if (!found) throw new Error(`${type}.${name} does not exist`);
  return found;
}

/** @throws NullPointerException as the platform does when a method is given null where it needs a value */
export function required<T>(argument: T | null): T {
  if (argument === null) throw apexError("NullPointerException", "Argument cannot be null.");
  return argument;
}
