import { apexEquals, apexHash } from "../../library/support/equality.ts";
import { invokeDeclared } from "../invocation.ts";
import { apexToString } from "../text.ts";

/** The methods that every object has, unless its Apex class defines them. */
export const objectMethods = {
  toString: (self: unknown): unknown => overridden(self, "toString", [], () => apexToString(self)),
  hashCode: (self: unknown): unknown => overridden(self, "hashCode", [], () => apexHash(self)),
  equals: (self: unknown, other: unknown): unknown =>
    overridden(self, "equals", [other], () => apexEquals(self, other)),
};

/** A copy that shares the values of its fields. */
export function cloneObject<T extends object>(value: T): T {
  return Object.assign(Object.create(Object.getPrototypeOf(value) as object) as T, value);
}

function overridden(self: unknown, name: string, args: readonly unknown[], otherwise: () => unknown): unknown {
  const declared = invokeDeclared(self, name, args);
  return declared.found ? declared.result : otherwise();
}
