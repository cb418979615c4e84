import type { TypeRef } from "../../runtime/typeRef.ts";
import type { DeclaredField } from "../types/model.ts";
import type { SObjectSchema } from "../../schema/model.ts";

/** A generated expression with its static type. */
export interface Typed {
  readonly js: string;
  readonly type: TypeRef;
  /** JavaScript condition of `?.`: when it holds, the whole chain is null. */
  readonly guard?: string;
  /** The JavaScript value is never null. */
  readonly isNonNull?: boolean;
  /** Of a query: the type of its one record, where a record is expected. */
  readonly single?: TypeRef;
  /** What stands behind `Schema.SObjectType.Account` and `Account.SObjectType`, and their `fields` and `fieldSets`. */
  readonly describes?: Described;
  /** A parent record: reading a field of one that is not there answers null. */
  readonly isParent?: boolean;
  /** Of a record's field: where it was read, for `record.Field.addError(…)`. */
  readonly field?: { readonly record: string; readonly name: string };
  /** The field or property of an Apex class that was read: an assignment asks whether it may be written. */
  readonly member?: DeclaredField;
}

export interface Described {
  readonly sobject: SObjectSchema;
  /** The fields of a describe are describes themselves, those of a token are tokens. */
  readonly part: "describe" | "token" | "fieldDescribes" | "fieldTokens" | "fieldSets" | "rowCauses";
}

/** Ends a chain of `?.`. */
export function closed(typed: Typed): Typed {
  if (!typed.guard) return typed;
  const { guard, ...rest } = typed;
  return { ...rest, js: `(${guard}?null:${typed.js})`, isNonNull: false };
}

/** The value, with a null check unless it cannot be null. */
export function nonNull(typed: Typed): string {
  return typed.isNonNull ? typed.js : `$R.nn(${typed.js})`;
}
