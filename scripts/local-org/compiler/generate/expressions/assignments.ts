import { typeName, type TypeRef } from "../../../runtime/typeRef.ts";
import type { BinaryOperator, Expression, ExpressionOf } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { platformField } from "../../types/members.ts";
import { INTEGER, numericRank } from "../../types/names.ts";
import type { Context } from "../context.ts";
import { cast, converted } from "../convert.ts";
import { nonNull, type Typed } from "../typed.ts";
import { chain, expression } from "./index.ts";
import { checkVisible, qualify } from "./names.ts";
import { combine } from "./operators.ts";
import { recordMember } from "./records.ts";

/** Something that can be assigned to: read and write the same place, its parts evaluated once. */
interface Place {
  readonly type: TypeRef;
  readonly read: string;
  write(value: string): string;
  /** Assignments of its parts to temporaries; empty when a single write needs none. */
  readonly setup: string;
}

export function assignment(node: ExpressionOf<"assign">, ctx: Context): Typed {
  const place = placeOf(node.target, ctx, node.operator !== null);
  const value = expression(node.value, ctx);
  if (node.operator === null) {
    const js = place.write(converted(value, place.type, ctx, node));
    return { js: place.setup ? `(${place.setup}${js})` : `(${js})`, type: place.type };
  }
  return { js: `(${place.setup}${place.write(stepped(place, node.operator, value, node, ctx))})`, type: place.type };
}

/** The place's value combined with the other, brought back to the place's type (`i += 1L` narrows). */
function stepped(place: Place, operator: BinaryOperator, value: Typed, at: Expression, ctx: Context): string {
  const sum = combine(operator, { js: place.read, type: place.type }, value, at, ctx);
  return cast(sum, place.type, ctx, at).js;
}

/** `i++`, `--i`; the old value of a postfix step is only kept where it is used. */
export function step(node: ExpressionOf<"step">, ctx: Context, isUsed: boolean): Typed {
  const place = placeOf(node.operand, ctx, true);
  if (numericRank(place.type) < 0) {
    throw new CompileError(node, `Operator ${node.operator} cannot be applied to ${typeName(place.type)}`);
  }
  const one: Typed = { js: "1", type: INTEGER, isNonNull: true };
  const operator = node.operator === "++" ? "+" : "-";
  if (node.prefix || !isUsed) {
    return { js: `(${place.setup}${place.write(stepped(place, operator, one, node, ctx))})`, type: place.type };
  }
  const before = ctx.temporary();
  const next = stepped({ ...place, read: before }, operator, one, node, ctx);
  return { js: `(${place.setup}${before}=${place.read},${place.write(next)},${before})`, type: place.type };
}

function placeOf(node: Expression, ctx: Context, isRead: boolean): Place {
  if (node.kind === "index") return indexPlace(node, ctx, isRead);
  if (node.kind === "dot") return memberPlace(node, ctx, isRead);
  if (node.kind !== "name") throw new CompileError(node, "Expression cannot be assigned");
  if (ctx.local(node.name)?.isFinal) {
    throw new CompileError(node, `Final variable has already been initialized: ${node.name}`);
  }
  const found = qualify(node, ctx);
  if (!found || !("value" in found)) throw new CompileError(node, `Variable does not exist: ${node.name}`);
  checkWritable(found.value, node, ctx);
  return simplePlace(found.value.js, found.value.type);
}

/** Final members are written where they are made only, those of a superclass in the subclass's constructor too. Source: Apex Developer Guide, Using the final Keyword. */
function checkWritable({ member }: Typed, at: Expression, ctx: Context): void {
  if (!member) return;
  checkVisible(member, "set", at, ctx);
  const isReadOnly = member.node.kind === "property" && !member.node.setter && !member.modifiers.has("abstract");
  if (isReadOnly && ctx.accessorOf !== member) {
    throw new CompileError(at, `Field is not writeable: ${member.owner.name}.${member.name}`);
  }
  // A property may keep in itself what its getter makes.
  const isOwn = [...ctx.universe.lineage(ctx.owner)].includes(member.owner);
  const isMaking = (isOwn && ctx.returns === null) || ctx.accessorOf === member;
  if (member.modifiers.has("final") && !isMaking) {
    throw new CompileError(
      at,
      `Final members can only be assigned in their declaration, init blocks, or constructors: ${member.name}`,
    );
  }
}

/** A JavaScript variable or property that stands for itself. */
function simplePlace(js: string, type: TypeRef): Place {
  return { type, read: js, write: (value) => `${js}=${value}`, setup: "" };
}

function indexPlace(node: ExpressionOf<"index">, ctx: Context, isRead: boolean): Place {
  const target = chain(node.target, ctx);
  const position = converted(expression(node.index, ctx), INTEGER, ctx, node);
  const type = target.type.args[0];
  if (target.type.name !== "List" || !type) throw new CompileError(node, "Expression must be a list type");
  if (!isRead)
    return { type, read: "", write: (value) => `$R.setItem(${nonNull(target)},${position},${value})`, setup: "" };
  const [list, index] = [ctx.temporary(), ctx.temporary()];
  return {
    type,
    read: `$R.item(${list},${index})`,
    write: (value) => `$R.setItem(${list},${index},${value})`,
    setup: `${list}=${nonNull(target)},${index}=${position},`,
  };
}

function memberPlace(node: ExpressionOf<"dot">, ctx: Context, isRead: boolean): Place {
  if (node.safe) throw new CompileError(node, "Safe navigation operator cannot be used as target of an assignment");
  const isName = node.target.kind === "name" || node.target.kind === "dot";
  const qualifier = isName ? qualify(node.target, ctx) : { value: expression(node.target, ctx) };
  if (!qualifier || !("value" in qualifier)) {
    const own = qualifier?.type && staticPropertyPlace(qualifier.type, node, ctx);
    if (own) return own;
    const found = qualify(node, ctx);
    if (!found || !("value" in found)) throw new CompileError(node, `Variable does not exist: ${node.name}`);
    checkWritable(found.value, node, ctx);
    return simplePlace(found.value.js, found.value.type);
  }
  const target = recordTarget(qualifier.value);
  if (ctx.universe.isSObject(target.type)) return recordPlace(node, target, ctx, isRead);
  const property = platformField(target.type, node.name, ctx.universe);
  const found = qualify(node, ctx) ?? { value: chain(node, ctx) };
  if (!("value" in found)) throw new CompileError(node, `Variable does not exist: ${node.name}`);
  checkWritable(found.value, node, ctx);
  const { js, type } = found.value;
  if (property && !ctx.universe.declared(target.type.name)) {
    const link = ctx.unit.property(property.platform.name, property.property.isStatic, property.property.name);
    const holder = isRead ? ctx.temporary() : nonNull(target);
    return {
      type,
      read: `${link}.get(${holder})`,
      write: (value) => `$R.setProperty(${link},${holder},${value})`,
      setup: isRead ? `${holder}=${nonNull(target)},` : "",
    };
  }
  if (!isRead || target.js === "this") return simplePlace(js, type);
  const holder = ctx.temporary();
  const name = js.slice(js.lastIndexOf(".") + 1);
  return { ...simplePlace(`${holder}.${name}`, type), setup: `${holder}=${nonNull(target)},` };
}

/** `RestContext.request` */
function staticPropertyPlace(type: TypeRef, node: ExpressionOf<"dot">, ctx: Context): Place | undefined {
  const found = platformField(type, node.name, ctx.universe);
  if (!found?.property.isStatic) return undefined;
  const link = ctx.unit.property(found.platform.name, true, found.property.name);
  const write = (value: string) => `$R.setStaticProperty(${link},${value})`;
  return { type: found.type, read: `${link}.get()`, write, setup: "" };
}

function recordTarget(target: Typed): Typed {
  return target.single ? { js: `$R.single(${target.js})`, type: target.single, isNonNull: true } : target;
}

function recordPlace(node: ExpressionOf<"dot">, target: Typed, ctx: Context, isRead: boolean): Place {
  const member = recordMember(target.type, node.name, ctx);
  if (!member) throw new CompileError(node, `Variable does not exist: ${node.name}`);
  const key = JSON.stringify(member.key);
  const holder = isRead ? ctx.temporary() : nonNull(target);
  const write = (value: string) => `$R.setField(${holder},${key},${value})`;
  return {
    type: member.type,
    read: `$R.field(${holder},${key})`,
    write,
    setup: isRead ? `${holder}=${nonNull(target)},` : "",
  };
}
