import { FormulaSyntaxError, tokenize, type Token } from "./tokens.ts";

export type Expression =
  | { readonly kind: "literal"; readonly value: string | number | boolean | null }
  | { readonly kind: "path"; readonly path: readonly string[] }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: "unary"; readonly operator: "-" | "!"; readonly operand: Expression }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression };

/** Binary operators from the loosest to the tightest. Source: Salesforce Help, Formula Operators and Functions. */
const LEVELS: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["=", "==", "<>", "!="],
  ["<", "<=", ">", ">="],
  ["+", "-", "&"],
  ["*", "/"],
];

const CONSTANTS: Readonly<Record<string, boolean | null>> = { TRUE: true, FALSE: false, NULL: null };

/** @throws FormulaSyntaxError */
export function parseFormula(source: string): Expression {
  return new Parser(tokenize(source)).whole();
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  whole(): Expression {
    const expression = this.binary(0);
    if (this.token.kind !== "end") throw this.unexpected();
    return expression;
  }

  private get token(): Token {
    return this.tokens[this.at] ?? { kind: "end", text: "", at: 0 };
  }

  private accept(operator: string): boolean {
    if (this.token.kind !== "operator" || this.token.text !== operator) return false;
    this.at++;
    return true;
  }

  private expect(operator: string): void {
    if (!this.accept(operator)) throw new FormulaSyntaxError(`Missing '${operator}'`);
  }

  private unexpected(): FormulaSyntaxError {
    return new FormulaSyntaxError(`Extra '${this.token.text || "end"}' at ${this.token.at + 1}`);
  }

  private binary(level: number): Expression {
    const operators = LEVELS[level];
    if (!operators) return this.power();
    let left = this.binary(level + 1);
    while (this.token.kind === "operator" && operators.includes(this.token.text)) {
      const operator = this.token.text;
      this.at++;
      left = { kind: "binary", operator, left, right: this.binary(level + 1) };
    }
    return left;
  }

  private power(): Expression {
    const base = this.unary();
    return this.accept("^") ? { kind: "binary", operator: "^", left: base, right: this.power() } : base;
  }

  private unary(): Expression {
    if (this.accept("-")) return { kind: "unary", operator: "-", operand: this.unary() };
    if (this.accept("+")) return this.unary();
    if (this.accept("!")) return { kind: "unary", operator: "!", operand: this.unary() };
    return this.primary();
  }

  private primary(): Expression {
    const { kind, text } = this.token;
    if (kind === "operator" && this.accept("(")) {
      const inner = this.binary(0);
      this.expect(")");
      return inner;
    }
    if (kind === "end" || kind === "operator") throw this.unexpected();
    this.at++;
    if (kind === "number") return { kind: "literal", value: Number(text) };
    if (kind === "text") return { kind: "literal", value: text };
    if (this.accept("(")) return { kind: "call", name: text.toUpperCase(), args: this.arguments() };
    const constant = CONSTANTS[text.toUpperCase()];
    return constant === undefined ? { kind: "path", path: text.split(".") } : { kind: "literal", value: constant };
  }

  private arguments(): readonly Expression[] {
    const args: Expression[] = [];
    if (this.accept(")")) return args;
    do args.push(this.binary(0));
    while (this.accept(","));
    this.expect(")");
    return args;
  }
}
