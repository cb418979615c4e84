import { implementation } from "../../library/registry.ts";
import { loadSignatures } from "../../signatures/index.ts";
import { runtimeType } from "../instances.ts";
import { invokeDeclared } from "../invocation.ts";
import { UnsupportedError } from "../unsupported.ts";

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
