import type {
  AccessLevelContext,
  BlockContext,
  ExpressionContext,
  ForStatementContext,
  LocalVariableDeclarationContext,
  StatementContext,
  SwitchStatementContext,
  TryStatementContext,
  WhenLiteralContext,
  WhenValueContext,
} from "@apexdevtools/apex-parser";
import type {
  AccessMode,
  At,
  Block,
  DmlOperationName,
  Expression,
  LocalDeclaration,
  Statement,
  WhenClause,
  WhenLiteral,
} from "../ast.ts";
import { at, endLine } from "./position.ts";
import { expressionOf, expressionsOf, literalOf } from "./expressions.ts";
import { namesOf, qualifiedType, typeOf } from "./types.ts";

export function blockOf(context: BlockContext): Block {
  return {
    kind: "block",
    ...at(context),
    body: context.statement_list().map(statementOf),
    endLine: endLine(context),
  };
}

export function statementOf(context: StatementContext): Statement {
  const where = at(context);
  const block = context.block();
  if (block) return blockOf(block);
  const expression = context.expressionStatement();
  if (expression) return { kind: "expression", ...where, expression: expressionOf(expression.expression()) };
  const local = context.localVariableDeclarationStatement();
  if (local) return localOf(local.localVariableDeclaration());
  const returned = context.returnStatement();
  if (returned) return { kind: "return", ...where, value: optional(returned.expression()) };
  const condition = context.ifStatement();
  if (condition) {
    const [then, otherwise] = condition.statement_list();
    return {
      kind: "if",
      ...where,
      condition: expressionOf(condition.parExpression().expression()),
      then: statementOf(then!),
      otherwise: otherwise ? statementOf(otherwise) : null,
    };
  }
  const loop = context.forStatement();
  if (loop) return forOf(loop, where);
  const whileLoop = context.whileStatement();
  if (whileLoop) {
    const body = whileLoop.statement();
    return {
      kind: "while",
      ...where,
      condition: expressionOf(whileLoop.parExpression().expression()),
      body: body ? statementOf(body) : null,
    };
  }
  const doLoop = context.doWhileStatement();
  if (doLoop) {
    return {
      kind: "do",
      ...where,
      condition: expressionOf(doLoop.parExpression().expression()),
      body: blockOf(doLoop.block()),
    };
  }
  const attempt = context.tryStatement();
  if (attempt) return tryOf(attempt, where);
  const thrown = context.throwStatement();
  if (thrown) return { kind: "throw", ...where, value: expressionOf(thrown.expression()) };
  if (context.breakStatement()) return { kind: "break", ...where };
  if (context.continueStatement()) return { kind: "continue", ...where };
  const choice = context.switchStatement();
  if (choice) return switchOf(choice, where);
  const runAs = context.runAsStatement();
  if (runAs)
    return { kind: "runAs", ...where, args: expressionsOf(runAs.expressionList()), body: blockOf(runAs.block()) };
  return dmlOf(context, where);
}

function optional(context: ExpressionContext | null): Expression | null {
  return context ? expressionOf(context) : null;
}

function localOf(context: LocalVariableDeclarationContext): LocalDeclaration {
  return {
    kind: "local",
    ...at(context),
    type: typeOf(context.typeRef()),
    isFinal: context.modifier_list().some((modifier) => !!modifier.FINAL()),
    variables: context
      .variableDeclarators()
      .variableDeclarator_list()
      .map((variable) => ({
        ...at(variable),
        name: variable.id().getText(),
        value: optional(variable.expression()),
      })),
  };
}

function forOf(context: ForStatementContext, where: At): Statement {
  const control = context.forControl();
  const statement = context.statement();
  const body = statement ? statementOf(statement) : null;
  const each = control.enhancedForControl();
  if (each) {
    return {
      kind: "forEach",
      ...where,
      type: typeOf(each.typeRef()),
      name: each.id().getText(),
      iterable: expressionOf(each.expression()),
      body,
    };
  }
  const init = control.forInit();
  const declared = init?.localVariableDeclaration();
  return {
    kind: "for",
    ...where,
    init: declared ? localOf(declared) : expressionsOf(init?.expressionList() ?? null),
    condition: optional(control.expression()),
    update: expressionsOf(control.forUpdate()?.expressionList() ?? null),
    body,
  };
}

function tryOf(context: TryStatementContext, where: At): Statement {
  const last = context.finallyBlock();
  return {
    kind: "try",
    ...where,
    body: blockOf(context.block()),
    catches: context.catchClause_list().map((clause) => ({
      ...at(clause),
      type: qualifiedType(clause.qualifiedName()),
      name: clause.id().getText(),
      body: blockOf(clause.block()),
    })),
    finally: last ? blockOf(last.block()) : null,
  };
}

function switchOf(context: SwitchStatementContext, where: At): Statement {
  return {
    kind: "switch",
    ...where,
    subject: expressionOf(context.expression()),
    clauses: context.whenControl_list().map((clause) => ({
      ...at(clause),
      match: matchOf(clause.whenValue()),
      body: blockOf(clause.block()),
    })),
  };
}

function matchOf(context: WhenValueContext): WhenClause["match"] {
  if (context.ELSE()) return { kind: "else" };
  const type = context.typeRef();
  if (type) return { kind: "type", type: typeOf(type), name: context.id().getText() };
  return { kind: "values", values: context.whenLiteral_list().map((one) => ({ ...at(one), ...whenLiteralOf(one) })) };
}

function whenLiteralOf(context: WhenLiteralContext): WhenLiteral {
  const inner = context.whenLiteral();
  if (inner) return whenLiteralOf(inner);
  const name = context.qualifiedName();
  if (name) return { kind: "name", name: namesOf(name) };
  const literal = literalOf(context, at(context));
  const negative = context.SUB_list().length % 2 === 1;
  return { kind: "constant", value: negative ? { ...literal, value: `-${literal.value}` } : literal };
}

function dmlOf(context: StatementContext, where: At): Statement {
  const simple = (
    operation: DmlOperationName,
    part: { accessLevel(): AccessLevelContext; expression(): ExpressionContext },
  ) =>
    ({
      kind: "dml",
      ...where,
      operation,
      access: accessOf(part.accessLevel()),
      value: expressionOf(part.expression()),
      other: null,
      field: null,
    }) as const;
  if (context.insertStatement()) return simple("insert", context.insertStatement());
  if (context.updateStatement()) return simple("update", context.updateStatement());
  if (context.deleteStatement()) return simple("delete", context.deleteStatement());
  if (context.undeleteStatement()) return simple("undelete", context.undeleteStatement());
  const upsert = context.upsertStatement();
  if (upsert) {
    const field = upsert.qualifiedName();
    return { ...simple("upsert", upsert), field: field ? namesOf(field) : null };
  }
  const merge = context.mergeStatement();
  return {
    kind: "dml",
    ...where,
    operation: "merge",
    access: accessOf(merge.accessLevel()),
    value: expressionOf(merge.expression(0)),
    other: expressionOf(merge.expression(1)),
    field: null,
  };
}

function accessOf(context: AccessLevelContext | null): AccessMode {
  return context ? (context.USER() ? "user" : "system") : null;
}
