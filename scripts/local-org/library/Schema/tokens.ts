import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";

export class SObjectTypeToken extends PlatformObject {
  override readonly apexType = typeRef("Schema.SObjectType");
  readonly schema: SObjectSchema;

  constructor(schema: SObjectSchema) {
    super();
    this.schema = schema;
  }
}

export class SObjectFieldToken extends PlatformObject {
  override readonly apexType = typeRef("Schema.SObjectField");
  readonly object: SObjectSchema;
  readonly field: FieldSchema;

  constructor(object: SObjectSchema, field: FieldSchema) {
    super();
    this.object = object;
    this.field = field;
  }
}

export class DescribeSObject extends PlatformObject {
  override readonly apexType = typeRef("Schema.DescribeSObjectResult");
  readonly schema: SObjectSchema;

  constructor(schema: SObjectSchema) {
    super();
    this.schema = schema;
  }
}

export class DescribeField extends PlatformObject {
  override readonly apexType = typeRef("Schema.DescribeFieldResult");
  readonly object: SObjectSchema;
  readonly field: FieldSchema;

  constructor(object: SObjectSchema, field: FieldSchema) {
    super();
    this.object = object;
    this.field = field;
  }
}

const types = new WeakMap<SObjectSchema, SObjectTypeToken>();
const fields = new WeakMap<FieldSchema, SObjectFieldToken>();

/** One object per SObject, so that tokens compare and serve as map keys. */
export function sobjectTypeToken(schema: SObjectSchema): SObjectTypeToken {
  let token = types.get(schema);
  if (!token) types.set(schema, (token = new SObjectTypeToken(schema)));
  return token;
}

export function fieldToken(object: SObjectSchema, field: FieldSchema): SObjectFieldToken {
  let token = fields.get(field);
  if (!token || token.object !== object) fields.set(field, (token = new SObjectFieldToken(object, field)));
  return token;
}

/** The field of that name. @throws SObjectException in the platform's words when there is none */
export function fieldNamed(object: SObjectSchema, name: string): FieldSchema {
  const field = object.fields.get(name.toLowerCase());
  if (!field) throw apexError("SObjectException", `Invalid field ${name} for ${object.name}`);
  return field;
}
