import { typeName, type TypeRef } from "../../../runtime/typeRef.ts";
import type { SObjectSchema } from "../../../schema/model.ts";
import type { At, ExpressionOf } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import type { DeclaredType } from "../../types/model.ts";
import { INTEGER, OBJECT } from "../../types/names.ts";
import { isConstructorVisible } from "../../types/visibility.ts";
import { INTERVIEW, substitute } from "../../types/universe.ts";
import type { Context } from "../context.ts";
import { converted } from "../convert.ts";
import { lineMark } from "../layout.ts";
import type { Typed } from "../typed.ts";
import { argumentList, choose } from "./calls.ts";
import { expression } from "./index.ts";
import { recordMember } from "./records.ts";

export function creation(node: ExpressionOf<"new">, ctx: Context): Typed {
  const type = ctx.universe.resolve(node.type, ctx.owner);
  const declared = ctx.universe.declared(type.name);
  if (declared) return declaredCreation(declared, node, ctx);
  const sobject = ctx.universe.sobject(type);
  if (sobject) return recordCreation(sobject, type, node, ctx);
  if (type.name.startsWith(`${INTERVIEW}.`)) return interviewCreation(type, node, ctx);
  const platform = ctx.universe.platform(type);
  if (!platform || platform.isAbstract || platform.kind !== "class") {
    throw new CompileError(node, `Type cannot be constructed: ${typeName(type)}`);
  }
  const args = node.args.map((arg) => expression(arg, ctx));
  const candidates = platform.constructors.map((one) => ({
    key: one.key,
    parameters: one.parameters.map((parameter) => substitute(parameter, platform.typeParameters, type.args)),
  }));
  const chosen = choose(candidates, args, ctx) ?? iterableCopy(type, candidates, args);
  if (!chosen) throw noConstructor(node, type, args);
  const link = ctx.unit.member(platform.name, "constructors", chosen.key);
  const values = args.length === 0 ? "" : `,${argumentList(chosen, args, node, ctx)}`;
  return { js: `${lineMark(node.line)}${link}(${ctx.unit.type(type)}${values})`, type, isNonNull: true };
}

/** `new Flow.Interview.MyFlow(variables)` */
function interviewCreation(type: TypeRef, node: ExpressionOf<"new">, ctx: Context): Typed {
  const create = ctx.unit.member(INTERVIEW, "statics", "createInterview(String,Map<String,Object>)");
  const name = JSON.stringify(type.name.slice(INTERVIEW.length + 1));
  const values = node.args.map((arg) => expression(arg, ctx).js).join(",");
  return { js: `${create}(${name},${values})`, type, isNonNull: true };
}

/** A List or Set can be made of a collection whose elements need a cast: `new Set<Id>(strings)`. */
function iterableCopy(
  type: TypeRef,
  candidates: readonly { key: string; parameters: readonly TypeRef[] }[],
  args: readonly Typed[],
): { key: string; parameters: readonly TypeRef[] } | undefined {
  const [argument] = args;
  if (args.length !== 1 || !argument || (type.name !== "List" && type.name !== "Set")) return undefined;
  const candidate = candidates.find((one) => one.parameters[0]?.name === argument.type.name);
  return candidate && { key: candidate.key, parameters: [argument.type] };
}

function noConstructor(node: At, type: TypeRef, args: readonly Typed[]): CompileError {
  return new CompileError(
    node,
    `Constructor not defined: [${typeName(type)}].<Constructor>(${args.map((arg) => typeName(arg.type)).join(", ")})`,
  );
}

function declaredCreation(declared: DeclaredType, node: ExpressionOf<"new">, ctx: Context): Typed {
  if (declared.kind !== "class" || declared.modifiers.has("abstract")) {
    throw new CompileError(node, `Abstract classes cannot be constructed: ${declared.name}`);
  }
  const args = node.args.map((arg) => expression(arg, ctx));
  const chosen = choose(declared.constructors, args, ctx);
  if (!chosen) throw noConstructor(node, declared.type, args);
  if (!isConstructorVisible(chosen, ctx.owner, ctx.universe)) {
    const types = chosen.parameters.map(typeName).join(", ");
    throw new CompileError(node, `Constructor is not visible: [${declared.name}].<Constructor>(${types})`);
  }
  const values = argumentList(chosen, args, node, ctx);
  const js = `new (${ctx.unit.classOf(declared)})()${lineMark(node.line)}.$init()[${JSON.stringify(chosen.jsName)}](${values})`;
  return { js, type: declared.type, isNonNull: true };
}

function recordCreation(sobject: SObjectSchema, type: TypeRef, node: ExpressionOf<"new">, ctx: Context): Typed {
  const values = node.args.map((arg) => {
    if (arg.kind !== "assign" || arg.operator !== null || arg.target.kind !== "name") {
      throw new CompileError(arg, "Invalid constructor argument: name=value is expected");
    }
    const member = recordMember(type, arg.target.name, ctx);
    if (!member) throw new CompileError(arg, `Field does not exist: ${arg.target.name} on ${sobject.name}`);
    return `[${JSON.stringify(member.key)},${converted(expression(arg.value, ctx), member.type, ctx, arg)}]`;
  });
  const list = values.length === 0 ? "" : `,[${values.join(",")}]`;
  return { js: `$R.newRecord(${JSON.stringify(sobject.name)}${list})`, type, isNonNull: true };
}

/** `new Integer[5]` */
export function sizedCreation(node: ExpressionOf<"newSized">, ctx: Context): Typed {
  const type = ctx.universe.resolve(node.type, ctx.owner);
  const size = converted(expression(node.size, ctx), INTEGER, ctx, node);
  return { js: `$R.sizedList(${ctx.unit.type(type)},${size})`, type, isNonNull: true };
}

export function itemsCreation(node: ExpressionOf<"newItems">, ctx: Context): Typed {
  const type = ctx.universe.resolve(node.type, ctx.owner);
  if (type.name === "Map" && node.items.length === 0) {
    return { js: `new $R.ApexMap(${ctx.unit.type(type)})`, type, isNonNull: true };
  }
  if (type.name !== "List" && type.name !== "Set") {
    throw new CompileError(node, `Type cannot be constructed with items: ${typeName(type)}`);
  }
  const element = type.args[0] ?? OBJECT;
  const items = node.items.map((item) => converted(expression(item, ctx), element, ctx, item)).join(",");
  const constructor = type.name === "List" ? "$R.ApexList" : "$R.ApexSet";
  return { js: `new ${constructor}(${ctx.unit.type(type)},[${items}])`, type, isNonNull: true };
}

export function mapCreation(node: ExpressionOf<"newMap">, ctx: Context): Typed {
  const type = ctx.universe.resolve(node.type, ctx.owner);
  if (type.name !== "Map") throw new CompileError(node, `Type cannot be constructed with entries: ${typeName(type)}`);
  const [key, value] = type.args;
  const entries = node.entries.map(([left, right]) => {
    return `[${converted(expression(left, ctx), key!, ctx, left)},${converted(expression(right, ctx), value!, ctx, right)}]`;
  });
  return { js: `$R.mapOf(${ctx.unit.type(type)},[${entries.join(",")}])`, type, isNonNull: true };
}
