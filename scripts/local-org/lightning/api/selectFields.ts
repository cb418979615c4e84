import { org } from "../../runtime/org.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { mayRead, nameField } from "./context.ts";

/** Compound fields cannot be selected together with what they are made of in the local org. */
const NOT_SELECTED = new Set(["ADDRESS", "LOCATION", "BASE64"]);
const ALWAYS = ["Id", "LastModifiedDate", "SystemModstamp"];

/**
 * The SELECT list for fields of an object: those that the user may read, and the name of the record that a lookup
 * names.
 */
export function selectList(userId: string, object: SObjectSchema, fields: Iterable<string>): string {
  const wanted = new Set(ALWAYS.filter((name) => object.fields.has(name.toLowerCase())));
  for (const name of fields) {
    const field = object.fields.get(name.toLowerCase());
    if (!field || NOT_SELECTED.has(field.type) || !mayRead(userId, object, field)) continue;
    wanted.add(field.name);
    const parent = field.relationshipName ? parentNameField(userId, field.referenceTo) : null;
    if (parent) wanted.add(`${field.relationshipName}.${parent}`);
  }
  return [...wanted].join(", ");
}

function parentNameField(userId: string, targets: readonly string[]): string | null {
  if (targets.length > 1) return "Name";
  const target = org().schema.sobject(targets[0] ?? "");
  if (!target || !org().security.mayObject(userId, target, "read")) return null;
  return nameField(target)?.name ?? null;
}
