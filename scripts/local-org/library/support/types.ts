import { org } from "../../runtime/org.ts";
import { typeName, typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import { loadSignatures } from "../../signatures/index.ts";
import { splitTypes } from "../../signatures/typeText.ts";

/** The type that Apex code means by the text (`map<id, list<account>>`), or null when there is none. */
export function resolveType(text: string): TypeRef | null {
  const trimmed = text.trim();
  if (trimmed.endsWith("[]")) return wrapped("List", [trimmed.slice(0, -2)]);
  const generic = /^([\w.]+)\s*<(.*)>$/s.exec(trimmed);
  if (generic) return wrapped(generic[1] ?? "", splitTypes(generic[2] ?? ""));
  return namedType(trimmed);
}

function wrapped(name: string, args: readonly string[]): TypeRef | null {
  const outer = loadSignatures().find(name);
  const resolved = args.map(resolveType);
  if (!outer || outer.typeParameters.length !== args.length || resolved.includes(null)) return null;
  return typeRef(outer.name, ...resolved.filter((type) => type !== null));
}

function namedType(name: string): TypeRef | null {
  if (!/^[\w.]+$/.test(name)) return null;
  const { program, schema, namespace } = org();
  const prefix = `${namespace ?? ""}.`.toLowerCase();
  const bare = namespace && name.toLowerCase().startsWith(prefix) ? name.slice(prefix.length) : name;
  const apexClass = program.findClass(bare);
  if (apexClass) return apexClass.type;
  const platform = loadSignatures().find(name);
  if (platform) return typeRef(platform.name);
  const sobject = schema.sobject(name.replace(/^schema\./i, ""));
  return sobject ? typeRef(sobject.name) : null;
}

const OBJECT = typeRef("Object");
const SOBJECT = typeRef("SObject");

/** Whether a variable of the first type takes values of the second, without conversion of primitives. */
export function isAssignable(to: TypeRef, from: TypeRef): boolean {
  if (to === OBJECT || to === from) return true;
  if (to === SOBJECT && org().schema.sobject(from.name)) return true;
  if (to.name === from.name && to.args.length === from.args.length) {
    return to.args.every((arg, at) => isAssignable(arg, from.args[at] ?? OBJECT));
  }
  return superTypes(from).some((type) => isAssignable(to, type));
}

function superTypes(type: TypeRef): TypeRef[] {
  const declared = org().program.findClass(type.name) ?? loadSignatures().find(type.name);
  if (!declared) return [];
  const parameters = "typeParameters" in declared ? declared.typeParameters : [];
  const direct = [...(declared.superclass ? [declared.superclass] : []), ...declared.interfaces];
  return direct.map((parent) => substitute(parent, parameters, type.args));
}

function substitute(type: TypeRef, parameters: readonly string[], args: readonly TypeRef[]): TypeRef {
  const at = parameters.indexOf(type.name);
  if (at >= 0) return args[at] ?? OBJECT;
  return type.args.length === 0
    ? type
    : typeRef(type.name, ...type.args.map((arg) => substitute(arg, parameters, args)));
}
