import type { Path, Query } from "../../soql/ast.ts";
import { parseQuery } from "../../soql/parse/parseQuery.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { valueToJson } from "../fieldJson.ts";
import { RestError } from "../restError.ts";
import { json, type Reply, type RequestContext, type Route } from "../routes.ts";
import { jsonBody, userOf, versionOf } from "../rest/objects.ts";
import { runQuery } from "../rest/query.ts";
import { type BulkJob, findJob, invalidJob, jobList, jobToJson, newJob } from "./bulkJob.ts";
import { writeCsv } from "./csv.ts";

const PAGE = 50_000;

interface QueryJob extends BulkJob {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * Jobs that answer the rows of a query as CSV; the query runs when the job is made.
 * Source: Bulk API 2.0 and Bulk API Developer Guide, Bulk API 2.0 Query.
 */
export function queryJobRoutes(): readonly Route[] {
  const jobs = new Map<string, QueryJob>();
  const base = "/services/data/:version/jobs/query";
  const find = (context: RequestContext): QueryJob => findJob(jobs, context.parameters["id"] ?? "", userOf(context));
  return [
    {
      method: "GET",
      path: base,
      access: "session",
      handle: (context) => json(200, jobList(jobs.values(), userOf(context))),
    },
    {
      method: "POST",
      path: base,
      access: "session",
      handle(context) {
        const job = create(context);
        jobs.set(job.id, job);
        return json(200, { ...jobToJson(job), state: "UploadComplete" });
      },
    },
    { method: "GET", path: `${base}/:id`, access: "session", handle: (context) => json(200, shown(find(context))) },
    {
      method: "GET",
      path: `${base}/:id/results`,
      access: "session",
      handle: (context) => page(find(context), context),
    },
    {
      method: "PATCH",
      path: `${base}/:id`,
      access: "session",
      handle: () => {
        throw invalidJob("Aborting a finished job not allowed");
      },
    },
    {
      method: "DELETE",
      path: `${base}/:id`,
      access: "session",
      handle(context) {
        jobs.delete(find(context).id);
        return { status: 204 };
      },
    },
  ];
}

function create(context: RequestContext): QueryJob {
  const request = jsonBody(context) as Readonly<Record<string, unknown>>;
  const operation = String(request["operation"] ?? "");
  if (operation !== "query" && operation !== "queryAll") throw invalidJob(`Unknown operation: ${operation}`);
  const written = String(request["query"] ?? "");
  const soql = operation === "queryAll" && !/\bALL\s+ROWS\s*$/i.test(written) ? `${written} ALL ROWS` : written;
  const userId = userOf(context);
  const columns = columnsOf(parseQuery(soql));
  const rows = runQuery(soql, userId).map((record) => columns.map((path) => cell(record, path)));
  const object = /\bFROM\s+(\w+)/i.exec(soql)?.[1] ?? "";
  const job = newJob(request, { operation, object, userId, version: versionOf(context), state: "JobComplete" });
  return { ...job, processed: rows.length, header: columns.map((path) => path.join(".")), rows };
}

/** @throws RestError for what the Bulk API does not select: sub-queries, TYPEOF, aggregates */
function columnsOf(query: Query): readonly Path[] {
  return query.select.map((item) => {
    if (item.kind === "expression" && item.expression.kind === "field" && query.groupBy === null) {
      return item.expression.path;
    }
    throw new RestError(400, "FEATURENOTENABLED", "The Bulk API queries fields only");
  });
}

function cell(record: ApexSObject, [first = "", ...rest]: Path): string {
  const value = record.values.get(first.toLowerCase());
  if (value instanceof ApexSObject) return cell(value, rest);
  return String(valueToJson(value) ?? "");
}

function shown(job: QueryJob): object {
  return { ...jobToJson(job), jobType: "V2Query" };
}

function page(job: QueryJob, context: RequestContext): Reply {
  const { searchParams } = context.url;
  const from = Number(searchParams.get("locator") ?? 0);
  const size = Math.min(Number(searchParams.get("maxRecords") ?? PAGE), PAGE);
  if (!Number.isInteger(from) || from < 0 || from > job.rows.length || !(size >= 1)) {
    throw new RestError(400, "INVALIDQUERYLOCATOR", "invalid locator or maxRecords");
  }
  const rows = job.rows.slice(from, from + size);
  const next = from + size;
  return {
    status: 200,
    headers: {
      "Content-Type": "text/csv",
      "Sforce-NumberOfRecords": String(rows.length),
      "Sforce-Locator": next < job.rows.length ? String(next) : "null",
    },
    body: writeCsv([job.header, ...rows], job.format),
  };
}
