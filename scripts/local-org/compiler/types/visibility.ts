import type { AnnotationNode } from "../ast.ts";
import type { DeclaredConstructor, DeclaredField, DeclaredMethod, DeclaredType } from "./model.ts";
import type { Universe } from "./universe.ts";

const OPEN = ["public", "global", "webservice", "testmethod"];

interface Member {
  readonly owner: DeclaredType;
  readonly modifiers: ReadonlySet<string> | readonly string[];
  readonly annotations: readonly AnnotationNode[];
}

export function isMethodVisible(method: DeclaredMethod, from: DeclaredType, universe: Universe): boolean {
  const { annotations } = method.node.modifiers;
  return isVisible({ owner: method.owner, modifiers: method.modifiers, annotations }, from, universe);
}

export function isConstructorVisible(one: DeclaredConstructor, from: DeclaredType, universe: Universe): boolean {
  if (!one.node) return true;
  const { names, annotations } = one.node.modifiers;
  return isVisible({ owner: one.owner, modifiers: names, annotations }, from, universe);
}

/** Of a property one accessor may be less visible than the other. */
export function isFieldVisible(
  field: DeclaredField,
  use: "get" | "set",
  from: DeclaredType,
  universe: Universe,
): boolean {
  const { node, owner } = field;
  const accessor = node.kind === "property" ? (use === "get" ? node.getter : node.setter) : null;
  const own = accessor && accessor.modifiers.names.length > 0 ? accessor.modifiers.names : node.modifiers.names;
  const annotations = [...node.modifiers.annotations, ...(accessor?.modifiers.annotations ?? [])];
  return isVisible({ owner, modifiers: own, annotations }, from, universe);
}

/** Private reaches as far as the outermost class; test classes also see what is `@TestVisible`. */
function isVisible({ owner, modifiers, annotations }: Member, from: DeclaredType, universe: Universe): boolean {
  const names = new Set(modifiers);
  if (owner.kind === "interface" || OPEN.some((name) => names.has(name))) return true;
  if (outermost(owner) === outermost(from)) return true;
  if (names.has("protected") && inherits(from, owner, universe)) return true;
  return annotations.some((one) => one.name === "testvisible") && isTest(from);
}

function outermost(type: DeclaredType): DeclaredType {
  return type.outer ? outermost(type.outer) : type;
}

function inherits(type: DeclaredType, from: DeclaredType, universe: Universe): boolean {
  for (const ancestor of universe.lineage(type)) if (ancestor === from) return true;
  return type.outer !== null && inherits(type.outer, from, universe);
}

function isTest(type: DeclaredType): boolean {
  return outermost(type).annotations.some((one) => one.name === "istest");
}
