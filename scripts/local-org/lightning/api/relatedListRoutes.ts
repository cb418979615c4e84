import { org } from "../../runtime/org.ts";
import { malformed } from "../../server/restError.ts";
import type { RequestContext, Route } from "../../server/routes.ts";
import { objectOfId, queryAs, readableObject, type PageContext } from "./context.ts";
import { selectList } from "./selectFields.ts";
import { answering } from "./uiErrors.ts";
import { uiRecord } from "./uiRecord.ts";

const PAGE_SIZE = 50;

/** `/ui-api/related-list-records/{parentRecordId}/{relatedListId}`. */
export function relatedListRoutes(contextOf: (request: RequestContext) => PageContext): Route[] {
  return [
    {
      method: "GET",
      path: "/services/data/:version/ui-api/related-list-records/:parent/:list",
      access: "session",
      handle: (request) => answering(() => relatedListRecords(contextOf(request), request)),
    },
  ];
}

function relatedListRecords(context: PageContext, request: RequestContext): object {
  const { parent = "", list = "" } = request.parameters;
  const object = objectOfId(context.userId, parent);
  const relationship = object.childRelationships.find((child) => child.name?.toLowerCase() === list.toLowerCase());
  if (!relationship) throw malformed(`${object.name} has no related list ${list}`);
  const child = readableObject(context.userId, relationship.child);
  const query = request.url.searchParams;
  const fields = (query.get("fields") ?? "").split(",").map((name) => name.replace(/^[^.]+\./, ""));
  const size = Number(query.get("pageSize") ?? PAGE_SIZE);
  const offset = Number(query.get("pageToken") ?? 0);
  const soql = [
    `SELECT ${selectList(context.userId, child, fields)} FROM ${child.name} WHERE ${relationship.field} = :parent`,
    sorting(child.name, query.get("sortBy")),
    `LIMIT ${size + 1} OFFSET ${offset}`,
  ].join(" ");
  const rows = queryAs(context.userId, soql, { parent });
  const shown = rows.slice(0, size).map((row) => uiRecord(context, row));
  const next = rows.length > size ? String(offset + size) : null;
  return { count: shown.length, records: shown, nextPageToken: next, currentPageToken: String(offset), pageSize: size };
}

function sorting(objectName: string, sortBy: string | null): string {
  const name = (sortBy ?? "")
    .replace(/^-/, "")
    .replace(/^[^.]+\./, "")
    .toLowerCase();
  const field = org().schema.sobject(objectName)?.fields.get(name);
  return field ? `ORDER BY ${field.name} ${sortBy?.startsWith("-") ? "DESC" : "ASC"}` : "";
}
