import { randomUUID } from "node:crypto";
import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { recordToJson } from "../recordJson.ts";
import { RestError } from "../restError.ts";
import { json, type Reply, type RequestContext, type Route } from "../routes.ts";
import { columnMetadata } from "./columnMetadata.ts";
import { userOf, versionOf } from "./objects.ts";
import { selectionOf, type Selection } from "./selection.ts";

const PAGE = 2000;
const LOCATORS = 200;

/** Rows that wait for `nextRecordsUrl`, by locator. */
const waiting = new Map<string, Rows>();

interface Rows {
  readonly userId: string;
  readonly records: readonly ApexSObject[];
  readonly selection: Selection;
}

export const queryRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/services/data/:version/query",
    access: "session",
    handle: (context) => query(context, false),
  },
  {
    method: "GET",
    path: "/services/data/:version/queryAll",
    access: "session",
    handle: (context) => query(context, true),
  },
  {
    method: "GET",
    path: "/services/data/:version/tooling/query",
    access: "session",
    handle: (context) => query(context, false),
  },
  { method: "GET", path: "/services/data/:version/query/:locator", access: "session", handle: nextPage },
  { method: "GET", path: "/services/data/:version/search", access: "session", handle: search },
];

/** The rows of a query under the user's permissions and sharing, as the REST API runs it: without Apex's limits. */
export function runQuery(soql: string, userId: string): readonly ApexSObject[] {
  return runTransaction({ quiddity: "SYNCHRONOUS", userId }, ({ limits }) => {
    const access = { userId, mode: "user", sharing: true } as const;
    return limits.uncounted(() => org().data.query({ soql, binds: new Map(), access }).items);
  });
}

function query(context: RequestContext, allRows: boolean): Reply {
  const userId = userOf(context);
  const written = context.url.searchParams.get("q");
  if (!written) throw new RestError(400, "MALFORMED_QUERY", "A query string has to be specified");
  const soql = allRows && !/\bALL\s+ROWS\s*$/i.test(written) ? `${written} ALL ROWS` : written;
  if (context.url.searchParams.get("columns") === "true") return json(200, columnMetadata(soql));
  if (/^\s*SELECT\s+COUNT\(\s*\)\s+FROM\b/i.test(soql))
    return json(200, { totalSize: count(soql, userId), done: true, records: [] });
  const rows = { userId, records: runQuery(soql, userId), selection: selectionOf(soql) };
  return page(rows, 0, randomUUID(), context);
}

function count(soql: string, userId: string): number {
  return runTransaction({ quiddity: "SYNCHRONOUS", userId }, () => {
    const access = { userId, mode: "user", sharing: true } as const;
    return org().data.count({ soql, binds: new Map(), access });
  });
}

function nextPage(context: RequestContext): Reply {
  const [locator = "", from = "0"] = (context.parameters["locator"] ?? "").split(/-(?=\d+$)/);
  const found = waiting.get(locator);
  if (!found || found.userId !== userOf(context)) {
    throw new RestError(400, "INVALID_QUERY_LOCATOR", "invalid query locator");
  }
  return page(found, Number(from), locator, context);
}

function page(rows: Rows, from: number, locator: string, context: RequestContext): Reply {
  const version = versionOf(context);
  const next = from + batchSize(context);
  const done = next >= rows.records.length;
  if (done) waiting.delete(locator);
  else keep(locator, rows);
  return json(200, {
    totalSize: rows.records.length,
    done,
    ...(done ? {} : { nextRecordsUrl: `/services/data/${version}/query/${locator}-${next}` }),
    records: rows.records.slice(from, next).map((record) => recordToJson(record, version, rows.selection)),
  });
}

function keep(locator: string, rows: Rows): void {
  waiting.set(locator, rows);
  const oldest = waiting.keys().next().value;
  if (waiting.size > LOCATORS && oldest !== undefined) waiting.delete(oldest);
}

/** `Sforce-Query-Options: batchSize=200` */
function batchSize(context: RequestContext): number {
  const wanted = /batchSize\s*=\s*(\d+)/i.exec(String(context.headers["sforce-query-options"] ?? ""))?.[1];
  return wanted ? Math.min(Math.max(Number(wanted), 200), PAGE) : PAGE;
}

function search(context: RequestContext): Reply {
  const userId = userOf(context);
  const sosl = context.url.searchParams.get("q");
  if (!sosl) throw new RestError(400, "MALFORMED_SEARCH", "A search string has to be specified");
  const lists = runTransaction({ quiddity: "SYNCHRONOUS", userId }, () => {
    const access = { userId, mode: "user", sharing: true } as const;
    return org().data.search({ sosl, binds: new Map(), access });
  });
  const searchRecords = lists.items
    .flatMap((list) => list.items)
    .map((record) => recordToJson(record, versionOf(context)));
  return json(200, { searchRecords });
}
