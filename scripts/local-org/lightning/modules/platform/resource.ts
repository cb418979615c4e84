import { unwrap } from "lwc";

export interface Provisioned<Data> {
  readonly data: Data | undefined;
  readonly error: unknown;
}

export interface Refreshable {
  refresh(): Promise<void>;
}

type Listener<Data> = (value: Provisioned<Data>) => void;

/** Which resource provisioned a value: `refreshApex` gets only the value. */
const origins = new WeakMap<object, Refreshable>();

/** Something that was fetched, shared by all who wire it with the same parameters. */
export class Resource<Data> {
  private readonly load: () => Promise<Data>;
  private readonly listeners = new Set<Listener<Data>>();
  private value: Provisioned<Data> | null = null;
  private loading: Promise<void> | null = null;

  constructor(load: () => Promise<Data>) {
    this.load = load;
  }

  subscribe(listener: Listener<Data>): () => void {
    this.listeners.add(listener);
    // A failure is told to who watched; who comes later asks again.
    if (this.value?.error === undefined && this.value) listener(this.value);
    else void this.refresh();
    return () => this.listeners.delete(listener);
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** Fetches again; resolves when listeners have the answer. Old data stays until then. */
  refresh(): Promise<void> {
    this.loading ??= this.fetch().finally(() => (this.loading = null));
    return this.loading;
  }

  private async fetch(): Promise<void> {
    try {
      this.provide({ data: deepFreeze(await this.load()), error: undefined });
    } catch (error) {
      this.provide({ data: undefined, error });
    }
  }

  private provide(value: Provisioned<Data>): void {
    this.value = value;
    origins.set(value, this);
    for (const listener of [...this.listeners]) listener(value);
  }
}

const resources = new Map<string, Resource<unknown>>();

export function resource<Data>(key: string, load: () => Promise<Data>): Resource<Data> {
  const known = resources.get(key) as Resource<Data> | undefined;
  if (known) return known;
  const created = new Resource(load);
  resources.set(key, created as Resource<unknown>);
  return created;
}

/** The resource that provisioned a wired value. */
export function originOf(wired: unknown): Refreshable | undefined {
  return typeof wired === "object" && wired !== null ? origins.get(unwrap(wired) as object) : undefined;
}

/** Fetches what is shown again and forgets the rest, for the keys that match. */
export async function refreshResources(matches: (key: string) => boolean): Promise<void> {
  const affected = [...resources].filter(([key]) => matches(key));
  for (const [key, { isWatched }] of affected) if (!isWatched) resources.delete(key);
  await Promise.all(affected.filter(([, { isWatched }]) => isWatched).map(([, item]) => item.refresh()));
}

/** What a wire configuration asks for; null while a required parameter is undefined. */
export type ResourceOf<Config, Data> = (config: Config) => { key: string; load: () => Promise<Data> } | null;

/** Makes a wire adapter out of a description of what to fetch. */
export function resourceAdapter<Config, Data>(describe: ResourceOf<Config, Data>): WireAdapterClass<Config> {
  return class {
    private readonly callback: (value: unknown) => void;
    private unsubscribe: (() => void) | null = null;
    private config: Config | null = null;

    constructor(callback: (value: unknown) => void) {
      this.callback = callback;
      callback({ data: undefined, error: undefined });
    }
    connect(): void {
      if (this.config) this.update(this.config);
    }
    update(config: Config): void {
      this.config = config;
      this.disconnect();
      const wanted = describe(config);
      if (wanted) this.unsubscribe = resource(wanted.key, wanted.load).subscribe(this.callback);
    }
    disconnect(): void {
      this.unsubscribe?.();
      this.unsubscribe = null;
    }
  };
}

export interface WireAdapterClass<Config> {
  new (callback: (value: unknown) => void): {
    connect(): void;
    update(config: Config): void;
    disconnect(): void;
  };
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
