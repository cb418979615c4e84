import { isPlain } from "../members.ts";
import { typeName, typeRef, type TypeRef } from "../../../runtime/typeRef.ts";
import type { SObjectSchema } from "../../../schema/model.ts";
import type { At, Expression, ExpressionOf } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { identifier } from "../../types/declare.ts";
import { declaredField, platformField } from "../../types/members.ts";
import type { DeclaredField, DeclaredType } from "../../types/model.ts";
import { INTEGER, SOBJECT, STRING } from "../../types/names.ts";
import { isFieldVisible } from "../../types/visibility.ts";
import type { Context } from "../context.ts";
import { converted } from "../convert.ts";
import { lineMark } from "../layout.ts";
import { nonNull, type Described, type Typed } from "../typed.ts";
import { chain, expression } from "./index.ts";
import { recordField } from "./records.ts";
import { describeMember, pageReference, sobjectToken, triggerVariable } from "./tokens.ts";

/** What a dotted name means: a value, or the path of a type or namespace that goes on. */
export type Qualifier = { readonly value: Typed } | { readonly path: string; readonly type: TypeRef | undefined };

/** A name or a dotted name as a value. */
export function member(node: ExpressionOf<"name" | "dot">, ctx: Context): Typed {
  const found = qualify(node, ctx);
  if (found && "value" in found) return found.value;
  throw new CompileError(node, `Variable does not exist: ${node.name}`);
}

/** Undefined when the expression is no name. */
export function qualify(node: Expression, ctx: Context): Qualifier | undefined {
  if (node.kind === "name") {
    const value = variable(node.name, ctx);
    if (value) return { value };
    return path(node.name, ctx);
  }
  if (node.kind !== "dot") return undefined;
  const target = node.target.kind === "name" || node.target.kind === "dot" ? qualify(node.target, ctx) : undefined;
  if (target && !("value" in target)) return staticMember(target, node, ctx);
  try {
    return { value: memberOfValue(target?.value ?? chain(node.target, ctx), node, ctx) };
  } catch (error) {
    // A variable may bear the name of a type: `Account.Name` beside a variable `account`.
    const other = node.target.kind === "name" ? path(node.target.name, ctx) : undefined;
    if (!(error instanceof CompileError) || !other || "value" in other || !other.type) throw error;
    return staticMember(other, node, ctx);
  }
}

/** The type or namespace of that name, whatever variables there are. */
export function path(name: string, ctx: Context): Qualifier | undefined {
  const type = ctx.universe.resolveName(name, ctx.owner);
  return type || ctx.universe.isNamespace(name) || isLabels(name) || /^page$/i.test(name)
    ? { path: name, type }
    : undefined;
}

function isLabels(name: string): boolean {
  return /^(system\.)?label$/i.test(name);
}

function variable(name: string, ctx: Context): Typed | undefined {
  const local = ctx.local(name);
  if (local) return { js: local.js, type: local.type };
  for (let scope: DeclaredType | null = ctx.owner; scope; scope = scope.outer) {
    const field = declaredField(scope, name, ctx.universe);
    if (!field) continue;
    if (!isFieldVisible(field, "get", ctx.owner, ctx.universe)) continue;
    if (field.isStatic) return staticField(field, ctx);
    // What has no instance here may still be the name of a type.
    if (scope !== ctx.owner || ctx.isStatic) continue;
    return { js: `this.${instanceName(field, ctx)}`, type: field.type, member: field };
  }
  return undefined;
}

/** @throws CompileError "Variable is not visible" */
export function checkVisible(field: DeclaredField, use: "get" | "set", at: At, ctx: Context): void {
  if (isFieldVisible(field, use, ctx.owner, ctx.universe)) return;
  throw new CompileError(at, `Variable is not visible: ${field.owner.name}.${field.name}`);
}

/** Inside its own accessors a property's name is its backing field. */
export function instanceName(field: DeclaredField, ctx: Context): string {
  return ctx.accessorOf === field ? backingName(field) : field.jsName;
}

export function backingName(field: DeclaredField): string {
  return `${field.jsName}$of$${identifier(field.owner.name)}`;
}

function staticField(field: DeclaredField, ctx: Context): Typed {
  return { js: `${ctx.unit.classOf(field.owner)}.$s().${instanceName(field, ctx)}`, type: field.type, member: field };
}

function staticMember(
  target: { path: string; type: TypeRef | undefined },
  node: ExpressionOf<"dot">,
  ctx: Context,
): Qualifier {
  const whole = `${target.path}.${node.name}`;
  if (isLabels(target.path) || /^(system\.)?label\.\w+$/i.test(target.path)) return label(target.path, node, ctx);
  if (/^page$/i.test(target.path) && !target.type) return { value: pageReference(node.name, ctx) };
  if (target.type) {
    const value = staticValue(target.type, node, ctx);
    if (value) return { value };
  }
  const type = ctx.universe.resolveName(whole, ctx.owner);
  if (type || ctx.universe.isNamespace(whole) || isLabels(whole)) return { path: whole, type };
  if (target.type) throw new CompileError(node, `Variable does not exist: ${node.name}`);
  throw new CompileError(node, `Invalid type: ${whole}`);
}

/** `Label.X`, `System.Label.X`, `Label.namespace.X` */
function label(target: string, node: ExpressionOf<"dot">, ctx: Context): Qualifier {
  const isNamespace = isLabels(target) && node.name.toLowerCase() === ctx.universe.namespace?.toLowerCase();
  if (isNamespace) return { path: `${target}.${node.name}`, type: undefined };
  if (!ctx.universe.hasLabel(node.name)) throw new CompileError(node, `External string does not exist: ${node.name}`);
  return { value: { js: `$R.label(${JSON.stringify(node.name)})`, type: STRING, isNonNull: true } };
}

function staticValue(type: TypeRef, node: ExpressionOf<"dot">, ctx: Context): Typed | undefined {
  const { name } = node;
  const declared = ctx.universe.declared(type.name);
  if (declared?.kind === "enum") {
    const constant = declared.node.constants.find((one) => one.toLowerCase() === name.toLowerCase());
    return constant ? enumConstant(type, declared.node.constants, constant, ctx) : undefined;
  }
  if (declared) {
    const field = declaredField(declared, name, ctx.universe);
    if (!field?.isStatic) return undefined;
    checkVisible(field, "get", node, ctx);
    return staticField(field, ctx);
  }
  const sobject = ctx.universe.sobject(type);
  if (sobject) return sobjectToken(sobject, node, ctx);
  const trigger = triggerVariable(type, node, ctx);
  if (trigger) return trigger;
  const platform = ctx.universe.platform(type);
  const constant = platform?.enumValues.find((one) => one.toLowerCase() === name.toLowerCase());
  if (platform && constant) return enumConstant(type, platform.enumValues, constant, ctx);
  const described = describeMember(type, node, ctx);
  if (described) return described;
  const found = platformField(type, name, ctx.universe);
  if (!found?.property.isStatic) return undefined;
  const property = ctx.unit.property(found.platform.name, true, found.property.name);
  return { js: `${property}.get()`, type: found.type };
}

export function enumConstant(type: TypeRef, names: readonly string[], constant: string, ctx: Context): Typed {
  const arguments_ = [type.name, names, constant].map((part) => JSON.stringify(part)).join(",");
  return { js: ctx.unit.constant(`$R.enumConstant(${arguments_})`), type, isNonNull: true };
}

function memberOfValue(target: Typed, node: ExpressionOf<"dot">, ctx: Context): Typed {
  if (target.describes) return describedMember(target, target.describes, node, ctx);
  const { object, guard, isNonNull } = receiver(target, node.safe, ctx);
  const found = fieldOf({ ...target, js: object, isNonNull }, node, ctx);
  return guard ? { ...found, guard } : found;
}

/** The target of `.` or `?.`, evaluated once, with the guard of the chain so far. */
export function receiver(
  target: Typed,
  safe: boolean,
  ctx: Context,
): { object: string; guard?: string; isNonNull?: boolean } {
  if (!safe)
    return { object: target.js, ...(target.guard ? { guard: target.guard } : {}), isNonNull: !!target.isNonNull };
  const temporary = ctx.temporary();
  const isNull = `(${temporary}=${target.js})===null`;
  return { object: temporary, guard: target.guard ? `${target.guard}||${isNull}` : isNull, isNonNull: true };
}

function fieldOf(target: Typed, node: ExpressionOf<"dot">, ctx: Context): Typed {
  const { name } = node;
  const declared = ctx.universe.declared(target.type.name);
  const mark = lineMark(node.line);
  if (declared) {
    const field = declaredField(declared, name, ctx.universe);
    if (field) checkVisible(field, "get", node, ctx);
    if (field && !field.isStatic) {
      const own = target.js === "this" ? instanceName(field, ctx) : field.jsName;
      // JavaScript's `super` knows methods and accessors only; a plain field is the object's own.
      const holder = target.js === "super" && isPlainField(field) ? "this" : nonNull(target);
      return { js: `${holder}${mark}.${own}`, type: field.type, member: field };
    }
    if (field) return staticField(field, ctx);
  }
  if (target.single) {
    const record = { js: `$R.single(${target.js})`, type: target.single, isNonNull: true };
    return recordField(record, node, ctx);
  }
  if (ctx.universe.isSObject(target.type)) return recordField(target, node, ctx);
  const found = platformField(target.type, name, ctx.universe);
  if (found) {
    const property = ctx.unit.property(found.platform.name, found.property.isStatic, found.property.name);
    return { js: `${property}.get(${found.property.isStatic ? "" : nonNull(target)})`, type: found.type };
  }
  throw new CompileError(node, `Variable does not exist: ${name} on ${typeName(target.type)}`);
}

function isPlainField({ node }: DeclaredField): boolean {
  return node.kind !== "property" || isPlain(node);
}

function describedMember(target: Typed, { sobject, part }: Described, node: ExpressionOf<"dot">, ctx: Context): Typed {
  const name = JSON.stringify(sobject.name);
  const lower = bareName(node.name, ctx);
  if ((part === "describe" || part === "token") && (lower === "fields" || lower === "fieldsets")) {
    return describedParts(sobject, lower, part === "token", ctx);
  }
  if (part === "fieldTokens" || part === "fieldDescribes") {
    if (!sobject.fields.has(lower))
      throw new CompileError(node, `Field does not exist: ${node.name} on ${sobject.name}`);
    const isToken = part === "fieldTokens";
    const js = `$R.${isToken ? "fieldToken" : "describeField"}(${name},${JSON.stringify(lower)})`;
    return { js, type: typeRef(isToken ? "Schema.SObjectField" : "Schema.DescribeFieldResult"), isNonNull: true };
  }
  // An Apex sharing reason is the text that the share record holds.
  if (part === "rowCauses") return { js: JSON.stringify(node.name), type: STRING, isNonNull: true };
  if (part === "fieldSets") {
    const js = `$R.fieldSet(${name},${JSON.stringify(node.name)})`;
    return { js, type: typeRef("Schema.FieldSet"), isNonNull: true };
  }
  return fieldOf({ js: target.js, type: target.type, isNonNull: true }, node, ctx);
}

function describedParts(sobject: SObjectSchema, which: "fields" | "fieldsets", isToken: boolean, ctx: Context): Typed {
  const property = which === "fields" ? "Fields" : "FieldSets";
  const link = ctx.unit.property("Schema.DescribeSObjectResult", false, property);
  const js = `${link}.get($R.describeSObject(${JSON.stringify(sobject.name)}))`;
  const part = which === "fieldsets" ? "fieldSets" : isToken ? "fieldTokens" : "fieldDescribes";
  return { js, type: typeRef(`Schema.SObjectType${property}`), isNonNull: true, describes: { sobject, part } };
}

/** A field name without the package's prefix, lower case. */
export function bareName(name: string, ctx: Context): string {
  const prefix = ctx.universe.namespace ? `${ctx.universe.namespace.toLowerCase()}__` : null;
  const lower = name.toLowerCase();
  return prefix && lower.startsWith(prefix) ? lower.slice(prefix.length) : lower;
}

/** `list[i]` */
export function index(node: ExpressionOf<"index">, ctx: Context): Typed {
  const target = chain(node.target, ctx);
  if (target.type.name !== "List") {
    throw new CompileError(node, `Expression must be a list type: ${typeName(target.type)}`);
  }
  const at = converted(expression(node.index, ctx), INTEGER, ctx, node);
  const found = { js: `$R.item(${nonNull(target)},${at})`, type: target.type.args[0] ?? SOBJECT };
  return target.guard ? { ...found, guard: target.guard } : found;
}
