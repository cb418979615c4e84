import { setImmediate } from "node:timers/promises";
import { org } from "../../runtime/org.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { malformed, RestError, toRestError } from "../restError.ts";
import { json, type Reply, type RequestContext, type Route } from "../routes.ts";
import { jsonBody, objectOf, userOf, versionOf } from "../rest/objects.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { type BulkJob, findJob, invalidJob, jobList, jobToJson, newJob } from "./bulkJob.ts";
import { parseCsv, writeCsv } from "./csv.ts";
import { ingest, type IngestedRow, unknownColumn } from "./ingestRows.ts";

const OPERATIONS = ["insert", "update", "upsert", "delete"] as const;
type Operation = (typeof OPERATIONS)[number];

/** Records per transaction. */
const CHUNK = 200;
const MAXIMUM_UPLOAD = 150_000_000;

interface IngestJob extends BulkJob {
  readonly operation: Operation;
  readonly schema: SObjectSchema;
  readonly externalIdField: string | null;
  upload: string;
  header: readonly string[];
  rows: readonly (readonly string[])[];
  readonly done: IngestedRow[];
}

/** Jobs that save the rows of a CSV file. Source: Bulk API 2.0 and Bulk API Developer Guide, Bulk API 2.0 Ingest. */
export function ingestRoutes(): readonly Route[] {
  const jobs = new Map<string, IngestJob>();
  const base = "/services/data/:version/jobs/ingest";
  const route = (
    method: Route["method"],
    path: string,
    handle: (job: IngestJob, context: RequestContext) => Reply,
  ): Route => ({
    method,
    path: `${base}/:id${path}`,
    access: "session",
    maximumBody: MAXIMUM_UPLOAD,
    handle: (context) => handle(findJob(jobs, context.parameters["id"] ?? "", userOf(context)), context),
  });
  const results = (name: string, columns: readonly string[], rowsOf: (job: IngestJob) => readonly string[][]): Route =>
    route("GET", `/${name}`, (job) => csvReply(writeCsv([[...columns, ...job.header], ...rowsOf(job)], job.format)));
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
        return json(200, shown(job));
      },
    },
    route("PUT", "/batches", upload),
    route("PATCH", "", changeState),
    route("GET", "", (job) => json(200, shown(job))),
    route("DELETE", "", (job) => {
      if (job.state === "UploadComplete" || job.state === "InProgress") throw invalidJob("The job is in progress");
      jobs.delete(job.id);
      return { status: 204 };
    }),
    results("successfulResults", ["sf__Id", "sf__Created"], (job) =>
      job.done.filter((row) => row.error === "").map((row) => [row.id, String(row.created), ...row.values]),
    ),
    results("failedResults", ["sf__Id", "sf__Error"], (job) =>
      job.done.filter((row) => row.error !== "").map((row) => [row.id, row.error, ...row.values]),
    ),
    results("unprocessedrecords", [], (job) => job.rows.slice(job.done.length).map((row) => [...row])),
  ];
}

function create(context: RequestContext): IngestJob {
  const request = jsonBody(context) as Readonly<Record<string, unknown>> | null;
  if (request === null || typeof request !== "object") throw malformed("The HTTP entity body is required");
  const userId = userOf(context);
  const schema = objectOf(String(request["object"] ?? ""), userId);
  const operation = String(request["operation"] ?? "");
  if (operation === "hardDelete") throw new UnsupportedError("the operation hardDelete of the Bulk API");
  if (!isOperation(operation)) throw invalidJob(`Unknown operation: ${operation}`);
  const externalIdField = typeof request["externalIdFieldName"] === "string" ? request["externalIdFieldName"] : null;
  if (operation === "upsert") checkKey(schema, externalIdField);
  const version = versionOf(context);
  return {
    ...newJob(request, { operation, object: schema.name, userId, version, state: "Open" }),
    ...{ operation, schema, externalIdField },
    ...{ upload: "", header: [], rows: [], done: [] },
  };
}

const isOperation = (name: string): name is Operation => OPERATIONS.some((operation) => operation === name);

function checkKey(schema: SObjectSchema, name: string | null): void {
  const field = schema.fields.get(name?.toLowerCase() ?? "");
  if (field?.externalId || field?.type === "ID") return;
  throw invalidJob(`Field name provided, ${name ?? ""} is not an External ID or indexed field for ${schema.name}`);
}

function upload(job: IngestJob, context: RequestContext): Reply {
  if (job.state !== "Open") throw invalidJob("Uploading data not allowed: the job is not open");
  job.upload = context.body.toString("utf8");
  return { status: 201 };
}

function changeState(job: IngestJob, context: RequestContext): Reply {
  const { state } = jsonBody(context) as { readonly state?: string };
  if (state === "Aborted") {
    if (job.state === "JobComplete" || job.state === "Failed") throw invalidJob("Aborting a finished job not allowed");
    job.state = "Aborted";
  } else if (state === "UploadComplete" && job.state === "Open") {
    job.state = "UploadComplete";
    void run(job);
  } else throw invalidJob(`Transition from ${job.state} to ${String(state)} not allowed`);
  return json(200, shown(job));
}

/** Saves chunk by chunk; other requests are answered in between. */
async function run(job: IngestJob): Promise<void> {
  try {
    await setImmediate();
    begin(job);
    const opened = org();
    for (let at = 0; at < job.rows.length; at += CHUNK) {
      // Aborted, or the org was closed meanwhile.
      if (job.state !== "InProgress" || org() !== opened) return;
      const rows = job.rows.slice(at, at + CHUNK);
      job.done.push(...ingest(job.schema, job.operation, job.externalIdField, job.header, rows, job.userId));
      job.processed = job.done.length;
      await setImmediate();
    }
    if (job.state === "InProgress") job.state = "JobComplete";
  } catch (error) {
    job.state = "Failed";
    job.errorMessage = describe(error);
  }
}

function describe(error: unknown): string {
  try {
    return toRestError(error).message;
  } catch {
    console.error("A bulk job failed:", error);
    return String(error);
  }
}

/** @throws RestError when the file does not suit the job */
function begin(job: IngestJob): void {
  const [header, ...rows] = parseCsv(job.upload, job.format.delimiter);
  if (!header) throw new RestError(400, "InvalidBatch", "InvalidBatch : The CSV file has no header");
  job.upload = "";
  job.header = header;
  job.rows = rows;
  const unknown = unknownColumn(job.schema, header);
  if (unknown !== undefined) {
    throw new RestError(400, "InvalidBatch", `InvalidBatch : Field name not found : ${unknown}`);
  }
  const wrong = rows.findIndex((row) => row.length !== header.length);
  if (wrong >= 0) {
    const message = `InvalidBatch : Row ${wrong + 1} has ${rows[wrong]?.length} values, the header ${header.length}`;
    throw new RestError(400, "InvalidBatch", message);
  }
  if (job.state === "UploadComplete") job.state = "InProgress";
}

function shown(job: IngestJob): object {
  return {
    ...jobToJson(job),
    jobType: "V2Ingest",
    contentUrl: `services/data/${job.version}/jobs/ingest/${job.id}/batches`,
    externalIdFieldName: job.externalIdField,
    numberRecordsFailed: job.done.filter((row) => row.error !== "").length,
    apiActiveProcessingTime: 0,
    apexProcessingTime: 0,
  };
}

function csvReply(body: string): Reply {
  return { status: 200, headers: { "Content-Type": "text/csv" }, body };
}
