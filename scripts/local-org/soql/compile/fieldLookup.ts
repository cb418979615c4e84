import { org } from "../../runtime/org.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";

/** The name without the prefix of the org's own namespace: `causeway__Status__c` is `Status__c`. */
function bare(name: string): string {
  const prefix = /^([a-z][a-z0-9]*)__\w+__\w+$/i.exec(name)?.[1];
  return prefix && prefix.toLowerCase() === org().namespace?.toLowerCase() ? name.slice(prefix.length + 2) : name;
}

export function findField(object: SObjectSchema, name: string): FieldSchema | undefined {
  return object.fields.get(name.toLowerCase()) ?? object.fields.get(bare(name).toLowerCase());
}

/** The reference field behind a relationship name: `Account` gives `AccountId`. */
export function findReference(object: SObjectSchema, relationship: string): FieldSchema | undefined {
  const wanted = bare(relationship).toLowerCase();
  for (const field of object.fields.values()) {
    if (field.relationshipName?.toLowerCase() === wanted) return field;
  }
  return undefined;
}

export function findChildren(
  object: SObjectSchema,
  relationship: string,
): SObjectSchema["childRelationships"][number] | undefined {
  const wanted = bare(relationship).toLowerCase();
  return object.childRelationships.find((child) => child.name?.toLowerCase() === wanted);
}
