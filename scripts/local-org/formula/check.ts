import { FUNCTIONS } from "./evaluate.ts";
import { parseFormula, type Expression } from "./parse.ts";
import { FormulaError } from "./values.ts";

/**
 * Checks a formula before it is computed and answers the paths that it refers to, in their order, without globals.
 * @param resolve throws for a path that leads nowhere
 * @throws FormulaSyntaxError, FormulaError
 */
export function checkFormula(source: string, resolve: (path: readonly string[]) => unknown): readonly string[] {
  const paths = new Map<string, string>();
  const visit = (expression: Expression): void => {
    switch (expression.kind) {
      case "literal":
        return;
      case "path":
        if (expression.path[0]?.startsWith("$")) return;
        resolve(expression.path);
        paths.set(expression.path.join(".").toLowerCase(), expression.path.join("."));
        return;
      case "unary":
        return visit(expression.operand);
      case "binary":
        visit(expression.left);
        return visit(expression.right);
      case "call":
        if (!FUNCTIONS[expression.name]) {
          throw new FormulaError(`Unknown function ${expression.name}. Check spelling.`);
        }
        for (const argument of expression.args) visit(argument);
    }
  };
  visit(parseFormula(source));
  return [...paths.values()];
}

/** A template, text with `{!merge.fields}`, as the formula that puts it together. */
export function templateFormula(template: string): string {
  const parts = template.split(/(\{![^}]*\})/).filter((part) => part !== "");
  const formula = parts.map((part) => (/^\{!.*\}$/.test(part) ? `(${part.slice(2, -1)})` : quoted(part)));
  return formula.length === 0 ? '""' : ['""', ...formula].join(" & ");
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, (character) => `\\${character}`)}"`;
}
