import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";

/** Shape of the metadata types, read from the declarations of `@salesforce/types`. */
export interface MetadataTypes {
  /** Elements by name, with those of the types it extends; undefined for a type that is not an object. */
  members(type: string): ReadonlyMap<string, Member> | undefined;
  /** The values of an enumeration; undefined for any other type. */
  values(type: string): ReadonlySet<string> | undefined;
}

export interface Member {
  /** `string`, `boolean`, `number`, `any`, or the name of another type. */
  readonly type: string;
  readonly isOptional: boolean;
  readonly isRepeated: boolean;
}

let loaded: MetadataTypes | undefined;

export function loadMetadataTypes(): MetadataTypes {
  return (loaded ??= readTypes(declarations()));
}

/** The declarations stand beside the module that the package exports. */
function declarations(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@salesforce/types/metadata")), "metadata.d.ts");
}

function readTypes(file: string): MetadataTypes {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const declared = new Map<string, ts.TypeNode>();
  for (const statement of source.statements) {
    if (ts.isTypeAliasDeclaration(statement)) declared.set(statement.name.text, statement.type);
  }
  const members = (type: string): ReadonlyMap<string, Member> | undefined => {
    const node = declared.get(type);
    return node && membersOf(node, source, members);
  };
  return {
    members,
    values(type) {
      const node = declared.get(type);
      return node && valuesOf(node);
    },
  };
}

function membersOf(
  node: ts.TypeNode,
  source: ts.SourceFile,
  named: (type: string) => ReadonlyMap<string, Member> | undefined,
): ReadonlyMap<string, Member> | undefined {
  if (ts.isTypeReferenceNode(node)) return named(node.typeName.getText(source));
  if (ts.isIntersectionTypeNode(node)) {
    const parts = node.types.map((part) => membersOf(part, source, named));
    return new Map(parts.flatMap((part) => [...(part ?? [])]));
  }
  if (!ts.isTypeLiteralNode(node)) return undefined;
  return new Map(
    node.members.filter(ts.isPropertySignature).map((property) => {
      const type = property.type!;
      const isRepeated = ts.isArrayTypeNode(type);
      const element = isRepeated ? type.elementType : type;
      const member = { type: element.getText(source), isOptional: property.questionToken !== undefined, isRepeated };
      return [property.name.getText(source).replace(/["']/g, ""), member];
    }),
  );
}

function valuesOf(node: ts.TypeNode): ReadonlySet<string> | undefined {
  const parts = ts.isUnionTypeNode(node) ? node.types : [node];
  const texts = parts.flatMap((part) =>
    ts.isLiteralTypeNode(part) && ts.isStringLiteral(part.literal) ? [part.literal.text] : [],
  );
  return texts.length > 0 && texts.length === parts.length ? new Set(texts) : undefined;
}
