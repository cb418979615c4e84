import type {
  AnnotationContext,
  AnonymousBlockMemberContext,
  BlockContext,
  ClassBodyDeclarationContext,
  ClassDeclarationContext,
  ConstructorDeclarationContext,
  EnumDeclarationContext,
  FieldDeclarationContext,
  FormalParametersContext,
  InterfaceDeclarationContext,
  InterfaceMethodDeclarationContext,
  MethodDeclarationContext,
  ModifierContext,
  PropertyDeclarationContext,
  TriggerBlockMemberContext,
  TriggerUnitContext,
  TypeDeclarationContext,
} from "@apexdevtools/apex-parser";
import type {
  Accessor,
  AnnotationNode,
  Member,
  MethodDeclaration,
  Modifiers,
  Parameter,
  PropertyDeclaration,
  ScriptDeclaration,
  Statement,
  TriggerDeclaration,
  TypeDeclaration,
} from "../ast.ts";
import { CompileError } from "../problems.ts";
import { at, endLine } from "./position.ts";
import { expressionOf, unescapeString } from "./expressions.ts";
import { blockOf, statementOf } from "./statements.ts";
import { typeOf, typesOf } from "./types.ts";

export function typeDeclarationOf(context: TypeDeclarationContext): TypeDeclaration {
  const modifiers = modifiersOf(context.modifier_list());
  return declaredType(context, modifiers)!;
}

interface DeclaresType {
  classDeclaration(): ClassDeclarationContext | null;
  interfaceDeclaration(): InterfaceDeclarationContext | null;
  enumDeclaration(): EnumDeclarationContext | null;
}

function declaredType(context: DeclaresType, modifiers: Modifiers): TypeDeclaration | null {
  const declaredClass = context.classDeclaration();
  if (declaredClass) return classOf(declaredClass, modifiers);
  const declaredInterface = context.interfaceDeclaration();
  if (declaredInterface) return interfaceOf(declaredInterface, modifiers);
  const declaredEnum = context.enumDeclaration();
  return declaredEnum ? enumOf(declaredEnum, modifiers) : null;
}

function classOf(context: ClassDeclarationContext, modifiers: Modifiers): TypeDeclaration {
  const superclass = context.typeRef();
  const interfaces = context.typeList();
  return {
    kind: "class",
    ...at(context.id()),
    name: context.id().getText(),
    modifiers,
    extends: superclass ? typeOf(superclass) : null,
    implements: interfaces ? typesOf(interfaces) : [],
    members: context.classBody().classBodyDeclaration_list().flatMap(membersOf),
    constants: [],
    endLine: endLine(context),
  };
}

function interfaceOf(context: InterfaceDeclarationContext, modifiers: Modifiers): TypeDeclaration {
  const interfaces = context.typeList();
  return {
    kind: "interface",
    ...at(context.id()),
    name: context.id().getText(),
    modifiers,
    extends: null,
    implements: interfaces ? typesOf(interfaces) : [],
    members: context
      .interfaceBody()
      .interfaceMethodDeclaration_list()
      .map((method) => methodOf(method, modifiersOf(method.modifier_list()), null)),
    constants: [],
    endLine: endLine(context),
  };
}

function enumOf(context: EnumDeclarationContext, modifiers: Modifiers): TypeDeclaration {
  return {
    kind: "enum",
    ...at(context.id()),
    name: context.id().getText(),
    modifiers,
    extends: null,
    implements: [],
    members: [],
    constants:
      context
        .enumConstants()
        ?.id_list()
        .map((id) => id.getText()) ?? [],
    endLine: endLine(context),
  };
}

function membersOf(context: ClassBodyDeclarationContext): Member[] {
  const block = context.block();
  if (block) return [{ kind: "initializer", ...at(block), isStatic: !!context.STATIC(), body: blockOf(block) }];
  const member = context.memberDeclaration();
  if (!member) return [];
  const modifiers = modifiersOf(context.modifier_list());
  const constructor = member.constructorDeclaration();
  return constructor ? [constructorOf(constructor, modifiers)] : commonMember(member, modifiers);
}

interface DeclaresMember extends DeclaresType {
  methodDeclaration(): MethodDeclarationContext | null;
  propertyDeclaration(): PropertyDeclarationContext | null;
  fieldDeclaration(): FieldDeclarationContext | null;
}

function commonMember(member: DeclaresMember, modifiers: Modifiers): Member[] {
  const method = member.methodDeclaration();
  if (method) return [methodOf(method, modifiers, method.block())];
  const property = member.propertyDeclaration();
  if (property) return [propertyOf(property, modifiers)];
  const field = member.fieldDeclaration();
  if (field) return fieldsOf(field, modifiers);
  return [declaredType(member, modifiers)!];
}

function methodOf(
  context: MethodDeclarationContext | InterfaceMethodDeclarationContext,
  modifiers: Modifiers,
  body: BlockContext | null,
): MethodDeclaration {
  const returns = context.typeRef();
  return {
    kind: "method",
    ...at(context.id()),
    name: context.id().getText(),
    modifiers,
    returns: returns ? typeOf(returns) : null,
    parameters: parametersOf(context.formalParameters()),
    body: body ? blockOf(body) : null,
    endLine: endLine(context),
  };
}

function constructorOf(context: ConstructorDeclarationContext, modifiers: Modifiers): Member {
  return {
    kind: "constructor",
    ...at(context),
    modifiers,
    parameters: parametersOf(context.formalParameters()),
    body: blockOf(context.block()),
    endLine: endLine(context),
  };
}

function parametersOf(context: FormalParametersContext): Parameter[] {
  const list = context.formalParameterList();
  if (!list) return [];
  return list.formalParameter_list().map((parameter) => ({
    ...at(parameter),
    name: parameter.id().getText(),
    type: typeOf(parameter.typeRef()),
  }));
}

function fieldsOf(context: FieldDeclarationContext, modifiers: Modifiers): Member[] {
  const type = typeOf(context.typeRef());
  return context
    .variableDeclarators()
    .variableDeclarator_list()
    .map((variable) => {
      const value = variable.expression();
      return {
        kind: "field",
        ...at(variable),
        name: variable.id().getText(),
        modifiers,
        type,
        value: value ? expressionOf(value) : null,
      };
    });
}

function propertyOf(context: PropertyDeclarationContext, modifiers: Modifiers): PropertyDeclaration {
  let getter: Accessor | null = null;
  let setter: Accessor | null = null;
  for (const part of context.propertyBlock_list()) {
    const block = (part.getter() ?? part.setter()).block();
    const accessor = {
      ...at(part),
      modifiers: modifiersOf(part.modifier_list()),
      body: block ? blockOf(block) : null,
    };
    if (part.getter()) getter = accessor;
    else setter = accessor;
  }
  return {
    kind: "property",
    ...at(context.id()),
    name: context.id().getText(),
    modifiers,
    type: typeOf(context.typeRef()),
    getter,
    setter,
    endLine: endLine(context),
  };
}

export function modifiersOf(contexts: readonly ModifierContext[]): Modifiers {
  const names: string[] = [];
  const annotations: AnnotationNode[] = [];
  for (const context of contexts) {
    const annotation = context.annotation();
    if (annotation) annotations.push(annotationOf(annotation));
    else
      names.push(
        context.SHARING()
          ? `${context.WITH() ? "with" : context.WITHOUT() ? "without" : "inherited"} sharing`
          : context.getText().toLowerCase(),
      );
  }
  return { names, annotations };
}

function annotationOf(context: AnnotationContext): AnnotationNode {
  const values: Record<string, string | boolean | number> = {};
  const set = (name: string, text: string) => {
    values[name.toLowerCase()] = annotationValue(text);
  };
  for (const pair of context.elementValuePairs()?.elementValuePair_list() ?? []) {
    set(pair.id().getText(), pair.elementValue().getText());
  }
  const single = context.elementValue();
  if (single) set("value", single.getText());
  const name = context.getText().replace(/^@/, "").split("(")[0]!;
  return { name: name.toLowerCase(), values };
}

function annotationValue(text: string): string | boolean | number {
  if (text.startsWith("'")) return unescapeString(text);
  if (/^true$/i.test(text)) return true;
  if (/^false$/i.test(text)) return false;
  const number = Number(text);
  return Number.isNaN(number) ? text : number;
}

/** Members of triggers and anonymous Apex stand beside statements; local variables parse as either. */
export function scriptOf(
  parts: readonly (AnonymousBlockMemberContext | TriggerBlockMemberContext)[],
): ScriptDeclaration {
  const members: Member[] = [];
  const body: Statement[] = [];
  for (const part of parts) {
    const statement = part.statement();
    if (statement) {
      body.push(statementOf(statement));
      continue;
    }
    const declared =
      "anonymousMemberDeclaration" in part ? part.anonymousMemberDeclaration() : part.triggerMemberDeclaration();
    for (const member of commonMember(declared, modifiersOf(part.modifier_list()))) {
      if (member.kind === "field") {
        const { line, column, name, value, type } = member;
        const isFinal = member.modifiers.names.includes("final");
        body.push({ kind: "local", line, column, type, isFinal, variables: [{ line, column, name, value }] });
      } else if (member.kind === "property") {
        throw new CompileError(member, "Properties are not allowed here");
      } else members.push(member);
    }
  }
  return { kind: "script", members, body };
}

export function triggerOf(context: TriggerUnitContext): TriggerDeclaration {
  const script = scriptOf(context.triggerBlock().triggerBlockMember_list());
  return {
    ...at(context),
    kind: "trigger",
    name: context.id(0).getText(),
    sobject: context.id(1).getText(),
    events: context.triggerCase_list().map((event) => {
      const [time, operation] = [event.getChild(0).getText(), event.getChild(1).getText()];
      return `${time} ${operation}`.toLowerCase();
    }),
    members: script.members,
    body: script.body,
  };
}
