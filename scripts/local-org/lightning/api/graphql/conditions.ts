import { org } from "../../../runtime/org.ts";
import { UnsupportedError } from "../../../runtime/unsupported.ts";
import type { FieldSchema, SObjectSchema } from "../../../schema/model.ts";
import { malformed } from "../../../server/restError.ts";
import { mayRead } from "../context.ts";
import type { Value } from "./parseQuery.ts";

const OPERATORS: Readonly<Record<string, string>> = {
  eq: "=",
  ne: "!=",
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
  like: "LIKE",
  in: "IN",
  nin: "NOT IN",
};
const PLAIN = /^(BOOLEAN|CURRENCY|DOUBLE|INTEGER|LONG|PERCENT|DATE|DATETIME|TIME)$/;

type Input = Readonly<Record<string, Value>>;

/** The condition in SOQL of a `where` argument; empty when it says nothing. @throws RestError for unknown fields */
export function whereOf(userId: string, object: SObjectSchema, where: Value | undefined): string {
  return where === undefined || where === null ? "" : conditionOf(userId, object, inputOf(where), "");
}

/** The order in SOQL of an `orderBy` argument: `{ Name: { order: DESC, nulls: LAST } }`. */
export function orderOf(userId: string, object: SObjectSchema, orderBy: Value | undefined): string {
  if (orderBy === undefined || orderBy === null) return "";
  const terms = (Array.isArray(orderBy) ? orderBy : [orderBy]).flatMap((item: Value) =>
    orderTerms(userId, object, inputOf(item), ""),
  );
  return terms.length > 0 ? `ORDER BY ${terms.join(", ")}` : "";
}

function orderTerms(userId: string, object: SObjectSchema, input: Input, path: string): string[] {
  return Object.entries(input).flatMap(([name, value]) => {
    const parent = parentOf(object, name);
    if (parent) return orderTerms(userId, parent, inputOf(value), `${path}${name}.`);
    const field = fieldOf(userId, object, name);
    const { order = "ASC", nulls = "FIRST" } = inputOf(value);
    return [`${path}${field.name} ${order === "DESC" ? "DESC" : "ASC"} NULLS ${nulls === "LAST" ? "LAST" : "FIRST"}`];
  });
}

function conditionOf(userId: string, object: SObjectSchema, input: Input, path: string): string {
  const parts = Object.entries(input).map(([name, value]) => {
    if (name === "and" || name === "or") {
      const list = (Array.isArray(value) ? value : [value]).map((item: Value) =>
        conditionOf(userId, object, inputOf(item), path),
      );
      return `(${list.join(name === "and" ? " AND " : " OR ")})`;
    }
    if (name === "not") return `(NOT ${conditionOf(userId, object, inputOf(value), path)})`;
    const parent = parentOf(object, name);
    if (parent) return conditionOf(userId, parent, inputOf(value), `${path}${name}.`);
    const field = fieldOf(userId, object, name);
    return comparison(field, `${path}${field.name}`, inputOf(value));
  });
  return parts.length > 1 ? `(${parts.join(" AND ")})` : (parts[0] ?? "");
}

function comparison(field: FieldSchema, column: string, operators: Input): string {
  const parts = Object.entries(operators).map(([operator, value]) => {
    const symbol = OPERATORS[operator];
    if (!symbol) throw new UnsupportedError(`the operator ${operator} in GraphQL`);
    return `${column} ${symbol} ${literal(field, value)}`;
  });
  return parts.length > 1 ? `(${parts.join(" AND ")})` : (parts[0] ?? "");
}

/** Dates come as `{ value: "2026-01-01" }` or `{ literal: TODAY }`. */
function literal(field: FieldSchema, value: Value): string {
  if (Array.isArray(value)) return `(${value.map((item: Value) => literal(field, item)).join(", ")})`;
  if (typeof value === "object" && value !== null) {
    const { value: plain, literal: named, ...others } = inputOf(value);
    if (Object.keys(others).length > 0) throw new UnsupportedError(`${Object.keys(others)[0]} in GraphQL`);
    return named === undefined ? literal(field, plain ?? null) : word(String(named));
  }
  if (value === null) return "NULL";
  const text = String(value);
  return PLAIN.test(field.type) ? word(text) : `'${text.replace(/[\\']/g, "\\$&")}'`;
}

/** What stands in SOQL without quotes may hold nothing that ends it. */
function word(text: string): string {
  if (!/^[\w.:+-]+$/.test(text)) throw malformed(`${text} is no value of the field`);
  return text;
}

export function fieldOf(userId: string, object: SObjectSchema, name: string): FieldSchema {
  const field = object.fields.get(name.toLowerCase());
  if (!field || !mayRead(userId, object, field)) throw malformed(`${object.name} has no field ${name}`);
  return field;
}

/** The object that a relationship of an object leads to; several targets cannot be asked for fields. */
export function parentOf(object: SObjectSchema, relationship: string): SObjectSchema | undefined {
  const reference = [...object.fields.values()].find(
    (field) => field.relationshipName?.toLowerCase() === relationship.toLowerCase(),
  );
  if (!reference) return undefined;
  if (reference.referenceTo.length !== 1) throw new UnsupportedError(`the relationship ${relationship} in GraphQL`);
  return org().schema.sobject(reference.referenceTo[0] ?? "");
}

function inputOf(value: Value): Input {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Input;
  throw malformed(`GraphQL expects an object and finds ${JSON.stringify(value)}`);
}
