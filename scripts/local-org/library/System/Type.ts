import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { isSubtype } from "../../runtime/instances.ts";
import { org } from "../../runtime/org.ts";
import { tokens } from "../../runtime/tokens.ts";
import { typeName, typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { implement, member } from "../registry.ts";
import { stringHash } from "../support/equality.ts";
import { qualifiedName, resolveType } from "../support/types.ts";
import { loadSignatures } from "../../signatures/index.ts";
import { required } from "../support/values.ts";

/** `System.Type`: one object per type. */
export class ApexType extends PlatformObject {
  override readonly apexType = typeRef("Type");
  readonly type: TypeRef;

  constructor(type: TypeRef) {
    super();
    this.type = type;
  }
}

const known = new Map<TypeRef, ApexType>();

export function typeToken(type: TypeRef): ApexType {
  let token = known.get(type);
  if (!token) known.set(type, (token = new ApexType(type)));
  return token;
}

/** A new object of the type by its constructor without arguments. @throws TypeException when it has none */
export function newInstance(type: TypeRef): unknown {
  const apexClass = org().program.findClass(type.name);
  if (apexClass) {
    if (apexClass.kind !== "class" || apexClass.modifiers.has("abstract")) throw notConstructible(type);
    if (!apexClass.hasDefaultConstructor) throw notConstructible(type);
    return apexClass.construct([]);
  }
  const schema = org().schema.sobject(type.name);
  if (schema) return new ApexSObject(schema);
  const platform = loadSignatures().find(type.name);
  if (!platform?.constructors.some(({ key }) => key === "()")) throw notConstructible(type);
  return member(platform.name, "constructors", "()")(type);
}

function notConstructible(type: TypeRef) {
  return apexError("TypeException", `Type cannot be constructed: ${typeName(type)}`);
}

/** An empty or null namespace is that of the code, which is also found by the package's namespace. */
function forName(namespace: string | null, name: string | null): ApexType | null {
  if (name === null) throw apexError("NullPointerException", "Argument cannot be null.");
  const qualified = namespace === null || namespace === "" ? name : `${namespace}.${name}`;
  const type = resolveType(qualified);
  return type ? typeToken(type) : null;
}

implement({
  name: "Type",
  statics: {
    "forName(String)": (name: string) => forName(null, name),
    "forName(String,String)": forName,
  },
  properties: {
    SObjectType: {
      get: (self: ApexType) => {
        const schema = org().schema.sobject(self.type.name);
        return schema ? tokens().sobjectType(schema) : null;
      },
    },
  },
  methods: {
    "equals(Object)": (self: ApexType, other: unknown) => self === other,
    "getName()": (self: ApexType) => qualifiedName(self.type),
    "hashCode()": (self: ApexType) => stringHash(typeName(self.type)),
    "isAssignableFrom(Type)": (self: ApexType, other: ApexType) => isSubtype(required(other).type, self.type),
    "newInstance()": (self: ApexType) => newInstance(self.type),
    "toString()": (self: ApexType) => qualifiedName(self.type),
  },
});
