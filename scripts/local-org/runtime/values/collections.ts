import { holdCollection } from "../../limits/heap.ts";
import { typeRef, type TypeRef } from "../typeRef.ts";
import { valueKey } from "./equality.ts";

const OBJECT = typeRef("Object");
/** Smaller collections are not measured: what they hold is measured where it comes into being. */
const MEASURED_FROM = 64;
/** A growing collection is measured each time it has doubled, or has this many elements more: a power of two. */
const MEASURED_EVERY = 1024;

function isDue(size: number): boolean {
  if (size < MEASURED_FROM) return false;
  return (size & (MEASURED_EVERY - 1)) === 0 || (size & (size - 1)) === 0;
}

export class ApexList<T = unknown> {
  readonly apexType: TypeRef;
  items: T[];

  /**
   * @param apexType the whole type, `List<Integer>`
   * @throws GovernorLimitError when the list passes the heap limit
   */
  constructor(apexType: TypeRef, items: T[] = []) {
    this.apexType = apexType;
    this.items = items;
    if (items.length >= MEASURED_FROM) holdCollection(this);
  }

  get elementType(): TypeRef {
    return this.apexType.args[0] ?? OBJECT;
  }

  /** @throws GovernorLimitError when the list passes the heap limit */
  add(item: T): void {
    this.items.push(item);
    if (isDue(this.items.length)) holdCollection(this);
  }

  /** @throws GovernorLimitError when the list passes the heap limit */
  addAll(items: readonly T[]): void {
    this.items = this.items.concat(items);
    if (this.items.length >= MEASURED_FROM) holdCollection(this);
  }
}

/** Iterates in the order of insertion. Equality of elements is Apex's (`valueKey`). */
export class ApexSet<T = unknown> {
  readonly apexType: TypeRef;
  readonly entries = new Map<unknown, T>();

  constructor(apexType: TypeRef, items: Iterable<T> = []) {
    this.apexType = apexType;
    for (const item of items) this.add(item);
  }

  get elementType(): TypeRef {
    return this.apexType.args[0] ?? OBJECT;
  }

  /** True when the set changed. */
  add(item: T): boolean {
    const key = valueKey(item);
    if (this.entries.has(key)) return false;
    this.entries.set(key, item);
    if (isDue(this.entries.size)) holdCollection(this);
    return true;
  }

  has(item: unknown): boolean {
    return this.entries.has(valueKey(item));
  }

  delete(item: unknown): boolean {
    return this.entries.delete(valueKey(item));
  }

  get items(): T[] {
    return [...this.entries.values()];
  }
}

/** Iterates in the order of insertion. Equality of keys is Apex's (`valueKey`). */
export class ApexMap<K = unknown, V = unknown> {
  readonly apexType: TypeRef;
  readonly entries = new Map<unknown, { readonly key: K; value: V }>();

  /** @param apexType the whole type, `Map<Id,Account>` */
  constructor(apexType: TypeRef) {
    this.apexType = apexType;
  }

  get keyType(): TypeRef {
    return this.apexType.args[0] ?? OBJECT;
  }

  get valueType(): TypeRef {
    return this.apexType.args[1] ?? OBJECT;
  }

  get(key: unknown): V | null {
    return this.entries.get(valueKey(key))?.value ?? null;
  }

  has(key: unknown): boolean {
    return this.entries.has(valueKey(key));
  }

  /** Answers the value that was there before, or null. */
  put(key: K, value: V): V | null {
    const hash = valueKey(key);
    const entry = this.entries.get(hash);
    if (entry) {
      const before = entry.value;
      entry.value = value;
      return before;
    }
    this.entries.set(hash, { key, value });
    if (isDue(this.entries.size)) holdCollection(this);
    return null;
  }

  delete(key: unknown): V | null {
    const hash = valueKey(key);
    const before = this.entries.get(hash)?.value ?? null;
    this.entries.delete(hash);
    return before;
  }
}
