import { typeRef } from "../runtime/typeRef.ts";
import type { PlatformMember, PlatformMethod, PlatformProperty, PlatformType } from "./model.ts";
import { signatureKey } from "./standardTypes.ts";
import { parseType, splitTypes } from "./typeText.ts";

/** What the overlay says about one type. */
export interface OverlayType {
  /** Canonical name; a type that the class files lack is created. */
  readonly type: string;
  /** Where Salesforce documents it. */
  readonly source: string;
  /** Only for new types: `interface`, `enum A, B`, `class extends Exception implements X`. */
  readonly declaration?: string;
  readonly typeParameters?: readonly string[];
  /** Where the class files lack it. */
  readonly superclass?: string;
  readonly interfaces?: readonly string[];
  /** Apex classes extend it, and nobody constructs it. */
  readonly isAbstract?: boolean;
  /** Apex classes extend it. */
  readonly isVirtual?: boolean;
  /**
   * `static String f(String,Integer)`, `Boolean g()`, `(String)` for a constructor, `static String x` for a property.
   * One with the key of an existing member replaces it.
   */
  readonly add?: readonly string[];
  /** Values of an enum that the class files lack, after theirs. */
  readonly addValues?: readonly string[];
  /** Keys of members, or values of an enum, that the class files have and Apex does not. */
  readonly remove?: readonly string[];
}

export function applyOverlay(types: Map<string, PlatformType>, overlay: readonly OverlayType[]): void {
  for (const entry of overlay) {
    const base = types.get(entry.type) ?? newType(entry);
    const removed = new Set(entry.remove);
    for (const key of removed) {
      if (!has(base, key)) throw new Error(`Overlay removes ${entry.type}.${key}, which does not exist`);
    }
    const added = (entry.add ?? []).map((text) => parseMember(text));
    const keys = new Set([...removed, ...added.map((member) => member.key)]);
    const kept = <T extends { key?: string; name?: string }>(members: readonly T[]): T[] =>
      members.filter((member) => !keys.has(member.key ?? member.name ?? ""));
    types.set(entry.type, {
      ...base,
      ...(entry.superclass && { superclass: parseType(entry.superclass) }),
      ...(entry.isAbstract && { isAbstract: true }),
      ...(entry.isVirtual && { isVirtual: true }),
      ...(entry.interfaces && { interfaces: entry.interfaces.map(parseType) }),
      constructors: [...kept(base.constructors), ...added.flatMap((m) => (m.kind === "constructor" ? [m.member] : []))],
      methods: [...kept(base.methods), ...added.flatMap((m) => (m.kind === "method" ? [m.member] : []))],
      enumValues: [...base.enumValues.filter((value) => !removed.has(value)), ...(entry.addValues ?? [])],
      properties: [...kept(base.properties), ...added.flatMap((m) => (m.kind === "property" ? [m.member] : []))],
    });
  }
}

function has(type: PlatformType, key: string): boolean {
  return (
    [...type.constructors, ...type.methods].some((member) => member.key === key) ||
    type.properties.some((property) => property.name === key) ||
    type.enumValues.includes(key)
  );
}

function newType(entry: OverlayType): PlatformType {
  const declaration = entry.declaration;
  if (!declaration) throw new Error(`Overlay: ${entry.type} is unknown and has no declaration`);
  const kind = declaration.split(" ")[0];
  if (kind !== "class" && kind !== "interface" && kind !== "enum") throw new Error(`Overlay: ${declaration}`);
  const superclass = / extends (\S+)/.exec(declaration)?.[1];
  return {
    name: entry.type,
    kind,
    isAbstract: kind === "interface",
    typeParameters: entry.typeParameters ?? [],
    superclass: superclass ? parseType(superclass) : null,
    interfaces: splitTypes(/ implements (.+)/.exec(declaration)?.[1] ?? "").map(parseType),
    constructors: [],
    methods: [],
    properties: [],
    enumValues: kind === "enum" ? splitTypes(declaration.slice("enum".length)) : [],
  };
}

type Parsed =
  | { readonly kind: "constructor"; readonly key: string; readonly member: PlatformMember }
  | { readonly kind: "method"; readonly key: string; readonly member: PlatformMethod }
  | { readonly kind: "property"; readonly key: string; readonly member: PlatformProperty };

function parseMember(text: string): Parsed {
  const match = /^(static )?(?:(abstract) )?([\w.<>, ]+?)? ?(\w+)?(?:\(([^)]*)\))?$/.exec(text.trim());
  if (!match) throw new Error(`Overlay: cannot read ${text}`);
  const [, isStatic, isAbstract, type, name, list] = match;
  if (list === undefined) {
    if (!type || !name) throw new Error(`Overlay: cannot read ${text}`);
    return { kind: "property", key: name, member: { name, type: parseType(type), isStatic: !!isStatic } };
  }
  const parameters = splitTypes(list).map(parseType);
  if (!name)
    return {
      kind: "constructor",
      key: signatureKey("", parameters),
      member: { parameters, key: signatureKey("", parameters) },
    };
  const key = signatureKey(name, parameters);
  const returns = type ? parseType(type) : typeRef("void");
  return {
    kind: "method",
    key,
    member: { name, key, parameters, returns, isStatic: !!isStatic, isAbstract: !!isAbstract },
  };
}
