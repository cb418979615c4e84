import { typeName, type TypeRef } from "../runtime/typeRef.ts";
import type { PlatformType } from "./model.ts";
import { parseType } from "./typeText.ts";

/** The keys of `PlatformType` and its members that hold a TypeRef or a list of them. */
const TYPE_KEYS = new Set(["superclass", "interfaces", "parameters", "returns", "type"]);

export function toJson(types: readonly PlatformType[]): string {
  return JSON.stringify(types, (key, value: unknown) => {
    if (!TYPE_KEYS.has(key) || value === null) return value;
    return Array.isArray(value) ? value.map((type: TypeRef) => typeName(type)) : typeName(value as TypeRef);
  });
}

export function fromJson(text: string): PlatformType[] {
  const types: unknown = JSON.parse(text, (key, value: unknown) => {
    if (!TYPE_KEYS.has(key) || value === null) return value;
    return Array.isArray(value) ? value.map((type: string) => parseType(type)) : parseType(value as string);
  });
  return types as PlatformType[];
}
