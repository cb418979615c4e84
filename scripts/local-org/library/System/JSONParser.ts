import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexBlob, ApexDate, ApexDouble } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { parseDecimalText, toInteger, toLong } from "../support/numbers.ts";
import { toId } from "../support/ids.ts";
import { parseDate } from "../support/time/parse.ts";
import { platformEnum, required } from "../support/values.ts";
import { parseJson, type JsonValue } from "./json/parse.ts";
import { readDateTime, readTime, TypedReader } from "./json/read.ts";
import type { ApexType } from "./Type.ts";

interface Token {
  readonly name: string;
  /** The value that begins here; null for ends and names. */
  readonly value: JsonValue | null;
  readonly text: string;
  /** The field name in whose value, or as which, the token stands. */
  readonly field: string | null;
  /** Index of the token that ends this one's structure; its own for others. */
  end: number;
}

const SCALAR_TOKENS = { null: "VALUE_NULL", string: "VALUE_STRING" } as const;

/** `JSON.createParser`: walks over the tokens of a text. */
export class Parser extends PlatformObject {
  override readonly apexType = typeRef("JSONParser");
  private readonly tokens: Token[] = [];
  private at = -1;
  private cleared: Token | null = null;
  private isCleared = false;

  constructor(text: string) {
    super();
    this.add(parseJson(text), null);
  }

  private add(value: JsonValue, field: string | null): void {
    const token = { name: tokenName(value), value, text: scalarText(value), field, end: this.tokens.length };
    this.tokens.push(token);
    if (value.kind === "array") {
      for (const item of value.items) this.add(item, null);
      token.end = this.push("END_ARRAY", "]", field);
    }
    if (value.kind === "object") {
      for (const [name, part] of value.entries) {
        this.push("FIELD_NAME", name, name);
        this.add(part, name);
      }
      token.end = this.push("END_OBJECT", "}", field);
    }
  }

  private push(name: string, text: string, field: string | null): number {
    this.tokens.push({ name, value: null, text, field, end: this.tokens.length });
    return this.tokens.length - 1;
  }

  get current(): Token | null {
    return this.isCleared ? null : (this.tokens[this.at] ?? null);
  }

  next(): unknown {
    this.isCleared = false;
    this.at = Math.min(this.at + 1, this.tokens.length);
    return this.token();
  }

  /** Field names do not count as values. */
  nextValue(): unknown {
    const token = this.next();
    return this.current?.name === "FIELD_NAME" ? this.next() : token;
  }

  token(): unknown {
    return this.current ? platformEnum("JSONToken", this.current.name) : null;
  }

  clear(): void {
    this.cleared = this.current ?? this.cleared;
    this.isCleared = true;
  }

  lastCleared(): unknown {
    return this.cleared ? platformEnum("JSONToken", this.cleared.name) : null;
  }

  skipChildren(): void {
    if (this.current) this.at = this.current.end;
  }

  /** The value at the current token, which is passed; a field name stands for its value. */
  readAs(type: ApexType, strict: boolean): unknown {
    if (this.current === null || this.current.name === "FIELD_NAME") this.next();
    const token = this.current;
    if (!token?.value) throw apexError("JSONException", "There is no value at the current token");
    this.at = token.end;
    return new TypedReader(strict).read(token.value, required(type).type);
  }

  /** @throws JSONException when the token is of another kind */
  textOf(...names: string[]): string {
    const token = this.current;
    if (!token || !names.includes(token.name)) {
      throw apexError("JSONException", `Current token (${token?.name ?? "null"}) is not of type ${names.join(" or ")}`);
    }
    return token.text;
  }
}

function tokenName(value: JsonValue): string {
  switch (value.kind) {
    case "array":
      return "START_ARRAY";
    case "object":
      return "START_OBJECT";
    case "boolean":
      return value.value ? "VALUE_TRUE" : "VALUE_FALSE";
    case "number":
      return /[.eE]/.test(value.text) ? "VALUE_NUMBER_FLOAT" : "VALUE_NUMBER_INT";
    default:
      return SCALAR_TOKENS[value.kind];
  }
}

function scalarText(value: JsonValue): string {
  switch (value.kind) {
    case "array":
      return "[";
    case "object":
      return "{";
    case "number":
      return value.text;
    case "null":
      return "null";
    default:
      return String(value.value);
  }
}

const text = (self: Parser): string => self.textOf("VALUE_STRING");
const number = (self: Parser) => parseDecimalText(self.textOf("VALUE_NUMBER_INT", "VALUE_NUMBER_FLOAT"));

implement({
  name: "JSONParser",
  methods: {
    "clearCurrentToken()": (self: Parser) => self.clear(),
    "getBlobValue()": (self: Parser) => new ApexBlob(Buffer.from(text(self), "base64")),
    "getBooleanValue()": (self: Parser) => self.textOf("VALUE_TRUE", "VALUE_FALSE") === "true",
    "getCurrentName()": (self: Parser) => self.current?.field ?? null,
    "getCurrentToken()": (self: Parser) => self.token(),
    "getDateTimeValue()": (self: Parser) => readDateTime(text(self)),
    "getDateValue()": (self: Parser) => new ApexDate(parseDate(text(self))),
    "getDecimalValue()": number,
    "getDoubleValue()": (self: Parser) => new ApexDouble(Number(self.textOf("VALUE_NUMBER_INT", "VALUE_NUMBER_FLOAT"))),
    "getIdValue()": (self: Parser) => toId(text(self)),
    "getIntegerValue()": (self: Parser) => toInteger(number(self)),
    "getLastClearedToken()": (self: Parser) => self.lastCleared(),
    "getLongValue()": (self: Parser) => toLong(number(self)),
    "getText()": (self: Parser) => self.current?.text ?? null,
    "getTimeValue()": (self: Parser) => readTime(text(self)),
    "hasCurrentToken()": (self: Parser) => self.current !== null,
    "nextToken()": (self: Parser) => self.next(),
    "nextValue()": (self: Parser) => self.nextValue(),
    "readValueAs(Type)": (self: Parser, type: ApexType) => self.readAs(type, false),
    "readValueAsStrict(Type)": (self: Parser, type: ApexType) => self.readAs(type, true),
    "skipChildren()": (self: Parser) => self.skipChildren(),
  },
});
