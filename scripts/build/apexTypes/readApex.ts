import {
  ApexParserFactory,
  type AnnotationContext,
  type ClassDeclarationContext,
  type EnumDeclarationContext,
  type MemberDeclarationContext,
  type ModifierContext,
  type TypeRefContext,
} from "@apexdevtools/apex-parser";
import type { ApexClass, ApexMember, ApexType, AuraMethod } from "./apexModel.ts";

/** Reads one class file: the class, its inner classes and enums. */
export function readApexFile(source: string): ApexClass[] {
  const unit = ApexParserFactory.createParser(source).compilationUnit().typeDeclaration();
  const declared = unit.classDeclaration();
  if (declared) return readClass(declared, "");
  return unit.enumDeclaration() ? [readEnum(unit.enumDeclaration(), "")] : [];
}

function readClass(node: ClassDeclarationContext, prefix: string): ApexClass[] {
  const name = prefix + node.id().getText();
  const methods: AuraMethod[] = [];
  const properties: ApexMember[] = [];
  const inner: ApexClass[] = [];
  for (const part of node.classBody().classBodyDeclaration_list()) {
    const member = part.memberDeclaration();
    if (!member) continue;
    if (member.classDeclaration()) inner.push(...readClass(member.classDeclaration(), `${name}.`));
    if (member.enumDeclaration()) inner.push(readEnum(member.enumDeclaration(), `${name}.`));
    const annotation = auraEnabled(part.modifier_list());
    if (!annotation) continue;
    if (member.methodDeclaration()) methods.push(readMethod(member, annotation));
    else properties.push(...readProperties(member));
  }
  const superclass = node.EXTENDS() ? node.typeRef().getText() : null;
  return [{ name, superclass, methods, properties, constants: null }, ...inner];
}

function readEnum(node: EnumDeclarationContext, prefix: string): ApexClass {
  const constants = node.enumConstants()?.id_list() ?? [];
  return {
    name: prefix + node.id().getText(),
    superclass: null,
    methods: [],
    properties: [],
    constants: constants.map((id) => id.getText()),
  };
}

function auraEnabled(modifiers: readonly ModifierContext[]): AnnotationContext | undefined {
  return modifiers
    .map((modifier) => modifier.annotation())
    .find((annotation) => annotation?.id().getText().toLowerCase() === "auraenabled");
}

function readMethod(member: MemberDeclarationContext, annotation: AnnotationContext): AuraMethod {
  const node = member.methodDeclaration();
  const pairs = annotation.elementValuePairs()?.elementValuePair_list() ?? [];
  const parameters = node.formalParameters().formalParameterList()?.formalParameter_list() ?? [];
  return {
    name: node.id().getText(),
    cacheable: pairs.some((pair) => /^cacheable=true$/i.test(pair.getText())),
    parameters: parameters.map((parameter) => ({
      name: parameter.id().getText(),
      type: readType(parameter.typeRef()),
    })),
    result: node.VOID() ? null : readType(node.typeRef()),
  };
}

function readProperties(member: MemberDeclarationContext): ApexMember[] {
  const property = member.propertyDeclaration();
  if (property) return [{ name: property.id().getText(), type: readType(property.typeRef()) }];
  const field = member.fieldDeclaration();
  if (!field) return [];
  const type = readType(field.typeRef());
  return field
    .variableDeclarators()
    .variableDeclarator_list()
    .map((variable) => ({ name: variable.id().getText(), type }));
}

function readType(node: TypeRefContext): ApexType {
  const names = node.typeName_list();
  const last = names.at(-1);
  const args = last?.typeArguments()?.typeList().typeRef_list().map(readType) ?? [];
  const name = names.map((part) => part.getText().replace(/<.*$/, "")).join(".");
  const type: ApexType = { name, arguments: args };
  const dimensions = node.arraySubscripts()?.LBRACK_list().length ?? 0;
  return Array.from({ length: dimensions }).reduce<ApexType>((inner) => ({ name: "List", arguments: [inner] }), type);
}
