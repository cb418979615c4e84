import type { UiRecord } from "../../contract/uiApi.ts";
import { UnsupportedError } from "../../../runtime/unsupported.ts";
import type { SObjectSchema } from "../../../schema/model.ts";
import { malformed } from "../../../server/restError.ts";
import { jsonBody } from "../../../server/rest/objects.ts";
import { json, type Reply, type RequestContext, type Route } from "../../../server/routes.ts";
import { toRestError } from "../../../server/restError.ts";
import { countAs, queryAs, readableObject, type PageContext } from "../context.ts";
import { uiRecord } from "../uiRecord.ts";
import { fieldOf, orderOf, parentOf, whereOf } from "./conditions.ts";
import { parseQuery, type Field } from "./parseQuery.ts";

const DEFAULT_SIZE = 10;
const LARGEST_SIZE = 2_000;

/** `/graphql`: records by where, order and page, with their fields and those of their parents. Source: GraphQL API Guide. */
export function graphqlRoutes(contextOf: (request: RequestContext) => PageContext): Route[] {
  return [
    {
      method: "POST",
      path: "/services/data/:version/graphql",
      access: "session",
      handle: (request) => answer(contextOf(request), request),
    },
  ];
}

/** Errors come beside the data with status 200, as GraphQL wants it. */
function answer(context: PageContext, request: RequestContext): Reply {
  try {
    const { query = "", variables = {} } = jsonBody(request) as { query?: string; variables?: Record<string, unknown> };
    return json(200, { data: root(context, parseQuery(query, variables)), errors: [] });
  } catch (error) {
    const { errorCode, message } = toRestError(error);
    const extensions = { ErrorType: errorCode };
    return json(200, { data: null, errors: [{ message, locations: [], paths: [], extensions }] });
  }
}

function root(context: PageContext, fields: readonly Field[]): object {
  return each(fields, (field) => {
    if (field.name !== "uiapi") throw new UnsupportedError(`${field.name} in GraphQL`);
    return each(field.fields, (part) => {
      if (part.name !== "query") throw new UnsupportedError(`uiapi.${part.name} in GraphQL`);
      return each(part.fields, (object) => connection(context, object));
    });
  });
}

/** One page of records of an object. */
function connection(context: PageContext, field: Field): object {
  const object = readableObject(context.userId, field.name);
  const { where, orderBy, first, after, ...others } = field.arguments;
  const [unknown] = Object.keys(others);
  if (unknown) throw new UnsupportedError(`the argument ${unknown} of ${field.name} in GraphQL`);
  const node = field.fields.find(({ name }) => name === "edges")?.fields.find(({ name }) => name === "node");
  const columns = ["Id", ...columnsOf(context.userId, object, node?.fields ?? [], "")];
  const condition = whereOf(context.userId, object, where);
  const from = `FROM ${object.name}${condition ? ` WHERE ${condition}` : ""}`;
  const size = Math.min(LARGEST_SIZE, Number(first ?? DEFAULT_SIZE));
  const start = after ? offsetOf(String(after)) : 0;
  const order = orderOf(context.userId, object, orderBy);
  const select = [...new Set(columns)].join(", ");
  const soql = `SELECT ${select} ${from} ${order} LIMIT ${size + 1} OFFSET ${start}`;
  const rows = queryAs(context.userId, soql);
  const records = rows.slice(0, size).map((row) => uiRecord(context, row));
  return each(field.fields, ({ name, fields }) => {
    switch (name) {
      case "edges":
        return records.map((record, index) => edge(record, fields, start + index));
      case "pageInfo":
        return pageInfo(fields, start, records.length, rows.length > size);
      case "totalCount":
        return countAs(context.userId, `SELECT COUNT() ${from}`);
      default:
        throw new UnsupportedError(`${field.name}.${name} in GraphQL`);
    }
  });
}

function edge(record: UiRecord, fields: readonly Field[], index: number): object {
  return each(fields, ({ name, fields: asked }) => {
    if (name === "cursor") return cursorOf(index + 1);
    if (name !== "node") throw new UnsupportedError(`edges.${name} in GraphQL`);
    return nodeOf(record, asked);
  });
}

/** A record: `Id` and `ApiName` as they are, fields as `{ value, displayValue, label }`, parents as records. */
function nodeOf(record: UiRecord, fields: readonly Field[]): object {
  return each(fields, ({ name, fields: asked }) => {
    if (name === "Id") return record.id;
    if (name === "ApiName") return record.apiName;
    const value = record.fields[fieldIn(record, name)] ?? { value: null, displayValue: null };
    const isParent = asked.some((part) => !["value", "displayValue"].includes(part.name));
    if (!isParent) return each(asked, (part) => value[part.name as "value" | "displayValue"] ?? null);
    return value.value === null ? null : nodeOf(value.value as UiRecord, asked);
  });
}

const fieldIn = (record: UiRecord, name: string): string =>
  Object.keys(record.fields).find((known) => known.toLowerCase() === name.toLowerCase()) ?? name;

/** The columns in SOQL of what is asked of a record. */
function columnsOf(userId: string, object: SObjectSchema, fields: readonly Field[], path: string): string[] {
  return fields.flatMap(({ name, fields: asked }) => {
    if (name === "Id") return [`${path}Id`];
    if (name === "ApiName") return [];
    const parent = parentOf(object, name);
    if (parent)
      return [`${path}${name}.Id`, ...columnsOf(userId, readableObject(userId, parent.name), asked, `${path}${name}.`)];
    if (asked.some((part) => part.name === "edges")) throw new UnsupportedError(`child records ${name} in GraphQL`);
    return [`${path}${fieldOf(userId, object, name).name}`];
  });
}

function pageInfo(fields: readonly Field[], start: number, count: number, hasNextPage: boolean): object {
  const all: Readonly<Record<string, unknown>> = {
    hasNextPage,
    hasPreviousPage: start > 0,
    startCursor: count > 0 ? cursorOf(start + 1) : null,
    endCursor: count > 0 ? cursorOf(start + count) : null,
  };
  return each(fields, ({ name }) => {
    if (!(name in all)) throw new UnsupportedError(`pageInfo.${name} in GraphQL`);
    return all[name];
  });
}

const cursorOf = (position: number): string => Buffer.from(`v1:${position}`).toString("base64");

function offsetOf(cursor: string): number {
  const position = /^v1:(\d+)$/.exec(Buffer.from(cursor, "base64").toString())?.[1];
  if (position === undefined) throw malformed(`${cursor} is no cursor`);
  return Number(position);
}

function each(fields: readonly Field[], read: (field: Field) => unknown): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.name, read(field)]));
}
