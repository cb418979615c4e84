export type TokenKind = "number" | "text" | "name" | "operator" | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

export class FormulaSyntaxError extends Error {
  constructor(message: string) {
    super(`Syntax error. ${message}`);
    this.name = "FormulaSyntaxError";
  }
}

const PATTERN =
  /\s+|\/\*[\s\S]*?\*\/|(?<number>\d+(?:\.\d+)?|\.\d+)|(?<text>"(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(?<name>\$?[A-Za-z_][\w.]*(?::[A-Za-z_][\w.]*)?)|(?<operator>&&|\|\||<>|!=|<=|>=|==|[-+*/^&=<>!(),])/y;

/** Splits a formula; a name holds the whole path (`Account.Owner.Name`, `Owner:User.Email`, `$User.Id`). */
export function tokenize(source: string): readonly Token[] {
  const tokens: Token[] = [];
  PATTERN.lastIndex = 0;
  while (PATTERN.lastIndex < source.length) {
    const at = PATTERN.lastIndex;
    const match = PATTERN.exec(source);
    if (!match) throw new FormulaSyntaxError(`Unexpected '${source[at]}' at ${at + 1}`);
    const { number, text, name, operator } = match.groups ?? {};
    if (number !== undefined) tokens.push({ kind: "number", text: number, at });
    else if (text !== undefined) tokens.push({ kind: "text", text: unquote(text), at });
    else if (name !== undefined) tokens.push({ kind: "name", text: name, at });
    else if (operator !== undefined) tokens.push({ kind: "operator", text: operator, at });
  }
  tokens.push({ kind: "end", text: "", at: source.length });
  return tokens;
}

function unquote(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\([\s\S])/g, (_all, character: string) => {
    if (character === "n") return "\n";
    if (character === "r") return "\r";
    if (character === "t") return "\t";
    return /["'\\]/.test(character) ? character : `\\${character}`;
  });
}
