import type { ApexParserRuleContext } from "@apexdevtools/apex-parser";
import type { At } from "../ast.ts";

/** Lines and columns count from 1. */
export function at(context: ApexParserRuleContext): At {
  return { line: context.start.line, column: context.start.column + 1 };
}

export function endLine(context: ApexParserRuleContext): number {
  return context.stop?.line ?? context.start.line;
}
