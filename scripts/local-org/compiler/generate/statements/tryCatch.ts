import type { StatementOf } from "../../ast.ts";
import { CompileError } from "../../problems.ts";
import { isException } from "../../types/declare.ts";
import type { Context } from "../context.ts";
import { block, statements } from "./index.ts";

/** Clauses are tried in order; what is no Apex exception goes through. */
export function tryCatch(node: StatementOf<"try">, ctx: Context): string {
  let code = `try${block(node.body, ctx)}`;
  if (node.catches.length > 0) {
    code += "catch($x){$R.caught($x);";
    for (const clause of node.catches) {
      const type = ctx.universe.resolve(clause.type, ctx.owner);
      if (!isException(type, ctx.universe)) throw new CompileError(clause, "Catch type must be an exception");
      code += ctx.scoped(() => {
        const name = ctx.declare(clause.name, type, clause);
        const body = statements(clause.body.body, ctx);
        return `if($R.isInstance($x,${ctx.unit.type(type)})){let ${name}=$x;${body}}else `;
      });
    }
    code += "throw $x;}";
  }
  return node.finally ? `${code}finally${block(node.finally, ctx)}` : code;
}
