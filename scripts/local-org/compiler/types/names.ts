import { typeRef, type TypeRef } from "../../runtime/typeRef.ts";

export const OBJECT = typeRef("Object");
export const VOID = typeRef("void");
/** The type of the literal `null`: converts to every other. */
export const NULL = typeRef("null");
export const BOOLEAN = typeRef("Boolean");
export const INTEGER = typeRef("Integer");
export const LONG = typeRef("Long");
export const DOUBLE = typeRef("Double");
export const DECIMAL = typeRef("Decimal");
export const STRING = typeRef("String");
export const ID = typeRef("Id");
export const DATE = typeRef("Date");
export const DATETIME = typeRef("Datetime");
export const TIME = typeRef("Time");
export const SOBJECT = typeRef("SObject");
export const EXCEPTION = typeRef("Exception");

export function listOf(type: TypeRef): TypeRef {
  return typeRef("List", type);
}

/** In the order of widening. */
const NUMBERS: readonly TypeRef[] = [INTEGER, LONG, DOUBLE, DECIMAL];

/** 0 Integer, 1 Long, 2 Double, 3 Decimal, -1 no number. */
export function numericRank(type: TypeRef): number {
  return NUMBERS.indexOf(type);
}

export function widest(a: TypeRef, b: TypeRef): TypeRef {
  return NUMBERS[Math.max(numericRank(a), numericRank(b))]!;
}

export function isCollection(type: TypeRef): boolean {
  return type.name === "List" || type.name === "Set" || type.name === "Map";
}
