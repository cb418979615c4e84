import { invoke } from "../../library/registry.ts";
import { apexError } from "../apexException.ts";
import type { TypeRef } from "../typeRef.ts";
import { ApexList, ApexMap, ApexSet } from "../values/collections.ts";
import type { ApexSObject } from "../values/sobject.ts";
import { nn } from "./checks.ts";

/** Records of a query in one round of a `for` over lists. Source: Apex Developer Guide, SOQL For Loops. */
const CHUNK = 200;

/** `list[index]` @throws ListException "List index out of bounds: n" */
export function item(list: ApexList, index: number | null): unknown {
  return list.items[checked(list, index)];
}

export function setItem(list: ApexList, index: number | null, value: unknown): unknown {
  return (list.items[checked(list, index)] = value);
}

function checked(list: ApexList, index: number | null): number {
  const at = nn(index);
  if (at < 0 || at >= list.items.length) throw apexError("ListException", `List index out of bounds: ${at}`);
  return at;
}

export function sizedList(type: TypeRef, size: number | null): ApexList {
  return new ApexList(
    type,
    Array.from({ length: nn(size) }, () => null),
  );
}

export function mapOf(type: TypeRef, entries: readonly (readonly [unknown, unknown])[]): ApexMap {
  const map = new ApexMap(type);
  for (const [key, value] of entries) map.put(key, value);
  return map;
}

/** The one record of a query where a record is expected. @throws QueryException for none or several */
export function single(list: ApexList<ApexSObject>): ApexSObject {
  const [record] = list.items;
  if (!record) throw apexError("QueryException", "List has no rows for assignment to SObject");
  if (list.items.length > 1) throw apexError("QueryException", "List has more than 1 row for assignment to SObject");
  return record;
}

/** The elements of whatever a `for` loop can go over. */
export function* each(iterable: unknown): Generator<unknown> {
  if (iterable instanceof ApexList) yield* eachOfList(iterable);
  else if (iterable instanceof ApexSet) yield* eachOfSet(iterable);
  else {
    const iterator = invoke(iterable, "iterator");
    while (invoke(iterator, "hasNext") === true) yield invoke(iterator, "next");
  }
}

/** A list that grows or shrinks meanwhile is refused, as on the platform. */
function* eachOfList(list: ApexList): Generator<unknown> {
  const { length } = list.items;
  for (let i = 0; i < list.items.length; i++) {
    yield list.items[i];
    if (list.items.length !== length) throw modified();
  }
}

function* eachOfSet(set: ApexSet): Generator<unknown> {
  const { size } = set.entries;
  for (const element of set.items) {
    yield element;
    if (set.entries.size !== size) throw modified();
  }
}

function modified() {
  return apexError("FinalException", "Cannot modify a collection while it is being iterated.");
}

export function* chunks(list: ApexList): Generator<ApexList> {
  for (let i = 0; i < list.items.length; i += CHUNK) yield new ApexList(list.apexType, list.items.slice(i, i + CHUNK));
}
