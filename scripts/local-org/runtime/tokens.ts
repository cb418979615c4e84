import type { FieldSchema, SObjectSchema } from "../schema/model.ts";
import type { TypeRef } from "./typeRef.ts";
import { UnsupportedError } from "./unsupported.ts";

/**
 * How generated code obtains the platform objects that Apex writes as tokens: `Foo.class`, `Account.SObjectType`,
 * `Account.Name`, `Schema.SObjectType.Account`. The library's describe classes provide it once, at their import.
 */
export interface TokenFactory {
  /** `System.Type` */
  type(type: TypeRef): unknown;
  /** `Schema.SObjectType` */
  sobjectType(sobject: SObjectSchema): unknown;
  /** `Schema.SObjectField` */
  field(sobject: SObjectSchema, field: FieldSchema): unknown;
  /** `Schema.DescribeSObjectResult` */
  describeSObject(sobject: SObjectSchema): unknown;
  /** `Schema.DescribeFieldResult` */
  describeField(sobject: SObjectSchema, field: FieldSchema): unknown;
  /** `Schema.FieldSet` */
  fieldSet(sobject: SObjectSchema, name: string): unknown;
}

let factory: TokenFactory | null = null;

export function setTokenFactory(next: TokenFactory): void {
  factory = next;
}

/** @throws UnsupportedError when the library has not provided it */
export function tokens(): TokenFactory {
  if (!factory) throw new UnsupportedError("describe tokens");
  return factory;
}
