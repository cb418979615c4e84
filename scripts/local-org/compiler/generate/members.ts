import type { Accessor, Expression, Member, PropertyDeclaration } from "../ast.ts";
import type { DeclaredField, DeclaredMethod } from "../types/model.ts";
import { VOID } from "../types/names.ts";
import { converted } from "./convert.ts";
import { Context } from "./context.ts";
import { expression } from "./expressions/index.ts";
import { backingName } from "./expressions/names.ts";
import { useStatics } from "./constructors.ts";
import { functionCode, methodCode } from "./functions.ts";
import { checkFlow } from "./flow.ts";
import { lineMark } from "./layout.ts";
import type { Unit } from "./unit.ts";

/** The code of a type's members, and the order of initialisation. */
export interface MemberCode {
  readonly members: string[];
  /** Names of the initialiser methods, in the order of the source. */
  readonly instanceInitializers: string[];
  readonly staticInitializers: string[];
}

export function method(declared: DeclaredMethod, unit: Unit): string {
  const { node } = declared;
  if (!node.body) return "";
  const shape = {
    isStatic: declared.isStatic,
    returns: declared.returns,
    parameters: node.parameters,
    types: declared.parameters,
    line: node.line,
  };
  checkFlow(node.body, declared.returns !== VOID, node);
  const init = declared.isStatic ? useStatics(unit) : "";
  const code = functionCode(unit, shape, node.body.body, () => init, "return null;");
  const isFuture = node.modifiers.annotations.some((annotation) => annotation.name === "future");
  const name = JSON.stringify(isFuture ? `${declared.jsName} now` : declared.jsName);
  const made = `${lineMark(node.line)}${declared.isStatic ? "static " : ""}[${name}]${code}`;
  return isFuture ? made + futureCall(declared, name) : made;
}

/** What a call of a `@future` method does: it enqueues the call proper. */
function futureCall(declared: DeclaredMethod, body: string): string {
  const [owner, name] = [declared.owner.name, declared.name].map((part) => JSON.stringify(part));
  return `static [${JSON.stringify(declared.jsName)}](...$a){$R.future(()=>$C[${body}](...$a),${owner},${name});return null;}`;
}

/** Fields, properties and initialiser blocks. */
export function stateMember(member: Member, unit: Unit, code: MemberCode): void {
  if (member.kind === "initializer") {
    const shape = { isStatic: member.isStatic, returns: null, line: member.line };
    addInitializer(member.isStatic, functionCode(unit, shape, member.body.body), member.line, unit, code);
  } else if (member.kind === "field") {
    const field = unit.owner.fields.get(member.name.toLowerCase())!;
    if (!member.value) return;
    const ctx = new Context(unit, { isStatic: field.isStatic, returns: null });
    const value = converted(expression(member.value, ctx), field.type, ctx, member);
    const assign = `${unit.statement(member.line)}this.${field.jsName}=${value};`;
    const isConstant = field.isStatic && field.modifiers.has("final") && isLiteral(member.value);
    addInitializer(field.isStatic, `(){${ctx.temporaryDeclarations}${assign}}`, member.line, unit, code, isConstant);
  } else if (member.kind === "property") {
    property(member, unit.owner.fields.get(member.name.toLowerCase())!, unit, code);
  }
}

/** @param isFirst a constant has its value before any other initialiser runs, wherever it stands */
function addInitializer(
  isStatic: boolean,
  body: string,
  line: number,
  unit: Unit,
  code: MemberCode,
  isFirst = false,
): void {
  const names = isStatic ? code.staticInitializers : code.instanceInitializers;
  const name = `${unit.owner.name}.$${isStatic ? "static" : "init"}${names.length}`;
  if (isFirst) names.unshift(name);
  else names.push(name);
  code.members.push(`${lineMark(line)}[${JSON.stringify(name)}]${body}`);
}

function isLiteral(value: Expression): boolean {
  return value.kind === "literal" || (value.kind === "unary" && isLiteral(value.operand));
}

/** A property without code of its own is a plain field; the others are JavaScript accessors over a backing field. */
export function isPlain(node: PropertyDeclaration): boolean {
  const isVirtual = ["virtual", "abstract", "override"].some((name) => node.modifiers.names.includes(name));
  return !isVirtual && !node.getter?.body && !node.setter?.body;
}

function property(node: PropertyDeclaration, field: DeclaredField, unit: Unit, code: MemberCode): void {
  if (isPlain(node) || node.modifiers.names.includes("abstract")) return;
  const backing = `this.${backingName(field)}`;
  const getter = accessor(node.getter, field, "getter", unit) ?? `(){return ${backing};}`;
  const setter = accessor(node.setter, field, "setter", unit) ?? `($v){${backing}=$v;}`;
  const parts = [
    { line: node.getter?.line ?? node.line, code: `get ${field.jsName}${getter}` },
    { line: node.setter?.line ?? node.line, code: `set ${field.jsName}${setter}` },
  ].sort((a, b) => a.line - b.line);
  for (const part of parts) code.members.push(`${lineMark(part.line)}${part.code}`);
}

function accessor(node: Accessor | null, field: DeclaredField, which: "getter" | "setter", unit: Unit): string | null {
  if (!node?.body) return null;
  const shape = { isStatic: field.isStatic, accessorOf: field, line: node.line };
  if (which === "getter") {
    checkFlow(node.body, true, node);
    return methodCode(unit, { ...shape, returns: field.type }, node.body);
  }
  const value = { line: node.line, column: node.column, name: "value", type: field.node.type };
  return functionCode(unit, { ...shape, returns: VOID, parameters: [value], types: [field.type] }, node.body.body);
}
