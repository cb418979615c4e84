import {
  ArrayExpressionContext,
  AssignExpressionContext,
  CastExpressionContext,
  CondExpressionContext,
  DotExpressionContext,
  IdPrimaryContext,
  InstanceOfExpressionContext,
  LiteralPrimaryContext,
  MethodCallExpressionContext,
  NegExpressionContext,
  NewExpressionContext,
  PostOpExpressionContext,
  PreOpExpressionContext,
  PrimaryExpressionContext,
  SoqlPrimaryContext,
  SoslPrimaryContext,
  SubExpressionContext,
  SuperPrimaryContext,
  ThisPrimaryContext,
  TypeRefPrimaryContext,
  type ApexTerminalNode,
  type CreatorContext,
  type ExpressionContext,
  type ExpressionListContext,
  type PrimaryContext,
} from "@apexdevtools/apex-parser";
import type { At, BinaryOperator, Expression, Literal } from "../ast.ts";
import { CompileError } from "../problems.ts";
import { at } from "./position.ts";
import { queryOf, searchOf } from "./queries.ts";
import { createdType, typeOf } from "./types.ts";

export function expressionsOf(context: ExpressionListContext | null): Expression[] {
  return context ? context.expression_list().map(expressionOf) : [];
}

export function expressionOf(context: ExpressionContext): Expression {
  const where = at(context);
  if (context instanceof PrimaryExpressionContext) return primaryOf(context.primary(), where);
  if (context instanceof SubExpressionContext) return expressionOf(context.expression());
  if (context instanceof DotExpressionContext) return dotOf(context);
  if (context instanceof MethodCallExpressionContext) {
    const call = context.methodCall();
    const args = expressionsOf(call.expressionList());
    if (call.THIS()) return { kind: "constructorCall", ...where, which: "this", args };
    if (call.SUPER()) return { kind: "constructorCall", ...where, which: "super", args };
    return { kind: "call", ...where, target: null, name: call.id().getText(), args, safe: false };
  }
  if (context instanceof NewExpressionContext) return creationOf(context.creator(), where);
  if (context instanceof AssignExpressionContext) {
    const operator = operatorBetween(context).slice(0, -1);
    return {
      kind: "assign",
      ...where,
      operator: operator === "" ? null : (operator as BinaryOperator),
      target: expressionOf(context.expression(0)),
      value: expressionOf(context.expression(1)),
    };
  }
  if (context instanceof CondExpressionContext) {
    const [condition, then, otherwise] = context.expression_list().map(expressionOf);
    return { kind: "conditional", ...where, condition: condition!, then: then!, otherwise: otherwise! };
  }
  if (context instanceof CastExpressionContext) {
    return { kind: "cast", ...where, type: typeOf(context.typeRef()), value: expressionOf(context.expression()) };
  }
  if (context instanceof InstanceOfExpressionContext) {
    return { kind: "instanceof", ...where, type: typeOf(context.typeRef()), value: expressionOf(context.expression()) };
  }
  if (context instanceof ArrayExpressionContext) {
    const [target, index] = context.expression_list().map(expressionOf);
    return { kind: "index", ...where, target: target!, index: index! };
  }
  if (context instanceof PostOpExpressionContext) {
    const operator = context.INC() ? "++" : "--";
    return { kind: "step", ...where, operator, prefix: false, operand: expressionOf(context.expression()) };
  }
  if (context instanceof PreOpExpressionContext) {
    const operand = expressionOf(context.expression());
    const operator = context.getChild(0).getText() as "+" | "-" | "++" | "--";
    if (operator === "++" || operator === "--") return { kind: "step", ...where, operator, prefix: true, operand };
    return { kind: "unary", ...where, operator, operand };
  }
  if (context instanceof NegExpressionContext) {
    const operator = context.BANG() ? "!" : "~";
    return { kind: "unary", ...where, operator, operand: expressionOf(context.expression()) };
  }
  return binaryOf(context as ExpressionContext & Binary, where);
}

interface Binary {
  expression(index: number): ExpressionContext;
}

function binaryOf(context: ExpressionContext & Binary, where: At): Expression {
  const text = operatorBetween(context);
  const operator = (text === "<>" ? "!=" : text) as BinaryOperator;
  return {
    kind: "binary",
    ...where,
    operator,
    left: expressionOf(context.expression(0)),
    right: expressionOf(context.expression(1)),
  };
}

/** The tokens between the two operands: `>` `=` are two, shifts up to three. */
function operatorBetween(context: ExpressionContext): string {
  let text = "";
  for (let i = 1; i < context.getChildCount() - 1; i++) text += context.getChild(i).getText();
  return text;
}

function dotOf(context: DotExpressionContext): Expression {
  const target = expressionOf(context.expression());
  const safe = !!context.QUESTIONDOT();
  const call = context.dotMethodCall();
  if (!call) {
    const id = context.anyId();
    return { kind: "dot", ...at(id), target, name: id.getText(), safe };
  }
  return {
    kind: "call",
    ...at(call),
    target,
    name: call.anyId().getText(),
    args: expressionsOf(call.expressionList()),
    safe,
  };
}

function primaryOf(context: PrimaryContext, where: At): Expression {
  if (context instanceof IdPrimaryContext) return { kind: "name", ...where, name: context.id().getText() };
  if (context instanceof LiteralPrimaryContext) return literalOf(context.literal(), where);
  if (context instanceof ThisPrimaryContext) return { kind: "this", ...where };
  if (context instanceof SuperPrimaryContext) return { kind: "super", ...where };
  if (context instanceof TypeRefPrimaryContext)
    return { kind: "classLiteral", ...where, type: typeOf(context.typeRef()) };
  if (context instanceof SoqlPrimaryContext) return queryOf(context.soqlLiteral(), where);
  if (context instanceof SoslPrimaryContext) return searchOf(context.soslLiteral(), where);
  return { kind: "classLiteral", ...where, type: { ...where, parts: [{ name: "void", args: [] }], dimensions: 0 } };
}

interface HasLiteral {
  IntegerLiteral(): ApexTerminalNode | null;
  LongLiteral(): ApexTerminalNode | null;
  StringLiteral(): ApexTerminalNode | null;
  MultilineStringLiteral(): ApexTerminalNode | null;
  NumberLiteral?(): ApexTerminalNode | null;
  BooleanLiteral?(): ApexTerminalNode | null;
}

export function literalOf(context: HasLiteral, where: At): Literal {
  const literal = (type: Literal["type"], value: string): Literal => ({ kind: "literal", ...where, type, value });
  const integer = context.IntegerLiteral()?.getText();
  if (integer !== undefined) return literal("Integer", integer.replaceAll("_", ""));
  const long = context.LongLiteral()?.getText();
  if (long !== undefined) return literal("Long", long.slice(0, -1).replaceAll("_", ""));
  const number = context.NumberLiteral?.()?.getText();
  if (number !== undefined) {
    const isDouble = /[dD]$/.test(number);
    return literal(isDouble ? "Double" : "Decimal", (isDouble ? number.slice(0, -1) : number).replaceAll("_", ""));
  }
  const multiline = context.MultilineStringLiteral()?.getText();
  if (multiline !== undefined) return literal("String", unescapeMultiline(multiline));
  const string = context.StringLiteral()?.getText();
  if (string !== undefined) return literal("String", unescapeString(string));
  const boolean = context.BooleanLiteral?.()?.getText();
  if (boolean !== undefined) return literal("Boolean", boolean.toLowerCase());
  return literal("null", "null");
}

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" };

/** The text of a quoted string literal. */
export function unescapeString(quoted: string): string {
  return unescape(quoted.slice(1, -1));
}

/** A multiline literal begins on the line after its opening quotes. */
function unescapeMultiline(quoted: string): string {
  return unescape(quoted.slice(3, -3).replace(/^[ \t]*\r?\n/, ""));
}

function unescape(text: string): string {
  return text.replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_whole, code: string) =>
    code.length === 5 ? String.fromCharCode(parseInt(code.slice(1), 16)) : (ESCAPES[code.toLowerCase()] ?? code),
  );
}

function creationOf(context: CreatorContext, where: At): Expression {
  const type = createdType(context.createdName());
  const construct = context.classCreatorRest();
  if (construct) return { kind: "new", ...where, type, args: expressionsOf(construct.arguments().expressionList()) };
  const map = context.mapCreatorRest();
  if (map) {
    const entries = map
      .mapCreatorRestPair_list()
      .map((pair) => [expressionOf(pair.expression(0)), expressionOf(pair.expression(1))] as const);
    return { kind: "newMap", ...where, type, entries };
  }
  const items = context.setCreatorRest();
  if (items) return { kind: "newItems", ...where, type, items: items.expression_list().map(expressionOf) };
  const array = context.arrayCreatorRest();
  if (array) {
    const list = { ...type, dimensions: 1 };
    const size = array.expression();
    if (size) return { kind: "newSized", ...where, type: list, size: expressionOf(size) };
    return {
      kind: "newItems",
      ...where,
      type: list,
      items: array.arrayInitializer()?.expression_list().map(expressionOf) ?? [],
    };
  }
  if (context.noRest()) return { kind: "newItems", ...where, type, items: [] };
  throw new CompileError(where, "Unexpected form of new");
}
