import type { Expression, LocalDeclaration, Statement } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { isException } from "../../types/declare.ts";
import type { Context } from "../context.ts";
import { condition, converted } from "../convert.ts";
import { expression } from "../expressions/index.ts";
import { step } from "../expressions/assignments.ts";
import { lineMark } from "../layout.ts";
import { VOID } from "../../types/names.ts";
import { dml, runAs } from "./data.ts";
import { forEach, forLoop } from "./loops.ts";
import { switchOn } from "./switch.ts";
import { tryCatch } from "./tryCatch.ts";

export function statements(nodes: readonly Statement[], ctx: Context): string {
  return nodes.map((node) => statement(node, ctx)).join("");
}

/** A statement with a scope of its own, braces included. */
export function block(node: Statement | null, ctx: Context): string {
  if (!node) return "{}";
  return ctx.scoped(() => `{${node.kind === "block" ? statements(node.body, ctx) : statement(node, ctx)}}`);
}

/** The body of a loop. */
export function loopBody(node: Statement | null, ctx: Context): string {
  return ctx.inLoop(() => block(node, ctx));
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

export function statement(node: Statement, ctx: Context): string {
  if (node.kind === "block") return block(node, ctx);
  return ctx.unit.statement(node.line) + body(node, ctx);
}

/** Expressions that only have a value. */
const VALUES: ReadonlySet<Expression["kind"]> = new Set([
  "literal",
  "name",
  "binary",
  "unary",
  "conditional",
  "instanceof",
]);

function body(node: Exclude<Statement, { kind: "block" }>, ctx: Context): string {
  switch (node.kind) {
    case "local":
      return `${local(node, ctx)};`;
    case "expression":
      if (VALUES.has(node.expression.kind)) throw new CompileError(node, "Expression cannot be a statement.");
      return `${lineMark(node.line)}${discarded(node.expression, ctx)};`;
    case "if": {
      const test = condition(expression(node.condition, ctx), node.condition);
      const then = block(node.then, ctx);
      return `if(${test})${then}${node.otherwise ? `else${block(node.otherwise, ctx)}` : ""}`;
    }
    case "while":
      return `while(${condition(expression(node.condition, ctx), node.condition)}){$h(${node.line});${loopBody(node.body, ctx)}}`;
    case "do":
      return `do{$h(${node.line});${loopBody(node.body, ctx)}}while(${condition(expression(node.condition, ctx), node.condition)});`;
    case "for":
      return forLoop(node, ctx);
    case "forEach":
      return forEach(node, ctx);
    case "return":
      return returned(node.value, node, ctx);
    case "throw": {
      const value = expression(node.value, ctx);
      if (!isException(value.type, ctx.universe))
        throw new CompileError(node, "Throw expression must be of type exception");
      return `throw $R.nn(${value.js});`;
    }
    case "break":
    case "continue":
      if (!ctx.isInLoop) throw new CompileError(node, `${capitalized(node.kind)} statement must be in loop`);
      return `${node.kind};`;
    case "switch":
      return switchOn(node, ctx);
    case "try":
      return tryCatch(node, ctx);
    case "dml":
      return dml(node, ctx);
    case "runAs":
      return runAs(node, ctx);
  }
}

export function local(node: LocalDeclaration, ctx: Context): string {
  const type = ctx.universe.resolve(node.type, ctx.owner);
  const declarations = node.variables.map((variable) => {
    const value = variable.value ? converted(expression(variable.value, ctx), type, ctx, variable) : "null";
    const isFinal = node.isFinal && variable.value !== null;
    return `${ctx.declare(variable.name, type, variable, isFinal)}=${value}`;
  });
  return `let ${declarations.join(",")}`;
}

/** An expression for its effect. */
export function discarded(node: Expression, ctx: Context): string {
  return node.kind === "step" ? step(node, ctx, false).js : expression(node, ctx).js;
}

function returned(value: Expression | null, at: Statement, ctx: Context): string {
  if (!value) return ctx.returns || ctx.isStatic ? "return null;" : "return this;";
  if (!ctx.returns || ctx.returns === VOID) throw new CompileError(at, "Void method must not return a value");
  return `return (${converted(expression(value, ctx), ctx.returns, ctx, value)});`;
}
