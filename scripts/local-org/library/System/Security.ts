import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import type { ApexEnum } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { ObjectRight } from "../../security/contract.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { implement } from "../registry.ts";
import { listOf, mapOf, required, setOf } from "../support/values.ts";

interface AccessTypeRights {
  readonly object: ObjectRight;
  readonly field: "read" | "edit";
}

const RIGHTS: Readonly<Record<string, AccessTypeRights>> = {
  CREATABLE: { object: "create", field: "edit" },
  READABLE: { object: "read", field: "read" },
  UPDATABLE: { object: "edit", field: "edit" },
  UPSERTABLE: { object: "edit", field: "edit" },
};

class AccessDecision extends PlatformObject {
  override readonly apexType = typeRef("SObjectAccessDecision");
  readonly records: ApexList<ApexSObject>;
  readonly removed = new Map<string, Set<string>>();
  readonly modified = new Set<number>();

  constructor(records: ApexList<ApexSObject>) {
    super();
    this.records = records;
  }
}

/** One run of `Security.stripInaccessible` for one user and access type. */
class Stripping {
  readonly decision: AccessDecision;
  private readonly rights: AccessTypeRights;
  private readonly userId = transaction().userId;

  constructor(rights: AccessTypeRights, type: ApexList<ApexSObject>) {
    this.rights = rights;
    this.decision = new AccessDecision(listOf(type.elementType, []));
  }

  /** @throws NoAccessException when the user may not touch the object at all */
  requireObject(schema: SObjectSchema): void {
    const { security } = org();
    const allowed = security.mayObject(this.userId, schema, this.rights.object);
    if (!allowed) throw apexError("NoAccessException", "No access to entity");
  }

  /** A copy without the fields, and the related records' fields, that the user may not use. */
  strip(record: ApexSObject, index: number): ApexSObject {
    const copy = new ApexSObject(record.schema);
    copy.queried = record.queried === null ? null : new Set(record.queried);
    for (const [key, value] of record.values) {
      const field = record.schema.fields.get(key) ?? this.lookupOf(record.schema, key);
      if (field && key !== "id" && !this.mayUse(record.schema, field))
        this.remove(record.schema, field, index, copy, key);
      else copy.values.set(key, this.related(value, index));
    }
    return copy;
  }

  private related(value: unknown, index: number): unknown {
    if (value instanceof ApexSObject) return this.strip(value, index);
    if (!(value instanceof ApexList) || !(value.items[0] instanceof ApexSObject)) return value;
    return new ApexList(
      value.apexType,
      (value.items as ApexSObject[]).map((child) => this.strip(child, index)),
    );
  }

  private lookupOf(schema: SObjectSchema, relationship: string): FieldSchema | undefined {
    return [...schema.fields.values()].find((field) => field.relationshipName?.toLowerCase() === relationship);
  }

  private mayUse(schema: SObjectSchema, field: FieldSchema): boolean {
    return org().security.mayField(this.userId, schema, field, this.rights.field);
  }

  private remove(schema: SObjectSchema, field: FieldSchema, index: number, copy: ApexSObject, key: string): void {
    const names = this.decision.removed.get(schema.name) ?? new Set();
    this.decision.removed.set(schema.name, names.add(field.name));
    this.decision.modified.add(index);
    copy.queried?.delete(key);
  }
}

function strip(type: ApexEnum, records: ApexList<ApexSObject>, enforceObject = true): AccessDecision {
  const rights = RIGHTS[required(type).name];
  if (!rights) throw new Error(`Unknown access type ${type.name}`);
  const stripping = new Stripping(rights, required(records));
  if (enforceObject)
    for (const schema of new Set(records.items.map((record) => record.schema))) stripping.requireObject(schema);
  records.items.forEach((record, index) => stripping.decision.records.items.push(stripping.strip(record, index)));
  return stripping.decision;
}

implement({
  name: "Security",
  statics: {
    "stripInaccessible(AccessType,List<SObject>)": strip,
    "stripInaccessible(AccessType,List<SObject>,Boolean)": strip,
  },
});

implement({
  name: "SObjectAccessDecision",
  methods: {
    "getModifiedIndexes()": (self: AccessDecision) => setOf("Integer", self.modified),
    "getRecords()": (self: AccessDecision) => self.records,
    "getRemovedFields()": (self: AccessDecision) =>
      mapOf(
        "String",
        typeRef("Set", typeRef("String")),
        [...self.removed].map(([name, fields]) => [name, setOf("String", fields)]),
      ),
  },
});
