import type { Block, Expression, Statement } from "../ast.ts";
import { CompileError } from "../problems.ts";

/** Whether what follows a statement can be reached; `unknown` where only a run shows it: endless loops, jumps. */
type Completion = "yes" | "no" | "unknown";

/** @throws CompileError "Unreachable statement", or that a non-void method may end without a value */
export function checkFlow(body: Block, returnsValue: boolean, at: { line: number; column: number }): void {
  const completion = completes(body);
  if (returnsValue && completion === "yes") {
    throw new CompileError(
      at,
      "Non-void method might not return a value or might have statement after a return statement.",
    );
  }
}

function completes(node: Statement | null): Completion {
  if (!node) return "yes";
  switch (node.kind) {
    case "block":
      return sequence(node.body);
    case "return":
    case "throw":
      return "no";
    case "break":
    case "continue":
      return "unknown";
    case "if":
      return either([completes(node.then), completes(node.otherwise)]);
    case "for":
      completes(node.body);
      return isEndless(node.condition) ? "unknown" : "yes";
    case "while":
      completes(node.body);
      return isEndless(node.condition) ? "unknown" : "yes";
    case "forEach":
      completes(node.body);
      return "yes";
    case "do": {
      const body = completes(node.body);
      return isEndless(node.condition) ? "unknown" : body;
    }
    case "switch": {
      const clauses = node.clauses.map((clause) => completes(clause.body));
      return node.clauses.some((clause) => clause.match.kind === "else") ? either(clauses) : "yes";
    }
    case "try": {
      const tried = either([completes(node.body), ...node.catches.map((clause) => completes(clause.body))]);
      return completes(node.finally) === "no" ? "no" : tried;
    }
    case "runAs":
      return completes(node.body);
    default:
      return "yes";
  }
}

function sequence(statements: readonly Statement[]): Completion {
  let result: Completion = "yes";
  for (const statement of statements) {
    if (result === "no") throw new CompileError(statement, "Unreachable statement");
    const own = completes(statement);
    if (result === "yes") result = own;
  }
  return result;
}

function either(parts: readonly Completion[]): Completion {
  if (parts.includes("yes")) return "yes";
  return parts.includes("unknown") ? "unknown" : "no";
}

function isEndless(condition: Expression | null): boolean {
  return !condition || (condition.kind === "literal" && condition.value === "true");
}
