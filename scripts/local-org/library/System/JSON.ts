import { apexError } from "../../runtime/apexException.ts";
import type { TypeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";
import { parseJson } from "./json/parse.ts";
import { readUntyped, TypedReader } from "./json/read.ts";
import { writeJson } from "./json/write.ts";
import { Generator } from "./JSONGenerator.ts";
import { Parser } from "./JSONParser.ts";
import type { ApexType } from "./Type.ts";

function serialize(pretty: boolean) {
  return (value: unknown, suppressNulls: boolean | null = false): string =>
    writeJson(value, { pretty, suppressNulls: suppressNulls === true });
}

function deserialize(strict: boolean) {
  return (text: string, type: ApexType): unknown => {
    checkFirstToken(required(text), required(type).type);
    return new TypedReader(strict).read(parseJson(text), type.type);
  };
}

/** The platform reads as it goes: a wrong beginning is refused before the text behind it is looked at. */
function checkFirstToken(text: string, type: TypeRef): void {
  const first = text.trimStart()[0];
  if (type.name !== "List" || first === undefined || first === "[" || first === "{" || first === "n") return;
  throw apexError("JSONException", "Malformed JSON: Expected '[' at the beginning of List/Set");
}

implement({
  name: "JSON",
  statics: {
    "createGenerator(Boolean)": (pretty: boolean) => new Generator(required(pretty)),
    "createParser(String)": (text: string) => new Parser(required(text)),
    "deserialize(String,Type)": deserialize(false),
    "deserializeStrict(String,Type)": deserialize(true),
    "deserializeUntyped(String)": (text: string) => readUntyped(parseJson(required(text))),
    "serialize(Object)": serialize(false),
    "serialize(Object,Boolean)": serialize(false),
    "serializePretty(Object)": serialize(true),
    "serializePretty(Object,Boolean)": serialize(true),
  },
});
