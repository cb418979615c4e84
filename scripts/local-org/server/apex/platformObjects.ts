import { implementation } from "../../library/registry.ts";
import { typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import { tokens } from "../../runtime/tokens.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";

/** Constructs a platform object as `new RestRequest()` does. */
export function newPlatformObject(className: string): unknown {
  const constructor = implementation(className)?.constructors?.["()"];
  if (!constructor) throw new UnsupportedError(`new ${className}()`);
  return constructor(typeRef(className));
}

export function getProperty(className: string, self: unknown, name: string): unknown {
  const property = implementation(className)?.properties?.[name];
  if (!property) throw new UnsupportedError(`${className}.${name}`);
  return property.get(self);
}

export function setProperty(className: string, self: unknown, name: string, value: unknown): void {
  const property = implementation(className)?.properties?.[name];
  if (!property?.set) throw new UnsupportedError(`${className}.${name}`);
  property.set(self, value);
}

export function setStaticProperty(className: string, name: string, value: unknown): void {
  const property = implementation(className)?.staticProperties?.[name];
  if (!property?.set) throw new UnsupportedError(`${className}.${name}`);
  property.set(value);
}

export function callStatic(className: string, key: string, ...args: readonly unknown[]): unknown {
  const method = implementation(className)?.statics?.[key];
  if (!method) throw new UnsupportedError(`${className}.${key}`);
  return method(...args);
}

/** An Apex value of the type from JSON, as `JSON.deserialize` reads it. @throws JSONException (Apex) */
export function fromJson(value: unknown, type: TypeRef): unknown {
  if (value === null || value === undefined) return null;
  return callStatic("JSON", "deserialize(String,Type)", JSON.stringify(value), tokens().type(type));
}

/** `JSON.serialize(value)` */
export function toJsonText(value: unknown): string {
  return String(callStatic("JSON", "serialize(Object)", value));
}
