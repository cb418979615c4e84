import { currentTransaction } from "../runtime/transaction.ts";
import { ApexObject } from "../runtime/apexObject.ts";
import { ApexList, ApexMap, ApexSet } from "../runtime/values/collections.ts";
import { ApexBlob } from "../runtime/values/primitives.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";

/** Shorter texts are not looked at: none alone comes near a limit. */
const LARGE_TEXT = 1_000_000;
/** Elements of a collection that stand for all. */
const SAMPLE = 32;
/** How deep an estimate looks into what a value holds. */
const DEPTH = 4;
const REFERENCE = 4;
const NUMBER = 8;

/** The size of a value in bytes, estimated: a character counts one, a number eight, elements of collections by a sample. */
export function estimatedSize(value: unknown, depth = DEPTH): number {
  if (typeof value === "string") return REFERENCE + value.length;
  if (typeof value !== "object" || value === null) return NUMBER;
  if (depth === 0) return REFERENCE;
  if (value instanceof ApexList) return sampled(value.items, value.items.length, depth);
  if (value instanceof ApexSet) return sampled(value.entries.values(), value.entries.size, depth);
  if (value instanceof ApexMap) return sampled(pairs(value), value.entries.size, depth, 2);
  if (value instanceof ApexBlob) return value.bytes.length;
  if (value instanceof ApexSObject) return sum(value.values.values(), depth);
  return value instanceof ApexObject ? sum(Object.values(value), depth) : NUMBER;
}

function* pairs(map: ApexMap): Generator<unknown> {
  for (const { key, value } of map.entries.values()) {
    yield key;
    yield value;
  }
}

function sampled(items: Iterable<unknown>, count: number, depth: number, parts = 1): number {
  let [seen, size] = [0, 0];
  for (const item of items) {
    if (seen === SAMPLE * parts) break;
    seen++;
    size += REFERENCE + estimatedSize(item, depth - 1);
  }
  return seen === 0 ? 0 : Math.round((size / seen) * count * parts);
}

function sum(values: Iterable<unknown>, depth: number): number {
  let size = 0;
  for (const value of values) size += REFERENCE + estimatedSize(value, depth - 1);
  return size;
}

/** The text itself. @throws GovernorLimitError when it alone passes the heap limit */
export function heldText(text: string): string {
  if (text.length >= LARGE_TEXT) currentTransaction()?.limits.holdHeap(text.length);
  return text;
}

/** What a platform method answers: texts and bytes are looked at. @throws GovernorLimitError as `heldText` does */
export function heldResult(value: unknown): unknown {
  if (typeof value === "string") return heldText(value);
  if (value instanceof ApexBlob && value.bytes.length >= LARGE_TEXT) {
    currentTransaction()?.limits.holdHeap(value.bytes.length);
  }
  return value;
}

/** Looks at a collection that grew. @throws GovernorLimitError when it alone passes the heap limit */
export function holdCollection(value: ApexList | ApexSet | ApexMap): void {
  currentTransaction()?.limits.holdHeap(estimatedSize(value));
}
