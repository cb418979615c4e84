import { apexError } from "../../../runtime/apexException.ts";
import { enumValues } from "../../../runtime/enums.ts";
import { org } from "../../../runtime/org.ts";
import { typeName, typeRef, type TypeRef } from "../../../runtime/typeRef.ts";
import { UnsupportedError } from "../../../runtime/unsupported.ts";
import type { ApexClass } from "../../../compiler/program.ts";
import { ApexList, ApexMap, ApexSet } from "../../../runtime/values/collections.ts";
import { parseDecimal, setDecimalScale } from "../../../runtime/values/decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexTime } from "../../../runtime/values/primitives.ts";
import { ApexSObject } from "../../../runtime/values/sobject.ts";
import type { SObjectSchema } from "../../../schema/model.ts";
import { loadSignatures } from "../../../signatures/index.ts";
import type { PlatformType } from "../../../signatures/model.ts";
import { Bean } from "../../support/beans.ts";
import { toId } from "../../support/ids.ts";
import { fieldKey } from "../../support/records.ts";
import { fromString as uuidFromString } from "../UUID.ts";
import { parseDate } from "../../support/time/parse.ts";
import type { JsonValue } from "./parse.ts";
import { serializedFields } from "./write.ts";

const OBJECT = typeRef("Object");
const MAX_INTEGER = 2147483647;

/** `JSON.deserializeUntyped`: maps, lists, and for numbers Integer, Long or Double (Decimal with a fraction). */
export function readUntyped(json: JsonValue): unknown {
  switch (json.kind) {
    case "null":
      return null;
    case "boolean":
    case "string":
      return json.value;
    case "number":
      return untypedNumber(json.text);
    case "array":
      return new ApexList(typeRef("List", OBJECT), json.items.map(readUntyped));
    case "object": {
      const map = new ApexMap<string, unknown>(typeRef("Map", typeRef("String"), OBJECT));
      for (const [name, value] of json.entries) map.put(name, readUntyped(value));
      return map;
    }
  }
}

function untypedNumber(text: string): unknown {
  if (/[.eE]/.test(text)) return parseDecimal(text);
  const value = BigInt(text);
  if (value >= -MAX_INTEGER - 1 && value <= MAX_INTEGER) return Number(value);
  return BigInt.asIntN(64, value) === value ? value : new ApexDouble(Number(text));
}

/** `JSON.deserialize` and `deserializeStrict`. */
export class TypedReader {
  private readonly strict: boolean;

  /** @param strict refuses attributes that the type has not */
  constructor(strict: boolean) {
    this.strict = strict;
  }

  /** @throws JSONException when the text does not fit the type */
  read(json: JsonValue, type: TypeRef): unknown {
    if (json.kind === "null") return null;
    if (type === OBJECT) return readUntyped(json);
    const scalar = SCALARS[type.name];
    if (scalar) return scalar(json, type);
    if (type.name === "List" || type.name === "Set") return this.collection(json, type);
    if (type.name === "Map") return this.map(json, type);
    const declared = org().program.findClass(type.name);
    if (declared) return declared.kind === "enum" ? enumValue(json, declared) : this.instance(json, declared);
    const schema = type.name === "SObject" ? schemaOf(json) : org().schema.sobject(type.name);
    if (schema) return this.record(json, schema);
    const platform = loadSignatures().find(type.name);
    return platform?.kind === "enum" ? platformEnumValue(json, platform, type) : this.platformObject(json, type);
  }

  private collection(json: JsonValue, type: TypeRef): unknown {
    const items = json.kind === "array" ? json.items : childRecords(json, type);
    const read = items.map((item) => this.read(item, type.args[0] ?? OBJECT));
    return type.name === "List" ? new ApexList(type, read) : new ApexSet(type, read);
  }

  private map(json: JsonValue, type: TypeRef): unknown {
    if (json.kind !== "object") throw mismatch(json, type);
    const map = new ApexMap(type);
    for (const [name, value] of json.entries) {
      map.put(
        this.read({ kind: "string", value: name }, type.args[0] ?? OBJECT),
        this.read(value, type.args[1] ?? OBJECT),
      );
    }
    return map;
  }

  private instance(json: JsonValue, declared: ApexClass): unknown {
    if (json.kind !== "object") throw mismatch(json, declared.type);
    if (declared.kind === "interface" || declared.modifiers.has("abstract")) {
      throw apexError("JSONException", `Apex Type unsupported in JSON: ${typeName(declared.type)}`);
    }
    const object = declared.allocate();
    const fields = new Map(serializedFields(declared).map((field) => [field.name.toLowerCase(), field]));
    for (const [name, value] of json.entries) {
      const field = fields.get(name.toLowerCase());
      if (field) field.set(object, this.read(value, field.type));
      else if (this.strict) throw noSuchColumn(name, typeName(declared.type));
    }
    return object;
  }

  private record(json: JsonValue, schema: SObjectSchema): ApexSObject {
    if (json.kind !== "object") throw mismatch(json, typeRef(schema.name));
    const record = new ApexSObject(schema);
    for (const [name, value] of json.entries) {
      if (name === "attributes") continue;
      const key = fieldKey(name);
      const type = memberType(schema, key);
      if (!type) throw apexError("JSONException", `No such column '${name}' on sobject of type ${schema.name}`);
      record.values.set(key, this.read(value, type));
    }
    return record;
  }

  /** Platform classes that only hold data. */
  private platformObject(json: JsonValue, type: TypeRef): Bean {
    const platform = loadSignatures().find(type.name);
    const members = platform ? dataMembers(platform) : new Map<string, TypeRef>();
    if (members.size === 0) {
      throw new UnsupportedError(`JSON.deserialize into ${typeName(type)}`);
    }
    if (json.kind !== "object") throw mismatch(json, type);
    const bean = new Bean(type);
    for (const [name, value] of json.entries) {
      const member = members.get(name.toLowerCase());
      // The platform does not look at the form of ids in results and the like.
      const isId = member?.name === "Id" && value.kind === "string";
      if (member) bean.set(name, isId ? value.value : this.read(value, member));
      else if (this.strict) throw noSuchColumn(name, typeName(type));
    }
    return bean;
  }
}

/** What a data class of the platform holds, by lower-case name: its properties and what its getters answer. */
function dataMembers(type: PlatformType): Map<string, TypeRef> {
  const members = new Map<string, TypeRef>();
  if (type.kind !== "class") return members;
  for (const { name, parameters, returns, isStatic } of type.methods) {
    const property = /^(?:get|is)([A-Z].*)$/.exec(name)?.[1];
    if (property && parameters.length === 0 && !isStatic) members.set(property.toLowerCase(), returns);
  }
  for (const { name, type: of, isStatic } of type.properties) if (!isStatic) members.set(name.toLowerCase(), of);
  return members;
}

type Scalar = (json: JsonValue, type: TypeRef) => unknown;

function fromText(convert: (text: string) => unknown): Scalar {
  return (json, type) => {
    if (json.kind !== "string") throw mismatch(json, type);
    return convert(json.value);
  };
}

function fromNumber(convert: (text: string, type: TypeRef) => unknown): Scalar {
  return (json, type) => {
    if (json.kind !== "number" && json.kind !== "string") throw mismatch(json, type);
    const text = json.kind === "number" ? json.text : json.value;
    if (!parseDecimal(text)) throw mismatch(json, type);
    return convert(text, type);
  };
}

function whole(text: string, type: TypeRef): bigint {
  const decimal = parseDecimal(text);
  const value = decimal ? setDecimalScale(decimal, 0, "DOWN").unscaled : 0n;
  const bits = type.name === "Integer" ? 32 : 64;
  if (BigInt.asIntN(bits, value) !== value)
    throw apexError("JSONException", `Numeric value (${text}) out of range of ${type.name}`);
  return value;
}

const SCALARS: Readonly<Record<string, Scalar>> = {
  Blob: fromText((text) => new ApexBlob(Buffer.from(text, "base64"))),
  Boolean: (json, type) => {
    if (json.kind === "boolean") return json.value;
    if (json.kind === "string" && /^(true|false)$/i.test(json.value)) return json.value.toLowerCase() === "true";
    throw mismatch(json, type);
  },
  Date: fromText((text) => new ApexDate(parseDate(text))),
  Datetime: fromText(readDateTime),
  Decimal: fromNumber((text) => parseDecimal(text)),
  Double: fromNumber((text) => new ApexDouble(Number(text))),
  // JSON may carry any text as an Id: only what uses it finds fault.
  Id: fromText((text) => (/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text) ? toId(text) : text)),
  Integer: fromNumber((text, type) => Number(whole(text, type))),
  Long: fromNumber(whole),
  String: (json, type) => {
    if (json.kind === "string") return json.value;
    if (json.kind === "number") return json.text;
    if (json.kind === "boolean") return String(json.value);
    throw mismatch(json, type);
  },
  Time: fromText(readTime),
  UUID: fromText(uuidFromString),
};

/** ISO 8601, with `Z`, an offset or none (UTC), or a date alone. */
export function readDateTime(text: string): ApexDatetime {
  const iso = text.replace(" ", "T").replace(/([+-]\d{2})(\d{2})$/, "$1:$2");
  const withZone = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(iso) || !iso.includes("T") ? iso : `${iso}Z`;
  const milliseconds = /^\d{4}-\d{2}-\d{2}/.test(text) ? Date.parse(withZone) : NaN;
  if (Number.isNaN(milliseconds)) throw apexError("JSONException", `Invalid format: "${text}"`);
  return new ApexDatetime(milliseconds);
}

export function readTime(text: string): ApexTime {
  const match = /^(\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,3}))?Z?$/.exec(text);
  if (!match) throw apexError("JSONException", `Invalid format: "${text}"`);
  const [hour, minute, second] = match.slice(1, 4).map(Number) as [number, number, number];
  return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + Number((match[4] ?? "").padEnd(3, "0")));
}

function enumValue(json: JsonValue, declared: ApexClass): unknown {
  const found =
    json.kind === "string" ? enumValues(typeName(declared.type), []).get(json.value.toLowerCase()) : undefined;
  if (!found) throw mismatch(json, declared.type);
  return found;
}

function platformEnumValue(json: JsonValue, platform: PlatformType, type: TypeRef): unknown {
  const found =
    json.kind === "string" ? enumValues(platform.name, platform.enumValues).get(json.value.toLowerCase()) : undefined;
  if (!found) throw mismatch(json, type);
  return found;
}

/** Children of a record, as the REST API and `JSON.serialize` write them. */
function childRecords(json: JsonValue, type: TypeRef): readonly JsonValue[] {
  const records = json.kind === "object" ? json.entries.find(([name]) => name === "records")?.[1] : undefined;
  if (records?.kind !== "array") throw mismatch(json, type);
  return records.items;
}

function schemaOf(json: JsonValue): SObjectSchema {
  const attributes = json.kind === "object" ? json.entries.find(([name]) => name === "attributes")?.[1] : undefined;
  const type = attributes?.kind === "object" ? attributes.entries.find(([name]) => name === "type")?.[1] : undefined;
  const schema = type?.kind === "string" ? org().schema.sobject(type.value) : undefined;
  if (!schema) throw apexError("JSONException", "Unknown type of SObject: attributes.type is missing");
  return schema;
}

function memberType(schema: SObjectSchema, key: string): TypeRef | null {
  const field = schema.fields.get(key);
  if (field) return field.apexType;
  const lookup = [...schema.fields.values()].find((one) => one.relationshipName?.toLowerCase() === key);
  if (lookup) return typeRef(lookup.referenceTo.length === 1 ? (lookup.referenceTo[0] ?? "SObject") : "SObject");
  const child = schema.childRelationships.find((one) => one.name?.toLowerCase() === key);
  return child ? typeRef("List", typeRef(child.child)) : null;
}

function noSuchColumn(name: string, type: string) {
  return apexError("JSONException", `Unknown field: ${type}.${name}`);
}

const SHOWN: Readonly<Record<JsonValue["kind"], string>> = {
  array: "a list",
  boolean: "a Boolean",
  null: "null",
  number: "a number",
  object: "an object",
  string: "a String",
};

function mismatch(json: JsonValue, type: TypeRef) {
  const isScalar = json.kind === "string" || json.kind === "boolean";
  if (["Boolean", "Decimal", "Double", "Integer", "Long"].includes(type.name)) {
    return apexError("JSONException", `Illegal value for primitive${isScalar ? `: ${json.value}` : ""}`);
  }
  const shown = json.kind === "string" ? `"${json.value}"` : json.kind === "number" ? json.text : SHOWN[json.kind];
  return apexError("JSONException", `Malformed JSON: Expected ${expected(type)} but found ${shown}`);
}

function expected(type: TypeRef): string {
  if (type.name === "List" || type.name === "Set") return "'[' at the beginning of List/Set";
  return SCALARS[type.name] ? typeName(type) : "'{' at the beginning of object";
}
