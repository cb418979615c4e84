import { typeName } from "../../../runtime/typeRef.ts";
import type { StatementOf, WhenClause } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { LONG } from "../../types/names.ts";
import type { Context } from "../context.ts";
import { closed, type Typed } from "../typed.ts";
import { expression } from "../expressions/index.ts";
import { literal } from "../expressions/literals.ts";
import { enumConstant } from "../expressions/names.ts";
import { block, statements } from "./index.ts";

/** A chain of `if`, so that `break` still means the loop around it. Strings match with their case. */
export function switchOn(node: StatementOf<"switch">, ctx: Context): string {
  const subject = closed(expression(node.subject, ctx));
  const value = ctx.temporary();
  let code = `${value}=${subject.js};`;
  let isFirst = true;
  for (const clause of node.clauses) {
    code += isFirst ? "" : "else ";
    code += when(clause, { ...subject, js: value }, ctx);
    isFirst = false;
  }
  return code;
}

function when(clause: WhenClause, subject: Typed, ctx: Context): string {
  const { match } = clause;
  if (match.kind === "else") return block(clause.body, ctx);
  if (match.kind === "values") {
    const tests = match.values.map((value) => `$R.matches(${subject.js},${constant(value, subject, ctx)})`);
    return `if(${tests.join("||")})${block(clause.body, ctx)}`;
  }
  return ctx.scoped(() => {
    const type = ctx.universe.resolve(match.type, ctx.owner);
    const name = ctx.declare(match.name, type, clause);
    const body = statements(clause.body.body, ctx);
    return `if($R.isInstance(${subject.js},${ctx.unit.type(type)})){let ${name}=${subject.js};${body}}`;
  });
}

type Value = Extract<WhenClause["match"], { kind: "values" }>["values"][number];

function constant(value: Value, subject: Typed, ctx: Context): string {
  if (value.kind === "constant") {
    const node = value.value;
    return literal(node.type === "Integer" && subject.type === LONG ? { ...node, type: "Long" } : node, ctx).js;
  }
  const name = value.name.at(-1)!;
  const constants =
    ctx.universe.declared(subject.type.name)?.node.constants ?? ctx.universe.platform(subject.type)?.enumValues ?? [];
  const found = constants.find((one) => one.toLowerCase() === name.toLowerCase());
  if (!found) throw new CompileError(value, `Enum value does not exist: ${name} on ${typeName(subject.type)}`);
  return enumConstant(subject.type, constants, found, ctx).js;
}
