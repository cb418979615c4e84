import { PlatformObject } from "../../runtime/apexObject.ts";
import { org } from "../../runtime/org.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ChildRelationship, FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { implementAttributes } from "../support/beans.ts";
import { qualifiedName } from "../support/apiNames.ts";
import { listOf } from "../support/values.ts";
import { fieldToken, sobjectTypeToken } from "./tokens.ts";

class ChildRelationshipObject extends PlatformObject {
  override readonly apexType = typeRef("Schema.ChildRelationship");
  readonly relationship: ChildRelationship;
  readonly child: SObjectSchema;
  readonly field: FieldSchema;

  constructor(relationship: ChildRelationship, child: SObjectSchema, field: FieldSchema) {
    super();
    this.relationship = relationship;
    this.child = child;
    this.field = field;
  }
}

const known = new WeakMap<ChildRelationship, ChildRelationshipObject>();

/** One object per relationship, so that describe results compare. */
function objectOf(relationship: ChildRelationship, child: SObjectSchema, field: FieldSchema): ChildRelationshipObject {
  let object = known.get(relationship);
  if (!object) known.set(relationship, (object = new ChildRelationshipObject(relationship, child, field)));
  return object;
}

/** Those whose child object and field the local org has. */
export function childRelationships(schema: SObjectSchema): ChildRelationshipObject[] {
  return schema.childRelationships.flatMap((relationship) => {
    const child = org().schema.sobject(relationship.child);
    const field = child?.fields.get(relationship.field.toLowerCase());
    return child && field ? [objectOf(relationship, child, field)] : [];
  });
}

implementAttributes<ChildRelationshipObject>("Schema.ChildRelationship", {
  cascadeDelete: ({ field }) => field.masterDetail || field.onDelete === "Cascade",
  childSObject: ({ child }) => sobjectTypeToken(child),
  deprecatedAndHidden: () => false,
  field: ({ child, field }) => fieldToken(child, field),
  junctionIdListNames: () => listOf("String", []),
  junctionReferenceTo: () => listOf("Schema.SObjectType", []),
  relationshipName: ({ relationship }) => (relationship.name === null ? null : qualifiedName(relationship.name)),
  restrictedDelete: ({ field }) => field.onDelete === "Restrict",
});
