import { PlatformObject } from "../../runtime/apexObject.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexMap } from "../../runtime/values/collections.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { implement } from "../registry.ts";
import { qualifiedName } from "../support/apiNames.ts";
import { fieldSetsOf } from "./FieldSet.ts";
import { fieldToken } from "./tokens.ts";

/** `Account.SObjectType.getDescribe().fields` */
export class SObjectFields extends PlatformObject {
  override readonly apexType = typeRef("Schema.SObjectTypeFields");
  readonly schema: SObjectSchema;

  constructor(schema: SObjectSchema) {
    super();
    this.schema = schema;
  }
}

export class SObjectFieldSets extends PlatformObject {
  override readonly apexType = typeRef("Schema.SObjectTypeFieldSets");
  readonly schema: SObjectSchema;

  constructor(schema: SObjectSchema) {
    super();
    this.schema = schema;
  }
}

/** A map whose keys are lower-case API names and whose look-ups take any case, with or without the namespace. */
export class NameMap<V> extends ApexMap<string, V> {
  private readonly aliases = new Map<string, string>();

  constructor(valueType: string, entries: Iterable<readonly [name: string, value: V]>) {
    super(typeRef("Map", typeRef("String"), typeRef(valueType)));
    for (const [name, value] of entries) {
      const key = qualifiedName(name).toLowerCase();
      this.aliases.set(name.toLowerCase(), key);
      super.put(key, value);
    }
  }

  override get(key: unknown): V | null {
    return super.get(this.known(key));
  }

  override has(key: unknown): boolean {
    return super.has(this.known(key));
  }

  private known(key: unknown): unknown {
    if (typeof key !== "string") return key;
    return this.aliases.get(key.toLowerCase()) ?? key.toLowerCase();
  }
}

implement({
  name: "Schema.SObjectTypeFields",
  methods: {
    "getMap()": ({ schema }: SObjectFields) =>
      new NameMap(
        "Schema.SObjectField",
        [...schema.fields.values()].map((field) => [field.name, fieldToken(schema, field)]),
      ),
  },
});

implement({
  name: "Schema.SObjectTypeFieldSets",
  methods: {
    "getMap()": ({ schema }: SObjectFieldSets) =>
      new NameMap(
        "Schema.FieldSet",
        fieldSetsOf(schema).map((set) => [set.name, set]),
      ),
  },
});
