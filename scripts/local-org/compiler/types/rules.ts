import { typeName, type TypeRef } from "../../runtime/typeRef.ts";
import { CompileError } from "../problems.ts";
import type { DeclaredMethod, DeclaredType } from "./model.ts";
import type { Universe } from "./universe.ts";

/** What Apex asks of a type as a whole. Reports through `report`, one problem for each broken rule. */
export function checkType(type: DeclaredType, universe: Universe, report: (problem: CompileError) => void): void {
  const parent = type.superclass && universe.declared(type.superclass.name);
  if (parent && !parent.modifiers.has("virtual") && !parent.modifiers.has("abstract")) {
    report(
      new CompileError(type.node, `Non-virtual and non-abstract type cannot be extended: ${typeName(parent.type)}`),
    );
  }
  checkMembers(type, report);
  for (const methods of type.methods.values()) {
    checkDuplicates(methods, report);
    for (const method of methods) checkOverride(method, universe, report);
  }
  if (type.kind === "class" && !type.modifiers.has("abstract")) checkComplete(type, universe, report);
  for (const inner of type.inner.values()) checkType(inner, universe, report);
}

/** Inner types hold neither statics nor types of their own, only abstract classes abstract methods. */
function checkMembers(type: DeclaredType, report: (problem: CompileError) => void): void {
  const members = [...type.fields.values(), ...[...type.methods.values()].flat()];
  for (const member of type.outer ? members.filter((one) => one.isStatic) : []) {
    const kind = "parameters" in member ? "methods" : "fields";
    report(new CompileError(member.node, `static can only be used on ${kind} of a top level type`));
  }
  for (const inner of type.outer ? type.inner.values() : []) {
    report(new CompileError(inner.node, "Inner types are not allowed to have inner types"));
  }
  if (type.kind !== "class" || type.modifiers.has("abstract")) return;
  for (const method of [...type.methods.values()].flat()) {
    if (!method.modifiers.has("abstract")) continue;
    report(
      new CompileError(method.node, `Class must be declared abstract if it defines abstract methods: ${type.name}`),
    );
  }
}

function checkDuplicates(methods: readonly DeclaredMethod[], report: (problem: CompileError) => void): void {
  const seen = new Set<string>();
  for (const method of methods) {
    const key = method.parameters.map(typeName).join(",");
    if (seen.has(key)) {
      report(new CompileError(method.node, `Method already defined: ${method.name} SIGNATURE: ${signature(method)}`));
    }
    seen.add(key);
  }
}

function checkOverride(method: DeclaredMethod, universe: Universe, report: (problem: CompileError) => void): void {
  if (method.isStatic) return;
  const above = inherited(method, universe);
  if (!above || above.isStatic) return;
  const isOpen = ["virtual", "abstract", "override"].some((name) => above.modifiers.has(name));
  if (method.modifiers.has("override") && !isOpen) {
    report(
      new CompileError(method.node, `Non-virtual, non-abstract methods cannot be overridden: ${signature(above)}`),
    );
  } else if (!method.modifiers.has("override") && isOpen && isInheritable(above)) {
    report(new CompileError(method.node, `Method must use the override keyword: ${signature(method)}`));
  }
}

function isInheritable(method: DeclaredMethod): boolean {
  return ["public", "protected", "global"].some((name) => method.modifiers.has(name));
}

/** The method with the same parameters in the nearest superclass that has one. */
function inherited(method: DeclaredMethod, universe: Universe): DeclaredMethod | undefined {
  for (const type of universe.lineage(method.owner)) {
    const found = type === method.owner ? undefined : methodLike(method, type);
    if (found) return found;
  }
  return undefined;
}

function methodLike(method: DeclaredMethod, type: DeclaredType): DeclaredMethod | undefined {
  const namesakes = type.methods.get(method.name.toLowerCase()) ?? [];
  return namesakes.find(({ parameters }) => parameters.map(typeName).join() === method.parameters.map(typeName).join());
}

/** Every class has these from Object, also when an interface asks for them. */
const OBJECT_METHODS: ReadonlySet<string> = new Set(["tostring()", "hashcode()", "equals(object)"]);

function methodKey(method: DeclaredMethod): string {
  return `${method.name}(${method.parameters.map(typeName).join()})`.toLowerCase();
}

function checkComplete(type: DeclaredType, universe: Universe, report: (problem: CompileError) => void): void {
  for (const wanted of abstractMethods(type, universe)) {
    const isThere = [...universe.lineage(type)].some((at) => {
      const found = methodLike(wanted, at);
      return found !== undefined && !found.isAbstract;
    });
    if (isThere || nearMethod(wanted, type, universe) || OBJECT_METHODS.has(methodKey(wanted))) continue;
    report(new CompileError(type.node, `Class ${type.name} must implement the method: ${signature(wanted)}`));
  }
}

/**
 * The method of the type that meets an abstract one although its collections differ: `f(List<Account>)` meets
 * `f(List<SObject>)`.
 */
export function nearMethod(wanted: DeclaredMethod, type: DeclaredType, universe: Universe): DeclaredMethod | undefined {
  const near = (own: TypeRef, other: TypeRef): boolean =>
    own === other ||
    (own.args.length > 0 && own.name === other.name) ||
    (other.args.length > 0 && universe.supertypes(own).some((parent) => parent.name === other.name));
  for (const at of universe.lineage(type)) {
    const found = (at.methods.get(wanted.name.toLowerCase()) ?? []).find(
      ({ isAbstract, parameters }) =>
        !isAbstract &&
        parameters.length === wanted.parameters.length &&
        parameters.every((own, i) => near(own, wanted.parameters[i]!)),
    );
    if (found) return found;
  }
  return undefined;
}

/** What a type inherits without a body, from its superclasses and interfaces. */
export function* abstractMethods(type: DeclaredType, universe: Universe): Generator<DeclaredMethod> {
  for (const ancestor of universe.lineage(type)) {
    if (ancestor !== type) yield* [...ancestor.methods.values()].flat().filter((method) => method.isAbstract);
    for (const ref of ancestor.interfaces) yield* interfaceMethods(universe.declared(ref.name), universe);
  }
}

function* interfaceMethods(type: DeclaredType | undefined, universe: Universe): Generator<DeclaredMethod> {
  if (!type) return;
  yield* [...type.methods.values()].flat();
  for (const parent of type.interfaces) yield* interfaceMethods(universe.declared(parent.name), universe);
}

/** As messages write a method: `void Outer.method(String, Integer)`. */
export function signature(method: DeclaredMethod): string {
  return `${typeName(method.returns)} ${method.owner.name}.${method.name}(${method.parameters.map(typeName).join(", ")})`;
}
