import { ApexErrorListener, ApexParserFactory } from "@apexdevtools/apex-parser";
import type { CompilationUnit } from "../ast.ts";
import { CompileError } from "../problems.ts";
import { scriptOf, triggerOf, typeDeclarationOf } from "./declarations.ts";

export type SourceKind = "class" | "trigger" | "anonymous";

class FirstError extends ApexErrorListener {
  override apexSyntaxError(line: number, column: number, message: string): void {
    throw new CompileError({ line, column: column + 1 }, message);
  }
}

/** @throws CompileError at the first syntax error */
export function parseSource(source: string, kind: SourceKind): CompilationUnit {
  const { parser } = ApexParserFactory.createLexerAndParser(source, new FirstError());
  switch (kind) {
    case "class":
      return typeDeclarationOf(parser.compilationUnit().typeDeclaration());
    case "trigger":
      return triggerOf(parser.triggerUnit());
    case "anonymous":
      return scriptOf(parser.anonymousUnit().anonymousBlock().anonymousBlockMember_list());
  }
}
