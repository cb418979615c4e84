import { apexError } from "../runtime/apexException.ts";
import { ApexList } from "../runtime/values/collections.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import type { FieldSchema, SObjectSchema } from "../schema/model.ts";
import type { ObjectRight, SecurityEngine } from "./contract.ts";

/** What is asked of the rights of a user. */
export type FieldRights = Pick<SecurityEngine, "mayObject" | "mayField">;

/** `System.AccessType`. */
export type AccessType = "CREATABLE" | "READABLE" | "UPDATABLE" | "UPSERTABLE";

export interface AccessDecision {
  readonly records: readonly ApexSObject[];
  /** Field names by object name. */
  readonly removedFields: ReadonlyMap<string, ReadonlySet<string>>;
  readonly modifiedIndexes: ReadonlySet<number>;
}

const OBJECT_RIGHTS: Readonly<Record<AccessType, readonly ObjectRight[]>> = {
  CREATABLE: ["create"],
  READABLE: ["read"],
  UPDATABLE: ["edit"],
  UPSERTABLE: ["create", "edit"],
};

/**
 * Copies of the records without the fields, parents and children that the user may not read or write; ids stay.
 * Source: Apex Reference Guide, Security Class, stripInaccessible.
 * @throws NoAccessException "No access to entity: X" when the object itself is closed and `enforceRootObject` is set
 */
export function stripInaccessible(
  security: FieldRights,
  userId: string,
  accessType: AccessType,
  records: readonly ApexSObject[],
  enforceRootObject: boolean,
): AccessDecision {
  const stripper = new Stripper(security, userId, accessType);
  if (enforceRootObject) {
    for (const record of records) {
      if (stripper.mayObject(record.schema)) continue;
      throw apexError("NoAccessException", `No access to entity: ${record.schema.name}`);
    }
  }
  const modifiedIndexes = new Set<number>();
  const stripped = records.map((record, index) => {
    const before = stripper.removals;
    const copy = stripper.strip(record);
    if (stripper.removals > before) modifiedIndexes.add(index);
    return copy;
  });
  return { records: stripped, removedFields: stripper.removedFields, modifiedIndexes };
}

class Stripper {
  readonly removedFields = new Map<string, Set<string>>();
  removals = 0;
  private readonly security: FieldRights;
  private readonly userId: string;
  private readonly accessType: AccessType;

  constructor(security: FieldRights, userId: string, accessType: AccessType) {
    this.security = security;
    this.userId = userId;
    this.accessType = accessType;
  }

  mayObject(object: SObjectSchema): boolean {
    return OBJECT_RIGHTS[this.accessType].every((right) => this.security.mayObject(this.userId, object, right));
  }

  strip(record: ApexSObject): ApexSObject {
    const copy = new ApexSObject(record.schema);
    copy.queried = record.queried && new Set(record.queried);
    for (const [key, value] of record.values) {
      if (value instanceof ApexSObject) this.stripParent(copy, key, value);
      else if (value instanceof ApexList) this.stripChildren(copy, key, value);
      else this.stripField(copy, key, value);
    }
    return copy;
  }

  private stripField(copy: ApexSObject, key: string, value: unknown): void {
    const field = copy.schema.fields.get(key);
    if (!field || this.mayField(copy.schema, field)) copy.values.set(key, value);
    else this.remove(copy, key, field.name);
  }

  private stripParent(copy: ApexSObject, key: string, parent: ApexSObject): void {
    const reference = [...copy.schema.fields.values()].find((field) => field.relationshipName?.toLowerCase() === key);
    const isOpen = (!reference || this.mayField(copy.schema, reference)) && this.mayObject(parent.schema);
    if (isOpen) copy.values.set(key, this.strip(parent));
    else this.remove(copy, key, reference?.relationshipName ?? key);
  }

  private stripChildren(copy: ApexSObject, key: string, children: ApexList): void {
    const relationship = copy.schema.childRelationships.find((child) => child.name?.toLowerCase() === key);
    const records = children.items.filter((child) => child instanceof ApexSObject);
    if (records.every((child) => this.mayObject(child.schema))) {
      copy.values.set(
        key,
        new ApexList(
          children.apexType,
          records.map((child) => this.strip(child)),
        ),
      );
    } else this.remove(copy, key, relationship?.name ?? key);
  }

  private mayField(object: SObjectSchema, field: FieldSchema): boolean {
    if (field.type === "ID") return true;
    const right = this.accessType === "READABLE" ? "read" : "edit";
    if (right === "edit" && !this.isWritable(field)) return false;
    return this.security.mayField(this.userId, object, field, right);
  }

  private isWritable(field: FieldSchema): boolean {
    if (this.accessType === "CREATABLE") return field.createable;
    if (this.accessType === "UPDATABLE") return field.updateable;
    return field.createable && field.updateable;
  }

  private remove(copy: ApexSObject, key: string, name: string): void {
    this.removals++;
    copy.queried?.delete(key);
    const names = this.removedFields.get(copy.schema.name) ?? new Set<string>();
    this.removedFields.set(copy.schema.name, names.add(name));
  }
}
