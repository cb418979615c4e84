import { apexError } from "../../../runtime/apexException.ts";

/** A JSON text as it stands: numbers keep their digits, objects their order and repeated names. */
export type JsonValue =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "string"; readonly value: string }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "array"; readonly items: readonly JsonValue[] }
  | { readonly kind: "object"; readonly entries: readonly (readonly [string, JsonValue])[] };

/** @throws JSONException with place, as the platform's parser reports it */
export function parseJson(text: string): JsonValue {
  return new JsonReader(text).document();
}

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING_PART = /[^"\\\u0000-\u001f]+/y;
const ESCAPES: Readonly<Record<string, string>> = {
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  '"': '"',
  "\\": "\\",
  "/": "/",
};

class JsonReader {
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): JsonValue {
    this.skipSpace();
    if (this.at >= this.text.length)
      throw apexError("JSONException", "No content to map to Object due to end of input");
    const value = this.value();
    this.skipSpace();
    if (this.at < this.text.length) throw this.unexpected();
    return value;
  }

  private value(): JsonValue {
    this.skipSpace();
    switch (this.text[this.at]) {
      case "{":
        return this.object();
      case "[":
        return this.array();
      case '"':
        return { kind: "string", value: this.string() };
      case "t":
        return this.word("true", { kind: "boolean", value: true });
      case "f":
        return this.word("false", { kind: "boolean", value: false });
      case "n":
        return this.word("null", { kind: "null" });
      default:
        return this.number();
    }
  }

  private object(): JsonValue {
    const entries: [string, JsonValue][] = [];
    this.at++;
    this.skipSpace();
    while (this.text[this.at] !== "}") {
      if (entries.length > 0) this.expect(",", "was expecting comma to separate OBJECT entries");
      this.skipSpace();
      if (this.text[this.at] !== '"') throw this.unexpected("was expecting double-quote to start field name");
      const name = this.string();
      this.skipSpace();
      this.expect(":", "was expecting a colon to separate field name and value");
      entries.push([name, this.value()]);
      this.skipSpace();
    }
    this.at++;
    return { kind: "object", entries };
  }

  private array(): JsonValue {
    const items: JsonValue[] = [];
    this.at++;
    this.skipSpace();
    while (this.text[this.at] !== "]") {
      if (items.length > 0) this.expect(",", "was expecting comma to separate ARRAY entries");
      items.push(this.value());
      this.skipSpace();
    }
    this.at++;
    return { kind: "array", items };
  }

  private string(): string {
    let out = "";
    this.at++;
    for (;;) {
      STRING_PART.lastIndex = this.at;
      const plain = STRING_PART.exec(this.text)?.[0] ?? "";
      out += plain;
      this.at += plain.length;
      const char = this.text[this.at];
      if (char === '"') break;
      if (char !== "\\") throw this.unexpected("was expecting closing quote for a string value");
      out += this.escape();
    }
    this.at++;
    return out;
  }

  private escape(): string {
    const char = this.text[this.at + 1] ?? "";
    if (char === "u") {
      const hex = /^[0-9a-fA-F]{4}/.exec(this.text.slice(this.at + 2, this.at + 6))?.[0];
      if (!hex) throw this.unexpected("expected a hex-digit for character escape sequence");
      this.at += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    const known = ESCAPES[char];
    if (known === undefined) throw this.unexpected("Unrecognized character escape");
    this.at += 2;
    return known;
  }

  private number(): JsonValue {
    NUMBER.lastIndex = this.at;
    const text = NUMBER.exec(this.text)?.[0];
    if (!text) throw this.unexpected();
    this.at += text.length;
    return { kind: "number", text };
  }

  private word(word: string, value: JsonValue): JsonValue {
    if (!this.text.startsWith(word, this.at)) throw this.unexpected();
    this.at += word.length;
    return value;
  }

  private skipSpace(): void {
    while (/[\s]/.test(this.text[this.at] ?? "x")) this.at++;
  }

  private expect(char: string, message: string): void {
    if (this.text[this.at] !== char) throw this.unexpected(message);
    this.at++;
  }

  private unexpected(
    expectation = "expected a valid value (number, String, array, object, 'true', 'false' or 'null')",
  ) {
    const lines = this.text.slice(0, this.at).split("\n");
    const place = `at [line:${lines.length}, column:${(lines.at(-1) ?? "").length + 1}]`;
    const char = this.text[this.at];
    if (char === undefined) return apexError("JSONException", `Unexpected end-of-input: ${expectation} ${place}`);
    const shown = `Unexpected character ('${char}' (code ${char.charCodeAt(0)} / 0x${char.charCodeAt(0).toString(16)}))`;
    return apexError("JSONException", `${shown}: ${expectation} ${place}`);
  }
}
