import { typeName, typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import type { Parameter, TypeDeclaration } from "../ast.ts";
import { CompileError } from "../problems.ts";
import type { DeclaredConstructor, DeclaredField, DeclaredMethod, DeclaredType } from "./model.ts";
import { EXCEPTION, STRING, VOID } from "./names.ts";
import type { Universe } from "./universe.ts";

/** A type's name as part of a JavaScript identifier. */
export function identifier(typeName: string): string {
  return typeName.replace(/\W/g, "$");
}

interface Origin {
  readonly file: string;
  readonly apiVersion: number;
  readonly triggerObject?: string | null;
}

/** First pass: the names of a type and of its inner types. */
export function declareType(node: TypeDeclaration, origin: Origin, outer: DeclaredType | null = null): DeclaredType {
  const name = outer ? `${outer.name}.${node.name}` : node.name;
  const declared: DeclaredType = {
    name,
    type: typeRef(name),
    kind: node.kind,
    file: origin.file,
    apiVersion: origin.apiVersion,
    node,
    outer,
    inner: new Map(),
    modifiers: new Set(node.modifiers.names),
    annotations: node.modifiers.annotations,
    sharing: sharingOf(node),
    superclass: null,
    interfaces: [],
    fields: new Map(),
    methods: new Map(),
    constructors: [],
    triggerObject: origin.triggerObject ?? null,
  };
  for (const member of node.members) {
    if (member.kind !== "class" && member.kind !== "interface" && member.kind !== "enum") continue;
    declared.inner.set(member.name.toLowerCase(), declareType(member, origin, declared));
  }
  return declared;
}

function sharingOf(node: TypeDeclaration): DeclaredType["sharing"] {
  const declared = node.modifiers.names.find((name) => name.endsWith(" sharing"));
  return (declared?.split(" ")[0] as DeclaredType["sharing"] | undefined) ?? "omitted";
}

/** Second pass: superclass and interfaces, of the inner types too. */
export function declareParents(type: DeclaredType, universe: Universe): void {
  type.superclass = type.node.extends ? universe.resolve(type.node.extends, type.outer ?? type) : null;
  type.interfaces = type.node.implements.map((node) => universe.resolve(node, type.outer ?? type));
  if (type.superclass === EXCEPTION || type.superclass === null) {
    // Nothing above that the program declares.
  } else if (!universe.declared(type.superclass.name) && !isExtensible(type.superclass, universe)) {
    throw new CompileError(
      type.node,
      `Non-virtual and non-abstract type cannot be extended: ${typeName(type.superclass)}`,
    );
  }
  for (const inner of type.inner.values()) declareParents(inner, universe);
}

function isExtensible(type: TypeRef, universe: Universe): boolean {
  const platform = universe.platform(type);
  return isException(type, universe) || !!platform?.isAbstract || !!platform?.isVirtual;
}

export function isException(type: TypeRef, universe: Universe): boolean {
  if (type === EXCEPTION) return true;
  return universe.supertypes(type).some((parent) => isException(parent, universe));
}

/** Third pass: fields, methods and constructors, of the inner types too. */
export function declareMembers(type: DeclaredType, universe: Universe): void {
  for (const member of type.node.members) {
    if (member.kind === "field" || member.kind === "property") {
      const field: DeclaredField = {
        name: member.name,
        type: universe.resolve(member.type, type),
        isStatic: member.modifiers.names.includes("static"),
        owner: type,
        modifiers: new Set(member.modifiers.names),
        node: member,
        jsName: `${member.modifiers.names.includes("static") ? "$s" : ""}_${member.name.toLowerCase()}`,
      };
      if (type.fields.has(field.name.toLowerCase())) throw new CompileError(member, `Duplicate field: ${field.name}`);
      type.fields.set(field.name.toLowerCase(), field);
    } else if (member.kind === "method") {
      const method = methodOf(member, type, universe);
      const key = method.name.toLowerCase();
      type.methods.set(key, [...(type.methods.get(key) ?? []), method]);
    } else if (member.kind === "constructor") {
      type.constructors.push(constructorOf(parameterTypes(member.parameters, type, universe), type, member));
    }
  }
  addImplicitConstructors(type, universe);
  for (const inner of type.inner.values()) declareMembers(inner, universe);
}

function parameterTypes(parameters: readonly Parameter[], type: DeclaredType, universe: Universe): TypeRef[] {
  return parameters.map((parameter) => universe.resolve(parameter.type, type));
}

function methodOf(node: DeclaredMethod["node"], owner: DeclaredType, universe: Universe): DeclaredMethod {
  const parameters = parameterTypes(node.parameters, owner, universe);
  const modifiers = new Set(node.modifiers.names);
  return {
    name: node.name,
    parameters,
    returns: node.returns ? universe.resolve(node.returns, owner) : VOID,
    isStatic: modifiers.has("static") || modifiers.has("testmethod"),
    isAbstract: node.body === null,
    owner,
    modifiers,
    node,
    jsName: `${node.name.toLowerCase()}(${parameters.map(typeName).join(",")})`,
  };
}

/**
 * After all members: a private method is no override of its namesake in a subclass. One that implements an abstract
 * method is, also without the keyword.
 */
export function separatePrivateMethods(type: DeclaredType, universe: Universe): void {
  for (const method of [...type.methods.values()].flat()) {
    const isOwn =
      method.modifiers.has("private") &&
      !["virtual", "abstract", "override", "static"].some((name) => method.modifiers.has(name));
    if (isOwn && !implementsAbstract(method, universe)) method.jsName = `${type.name}#${method.jsName}`;
  }
  for (const inner of type.inner.values()) separatePrivateMethods(inner, universe);
}

function implementsAbstract(method: DeclaredMethod, universe: Universe): boolean {
  for (const type of universe.lineage(method.owner)) {
    const namesakes = type === method.owner ? [] : (type.methods.get(method.name.toLowerCase()) ?? []);
    if (namesakes.some((one) => one.modifiers.has("abstract") && one.jsName === method.jsName)) return true;
  }
  return false;
}

function constructorOf(
  parameters: readonly TypeRef[],
  owner: DeclaredType,
  node: DeclaredConstructor["node"],
): DeclaredConstructor {
  return { parameters, owner, node, jsName: `${owner.name}.new(${parameters.map(typeName).join(",")})` };
}

/** The default constructor; exceptions have four of their own beside those they declare. */
function addImplicitConstructors(type: DeclaredType, universe: Universe): void {
  if (type.kind !== "class") return;
  if (!isException(type.type, universe)) {
    if (type.constructors.length === 0) type.constructors.push(constructorOf([], type, null));
    return;
  }
  for (const parameters of [[], [STRING], [EXCEPTION], [STRING, EXCEPTION]]) {
    const builtIn = constructorOf(parameters, type, null);
    if (!type.constructors.some((own) => own.jsName === builtIn.jsName)) type.constructors.push(builtIn);
  }
}

/** Last: fields that hide a namesake of a superclass need a name of their own. */
export function separateHiddenFields(universe: Universe): void {
  for (const type of universe.declaredTypes) {
    for (const field of type.fields.values()) {
      if (field.isStatic || field.modifiers.has("override")) continue;
      for (const ancestor of universe.lineage(type)) {
        const hidden = ancestor === type ? undefined : ancestor.fields.get(field.name.toLowerCase());
        if (hidden && !hidden.isStatic) field.jsName = `_${field.name.toLowerCase()}$${identifier(type.name)}`;
      }
    }
  }
}
