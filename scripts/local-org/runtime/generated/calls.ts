import { implementation } from "../../library/registry.ts";
import { ApexException } from "../apexException.ts";
import { invokeDeclared } from "../invocation.ts";
import { UnsupportedError } from "../unsupported.ts";

type Implementation = (self: unknown, ...args: unknown[]) => unknown;

/** Calls a platform method that the object's Apex class may implement or override. */
export function callOpen(self: unknown, name: string, platform: Implementation, args: readonly unknown[]): unknown {
  const declared = invokeDeclared(self, name, args);
  return declared.found ? declared.result : platform(self, ...args);
}

/** A built-in constructor of exceptions: `()`, `(String)`, `(Exception)`, `(String, Exception)`. */
export function initException(self: ApexException, args: readonly unknown[]): void {
  for (const arg of args) {
    if (arg instanceof ApexException) self.cause = arg;
    else self.message = arg as string | null;
  }
}

export interface Property {
  get(self?: unknown): unknown;
  set?: (...args: unknown[]) => void;
}

/** The library's implementation of a platform property; one that throws `UnsupportedError` where there is none. */
export function property(className: string, isStatic: boolean, name: string): Property {
  const found = implementation(className)?.[isStatic ? "staticProperties" : "properties"]?.[name];
  if (found) return found as Property;
  const missing = () => {
    throw new UnsupportedError(`${className}.${name}`);
  };
  return { get: missing, set: missing };
}

export function setProperty(target: Property, self: unknown, value: unknown): unknown {
  if (!target.set) throw new UnsupportedError("writing this property");
  target.set(self, value);
  return value;
}

export function setStaticProperty(target: Property, value: unknown): unknown {
  if (!target.set) throw new UnsupportedError("writing this property");
  target.set(value);
  return value;
}
