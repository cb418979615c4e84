import { heldResult } from "../limits/heap.ts";
import type { TypeRef } from "../runtime/typeRef.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each implementation states its own parameter types; the compiler guarantees them from the platform's signatures
type Implementation = (...args: any[]) => unknown;

/**
 * The implementation of one platform class. Keys are those of its signatures (`signatures/model.ts`):
 * `substring(Integer,Integer)` for methods, `(String)` for constructors, the bare name for properties.
 */
export interface PlatformClass {
  readonly name: string;
  /** `(type, ...args)`: the constructed type with its type arguments comes first. */
  readonly constructors?: Readonly<Record<string, Implementation>>;
  /** `(...args)`. */
  readonly statics?: Readonly<Record<string, Implementation>>;
  /** `(self, ...args)`: `self` is never null. */
  readonly methods?: Readonly<Record<string, Implementation>>;
  /** `get(self)` and, where it can be set, `set(self, value)`; static ones without `self`. */
  readonly properties?: Readonly<Record<string, { get: Implementation; set?: Implementation }>>;
  readonly staticProperties?: Readonly<Record<string, { get: Implementation; set?: Implementation }>>;
}

export type MemberKind = "constructors" | "statics" | "methods" | "properties" | "staticProperties";

const classes = new Map<string, PlatformClass>();

/** Registers a platform class; each file of `library/` calls it once, `library/index.ts` imports them all. */
export function implement(definition: PlatformClass): void {
  if (classes.has(definition.name)) throw new Error(`${definition.name} is implemented twice`);
  classes.set(definition.name, definition);
}

export function implementation(className: string): PlatformClass | undefined {
  return classes.get(className);
}

/**
 * What generated code links at load time. A member that nobody implements links to a function that throws
 * `UnsupportedError` when it is called, so that a class with one missing method still loads.
 */
export function member(className: string, kind: MemberKind, key: string): Implementation {
  const found = classes.get(className)?.[kind]?.[key];
  // What a method makes is looked at here, once for all of them.
  if (typeof found === "function") return (...args) => heldResult(found(...args));
  return () => {
    throw new UnsupportedError(`${className}.${key}`);
  };
}

/** For library code that must call into an Apex object (`Comparable.compareTo`): set by the compiler's runtime. */
export type ApexInvoker = (target: unknown, method: string, args: readonly unknown[]) => unknown;
let invoker: ApexInvoker = (_target, method) => {
  throw new UnsupportedError(`calling ${method} before the program is loaded`);
};
export function setInvoker(next: ApexInvoker): void {
  invoker = next;
}
/** Calls the method of that name (case-insensitive) and number of arguments on an Apex or platform object. */
export function invoke(target: unknown, method: string, ...args: readonly unknown[]): unknown {
  return invoker(target, method, args);
}

/** True when the value is an instance of the type or of a sub-type: set by the compiler's runtime. */
export type InstanceTest = (value: unknown, type: TypeRef) => boolean;
let instanceTest: InstanceTest = () => false;
export function setInstanceTest(next: InstanceTest): void {
  instanceTest = next;
}
export function isInstance(value: unknown, type: TypeRef): boolean {
  return instanceTest(value, type);
}

/** All that is implemented, for the list of what is supported. */
export function implementations(): readonly PlatformClass[] {
  return [...classes.values()];
}
