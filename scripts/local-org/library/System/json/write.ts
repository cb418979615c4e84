import { apexError } from "../../../runtime/apexException.ts";
import { ApexException } from "../../../runtime/apexException.ts";
import { ApexObject } from "../../../runtime/apexObject.ts";
import { org } from "../../../runtime/org.ts";
import { typeName } from "../../../runtime/typeRef.ts";
import type { ApexClass, ApexField } from "../../../compiler/program.ts";
import { ApexList, ApexMap, ApexSet } from "../../../runtime/values/collections.ts";
import { ApexDecimal, decimalToString } from "../../../runtime/values/decimal.ts";
import {
  ApexBlob,
  ApexDate,
  ApexDatetime,
  ApexDouble,
  ApexEnum,
  ApexTime,
} from "../../../runtime/values/primitives.ts";
import { ApexSObject } from "../../../runtime/values/sobject.ts";
import { doubleToString, apexToString } from "../../../runtime/text.ts";
import { loadSignatures } from "../../../signatures/index.ts";
import { Bean } from "../../support/beans.ts";
import { qualifiedName } from "../../support/apiNames.ts";
import { ApexUuid } from "../UUID.ts";
import { dateText } from "../../support/time/text.ts";

export interface WriteOptions {
  readonly suppressNulls: boolean;
  readonly pretty: boolean;
}

/** The API version in the addresses of records. */
const API_VERSION = "v67.0";

/** `JSON.serialize`. @throws JSONException for what the platform cannot serialize */
export function writeJson(value: unknown, options: WriteOptions): string {
  return write(value, options, 0);
}

function write(value: unknown, options: WriteOptions, depth: number): string {
  if (value === null) return "null";
  if (typeof value === "boolean" || typeof value === "number" || typeof value === "bigint") return String(value);
  const text = scalarText(value);
  if (text !== null) return jsonString(text);
  if (value instanceof ApexDecimal) return decimalToString(value);
  if (value instanceof ApexDouble) return doubleToString(value.value);
  if (value instanceof ApexList || value instanceof ApexSet) {
    return brackets(
      "[",
      "]",
      value.items.map((item) => write(item, options, depth + 1)),
      options,
      depth,
    );
  }
  const colon = options.pretty ? " : " : ":";
  const parts = entries(value, options).map(
    ([name, part]) => `${jsonString(name)}${colon}${write(part, options, depth + 1)}`,
  );
  return brackets("{", "}", parts, options, depth);
}

function brackets(open: string, close: string, parts: readonly string[], options: WriteOptions, depth: number): string {
  if (!options.pretty) return open + parts.join(",") + close;
  const indent = "  ".repeat(depth);
  if (open === "[") return parts.length === 0 ? "[ ]" : `[ ${parts.join(", ")} ]`;
  return parts.length === 0 ? "{ }" : `{\n${parts.map((part) => `${indent}  ${part}`).join(",\n")}\n${indent}}`;
}

/** Values that JSON shows as a text. */
export function scalarText(value: unknown): string | null {
  if (typeof value === "string") return value;
  if (value instanceof ApexDate) return dateText(value.days);
  if (value instanceof ApexDatetime) return new Date(value.milliseconds).toISOString();
  if (value instanceof ApexTime) return `${new Date(value.milliseconds).toISOString().slice(11, 23)}Z`;
  if (value instanceof ApexBlob) return Buffer.from(value.bytes).toString("base64");
  if (value instanceof ApexEnum) return value.name;
  if (value instanceof ApexUuid) return value.text;
  return null;
}

export function jsonString(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function entries(value: unknown, options: WriteOptions): (readonly [string, unknown])[] {
  const keep = (part: unknown): boolean => part !== null || !options.suppressNulls;
  if (value instanceof ApexMap) {
    return [...value.entries.values()]
      .map((entry) => [keyText(entry.key), entry.value] as const)
      .filter(([, part]) => keep(part));
  }
  if (value instanceof ApexSObject) return recordEntries(value).filter(([, part]) => keep(part));
  if (value instanceof Bean) {
    const names = memberNames(value.apexType.name);
    return [...value.values]
      .map(([key, part]) => [names.get(key) ?? key, part] as const)
      .filter(([, part]) => keep(part));
  }
  if (value instanceof ApexObject && !(value instanceof ApexException)) {
    const declared = org().program.findClass(value.apexType.name);
    if (declared)
      return serializedFields(declared)
        .map((field) => [field.name, field.get(value)] as const)
        .filter(([, part]) => keep(part));
  }
  const type = value instanceof ApexObject ? typeName(value.apexType) : typeof value;
  throw apexError("JSONException", `Apex Type unsupported in JSON: ${type}`);
}

/** The names of a platform class's properties and of what its getters answer, by lower-case name. */
function memberNames(className: string): ReadonlyMap<string, string> {
  const type = loadSignatures().find(className);
  const getters = (type?.methods ?? []).flatMap(({ name }) => {
    const property = /^(?:get|is)([A-Z].*)$/.exec(name)?.[1];
    return property ? [property.charAt(0).toLowerCase() + property.slice(1)] : [];
  });
  return new Map(
    [...getters, ...(type?.properties ?? []).map(({ name }) => name)].map((name) => [name.toLowerCase(), name]),
  );
}

function keyText(key: unknown): string {
  if (key === null) throw apexError("JSONException", "Null key for a Map not allowed in JSON");
  return scalarText(key) ?? apexToString(key);
}

/** Instance fields with storage that are not transient: those of the class, then its ancestors'. */
export function serializedFields(declared: ApexClass): ApexField[] {
  const parent = declared.superclass ? org().program.findClass(declared.superclass.name) : undefined;
  const own = declared.fields.filter((field) => !field.isStatic && !field.isTransient);
  return parent ? [...own, ...serializedFields(parent)] : own;
}

function recordEntries(record: ApexSObject): (readonly [string, unknown])[] {
  const { schema } = record;
  const id = record.values.get("id");
  const attributes = new ApexMap<string, unknown>({ name: "Map", args: [] });
  attributes.put("type", qualifiedName(schema.name));
  if (typeof id === "string")
    attributes.put("url", `/services/data/${API_VERSION}/sobjects/${qualifiedName(schema.name)}/${id}`);
  const fields = [...record.values].map(([key, value]) => [recordName(record, key), recordValue(value)] as const);
  return [["attributes", attributes], ...fields];
}

/** The API name of a field, parent or child relationship; aggregates keep their alias. */
function recordName(record: ApexSObject, key: string): string {
  const { schema } = record;
  const name =
    schema.fields.get(key)?.name ??
    [...schema.fields.values()].find((field) => field.relationshipName?.toLowerCase() === key)?.relationshipName ??
    schema.childRelationships.find((one) => one.name?.toLowerCase() === key)?.name;
  return name ? qualifiedName(name) : key;
}

/** Child records come with their number; Datetimes of records in the form of the REST API. */
function recordValue(value: unknown): unknown {
  if (value instanceof ApexDatetime) return new Date(value.milliseconds).toISOString().replace("Z", "+0000");
  if (!(value instanceof ApexList) || !(value.items[0] instanceof ApexSObject)) return value;
  const children = new ApexMap<string, unknown>({ name: "Map", args: [] });
  children.put("totalSize", value.items.length);
  children.put("done", true);
  children.put("records", value);
  return children;
}
