import type { Expression } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import type { Context } from "../context.ts";
import { cast } from "../convert.ts";
import { closed, type Typed } from "../typed.ts";
import { BOOLEAN, ID, STRING } from "../../types/names.ts";
import { isCastable } from "../../types/conversions.ts";
import { typeName, typeRef } from "../../../runtime/typeRef.ts";
import { assignment, step } from "./assignments.ts";
import { call } from "./calls.ts";
import { creation, mapCreation, itemsCreation, sizedCreation } from "./creation.ts";
import { literal } from "./literals.ts";
import { index, member } from "./names.ts";
import { binary, conditional, unary } from "./operators.ts";
import { query, search } from "./queries.ts";

/** An expression whose value is used as it is. */
export function expression(node: Expression, ctx: Context): Typed {
  return closed(chain(node, ctx));
}

/** An expression that may be the target of a further `.`: keeps the guard of `?.` open. */
export function chain(node: Expression, ctx: Context): Typed {
  switch (node.kind) {
    case "literal":
      return literal(node, ctx);
    case "name":
    case "dot":
      return member(node, ctx);
    case "this":
      if (ctx.isStatic) throw new CompileError(node, "'this' cannot be referenced in a static context");
      return { js: "this", type: ctx.owner.type, isNonNull: true };
    case "super": {
      const { superclass } = ctx.owner;
      if (ctx.isStatic || !superclass) throw new CompileError(node, "'super' can only be used in an extending class");
      return { js: "super", type: superclass, isNonNull: true };
    }
    case "call":
      return call(node, ctx);
    case "constructorCall":
      throw new CompileError(node, `Call to '${node.which}()' must be the first statement in a constructor`);
    case "index":
      return index(node, ctx);
    case "new":
      return creation(node, ctx);
    case "newSized":
      return sizedCreation(node, ctx);
    case "newItems":
      return itemsCreation(node, ctx);
    case "newMap":
      return mapCreation(node, ctx);
    case "cast":
      return cast(expression(node.value, ctx), ctx.universe.resolve(node.type, ctx.owner), ctx, node);
    case "instanceof":
      return instanceTest(node, ctx);
    case "classLiteral": {
      const type = ctx.unit.type(ctx.universe.resolve(node.type, ctx.owner));
      return {
        js: `$R.tokens().type(${type})`,
        type: typeRef(ctx.universe.declared("Type") ? "System.Type" : "Type"),
        isNonNull: true,
      };
    }
    case "unary":
      return unary(node, ctx);
    case "step":
      return step(node, ctx, true);
    case "binary":
      return binary(node, ctx);
    case "conditional":
      return conditional(node, ctx);
    case "assign":
      return assignment(node, ctx);
    case "query":
      return query(node, ctx);
    case "search":
      return search(node, ctx);
  }
}

/** Before, null was an instance of every type. Source: Apex Developer Guide, Using the instanceof Keyword. */
const NULL_IS_NO_INSTANCE = 32;

function instanceTest(node: Extract<Expression, { kind: "instanceof" }>, ctx: Context): Typed {
  const value = expression(node.value, ctx);
  const type = ctx.universe.resolve(node.type, ctx.owner);
  if (!isCastable(value.type, type, ctx.universe)) {
    throw new CompileError(
      node,
      `Operation instanceof is always false since an instance of ${typeName(value.type)} is never an instance of ${typeName(type)}`,
    );
  }
  // A String is an instance of Id when its text is one.
  const test = type === ID && value.type === STRING ? "$R.isId" : "$R.isInstance";
  const js = `${test}(${value.js},${ctx.unit.type(type)})`;
  if (ctx.owner.apiVersion >= NULL_IS_NO_INSTANCE) return { js, type: BOOLEAN, isNonNull: true };
  const held = ctx.temporary();
  const tested = `${test}(${held},${ctx.unit.type(type)})`;
  return { js: `((${held}=${value.js})===null||${tested})`, type: BOOLEAN, isNonNull: true };
}
