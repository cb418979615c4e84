import { typeName, typeRef, type TypeRef } from "../../../runtime/typeRef.ts";
import type { Expression, ExpressionOf } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { methodsOf, platformMethods, type Candidate, type PlatformTarget } from "../../types/members.ts";
import type { DeclaredType } from "../../types/model.ts";
import { SOBJECT, STRING } from "../../types/names.ts";
import { chooseOverload } from "../../types/overloads.ts";
import { signature } from "../../types/rules.ts";
import { isMethodVisible } from "../../types/visibility.ts";
import type { Context } from "../context.ts";
import { converted } from "../convert.ts";
import { lineMark } from "../layout.ts";
import { closed, nonNull, type Typed } from "../typed.ts";
import { enumMethod, enumStatic } from "./enums.ts";
import { chain, expression } from "./index.ts";
import { path, qualify, receiver, type Qualifier } from "./names.ts";

type Call = ExpressionOf<"call">;

export function call(node: Call, ctx: Context): Typed {
  const args = node.args.map((arg) => expression(arg, ctx));
  if (!node.target) return bareCall(node, args, ctx);
  if (node.target.kind === "super") return superCall(node, args, ctx);
  const target = targetOf(node.target, ctx);
  if ("value" in target) {
    const found = valueCall(target.value, node, args, ctx);
    if (found) return found;
    // A variable may bear the name of the type whose static method is meant.
    const other = node.target.kind === "name" ? path(node.target.name, ctx) : undefined;
    const result = other && !("value" in other) && other.type ? staticCall(other.type, node, args, ctx) : undefined;
    if (result) return result;
    throw unknownMethod(node, args, target.value.type);
  }
  const type = target.type;
  const result = type && staticCall(type, node, args, ctx);
  if (!result) throw type ? unknownMethod(node, args, type) : new CompileError(node, `Invalid type: ${target.path}`);
  return result;
}

function targetOf(node: Expression, ctx: Context): Qualifier {
  if (node.kind !== "name" && node.kind !== "dot") return { value: chain(node, ctx) };
  const found = qualify(node, ctx);
  if (!found) throw new CompileError(node, `Variable does not exist: ${node.name}`);
  return found;
}

function unknownMethod(node: Call, args: readonly Typed[], type: TypeRef): CompileError {
  const signature = `${node.name}(${args.map((arg) => typeName(arg.type)).join(", ")})`;
  return new CompileError(
    node,
    `Method does not exist or incorrect signature: void ${signature} from the type ${typeName(type)}`,
  );
}

/** A method of this class or, when static, of a class around it. */
function bareCall(node: Call, args: readonly Typed[], ctx: Context): Typed {
  for (let scope: DeclaredType | null = ctx.owner; scope; scope = scope.outer) {
    const isOwn = scope === ctx.owner;
    const candidates = methodsOf(scope.type, node.name, ctx.universe).filter(
      (one) => one.isStatic || (isOwn && !ctx.isStatic),
    );
    const chosen = choose(candidates, args, ctx);
    if (chosen) return invocation(chosen, { js: "this", type: ctx.owner.type, isNonNull: true }, node, args, ctx);
  }
  throw unknownMethod(node, args, ctx.owner.type);
}

function superCall(node: Call, args: readonly Typed[], ctx: Context): Typed {
  const parent = ctx.owner.superclass;
  const chosen = parent && choose(methodsOf(parent, node.name, ctx.universe), args, ctx);
  const target = chosen ?? choose(methodsOf(typeRef("Object"), node.name, ctx.universe), args, ctx);
  if (!target) throw unknownMethod(node, args, parent ?? ctx.owner.type);
  const values = argumentList(target, args, node, ctx);
  if (!("platform" in target.target)) {
    return { js: `super[${JSON.stringify(target.target.jsName)}](${values})`, type: target.returns };
  }
  const link = ctx.unit.member(target.target.platform.name, "methods", target.target.key);
  return { js: `${link}(this${values ? `,${values}` : ""})`, type: target.returns };
}

function valueCall(given: Typed, node: Call, args: readonly Typed[], ctx: Context): Typed | undefined {
  const isEnum = enumMethod(given, node, args, ctx);
  if (isEnum) return isEnum;
  let target = given;
  const candidates = methodsOf(target.type, node.name, ctx.universe);
  let chosen =
    choose(
      candidates.filter((one) => !one.isStatic),
      args,
      ctx,
    ) ?? choose(candidates, args, ctx);
  if (given.single && (!chosen || isOfObject(chosen))) {
    chosen = choose(methodsOf(given.single, node.name, ctx.universe), args, ctx) ?? chosen;
    target = { js: `$R.single(${closed(given).js})`, type: given.single, isNonNull: true };
  }
  if (!chosen) return objectClone(target, node, args, ctx);
  if (given.field && node.name.toLowerCase() === "adderror") return fieldError(given.field, chosen, node, args, ctx);
  const { object, guard, isNonNull } = receiver(target, node.safe, ctx);
  const result = invocation(chosen, { js: object, type: target.type, isNonNull: !!isNonNull }, node, args, ctx);
  return guard ? { ...result, guard } : result;
}

/** Every object of an Apex class can be copied, field by field. */
function objectClone(target: Typed, node: Call, args: readonly Typed[], ctx: Context): Typed | undefined {
  const isObject = ctx.universe.declared(target.type.name)?.kind === "class";
  if (!isObject || node.name.toLowerCase() !== "clone" || args.length > 0) return undefined;
  return { js: `$R.cloneObject(${nonNull(closed(target))})`, type: target.type, isNonNull: true };
}

/** `record.Field.addError(…)`: the library gets the field's place instead of its value. */
function fieldError(
  field: NonNullable<Typed["field"]>,
  chosen: Candidate,
  node: Call,
  args: readonly Typed[],
  ctx: Context,
): Typed {
  const self = `{record:${field.record},field:${JSON.stringify(field.name)}}`;
  return invocation(chosen, { js: self, type: STRING, isNonNull: true }, node, args, ctx);
}

function isOfObject(candidate: Candidate): boolean {
  return "platform" in candidate.target && candidate.target.platform.name === "Object";
}

function staticCall(type: TypeRef, node: Call, args: readonly Typed[], ctx: Context): Typed | undefined {
  const isEnum = enumStatic(type, node, args, ctx);
  if (isEnum) return isEnum;
  const candidates = methodsOf(type, node.name, ctx.universe);
  const chosen = choose(
    candidates.filter((one) => one.isStatic),
    args,
    ctx,
  );
  if (chosen) return invocation(chosen, { js: "null", type }, node, args, ctx);
  const sobject = ctx.universe.sobject(type);
  if (!sobject) return undefined;
  // `Setting__c.getInstance()`: methods of the platform's SObject on a blank record of that type.
  const own = choose(methodsOf(SOBJECT, node.name, ctx.universe), args, ctx);
  if (!own) {
    const utility = ctx.universe.signatures.find(type.name);
    const method = utility && choose(platformMethods(utility, type, node.name.toLowerCase()), args, ctx);
    return method && invocation(method, { js: "null", type }, node, args, ctx);
  }
  const self = { js: `$R.newRecord(${JSON.stringify(sobject.name)})`, type, isNonNull: true };
  return invocation(own, self, node, args, ctx);
}

export function choose<T extends { readonly parameters: readonly TypeRef[] }>(
  candidates: readonly T[],
  args: readonly Typed[],
  ctx: Context,
): T | undefined {
  const types = args.map((arg) => ({ type: arg.type, single: arg.single ?? null }));
  return chooseOverload(candidates, types, ctx.universe);
}

export function argumentList(
  chosen: { readonly parameters: readonly TypeRef[] },
  args: readonly Typed[],
  node: { readonly line: number; readonly column: number },
  ctx: Context,
): string {
  return args.map((arg, i) => converted(arg, chosen.parameters[i]!, ctx, node)).join(",");
}

function invocation(chosen: Candidate, self: Typed, node: Call, args: readonly Typed[], ctx: Context): Typed {
  const values = argumentList(chosen, args, node, ctx);
  const mark = lineMark(node.line);
  const { target } = chosen;
  const type = returnType(chosen, self, ctx);
  if (!("platform" in target)) {
    if (!isMethodVisible(target, ctx.owner, ctx.universe)) {
      throw new CompileError(node, `Method is not visible: ${signature(target)}`);
    }
    const object = target.isStatic ? ctx.unit.classOf(target.owner) : nonNull(self);
    return { js: `${object}${mark}[${JSON.stringify(target.jsName)}](${values})`, type };
  }
  const link = ctx.unit.member(target.platform.name, chosen.isStatic ? "statics" : "methods", target.key);
  if (chosen.isStatic) {
    const js = `${mark}${link}(${values})`;
    const isQuery = target.platform.name === "Database" && /^query(WithBinds)?\(/.test(target.key);
    const result: Typed = isQuery ? { js, type, single: SOBJECT } : { js, type };
    return bindsVariables(target) ? { ...result, js: `$R.withVariables(${variablesInSight(ctx)},()=>${js})` } : result;
  }
  if (target.platform.name === "Object") {
    return { js: `$R.objectMethods.${chosen.name}(${nonNull(self)}${values ? `,${values}` : ""}${mark})`, type };
  }
  if (target.platform.kind === "interface") {
    return { js: `$R.invokeByName(${nonNull(self)}${mark},${JSON.stringify(chosen.name)},[${values}])`, type };
  }
  if (target.isOpen && mayBeApexObject(self.type, ctx)) {
    return { js: `$R.callOpen(${nonNull(self)}${mark},${JSON.stringify(chosen.name)},${link},[${values}])`, type };
  }
  return { js: `${mark}${link}(${nonNull(self)}${values ? `,${values}` : ""})`, type };
}

/** Dynamic queries find the variables that are in sight where they are called. */
function bindsVariables(target: PlatformTarget): boolean {
  const { platform, key } = target;
  if (platform.name === "Search") return key.startsWith("query(");
  return platform.name === "Database" && /^(query|countQuery|getQueryLocator|getCursor)\(String\b/.test(key);
}

function variablesInSight(ctx: Context): string {
  const found = new Map<string, string>();
  for (let scope: DeclaredType | null = ctx.owner; scope; scope = scope.outer) {
    for (const type of ctx.universe.lineage(scope)) {
      for (const [name, field] of type.fields) {
        const isInSight = field.isStatic || (scope === ctx.owner && !ctx.isStatic);
        if (!isInSight || field.node.kind !== "field" || found.has(name)) continue;
        found.set(
          name,
          field.isStatic ? `${ctx.unit.classOf(field.owner)}.$s().${field.jsName}` : `this.${field.jsName}`,
        );
      }
    }
  }
  for (const [name, local] of ctx.locals) found.set(name, local.js);
  return `{${[...found].map(([name, js]) => `${JSON.stringify(name)}:${js}`).join(",")}}`;
}

function mayBeApexObject(type: TypeRef, ctx: Context): boolean {
  if (ctx.universe.declared(type.name)) return true;
  const platform = ctx.universe.signatures.find(type.name);
  return (
    !!platform &&
    (platform.kind === "interface" || platform.isAbstract || type.name === "Object" || isExceptionName(type.name))
  );
}

function isExceptionName(name: string): boolean {
  return name.endsWith("Exception");
}

/** On a concrete record type, methods that answer the receiver's own type. */
function returnType(chosen: Candidate, self: Typed, ctx: Context): TypeRef {
  if (!ctx.universe.sobject(self.type)) return chosen.returns;
  const name = chosen.name.toLowerCase();
  if (["clone", "getinstance", "getvalues", "getorgdefaults"].includes(name)) return self.type;
  return name === "getall" ? typeRef("Map", STRING, self.type) : chosen.returns;
}
