import { ApexErrorListener, ApexParserFactory, type ApexParser } from "@apexdevtools/apex-parser";
import { unexpectedToken } from "../errors.ts";

class RefusingListener extends ApexErrorListener {
  override syntaxError(
    _recognizer: unknown,
    offending: unknown,
    _line: number,
    _column: number,
    message: string,
  ): void {
    const text = (offending as { text?: string } | null)?.text ?? /'(.*)'/.exec(message)?.[1] ?? "";
    throw unexpectedToken(text);
  }

  override apexSyntaxError(_line: number, _column: number, message: string): void {
    throw unexpectedToken(message);
  }
}

/**
 * Parses the whole text by one rule of the grammar.
 * @throws QueryException "unexpected token: 'x'"
 */
export function parseWhole<T>(text: string, rule: (parser: ApexParser) => T): T {
  const { parser } = ApexParserFactory.createLexerAndParser(text, new RefusingListener());
  const tree = rule(parser);
  const rest = parser.getTokenStream().LT(1);
  if (rest && rest.type !== -1) throw unexpectedToken(rest.text);
  return tree;
}
