import { ApexException } from "../../runtime/apexException.ts";
import { PlatformObject } from "../../runtime/apexObject.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import { ApexDouble } from "../../runtime/values/primitives.ts";
import { implement, isInstance } from "../registry.ts";
import { listOf, required, setOf } from "../support/values.ts";
import { newInstance, type ApexType } from "../System/Type.ts";
import { CachePartition, checkKey, checkPartitionName, MAX_TTL_SECONDS, type Scope } from "./store.ts";

class PartitionObject extends PlatformObject {
  override readonly apexType: TypeRef;
  readonly partition: CachePartition;

  constructor(type: string, partition: CachePartition) {
    super();
    this.apexType = typeRef(type);
    this.partition = partition;
  }
}

/** What a partition of a Developer Edition holds: 10 MB. Source: Apex Developer Guide, Platform Cache Limits. */
const PARTITION_BYTES = 10 * 1024 * 1024;

type On<T> = (partition: CachePartition, ...args: never[]) => T;

/** What partitions and the classes of the two caches have in common. */
const OPERATIONS: Readonly<Record<string, On<unknown>>> = {
  "contains(String)": (cache, key: string) => cache.has(key),
  "get(String)": (cache, key: string) => cache.get(key),
  "get(Type,String)": (cache, builder: ApexType, key: string) => cache.getOrLoad(builder, key),
  "getAvgGetTime()": ({ statistics }) => (statistics.gets === 0 ? 0n : statistics.time / BigInt(statistics.gets)),
  "getAvgValueSize()": ({ sizes }) =>
    BigInt(sizes.length === 0 ? 0 : Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length)),
  "getCapacity()": ({ sizes }) => new ApexDouble((100 * sizes.reduce((sum, size) => sum + size, 0)) / PARTITION_BYTES),
  "getMaxGetTime()": ({ statistics }) => statistics.longest,
  "getMaxValueSize()": ({ sizes }) => BigInt(Math.max(0, ...sizes)),
  "getMissRate()": ({ statistics }) => new ApexDouble(statistics.gets === 0 ? 0 : statistics.misses / statistics.gets),
  "getKeys()": (cache) => setOf("String", cache.keys),
  "getName()": (cache) => cache.name,
  "getNumKeys()": (cache) => BigInt(cache.keys.length),
  "put(String,Object)": (cache, key: string, value: unknown) => cache.put(key, value, null),
  "put(String,Object,Integer)": (cache, key: string, value: unknown, ttl: number) =>
    cache.put(key, value, required(ttl)),
  "put(String,Object,Integer,Cache.Visibility,Boolean)": (cache, key: string, value: unknown, ttl: number) =>
    cache.put(key, value, ttl),
  "put(String,Object,Cache.Visibility)": (cache, key: string, value: unknown) => cache.put(key, value, null),
  "remove(String)": (cache, key: string) => cache.remove(key),
  "remove(Type,String)": (cache, _builder: ApexType, key: string) => cache.remove(key),
};

const ORG_LISTS: Readonly<Record<string, On<unknown>>> = {
  "contains(List<String>)": (cache, keys: ApexList<string>) =>
    listOf(
      "Boolean",
      required(keys).items.map((key) => cache.has(key)),
    ),
  "get(List<String>)": (cache, keys: ApexList<string>) =>
    listOf(
      "Object",
      required(keys).items.map((key) => cache.get(key)),
    ),
  "remove(List<String>)": (cache, keys: ApexList<string>) =>
    listOf(
      "Boolean",
      required(keys).items.map((key) => cache.remove(key)),
    ),
};

function partition(scope: Scope, name: string | null): CachePartition {
  return new CachePartition(scope, name, scope === "Session" ? transaction().userId : null);
}

function bound<A>(operations: Readonly<Record<string, On<unknown>>>, partitionOf: (self: A) => CachePartition) {
  return Object.fromEntries(
    Object.entries(operations).map(([key, run]) => [
      key,
      (self: A, ...args: unknown[]) => run(partitionOf(self), ...(args as never[])),
    ]),
  );
}

function defaults(operations: Readonly<Record<string, On<unknown>>>, scope: Scope) {
  return Object.fromEntries(
    Object.entries(operations).map(([key, run]) => [
      key,
      (...args: unknown[]) => run(partition(scope, null), ...(args as never[])),
    ]),
  );
}

for (const scope of ["Org", "Session"] as const) {
  implement({
    name: `Cache.${scope}`,
    staticProperties: { MAX_TTL_SECS: { get: () => MAX_TTL_SECONDS(scope) } },
    statics: {
      ...defaults(OPERATIONS, scope),
      ...(scope === "Org" ? defaults(ORG_LISTS, scope) : { "isAvailable()": () => true }),
      "getPartition(String)": (name: string) =>
        new PartitionObject(`Cache.${scope}Partition`, partition(scope, required(name))),
    },
  });
}

const partitionMethods = {
  ...bound<PartitionObject>(OPERATIONS, (self) => self.partition),
  "isAvailable()": () => true,
};

function checkBuilder(builder: ApexType): void {
  if (isInstance(newInstance(required(builder).type), typeRef("Cache.CacheBuilder"))) return;
  throw new ApexException(
    typeRef("Cache.InvalidCacheBuilderException"),
    `${builder.type.name} does not implement Cache.CacheBuilder`,
  );
}

const partitionStatics = {
  "createFullyQualifiedKey(String,String,String)": (namespace: string, name: string, key: string) =>
    [required(namespace), required(name), required(key)].join("."),
  "createFullyQualifiedPartition(String,String)": (namespace: string, name: string) =>
    [required(namespace), required(name)].join("."),
  "validateCacheBuilder(Type)": checkBuilder,
  "validateKey(Boolean,String)": (_isDefault: boolean, key: string) => void checkKey(key),
  "validateKeyValue(Boolean,String,Object)": (_isDefault: boolean, key: string, value: unknown) => {
    checkKey(key);
    required(value);
  },
  "validateKeys(Boolean,List<String>)": (_isDefault: boolean, keys: ApexList<string>) =>
    required(keys).items.forEach(checkKey),
  "validatePartitionName(String)": checkPartitionName,
};

implement({ name: "Cache.Partition", statics: partitionStatics, methods: partitionMethods });
for (const scope of ["Org", "Session"] as const) {
  implement({
    name: `Cache.${scope}Partition`,
    constructors: {
      "(String)": (_type: unknown, name: string) =>
        new PartitionObject(`Cache.${scope}Partition`, partition(scope, required(name))),
    },
    statics: partitionStatics,
    methods: partitionMethods,
  });
}
