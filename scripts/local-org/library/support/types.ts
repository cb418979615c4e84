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

/** The type as the platform names it: classes of a namespaced package with their namespace, exceptions with `System`. */
export function qualifiedName(type: TypeRef): string {
  const { namespace, program } = org();
  if (program.findClass(type.name)) return namespace ? `${namespace}.${typeName(type)}` : typeName(type);
  return /^\w+Exception$/.test(type.name) ? `System.${type.name}` : typeName(type);
}
