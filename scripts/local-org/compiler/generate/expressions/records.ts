import { typeName, typeRef, type TypeRef } from "../../../runtime/typeRef.ts";
import type { SObjectSchema } from "../../../schema/model.ts";
import type { ExpressionOf } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { ID, listOf, SOBJECT } from "../../types/names.ts";
import type { Universe } from "../../types/universe.ts";
import type { Context } from "../context.ts";
import { lineMark } from "../layout.ts";
import { nonNull, type Typed } from "../typed.ts";
import { bareName } from "./names.ts";

/** A field, parent or child list of a record type. */
export interface RecordMember {
  /** Lower case, as records store it. */
  readonly key: string;
  readonly type: TypeRef;
  readonly isRelationship: boolean;
}

export function recordMember(type: TypeRef, name: string, ctx: Context): RecordMember | undefined {
  const { universe } = ctx;
  const key = bareName(name, ctx);
  const schema = universe.sobject(type);
  if (!schema) return key === "id" ? { key, type: ID, isRelationship: false } : undefined;
  const field = schema.fields.get(key);
  if (field) return { key, type: field.apexType, isRelationship: false };
  const parent = parentType(schema, key, universe);
  if (parent) return { key, type: parent, isRelationship: true };
  const child = schema.childRelationships.find((one) => one.name?.toLowerCase() === key);
  return child ? { key, type: listOf(typeRef(child.child)), isRelationship: true } : undefined;
}

/** Through a polymorphic lookup only the fields of the `Name` object are known. */
function parentType(schema: SObjectSchema, relationship: string, universe: Universe): TypeRef | undefined {
  for (const field of schema.fields.values()) {
    if (field.relationshipName?.toLowerCase() !== relationship) continue;
    if (field.referenceTo.length === 1)
      return typeRef(universe.schema.sobject(field.referenceTo[0]!)?.name ?? "SObject");
    return universe.schema.sobject("Name") ? typeRef("Name") : SOBJECT;
  }
  return undefined;
}

export function recordField(target: Typed, node: ExpressionOf<"dot">, ctx: Context): Typed {
  const member = recordMember(target.type, node.name, ctx);
  if (!member) {
    throw new CompileError(node, `Variable does not exist: ${node.name} on ${typeName(target.type)}`);
  }
  const read = `$R.${member.isRelationship ? "relationship" : "field"}${target.isParent ? "OfParent" : ""}`;
  const record = target.isParent ? target.js : nonNull(target);
  const js = `${read}(${record},${JSON.stringify(member.key)}${lineMark(node.line)})`;
  const name = ctx.universe.sobject(target.type)?.fields.get(member.key)?.name;
  return { js, type: member.type, ...(name ? { field: { record, name } } : { isParent: member.isRelationship }) };
}
