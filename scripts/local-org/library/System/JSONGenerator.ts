import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";
import { jsonString, writeJson } from "./json/write.ts";

interface Container {
  readonly close: "}" | "]";
  readonly parts: string[];
  /** A field name that waits for its value. */
  field: string | null;
}

/** `JSON.createGenerator`. */
export class Generator extends PlatformObject {
  override readonly apexType = typeRef("JSONGenerator");
  private readonly pretty: boolean;
  private readonly open: Container[] = [];
  private text = "";
  isClosed = false;

  constructor(pretty: boolean) {
    super();
    this.pretty = pretty;
  }

  start(close: Container["close"]): void {
    this.requireOpen();
    this.open.push({ close, parts: [], field: null });
  }

  end(close: Container["close"]): void {
    this.requireOpen();
    const container = this.open.at(-1);
    if (container?.close !== close)
      throw apexError("JSONException", `Current context not an ${close === "}" ? "object" : "ARRAY"}`);
    this.open.pop();
    this.raw(this.joined(container));
  }

  private joined({ close, parts }: Container): string {
    if (!this.pretty) return (close === "}" ? "{" : "[") + parts.join(",") + close;
    if (close === "]") return parts.length === 0 ? "[ ]" : `[ ${parts.join(", ")} ]`;
    const indent = "  ".repeat(this.open.length);
    return parts.length === 0 ? "{ }" : `{\n${parts.map((part) => `${indent}  ${part}`).join(",\n")}\n${indent}}`;
  }

  fieldName(name: string): void {
    this.requireOpen();
    const container = this.open.at(-1);
    if (container?.close !== "}" || container.field !== null)
      throw apexError("JSONException", "Can not write a field name, expecting a value");
    container.field = required(name);
  }

  value(value: unknown): void {
    this.requireOpen();
    this.raw(writeJson(value, { pretty: this.pretty, suppressNulls: false }));
  }

  private raw(text: string): void {
    const container = this.open.at(-1);
    if (!container) {
      this.text += text;
      return;
    }
    if (container.close === "]") container.parts.push(text);
    else {
      if (container.field === null) throw apexError("JSONException", "Can not write a value, expecting field name");
      container.parts.push(`${jsonString(container.field)}${this.pretty ? " : " : ":"}${text}`);
      container.field = null;
    }
  }

  /** Ends what is open, as the platform does. */
  asString(): string {
    while (this.open.length > 0) this.end(this.open.at(-1)?.close ?? "}");
    this.isClosed = true;
    return this.text;
  }

  private requireOpen(): void {
    if (this.isClosed) throw apexError("JSONException", "The JSON generator is closed");
  }
}

const KINDS: Readonly<Record<string, string>> = {
  Blob: "Blob",
  Boolean: "Boolean",
  Date: "Date",
  DateTime: "Datetime",
  Id: "Id",
  Object: "Object",
  String: "String",
  Time: "Time",
};
const NUMBERS = ["Decimal", "Double", "Integer", "Long"];

/** `writeX(X)` and `writeXField(String,X)` of each kind of value. */
function valueWriters() {
  const kinds = [...Object.entries(KINDS), ...NUMBERS.map((type) => ["Number", type] as const)];
  return Object.fromEntries(
    kinds.flatMap(([kind, type]) => [
      [`write${kind}(${type})`, (self: Generator, value: unknown) => self.value(value)],
      [
        `write${kind}Field(String,${type})`,
        (self: Generator, name: string, value: unknown) => writeField(self, name, value),
      ],
    ]),
  );
}

function writeField(self: Generator, name: string, value: unknown): void {
  self.fieldName(name);
  self.value(value);
}

implement({
  name: "JSONGenerator",
  methods: {
    ...valueWriters(),
    "close()": (self: Generator) => void self.asString(),
    "getAsString()": (self: Generator) => self.asString(),
    "isClosed()": (self: Generator) => self.isClosed,
    "writeEndArray()": (self: Generator) => self.end("]"),
    "writeEndObject()": (self: Generator) => self.end("}"),
    "writeFieldName(String)": (self: Generator, name: string) => self.fieldName(name),
    "writeNull()": (self: Generator) => self.value(null),
    "writeNullField(String)": (self: Generator, name: string) => writeField(self, name, null),
    "writeStartArray()": (self: Generator) => self.start("]"),
    "writeStartObject()": (self: Generator) => self.start("}"),
  },
});
