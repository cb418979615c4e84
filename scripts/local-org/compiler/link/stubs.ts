import { invoke } from "../../library/registry.ts";
import { listOf } from "../../library/support/values.ts";
import { apexError } from "../../runtime/apexException.ts";
import { ApexObject } from "../../runtime/apexObject.ts";
import { cast } from "../../runtime/generated/conversions.ts";
import { tokens } from "../../runtime/tokens.ts";
import { typeName, typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import type { DeclaredMethod, DeclaredType } from "../types/model.ts";
import { VOID } from "../types/names.ts";
import type { Universe } from "../types/universe.ts";
import type { Linker, RuntimeClass } from "./linker.ts";

/** What the platform appends to the name of a stub's class. */
const SUFFIX = "__sfdc_ApexStub";

/** The type that a stub's type stands for; undefined for other types. */
export function stubbedType(type: TypeRef): TypeRef | undefined {
  return type.name.endsWith(SUFFIX) ? typeRef(type.name.slice(0, -SUFFIX.length)) : undefined;
}

/**
 * Inner types, enums, classes with private constructors only and those of batch jobs have no stubs. Source: Apex
 * Developer Guide, Build a Mocking Framework with the Stub API, Limitations.
 */
function isStubbable(type: DeclaredType): boolean {
  const { constructors } = type;
  const isPrivate =
    constructors.length > 0 && constructors.every((one) => one.node?.modifiers.names.includes("private"));
  const isBatch = type.interfaces.some((one) => one.name === "Database.Batchable");
  return type.kind !== "enum" && !type.outer && !isPrivate && !isBatch;
}

/** Makes stubs: per type one JavaScript subclass whose methods ask the provider. */
export class StubFactory {
  private readonly universe: Universe;
  private readonly linker: Linker;
  private readonly classes = new Map<DeclaredType, RuntimeClass>();

  constructor(universe: Universe, linker: Linker) {
    this.universe = universe;
    this.linker = linker;
  }

  /** @throws TypeException for types that cannot be stubbed */
  create(type: TypeRef, provider: ApexObject): ApexObject {
    const declared = this.universe.declared(type.name);
    if (!declared || !isStubbable(declared)) {
      throw apexError("TypeException", `Cannot create a stub of type ${typeName(type)}`);
    }
    let stubClass = this.classes.get(declared);
    if (!stubClass) this.classes.set(declared, (stubClass = this.stubClass(declared)));
    const stub = new stubClass() as ApexObject & { $provider: ApexObject };
    stub.$provider = provider;
    return stub;
  }

  private stubClass(declared: DeclaredType): RuntimeClass {
    const base =
      declared.kind === "class" ? this.linker.classOf(declared.name) : (ApexObject as unknown as RuntimeClass);
    const type = typeRef(declared.name + SUFFIX);
    const made = class extends base {
      get apexType(): TypeRef {
        return type;
      }
    } as RuntimeClass;
    const methods = new Set<string>();
    for (const method of this.methodsOf(declared)) {
      const isHidden = method.isStatic || method.modifiers.has("private") || methods.has(method.jsName);
      if (isHidden) continue;
      methods.add(method.jsName);
      made.prototype[method.jsName] = function (this: { $provider: ApexObject }, ...args: unknown[]) {
        return answer(this, method, args);
      };
    }
    return made;
  }

  /** Of the type, its superclasses and all interfaces above. */
  private *methodsOf(type: DeclaredType): Generator<DeclaredMethod> {
    for (const methods of type.methods.values()) yield* methods;
    for (const parent of this.universe.supertypes(type.type)) {
      const declared = this.universe.declared(parent.name);
      if (declared) yield* this.methodsOf(declared);
    }
  }
}

function answer(stub: { $provider: ApexObject }, method: DeclaredMethod, args: readonly unknown[]): unknown {
  const types = listOf(
    "Type",
    method.parameters.map((parameter) => tokens().type(parameter)),
  );
  const names = listOf(
    "String",
    method.node.parameters.map((parameter) => parameter.name),
  );
  const values = listOf("Object", [...args]);
  const result = invoke(
    stub.$provider,
    "handleMethodCall",
    stub,
    method.name,
    tokens().type(method.returns),
    types,
    names,
    values,
  );
  return method.returns === VOID ? null : cast(result, method.returns);
}
