import { ApexException } from "../../runtime/apexException.ts";
import { org, type Org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { freeze, thaw } from "../../jobs/frozen.ts";
import { invoke } from "../registry.ts";
import { required } from "../support/values.ts";
import { newInstance, type ApexType } from "../System/Type.ts";

interface Entry {
  /** Frozen: what is read is a copy of what was put. */
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export type Scope = "Org" | "Session";

const DEFAULT_PARTITION = "local.default";
/** Seconds. Source: Apex Reference, Org Class and Session Class, put. */
const TTL = {
  Org: { standard: 86_400, max: 172_800, min: 300 },
  Session: { standard: 28_800, max: 28_800, min: 300 },
} as const;

const caches = new WeakMap<Org, Map<string, Entry>>();

const OF_TEST = Symbol("platform cache of a test");

/** Each test begins with an empty cache of its own. Source: Apex Developer Guide, Platform Cache Best Practices. */
function entries(): Map<string, Entry> {
  const { isTest, extras } = transaction();
  if (isTest) {
    let ofTest = extras.get(OF_TEST) as Map<string, Entry> | undefined;
    if (!ofTest) extras.set(OF_TEST, (ofTest = new Map()));
    return ofTest;
  }
  let found = caches.get(org());
  if (!found) caches.set(org(), (found = new Map()));
  return found;
}

function fail(message: string): ApexException {
  return new ApexException(typeRef("Cache.InvalidParamException"), message);
}

/**
 * Keys are letters and digits, at most 50. A full key `namespace.partition.key` names its partition. Answers the bare key.
 * @throws Cache.InvalidParamException
 */
export function checkKey(key: string): string {
  const bare = required(key).split(".").at(-1) ?? "";
  if (!/^[a-zA-Z0-9]{1,50}$/.test(bare)) throw fail(`Invalid key: ${key}`);
  return bare;
}

/** `partition` or `namespace.partition`. @throws Cache.InvalidParamException */
export function checkPartitionName(name: string): void {
  if (!/^([a-zA-Z0-9_]+\.)?[a-zA-Z][a-zA-Z0-9]*$/.test(required(name))) throw fail(`Invalid partition name: ${name}`);
}

/** Counts of one partition, for the life of the org. Times are nanoseconds. */
export class CacheStatistics {
  gets = 0;
  misses = 0;
  time = 0n;
  longest = 0n;

  count(found: boolean, nanoseconds: bigint): void {
    this.gets += 1;
    if (!found) this.misses += 1;
    this.time += nanoseconds;
    if (nanoseconds > this.longest) this.longest = nanoseconds;
  }
}

const statistics = new WeakMap<Org, Map<string, CacheStatistics>>();

function statisticsOf(prefix: string): CacheStatistics {
  let ofOrg = statistics.get(org());
  if (!ofOrg) statistics.set(org(), (ofOrg = new Map()));
  let found = ofOrg.get(prefix);
  if (!found) ofOrg.set(prefix, (found = new CacheStatistics()));
  return found;
}

/** One partition of the platform cache. It outlives transactions and does not roll back. */
export class CachePartition {
  readonly name: string;
  private readonly scope: Scope;
  private readonly prefix: string;

  /** @param owner the user of a session cache */
  constructor(scope: Scope, name: string | null, owner: string | null) {
    this.scope = scope;
    this.name = name ?? DEFAULT_PARTITION;
    this.prefix = `${scope}\n${owner ?? ""}\n${this.name.toLowerCase()}\n`;
  }

  private key(key: string): string {
    return this.prefix + checkKey(key);
  }

  private live(key: string): Entry | undefined {
    const entry = entries().get(this.key(key));
    return entry && entry.expiresAt > org().clock.now() ? entry : undefined;
  }

  /** What the gets of this partition found, and how long they took. */
  get statistics(): CacheStatistics {
    return statisticsOf(this.prefix);
  }

  /** Characters of each value as it is kept. */
  get sizes(): number[] {
    return [...entries()].filter(([key]) => key.startsWith(this.prefix)).map(([, { value }]) => value.length);
  }

  has(key: string): boolean {
    return this.live(key) !== undefined;
  }

  get(key: string): unknown {
    const started = process.hrtime.bigint();
    const entry = this.live(key);
    const value = entry ? thaw(entry.value) : null;
    this.statistics.count(entry !== undefined, process.hrtime.bigint() - started);
    return value;
  }

  /** Loads by the class's `doLoad` what is missing. */
  getOrLoad(builder: ApexType, key: string): unknown {
    if (!this.has(key)) this.put(key, invoke(newInstance(required(builder).type), "doLoad", key), null);
    return this.get(key);
  }

  put(key: string, value: unknown, ttlSeconds: number | null): void {
    const { standard, min, max } = TTL[this.scope];
    const ttl = ttlSeconds === null || ttlSeconds === 0 ? standard : ttlSeconds;
    if (ttl < min || ttl > max) throw fail(`Time-to-live must be between ${min} and ${max} seconds: ${ttl}`);
    entries().set(this.key(key), { value: freeze(required(value)), expiresAt: org().clock.now() + ttl * 1000 });
  }

  remove(key: string): boolean {
    return entries().delete(this.key(key));
  }

  get keys(): string[] {
    return [...entries().keys()]
      .filter((key) => key.startsWith(this.prefix))
      .map((key) => key.slice(this.prefix.length));
  }
}

export const MAX_TTL_SECONDS = (scope: Scope): number => TTL[scope].max;
