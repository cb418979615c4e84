import { typeName, typeRef, type TypeRef } from "../runtime/typeRef.ts";
import { FLAGS, readClassFile, type JavaClass, type JavaMethod } from "./classFile.ts";
import type { JavaType } from "./javaSignature.ts";
import type { PlatformType } from "./model.ts";
import { readZip } from "./zip.ts";

const ROOT = "com/nawforce/runforce/";

/** Namespaces that the class files write in lower case. */
const NAMESPACES: Readonly<Record<string, string>> = {
  cache: "Cache",
  dom: "Dom",
  eventbus: "EventBus",
  reports: "Reports",
};

/** Helper types of the class files and the Apex types that they stand for. */
const INTERNAL: Readonly<Record<string, string>> = {
  "Internal/Any$": "Object",
  "Internal/Object$": "Object",
  "Internal/Null$": "Object",
  "Internal/Interface$": "Object",
  "Internal/RecordSet$": "List",
  "Internal/SObjectType$": "Schema.SObjectType",
  "Internal/SObjectFields$": "Schema.SObjectTypeFields",
  "Internal/SObjectTypeFields$": "Schema.SObjectTypeFields",
  "Internal/SObjectTypeFieldSets$": "Schema.SObjectTypeFieldSets",
  "Internal/SObjectFieldRowCause$": "Schema.SObjectField",
  "Internal/DescribeSObjectResult$": "Schema.DescribeSObjectResult",
  "Internal/Trigger$": "Trigger",
};

const JAVA: Readonly<Record<string, string>> = {
  "java/lang/Object": "Object",
  "java/lang/String": "String",
  "java/lang/Boolean": "Boolean",
  "java/lang/Integer": "Integer",
};

/** Reads every platform type of the `standard-types` jar, without the members that Apex code cannot see. */
export function readStandardTypes(jar: string): PlatformType[] {
  const types: PlatformType[] = [];
  for (const [name, bytes] of readZip(jar, (entry) => entry.startsWith(ROOT) && entry.endsWith(".class"))) {
    const path = name.slice(ROOT.length, -".class".length);
    const isInternal = path.startsWith("Internal/") && path !== "Internal/Object$";
    if (!isInternal && !path.startsWith("SObjectStubs/")) types.push(platformType(readClassFile(bytes)));
  }
  return types;
}

/** The Apex name of a Java class: `System/String` is `String`, `cache/Org$X` is `Cache.Org.X`. */
export function apexName(javaName: string): string {
  const java = JAVA[javaName];
  if (java) return java;
  if (!javaName.startsWith(ROOT)) return javaName;
  const path = javaName.slice(ROOT.length);
  const internal = INTERNAL[path];
  if (internal) return internal;
  const slash = path.indexOf("/");
  const packageName = path.slice(0, slash);
  const className = path.slice(slash + 1).replaceAll("$", ".");
  const bare = packageName === "System" || packageName === "SObjects" || packageName === "SObjectStubs";
  return bare ? className : `${NAMESPACES[packageName] ?? packageName}.${className}`;
}

export function apexType(type: JavaType): TypeRef {
  if (type.isVariable || type.name === "void") return typeRef(type.name);
  if (type.name === "[]") return typeRef("List", ...type.args.map(apexType));
  const name = apexName(type.name);
  // The describe helpers are generic only inside the class files.
  return typeRef(name, ...(name.startsWith("Schema.") ? [] : type.args.map(apexType)));
}

function platformType(java: JavaClass): PlatformType {
  const isEnum = java.superclass?.name === "java/lang/Enum";
  const visible = (member: { flags: number }): boolean =>
    (member.flags & FLAGS.public) !== 0 && (member.flags & FLAGS.synthetic) === 0;
  const methods = isEnum ? [] : java.methods.filter((m) => visible(m) && !m.name.startsWith("<"));
  const fields = java.fields.filter(visible);
  const hasInstances =
    java.superclass?.name !== "java/lang/Object" || [...methods, ...fields].some((m) => (m.flags & FLAGS.static) === 0);
  return {
    name: apexName(java.name),
    kind: isEnum ? "enum" : (java.flags & FLAGS.interface) !== 0 ? "interface" : "class",
    isAbstract: (java.flags & FLAGS.abstract) !== 0,
    typeParameters: java.typeParameters,
    superclass:
      isEnum || java.superclass?.name === "java/lang/Object" ? null : java.superclass && apexType(java.superclass),
    interfaces: java.interfaces.map(apexType),
    // A class of static members alone has a constructor only because every Java class has one.
    constructors: java.methods
      .filter((m) => m.name === "<init>" && visible(m) && (hasInstances || m.parameters.length > 0) && !isEnum)
      .map((m) => ({ parameters: m.parameters.map(apexType), key: memberKey("", m) })),
    methods: methods.map((m) => ({
      name: memberName(m.name),
      key: memberKey(memberName(m.name), m),
      parameters: m.parameters.map(apexType),
      returns: apexType(m.returns),
      isStatic: (m.flags & FLAGS.static) !== 0,
      isAbstract: (m.flags & FLAGS.abstract) !== 0,
    })),
    properties: isEnum
      ? []
      : fields.map((f) => ({
          name: memberName(f.name),
          type: apexType(f.type),
          isStatic: (f.flags & FLAGS.static) !== 0,
        })),
    enumValues: isEnum ? fields.filter((f) => f.type.name === java.name).map((f) => memberName(f.name)) : [],
  };
}

/** Names that Java reserves carry a `$` or `_` in the class files: `toString$`, `for$`, `AND_`. */
function memberName(name: string): string {
  return name.replace(/[$_]$/, "");
}

function memberKey(name: string, method: JavaMethod): string {
  return signatureKey(name, method.parameters.map(apexType));
}

/** The key of a member in the library's registry. */
export function signatureKey(name: string, parameters: readonly TypeRef[]): string {
  return `${name}(${parameters.map(typeName).join(",")})`;
}
