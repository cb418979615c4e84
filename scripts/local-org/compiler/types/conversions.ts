import { typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import {
  BOOLEAN,
  DATE,
  DATETIME,
  DECIMAL,
  DOUBLE,
  ID,
  isCollection,
  NULL,
  numericRank,
  OBJECT,
  STRING,
  VOID,
} from "./names.ts";
import type { Universe } from "./universe.ts";

const TO_OBJECT = 50;
/** `List<String>` as `List<Object>`: nearer than as `Object`. */
const ELEMENT_TO_OBJECT = 20;
/** The type of a polymorphic parent: stands for a record of any of its objects. */
const ANY_PARENT = typeRef("Name");

/**
 * How far an implicit conversion goes: 0 for the same type, more the less specific the target is, null when Apex does
 * not convert. Orders the candidates of an overloaded call.
 */
export function conversionCost(from: TypeRef, to: TypeRef, universe: Universe): number | null {
  if (from === to) return 0;
  if (from === VOID || to === VOID) return null;
  if (to === OBJECT) return TO_OBJECT;
  if (from === NULL) return 1;
  const [narrow, wide] = [numericRank(from), numericRank(to)];
  if (narrow >= 0 && wide >= 0) {
    if (wide > narrow) return wide - narrow;
    return wide === 2 && narrow === 3 ? 4 : null;
  }
  if (from === ID && to === STRING) return 1;
  if (from === STRING && to === ID) return 3;
  if (from === DATE && to === DATETIME) return 3;
  if (isCollection(from) && from.name === to.name) return collectionCost(from, to, universe);
  if (to === ANY_PARENT && universe.isSObject(from)) return 2;
  return subtypeDistance(from, to, universe);
}

export function isConvertible(from: TypeRef, to: TypeRef, universe: Universe): boolean {
  return conversionCost(from, to, universe) !== null;
}

/** Collections convert when their elements are related; `List<SObject>` converts to and from every `List<Account>`. */
function collectionCost(from: TypeRef, to: TypeRef, universe: Universe): number | null {
  if (from.name === "Set" && from.args[0] !== to.args[0]) return null;
  let cost = 1;
  for (const [i, element] of from.args.entries()) {
    const target = to.args[i]!;
    const up = relatedCost(element, target, universe);
    if (up === null) return null;
    cost += up;
  }
  return cost;
}

function relatedCost(element: TypeRef, target: TypeRef, universe: Universe): number | null {
  if (element === target) return 0;
  if (target === OBJECT) return ELEMENT_TO_OBJECT;
  if ((element === ID && target === STRING) || (element === STRING && target === ID)) return 2;
  if (element === DECIMAL && target === DOUBLE) return 2;
  if (isCollection(element) && element.name === target.name) return collectionCost(element, target, universe);
  const up = subtypeDistance(element, target, universe);
  if (up !== null) return up;
  return universe.isSObject(element) && universe.isSObject(target) && element.name === "SObject" ? 3 : null;
}

/** Steps up the hierarchy of classes and interfaces; null when `to` is not above `from`. */
export function subtypeDistance(from: TypeRef, to: TypeRef, universe: Universe): number | null {
  let level: TypeRef[] = [from];
  const seen = new Set<TypeRef>();
  for (let distance = 0; level.length > 0 && distance < 50; distance++) {
    const next: TypeRef[] = [];
    for (const type of level) {
      if (seen.has(type)) continue;
      seen.add(type);
      if (type === to || (type.name === to.name && argumentsMatch(type, to, universe))) return distance;
      next.push(...universe.supertypes(type));
    }
    level = next;
  }
  return null;
}

function argumentsMatch(type: TypeRef, to: TypeRef, universe: Universe): boolean {
  return type.args.every((arg, i) => {
    const other = to.args[i] ?? OBJECT;
    return relatedCost(arg, other, universe) !== null || relatedCost(other, arg, universe) !== null;
  });
}

/** Whether `(to) value` and `value instanceof to` can hold for some value of the static type. */
export function isCastable(from: TypeRef, to: TypeRef, universe: Universe): boolean {
  if (from === to || from === OBJECT || to === OBJECT || from === NULL) return true;
  if (numericRank(from) >= 0 && numericRank(to) >= 0) return true;
  if (isConvertible(from, to, universe) || isConvertible(to, from, universe)) return true;
  if (from === ANY_PARENT && universe.isSObject(to)) return true;
  if (from === BOOLEAN || to === BOOLEAN) return false;
  if (isCollection(from) && from.name === to.name)
    return from.args.every((arg, i) => isCastable(arg, to.args[i]!, universe));
  const isInterface = (type: TypeRef) =>
    (universe.declared(type.name)?.kind ?? universe.signatures.find(type.name)?.kind) === "interface";
  return isInterface(from) || isInterface(to);
}
