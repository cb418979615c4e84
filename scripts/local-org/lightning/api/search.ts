import { org } from "../../runtime/org.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import type { RequestContext, Route } from "../../server/routes.ts";
import { mayRead, nameField, queryAs, readableObject, type PageContext } from "./context.ts";
import { iconOf } from "./icons.ts";
import { lookupCondition } from "./lookupFilter.ts";
import { objectLabel } from "./objectLabels.ts";
import { answering } from "./uiErrors.ts";

const SEARCHED = ["Account", "Contact", "Lead", "Opportunity", "User"];
/** What tells two records of the same name apart. */
const DETAIL_FIELDS: Readonly<Record<string, string>> = {
  Account: "Industry",
  Contact: "Email",
  Lead: "Company",
  Opportunity: "StageName",
  User: "Username",
};
const PER_OBJECT = 5;
const LOOKUP_LIMIT = 10;

/** Global search by name, and the search of the record picker. */
export function searchRoutes(contextOf: (request: RequestContext) => PageContext): Route[] {
  return [
    {
      method: "GET",
      path: "/lightning/api/search",
      access: "session",
      handle: (request) => answering(() => search(contextOf(request), request.url.searchParams.get("q") ?? "")),
    },
    {
      method: "GET",
      path: "/lightning/api/lookup/:object",
      access: "session",
      handle: (request) => answering(() => lookup(contextOf(request), request)),
    },
  ];
}

function search(context: PageContext, term: string): object[] {
  const { schema, security } = org();
  const custom = schema.sobjects.filter((object) => object.kind === "custom").map((object) => object.name);
  return [...SEARCHED, ...custom].flatMap((name) => {
    const object = schema.sobject(name);
    if (!object || !security.mayObject(context.userId, object, "read")) return [];
    return find(context, object, { q: term }, PER_OBJECT).map((found) => ({
      ...found,
      objectLabel: [objectLabel(context, object), found.detail].filter(Boolean).join(" · "),
      url: `/lightning/r/${object.name}/${found.id}/view`,
    }));
  });
}

function lookup(context: PageContext, request: RequestContext): object[] {
  const object = readableObject(context.userId, request.parameters["object"] ?? "");
  const query = request.url.searchParams;
  const filter = query.get("filter");
  const id = query.get("id");
  const condition = filter ? lookupCondition(context.userId, object, filter) : "";
  return find(context, object, id ? { id } : { q: query.get("q") ?? "", condition }, LOOKUP_LIMIT);
}

interface Found {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly iconName: string;
}

interface Wanted {
  readonly q?: string;
  readonly id?: string;
  /** A further condition in SOQL. */
  readonly condition?: string;
}

function find(context: PageContext, object: SObjectSchema, by: Wanted, limit: number): Found[] {
  const name = nameField(object);
  if (!name) return [];
  const detail = object.fields.get((DETAIL_FIELDS[object.name] ?? "").toLowerCase());
  const shown = detail && mayRead(context.userId, object, detail) ? detail.name : null;
  const select = ["Id", name.name, ...(shown ? [shown] : [])].join(", ");
  const where = [by.id ? "Id = :id" : `${name.name} LIKE :term`, by.condition].filter(Boolean).join(" AND ");
  const binds: Record<string, string> = by.id
    ? { id: by.id }
    : { term: `%${(by.q ?? "").replace(/[%_\\]/g, "\\$&")}%` };
  const soql = `SELECT ${select} FROM ${object.name} WHERE ${where} ORDER BY ${name.name} LIMIT ${limit}`;
  const textOf = (row: ApexSObject, field: string | null): string =>
    String(row.values.get(field?.toLowerCase() ?? "") ?? "");
  return queryAs(context.userId, soql, binds).map((row) => ({
    id: textOf(row, "Id"),
    name: textOf(row, name.name),
    detail: textOf(row, shown),
    iconName: iconOf(object),
  }));
}
