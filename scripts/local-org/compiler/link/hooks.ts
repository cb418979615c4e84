import { implementation, setInstanceTest, setInvoker } from "../../library/registry.ts";
import { ApexException, setFrameReader } from "../../runtime/apexException.ts";
import type { ApexObject } from "../../runtime/apexObject.ts";
import { isInstance, setTypeGraph } from "../../runtime/instances.ts";
import { invokeByName } from "../../runtime/generated/invokeByName.ts";
import { declaredMethod, setMethodFinder } from "../../runtime/invocation.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { setObjectText } from "../../runtime/text.ts";
import { setObjectKey } from "../../runtime/values/equality.ts";
import type { ApexClass, ApexMethod } from "../program.ts";
import type { Universe } from "../types/universe.ts";
import type { FrameTable } from "./frames.ts";
import { stubbedType } from "./stubs.ts";

/** Frames of a JavaScript stack that Apex shows: more than the platform's, since helpers stand between. */
const STACK_FRAMES = 200;

/** Lets the runtime and the library see the program: its types, methods and frames. */
export function installHooks(
  universe: Universe,
  findClass: (name: string) => ApexClass | undefined,
  frames: FrameTable,
): void {
  Error.stackTraceLimit = STACK_FRAMES;
  setFrameReader((holder) => frames.read(holder.stack ?? ""));
  setTypeGraph({
    supertypes(type) {
      const stubbed = stubbedType(type);
      return stubbed ? [stubbed] : universe.supertypes(type);
    },
  });
  setInstanceTest(isInstance);
  setInvoker(invokeByName);
  const methods = new Map<string, readonly ApexMethod[]>();
  setMethodFinder((className, name) => {
    const key = `${className} ${name}`;
    let found = methods.get(key);
    if (!found) methods.set(key, (found = findMethods(className, name, universe, findClass)));
    return found;
  });
  setObjectKey(objectKey);
  setObjectText((value, nested) => objectText(value, nested, universe, findClass));
}

function findMethods(
  className: string,
  name: string,
  universe: Universe,
  findClass: (name: string) => ApexClass | undefined,
): ApexMethod[] {
  const stubbed = stubbedType(typeRef(className));
  const declared = universe.declared(stubbed?.name ?? className);
  if (!declared) return [];
  const found: ApexMethod[] = [];
  for (const type of universe.lineage(declared)) {
    // A static method implements a platform interface too.
    for (const method of findClass(type.name)?.methods ?? []) {
      // A stub answers what is abstract, too.
      if (method.name.toLowerCase() === name && (stubbed || !method.modifiers.has("abstract"))) found.push(method);
    }
  }
  return found;
}

/** Equal objects need one key: objects that are equal by `equals` share the first one's, within their hash code. */
const firstOfHash = new WeakMap<object, unknown>();
const byHash = new Map<string, WeakRef<ApexObject>[]>();

function objectKey(value: ApexObject): unknown {
  const hashCode = declaredMethod(value, "hashCode", []);
  const equals = declaredMethod(value, "equals", [value]);
  if (!hashCode || !equals) return value;
  const hash = `${value.apexType.name}#${String(hashCode.invoke(value, []))}`;
  const bucket = byHash.get(hash) ?? [];
  for (const reference of bucket) {
    const other = reference.deref();
    if (other && (other === value || equals.invoke(value, [other]) === true)) return firstOfHash.get(other);
  }
  const key = { hash };
  firstOfHash.set(value, key);
  byHash.set(hash, [...bucket.filter((reference) => reference.deref()), new WeakRef(value)]);
  return key;
}

/** `Inner:[field=value, …]`, of an exception with its message after it, or what the class's own `toString()` answers. */
function objectText(
  value: ApexObject,
  nested: (value: unknown) => string,
  universe: Universe,
  findClass: (name: string) => ApexClass | undefined,
): string {
  const own = declaredMethod(value, "toString", []);
  if (own) return String(own.invoke(value, []));
  const declared = universe.declared(value.apexType.name);
  if (!declared) {
    if (value instanceof ApexException) return value.toString();
    const platform = implementation(value.apexType.name)?.methods?.["toString()"];
    return platform ? String(platform(value)) : `${value.apexType.name}:[]`;
  }
  const fields = [...universe.lineage(declared)].flatMap((type) => findClass(type.name)?.fields ?? []);
  const parts = fields.filter((field) => !field.isStatic).map((field) => `${field.name}=${nested(field.get(value))}`);
  const end = value instanceof ApexException ? `: ${value.message ?? "Script-thrown exception"}` : "";
  return `${declared.node.name}:[${parts.join(", ")}]${end}`;
}
