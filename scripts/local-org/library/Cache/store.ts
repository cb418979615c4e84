import { ApexException } from "../../runtime/apexException.ts";
import { org, type Org } from "../../runtime/org.ts";
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

function entries(): Map<string, Entry> {
  let found = caches.get(org());
  if (!found) caches.set(org(), (found = new Map()));
  return found;
}

function fail(message: string): ApexException {
  return new ApexException(typeRef("Cache.InvalidParamException"), message);
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

  /** Keys are letters and digits, at most 50. A full key `namespace.partition.key` names its partition. */
  private key(key: string): string {
    const bare = required(key).split(".").at(-1) ?? "";
    if (!/^[a-zA-Z0-9]{1,50}$/.test(bare)) throw fail(`Invalid key: ${key}`);
    return this.prefix + bare;
  }

  private live(key: string): Entry | undefined {
    const entry = entries().get(this.key(key));
    return entry && entry.expiresAt > org().clock.now() ? entry : undefined;
  }

  has(key: string): boolean {
    return this.live(key) !== undefined;
  }

  get(key: string): unknown {
    const entry = this.live(key);
    return entry ? thaw(entry.value) : null;
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
