import { ApexEnum } from "./values/primitives.ts";
import { typeRef } from "./typeRef.ts";

const known = new Map<string, ReadonlyMap<string, ApexEnum>>();

/**
 * The values of an enum by lower-case name, in the order of their declaration. Made once per type, so that generated
 * code and the library share the same objects.
 *
 * @param type canonical type name, `LoggingLevel`, `Schema.DisplayType`, `Outer.Colour`
 * @param names the names of its values; read at the first call for that type only
 */
export function enumValues(type: string, names: readonly string[]): ReadonlyMap<string, ApexEnum> {
  let values = known.get(type);
  if (!values) {
    const ref = typeRef(type);
    values = new Map(names.map((name, ordinal) => [name.toLowerCase(), new ApexEnum(ref, name, ordinal)]));
    known.set(type, values);
  }
  return values;
}

/** Replaces the values of a type whose declaration changed: a new compilation of an Apex enum. */
export function declareEnum(type: string, names: readonly string[]): ReadonlyMap<string, ApexEnum> {
  known.delete(type);
  return enumValues(type, names);
}
