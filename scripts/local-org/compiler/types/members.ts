import { typeName, type TypeRef } from "../../runtime/typeRef.ts";
import type { PlatformProperty, PlatformType } from "../../signatures/model.ts";
import type { DeclaredField, DeclaredMethod, DeclaredType } from "./model.ts";
import { OBJECT, SOBJECT, STRING } from "./names.ts";
import { substitute, type Universe } from "./universe.ts";

/** A method that a call may mean, with the type arguments of its receiver filled in. */
export interface Candidate {
  readonly name: string;
  readonly parameters: readonly TypeRef[];
  readonly returns: TypeRef;
  readonly isStatic: boolean;
  readonly target: DeclaredMethod | PlatformTarget;
}

export interface PlatformTarget {
  readonly platform: PlatformType;
  readonly key: string;
  /** True where an Apex class may implement or override it. */
  readonly isOpen: boolean;
}

/** All methods of that name on a type, nearest first; overridden ones left out. */
export function methodsOf(type: TypeRef, name: string, universe: Universe): Candidate[] {
  const found = new Map<string, Candidate>();
  collect(type, name.toLowerCase(), universe, found, new Set());
  if (found.size === 0 && type.name === "Id") collect(STRING, name.toLowerCase(), universe, found, new Set());
  collect(OBJECT, name.toLowerCase(), universe, found, new Set());
  return [...found.values()];
}

function collect(
  type: TypeRef,
  name: string,
  universe: Universe,
  into: Map<string, Candidate>,
  seen: Set<TypeRef>,
): void {
  if (seen.has(type)) return;
  seen.add(type);
  const add = (candidate: Candidate) => {
    const key = `${candidate.isStatic ? "static " : ""}${candidate.parameters.map(typeName).join(",")}`;
    if (!into.has(key)) into.set(key, candidate);
  };
  const declared = universe.declared(type.name);
  if (declared) for (const method of declared.methods.get(name) ?? []) add({ ...signature(method), target: method });
  else {
    const isRecord = type !== SOBJECT && universe.isSObject(type);
    const platform = isRecord ? undefined : universe.signatures.find(type.name);
    if (platform) platformMethods(platform, type, name).forEach(add);
  }
  for (const parent of universe.supertypes(type)) collect(parent, name, universe, into, seen);
}

function signature(method: DeclaredMethod): Omit<Candidate, "target"> {
  return { name: method.name, parameters: method.parameters, returns: method.returns, isStatic: method.isStatic };
}

/** The methods that a platform type itself has under a lower-case name. */
export function platformMethods(platform: PlatformType, type: TypeRef, name: string): Candidate[] {
  const isOpen =
    platform.kind === "interface" || platform.isAbstract || platform.name === "Object" || platform.name === "Exception";
  return platform.methods
    .filter((method) => method.name.toLowerCase() === name)
    .map((method) => ({
      name: method.name,
      parameters: method.parameters.map((parameter) => substitute(parameter, platform.typeParameters, type.args)),
      returns: substitute(method.returns, platform.typeParameters, type.args),
      isStatic: method.isStatic,
      target: { platform, key: method.key, isOpen: isOpen && !method.isStatic },
    }));
}

/** The field or property of that name, in the type or above it. */
export function declaredField(type: DeclaredType, name: string, universe: Universe): DeclaredField | undefined {
  for (const at of universe.lineage(type)) {
    const field = at.fields.get(name.toLowerCase());
    if (field) return field;
  }
  return undefined;
}

export interface PlatformField {
  readonly platform: PlatformType;
  readonly property: PlatformProperty;
  readonly type: TypeRef;
}

export function platformField(type: TypeRef, name: string, universe: Universe): PlatformField | undefined {
  const platform = universe.platform(type);
  if (!platform) return undefined;
  const property = platform.properties.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (property) return { platform, property, type: substitute(property.type, platform.typeParameters, type.args) };
  for (const parent of universe.supertypes(type)) {
    const inherited = platformField(parent, name, universe);
    if (inherited) return inherited;
  }
  return undefined;
}
