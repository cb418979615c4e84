/**
 * A resolved Apex type, used alike by the platform signatures, the compiler and the running code.
 *
 * Names are canonical and case-correct: types of the `System` namespace stand bare (`String`, `List`, `Object`,
 * `SObject`), other platform types carry their namespace (`Database.SaveResult`, `Schema.SObjectType`), SObject types
 * are their API name (`Account`, `Connection__c`), Apex classes their name (`Outer` or `Outer.Inner`).
 */
export interface TypeRef {
  readonly name: string;
  readonly args: readonly TypeRef[];
}

const interned = new Map<string, TypeRef>();

/** The one TypeRef of that name and arguments: equal types are identical objects. */
export function typeRef(name: string, ...args: readonly TypeRef[]): TypeRef {
  const key = args.length === 0 ? name : `${name}<${args.map(typeName).join(",")}>`;
  let found = interned.get(key);
  if (!found) {
    found = Object.freeze({ name, args: Object.freeze([...args]) });
    interned.set(key, found);
  }
  return found;
}

/** The type as it is written in Apex, without spaces: `Map<Id,List<Account>>`. */
export function typeName(type: TypeRef): string {
  return type.args.length === 0 ? type.name : `${type.name}<${type.args.map(typeName).join(",")}>`;
}
