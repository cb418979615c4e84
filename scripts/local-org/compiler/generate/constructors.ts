import { typeName } from "../../runtime/typeRef.ts";
import type { ExpressionOf, Statement } from "../ast.ts";
import { CompileError } from "../problems.ts";
import { isException } from "../types/declare.ts";
import type { DeclaredConstructor, DeclaredType } from "../types/model.ts";
import type { Context } from "./context.ts";
import { argumentList, choose } from "./expressions/calls.ts";
import { expression } from "./expressions/index.ts";
import { functionCode } from "./functions.ts";
import { lineMark } from "./layout.ts";
import type { Unit } from "./unit.ts";

/**
 * Constructors are methods that answer `this`: JavaScript has one constructor per class only. Before the first of them,
 * `$init` initialises the fields of the whole lineage, so that methods which a superclass's constructor calls find
 * those of the subclass.
 */
export function constructor(declared: DeclaredConstructor, unit: Unit): string {
  const { node } = declared;
  const name = `[${JSON.stringify(declared.jsName)}]`;
  if (!node) {
    const names = declared.parameters.map((_type, i) => `$a${i}`);
    return `${name}(${names.join(",")}){${implicitCall(declared, unit, names)}return this;}`;
  }
  const shape = {
    isStatic: false,
    returns: null,
    parameters: node.parameters,
    types: declared.parameters,
    line: node.line,
  };
  const [first, ...rest] = node.body.body;
  const explicit = first && explicitCall(first);
  const head = `${lineMark(node.line)}${name}`;
  if (!explicit) {
    return `${head}${functionCode(unit, shape, node.body.body, () => implicitCall(declared, unit, []), "return this;")}`;
  }
  const call = (ctx: Context) => unit.statement(explicit.line) + delegation(explicit, declared.owner, ctx);
  return `${head}${functionCode(unit, shape, rest, call, "return this;")}`;
}

function explicitCall(statement: Statement): ExpressionOf<"constructorCall"> | null {
  if (statement.kind !== "expression" || statement.expression.kind !== "constructorCall") return null;
  return statement.expression;
}

/** `this(…)` or `super(…)` */
function delegation(node: ExpressionOf<"constructorCall">, owner: DeclaredType, ctx: Context): string {
  const args = node.args.map((arg) => expression(arg, ctx));
  const parent = owner.superclass && ctx.universe.declared(owner.superclass.name);
  if (node.which === "super" && !parent) {
    return isException(owner.type, ctx.universe)
      ? `$R.initException(this,[${args.map((arg) => arg.js).join(",")}]);`
      : "";
  }
  const target = node.which === "this" ? owner : parent!;
  const chosen = choose(target.constructors, args, ctx);
  if (!chosen) {
    const types = args.map((arg) => typeName(arg.type)).join(", ");
    throw new CompileError(node, `Constructor not defined: [${target.name}].<Constructor>(${types})`);
  }
  return `this[${JSON.stringify(chosen.jsName)}](${argumentList(chosen, args, node, ctx)});`;
}

/** The constructor of the superclass where none is called; those built into exceptions hand their arguments up. */
function implicitCall(declared: DeclaredConstructor, unit: Unit, names: readonly string[]): string {
  const { superclass } = declared.owner;
  if (!superclass) return "";
  const parent = unit.universe.declared(superclass.name);
  if (!parent) return isException(superclass, unit.universe) ? `$R.initException(this,[${names.join(",")}]);` : "";
  const key = names.length > 0 ? declared.jsName.slice(declared.jsName.indexOf("(")) : "()";
  const chosen = parent.constructors.find((one) => one.jsName === `${parent.name}.new${key}`);
  if (!chosen) {
    const at = declared.node ?? declared.owner.node;
    throw new CompileError(at, `No default constructor available in super type: ${parent.name}`);
  }
  return `this[${JSON.stringify(chosen.jsName)}](${names.join(",")});`;
}

/** The first use of a class initialises its statics; nothing where it has none. */
export function useStatics(unit: Unit): string {
  const { fields, node } = unit.owner;
  const hasState = [...fields.values()].some((field) => field.isStatic);
  return hasState || node.members.some((member) => member.kind === "initializer" && member.isStatic) ? "$C.$s();" : "";
}

/** `$init`: statics, the fields of the superclass, then those of the class. */
export function initializer(unit: Unit, calls: string): string {
  const { superclass } = unit.owner;
  const parent = superclass && unit.universe.declared(superclass.name) ? "super.$init();" : "";
  const own = calls ? `const $e=$R.enter($k);try{${calls}}finally{$R.leave($e);}` : "";
  return `$init(){${useStatics(unit)}${parent}${own}return this;}`;
}
