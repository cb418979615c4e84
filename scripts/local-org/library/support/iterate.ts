import { ApexList, ApexSet } from "../../runtime/values/collections.ts";
import { invoke } from "../registry.ts";

/** The elements of a List, a Set or any object that implements `Iterable`. */
export function itemsOf(iterable: unknown): unknown[] {
  if (iterable instanceof ApexList || iterable instanceof ApexSet) return iterable.items;
  const iterator = invoke(iterable, "iterator");
  const items: unknown[] = [];
  while (invoke(iterator, "hasNext") === true) items.push(invoke(iterator, "next"));
  return items;
}
