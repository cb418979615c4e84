import type { ApexMethod } from "../compiler/program.ts";
import { implementation } from "../library/registry.ts";
import { loadSignatures } from "../signatures/index.ts";
import { ApexObject } from "./apexObject.ts";
import { isInstance, runtimeType } from "./instances.ts";
import { UnsupportedError } from "./unsupported.ts";

/** Finds the instance methods of a class by lower-case name, those of its superclasses included, nearest first. */
export type MethodFinder = (className: string, name: string) => readonly ApexMethod[];
let finder: MethodFinder = () => [];
export function setMethodFinder(next: MethodFinder): void {
  finder = next;
}

const NOT_FOUND = { found: false, result: null } as const;

/** Calls the method of that name that the value's Apex class defines, if it does. */
export function invokeDeclared(
  target: unknown,
  name: string,
  args: readonly unknown[],
): { readonly found: boolean; readonly result: unknown } {
  if (!(target instanceof ApexObject)) return NOT_FOUND;
  const method = declaredMethod(target, name, args);
  return method ? { found: true, result: method.invoke(target, args) } : NOT_FOUND;
}

export function declaredMethod(target: ApexObject, name: string, args: readonly unknown[]): ApexMethod | undefined {
  const candidates = finder(target.apexType.name, name.toLowerCase()).filter(
    (one) => one.parameters.length === args.length,
  );
  if (candidates.length < 2) return candidates[0];
  return candidates.find((one) => one.parameters.every(({ type }, i) => args[i] === null || isInstance(args[i], type)));
}

/** Calls a method by name on an Apex or platform object. @throws UnsupportedError when it has none */
export function invokeByName(target: unknown, name: string, args: readonly unknown[]): unknown {
  const declared = invokeDeclared(target, name, args);
  if (declared.found) return declared.result;
  const type = runtimeType(target).name;
  for (
    let at = loadSignatures().find(type);
    at;
    at = at.superclass ? loadSignatures().find(at.superclass.name) : undefined
  ) {
    const method = at.methods.find(
      (one) => !one.isStatic && one.name.toLowerCase() === name.toLowerCase() && one.parameters.length === args.length,
    );
    const found = method && implementation(at.name)?.methods?.[method.key];
    if (found) return found(target, ...args);
  }
  throw new UnsupportedError(`calling ${type}.${name} with ${args.length} arguments`);
}
