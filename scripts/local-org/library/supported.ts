import { loadSignatures } from "../signatures/index.ts";
import type { PlatformType } from "../signatures/model.ts";
import "./index.ts";
import { implementation, type MemberKind, type PlatformClass } from "./registry.ts";

export interface SupportedClass {
  readonly name: string;
  readonly implemented: number;
  readonly total: number;
  /** Keys as the registry has them: `substring(Integer,Integer)`, `(String)`, `MAX`. */
  readonly missing: readonly string[];
}

export interface SupportReport {
  readonly classes: readonly SupportedClass[];
  readonly implemented: number;
  readonly total: number;
}

export interface SignatureEntry {
  readonly kind: MemberKind;
  readonly key: string;
}

/**
 * The members of a platform type that need an implementation. Interfaces have none: Apex classes implement them. The
 * constructors of exceptions and the members they inherit come with the compiler.
 */
export function membersOf(type: PlatformType): SignatureEntry[] {
  if (type.kind !== "class" || isBuiltIntoLanguage(type)) return [];
  const entry = (kind: MemberKind, key: string): SignatureEntry => ({ kind, key });
  const members = [
    ...(type.isAbstract ? [] : type.constructors.map((member) => entry("constructors", member.key))),
    ...type.methods.map((member) => entry(member.isStatic ? "statics" : "methods", member.key)),
    ...type.properties.map((property) => entry(property.isStatic ? "staticProperties" : "properties", property.name)),
  ];
  return members.filter(({ key }) => !LANGUAGE_MEMBERS.has(`${type.name}.${key}`));
}

/** `System.runAs(user) { … }` is a statement of the language. */
const LANGUAGE_MEMBERS = new Set(["System.runAs(SObject,Object)"]);

/** `Trigger` is a language construct; every object has the members of `Object`. */
function isBuiltIntoLanguage(type: PlatformType): boolean {
  return type.name === "Trigger" || type.name === "Object";
}

/** What the local org supports of the platform's classes: everything, or the named ones. */
export function supported(names: readonly string[] = []): SupportReport {
  const signatures = loadSignatures();
  const types = names.length === 0 ? signatures.all : names.map((name) => typeNamed(name));
  const classes = types.map(supportOf).filter((entry) => entry.total > 0);
  classes.sort((a, b) => (a.name < b.name ? -1 : 1));
  const sum = (count: (entry: SupportedClass) => number): number =>
    classes.reduce((total, entry) => total + count(entry), 0);
  return { classes, implemented: sum((c) => c.implemented), total: sum((c) => c.total) };
}

function typeNamed(name: string): PlatformType {
  const type = loadSignatures().find(name);
  if (!type) throw new Error(`There is no platform type ${name}`);
  return type;
}

function supportOf(type: PlatformType): SupportedClass {
  const members = membersOf(type);
  const implemented: PlatformClass | undefined = implementation(type.name);
  const missing = members.filter(({ kind, key }) => implemented?.[kind]?.[key] === undefined).map(({ key }) => key);
  return { name: type.name, implemented: members.length - missing.length, total: members.length, missing };
}

/**
 * What of the used members the library has: `used` counts distinct members, `missing` names those without an
 * implementation. Members of interfaces are Apex code's own.
 */
export function supportOfUse(
  uses: readonly { readonly className: string; readonly kind: MemberKind; readonly key: string }[],
): {
  readonly used: number;
  readonly missing: readonly string[];
} {
  const own = uses.filter(({ className }) => loadSignatures().find(className)?.kind !== "interface");
  const name = ({ className, key }: { readonly className: string; readonly key: string }): string =>
    `${className}.${key}`;
  const missing = own.filter(({ className, kind, key }) => implementation(className)?.[kind]?.[key] === undefined);
  return { used: new Set(own.map(name)).size, missing: [...new Set(missing.map(name))].sort() };
}
