import type { ApexClass, ApexField, ApexMethod } from "../program.ts";
import type { DeclaredField, DeclaredMethod, DeclaredType } from "../types/model.ts";
import { apexError } from "../../runtime/apexException.ts";
import type { Linker } from "./linker.ts";

/** A declared type as others see it. */
export function reflect(type: DeclaredType, linker: Linker): ApexClass {
  const fields = [...type.fields.values()].map((field) => reflectField(field, linker));
  const methods = [...type.methods.values()].flat().map((method) => reflectMethod(method, linker));
  return {
    name: type.name,
    file: type.file,
    apiVersion: type.apiVersion,
    kind: type.kind,
    type: type.type,
    superclass: type.superclass,
    interfaces: type.interfaces,
    modifiers: type.modifiers,
    sharing: type.sharing,
    annotations: type.annotations,
    fields,
    methods,
    hasDefaultConstructor: type.constructors.some((one) => one.parameters.length === 0),
    allocate: () => new (linker.classOf(type.name))(),
    construct(args) {
      const chosen = type.constructors.find((one) => one.parameters.length === args.length);
      if (!chosen) throw apexError("TypeException", `Type cannot be constructed: ${type.name}`);
      return new (linker.classOf(type.name))().$init()[chosen.jsName](...args);
    },
  };
}

function reflectField(field: DeclaredField, linker: Linker): ApexField {
  const holder = (self: unknown) =>
    (field.isStatic ? linker.classOf(field.owner.name)["$s"]() : self) as Record<string, unknown>;
  return {
    name: field.name,
    type: field.type,
    isStatic: field.isStatic,
    isTransient: field.modifiers.has("transient"),
    modifiers: field.modifiers,
    annotations: field.node.modifiers.annotations,
    get: (self) => holder(self)[field.jsName],
    set(self, value) {
      holder(self)[field.jsName] = value;
    },
  };
}

function reflectMethod(method: DeclaredMethod, linker: Linker): ApexMethod {
  return {
    name: method.name,
    parameters: method.node.parameters.map((parameter, i) => ({ name: parameter.name, type: method.parameters[i]! })),
    returns: method.returns,
    isStatic: method.isStatic,
    modifiers: method.modifiers,
    annotations: method.node.modifiers.annotations,
    line: method.node.line,
    invoke(self, args) {
      const holder = (method.isStatic ? linker.classOf(method.owner.name) : self) as Record<
        string,
        (...args: readonly unknown[]) => unknown
      >;
      return holder[method.jsName]!(...args);
    },
  };
}
