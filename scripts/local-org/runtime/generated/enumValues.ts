import { apexError } from "../apexException.ts";
import { enumValues } from "../enums.ts";
import type { TypeRef } from "../typeRef.ts";
import { ApexList } from "../values/collections.ts";
import type { ApexEnum } from "../values/primitives.ts";
import { nn } from "./checks.ts";

export function enumConstant(type: string, names: readonly string[], name: string): ApexEnum {
  return enumValues(type, names).get(name.toLowerCase())!;
}

export function enumList(list: TypeRef, type: string, names: readonly string[]): ApexList<ApexEnum> {
  return new ApexList(list, [...enumValues(type, names).values()]);
}

/** @throws NoSuchElementException */
export function enumValueOf(type: string, names: readonly string[], name: string | null): ApexEnum {
  const found = enumValues(type, names).get(nn(name).toLowerCase());
  if (!found) throw apexError("NoSuchElementException", `No enum constant ${type}.${name}`);
  return found;
}

export function enumHash(value: ApexEnum): number {
  let hash = 0;
  for (const char of `${value.apexType.name}.${value.name}`) hash = (Math.imul(hash, 31) + char.codePointAt(0)!) | 0;
  return hash;
}
