import type { TypeRef } from "../../runtime/typeRef.ts";
import type { Block, Parameter, Statement } from "../ast.ts";
import type { DeclaredField } from "../types/model.ts";
import { Context } from "./context.ts";
import { lineMark } from "./layout.ts";
import { statements } from "./statements/index.ts";
import type { Unit } from "./unit.ts";

export interface FunctionShape {
  readonly isStatic: boolean;
  readonly returns: TypeRef | null;
  readonly parameters?: readonly Parameter[];
  readonly types?: readonly TypeRef[];
  readonly accessorOf?: DeclaredField | null;
  readonly line: number;
}

/** `(parameters){…}`: a body that keeps the stack depth and the sharing of its class. */
export function functionCode(
  unit: Unit,
  shape: FunctionShape,
  body: readonly Statement[],
  before: (ctx: Context) => string = () => "",
  after = "",
): string {
  const ctx = new Context(unit, shape);
  const names = (shape.parameters ?? []).map((parameter, i) =>
    ctx.declare(parameter.name, shape.types![i]!, parameter),
  );
  const code = before(ctx) + statements(body, ctx);
  return `(${names.join(",")}){${lineMark(shape.line)}const $e=$R.enter($k);try{${ctx.temporaryDeclarations}${code}${after}}finally{$R.leave($e);}}`;
}

/** A function whose value is never left to JavaScript: falling off the end answers null. */
export function methodCode(unit: Unit, shape: FunctionShape, body: Block): string {
  return functionCode(unit, shape, body.body, undefined, "return null;");
}
