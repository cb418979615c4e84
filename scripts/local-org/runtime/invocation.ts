import type { ApexMethod } from "../compiler/program.ts";
import { ApexObject } from "./apexObject.ts";
import { isInstance } from "./instances.ts";

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
