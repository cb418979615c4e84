import { typeRef, type TypeRef } from "../../../runtime/typeRef.ts";
import type { SObjectSchema } from "../../../schema/model.ts";
import type { ExpressionOf } from "../../ast.ts";
import { BOOLEAN, ID, INTEGER, listOf, SOBJECT } from "../../types/names.ts";
import type { Context } from "../context.ts";
import type { Typed } from "../typed.ts";
import { bareName } from "./names.ts";

/** `Account.SObjectType`, `Account.Name` */
export function sobjectToken(sobject: SObjectSchema, node: ExpressionOf<"dot">, ctx: Context): Typed | undefined {
  const name = JSON.stringify(sobject.name);
  const key = bareName(node.name, ctx);
  if (key === "sobjecttype") {
    const type = typeRef("Schema.SObjectType");
    return { js: `$R.sobjectType(${name})`, type, isNonNull: true, describes: { sobject, part: "token" } };
  }
  if (key === "fields") {
    const js = `$R.describeSObject(${name})`;
    return {
      js,
      type: typeRef("Schema.SObjectTypeFields"),
      isNonNull: true,
      describes: { sobject, part: "fieldTokens" },
    };
  }
  if (!sobject.fields.has(key)) return undefined;
  const js = `$R.fieldToken(${name},${JSON.stringify(key)})`;
  const token = { js, type: typeRef("Schema.SObjectField"), isNonNull: true };
  return key === "rowcause" ? { ...token, describes: { sobject, part: "rowCauses" } } : token;
}

/** `Page.MyPage`: a reference to a Visualforce page. */
export function pageReference(name: string, ctx: Context): Typed {
  const type = typeRef("PageReference");
  const create = ctx.unit.member(type.name, "constructors", "(String)");
  return { js: `${create}(${ctx.unit.type(type)},${JSON.stringify(`/apex/${name}`)})`, type, isNonNull: true };
}

/** `Schema.SObjectType.Account` */
export function describeMember(type: TypeRef, node: ExpressionOf<"dot">, ctx: Context): Typed | undefined {
  const sobject = type.name === "Schema.SObjectType" ? ctx.universe.schema.sobject(node.name) : undefined;
  if (!sobject) return undefined;
  const js = `$R.describeSObject(${JSON.stringify(sobject.name)})`;
  return {
    js,
    type: typeRef("Schema.DescribeSObjectResult"),
    isNonNull: true,
    describes: { sobject, part: "describe" },
  };
}

/** `Trigger.new` and its sisters, typed by the trigger's object where there is one. */
export function triggerVariable(type: TypeRef, node: ExpressionOf<"dot">, ctx: Context): Typed | undefined {
  if (type.name !== "Trigger" || ctx.universe.declared("Trigger")) return undefined;
  const record = ctx.owner.triggerObject ? typeRef(ctx.owner.triggerObject) : SOBJECT;
  const types: Readonly<Record<string, TypeRef>> = {
    new: listOf(record),
    old: listOf(record),
    newmap: typeRef("Map", ID, record),
    oldmap: typeRef("Map", ID, record),
    isexecuting: BOOLEAN,
    isbefore: BOOLEAN,
    isafter: BOOLEAN,
    isinsert: BOOLEAN,
    isupdate: BOOLEAN,
    isdelete: BOOLEAN,
    isundelete: BOOLEAN,
    size: INTEGER,
    operationtype: typeRef("TriggerOperation"),
  };
  const name = node.name.toLowerCase();
  const found = types[name];
  return found ? { js: `$R.triggerVariables.${name}()`, type: found, isNonNull: found === BOOLEAN } : undefined;
}
