import type {
  CreatedNameContext,
  QualifiedNameContext,
  TypeListContext,
  TypeRefContext,
} from "@apexdevtools/apex-parser";
import type { TypeNode } from "../ast.ts";
import { at } from "./position.ts";

export function typeOf(context: TypeRefContext): TypeNode {
  return {
    ...at(context),
    parts: context.typeName_list().map((part) => {
      const list = part.typeArguments()?.typeList();
      const name = part.id()?.getText() ?? (part.LIST() ? "List" : part.SET() ? "Set" : "Map");
      return { name, args: list ? typesOf(list) : [] };
    }),
    dimensions: context.arraySubscripts()?.LBRACK_list().length ?? 0,
  };
}

export function typesOf(context: TypeListContext): TypeNode[] {
  return context.typeRef_list().map(typeOf);
}

export function createdType(context: CreatedNameContext): TypeNode {
  return {
    ...at(context),
    parts: context.idCreatedNamePair_list().map((part) => {
      const list = part.typeList();
      return { name: part.anyId().getText(), args: list ? typesOf(list) : [] };
    }),
    dimensions: 0,
  };
}

export function qualifiedType(context: QualifiedNameContext): TypeNode {
  return { ...at(context), parts: namesOf(context).map((name) => ({ name, args: [] })), dimensions: 0 };
}

export function namesOf(context: QualifiedNameContext): string[] {
  return context.id_list().map((id) => id.getText());
}
