import type { ApexObject } from "./apexObject.ts";
import { typeRef, type TypeRef } from "./typeRef.ts";
import type { ApexList, ApexMap, ApexSet } from "./values/collections.ts";
import { ApexDecimal } from "./values/decimal.ts";
import type { ApexEnum } from "./values/primitives.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime } from "./values/primitives.ts";
import { ApexSObject } from "./values/sobject.ts";

const NAMES = {
  string: typeRef("String"),
  number: typeRef("Integer"),
  bigint: typeRef("Long"),
  boolean: typeRef("Boolean"),
} as const;
const DECIMAL = typeRef("Decimal");
const DOUBLE = typeRef("Double");
const ID = typeRef("Id");
const OBJECT = typeRef("Object");
const SOBJECT = typeRef("SObject");
const DATE = typeRef("Date");
const DATETIME = typeRef("Datetime");
const TIME = typeRef("Time");
const BLOB = typeRef("Blob");

/** What the program's types say of each other: set by the linker. */
export interface TypeGraph {
  /** Direct super-types, type arguments filled in. */
  supertypes(type: TypeRef): readonly TypeRef[];
}
let graph: TypeGraph = { supertypes: () => [] };
export function setTypeGraph(next: TypeGraph): void {
  graph = next;
  subtypes.clear();
}

const subtypes = new Map<TypeRef, Map<TypeRef, boolean>>();

/** The type that a value was made as; a String and an Id look alike. */
export function runtimeType(value: unknown): TypeRef {
  if (typeof value !== "object" || value === null) return NAMES[typeof value as keyof typeof NAMES] ?? OBJECT;
  if (value instanceof ApexDecimal) return DECIMAL;
  if (value instanceof ApexDouble) return DOUBLE;
  if (value instanceof ApexDate) return DATE;
  if (value instanceof ApexDatetime) return DATETIME;
  if (value instanceof ApexTime) return TIME;
  if (value instanceof ApexBlob) return BLOB;
  if (value instanceof ApexSObject) return typeRef(value.schema.name);
  const typed = value as ApexObject | ApexEnum | ApexList | ApexSet | ApexMap;
  return typed.apexType;
}

/** In the order of widening: a number is an instance of every wider type too, a Decimal also of Double. */
const NUMBERS: readonly TypeRef[] = [NAMES.number, NAMES.bigint, DOUBLE, DECIMAL];

/** `value instanceof type`: false for null. */
export function isInstance(value: unknown, type: TypeRef): boolean {
  if (value === null) return false;
  if (type === OBJECT) return true;
  const own = runtimeType(value);
  if (own === type) return true;
  const rank = NUMBERS.indexOf(own);
  if (rank >= 0) return NUMBERS.indexOf(type) > rank || (own === DECIMAL && type === DOUBLE);
  if (own === DATE) return type === DATETIME;
  if (typeof value === "string")
    return type === ID && (value.length === 18 || value.length === 15) && /^[a-zA-Z0-9]+$/.test(value);
  if (value instanceof ApexSObject) return type === SOBJECT;
  return isSubtype(own, type);
}

export function isSubtype(type: TypeRef, of: TypeRef): boolean {
  if (type === of || of === OBJECT) return true;
  let known = subtypes.get(type);
  if (!known) subtypes.set(type, (known = new Map()));
  let answer = known.get(of);
  if (answer === undefined) known.set(of, (answer = findSubtype(type, of)));
  return answer;
}

function findSubtype(type: TypeRef, of: TypeRef): boolean {
  if (type.name === of.name && type.args.length === of.args.length) {
    // A set is one of its own elements only: Set<String> is no Set<Object>.
    if (type.name === "Set") return type.args.every((arg, i) => arg === of.args[i]);
    if (type.args.every((arg, i) => isElement(arg, of.args[i]!))) return true;
  }
  return graph.supertypes(type).some((parent) => isSubtype(parent, of));
}

/** Lists of records convert both ways; a list of Ids is one of Strings too. */
function isElement(element: TypeRef, of: TypeRef): boolean {
  if (isSubtype(element, of) || (element === ID && of === NAMES.string)) return true;
  if (element === DECIMAL && of === DOUBLE) return true;
  return element === SOBJECT && graph.supertypes(of).includes(SOBJECT);
}
