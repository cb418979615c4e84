import { idFromNumber } from "../../data/ids.ts";
import { org } from "../../runtime/org.ts";
import { notFound, RestError } from "../restError.ts";
import type { CsvFormat } from "./csv.ts";

export type BulkState = "Open" | "UploadComplete" | "InProgress" | "JobComplete" | "Failed" | "Aborted";

/** What ingest and query jobs share. Jobs live in this process: a new one starts without them. */
export interface BulkJob {
  readonly id: string;
  readonly operation: string;
  readonly object: string;
  readonly userId: string;
  readonly format: CsvFormat;
  readonly delimiterName: string;
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  state: BulkState;
  errorMessage: string | null;
  /** Records done so far, with those that failed. */
  processed: number;
}

/** Source: Bulk API 2.0 and Bulk API Developer Guide, Create a Job. */
const DELIMITERS: Readonly<Record<string, string>> = {
  BACKQUOTE: "`",
  CARET: "^",
  COMMA: ",",
  PIPE: "|",
  SEMICOLON: ";",
  TAB: "\t",
};

let created = 0;

/** @throws RestError for a format that there is not */
export function newJob(
  request: Readonly<Record<string, unknown>>,
  what: Pick<BulkJob, "operation" | "object" | "userId" | "version" | "state">,
): BulkJob {
  const delimiterName = String(request["columnDelimiter"] ?? "COMMA");
  const delimiter = DELIMITERS[delimiterName];
  if (delimiter === undefined) throw invalidJob(`Invalid columnDelimiter: ${delimiterName}`);
  const ending = String(request["lineEnding"] ?? "LF");
  if (ending !== "LF" && ending !== "CRLF") throw invalidJob(`Invalid lineEnding: ${ending}`);
  if ((request["contentType"] ?? "CSV") !== "CSV") throw invalidJob("Only the contentType CSV is supported");
  created += 1;
  return {
    ...what,
    id: idFromNumber("750", created),
    format: { delimiter, lineEnding: ending === "LF" ? "\n" : "\r\n" },
    delimiterName,
    createdAt: org().clock.now(),
    errorMessage: null,
    processed: 0,
  };
}

export function invalidJob(message: string): RestError {
  return new RestError(400, "INVALIDJOB", message);
}

/** The job as the API shows it. */
export function jobToJson(job: BulkJob): Record<string, unknown> {
  const date = new Date(job.createdAt).toISOString().replace("Z", "+0000");
  return {
    id: job.id,
    operation: job.operation,
    object: job.object,
    createdById: job.userId,
    createdDate: date,
    systemModstamp: date,
    state: job.state,
    concurrencyMode: "Parallel",
    contentType: "CSV",
    apiVersion: Number(job.version.slice(1)),
    lineEnding: job.format.lineEnding === "\n" ? "LF" : "CRLF",
    columnDelimiter: job.delimiterName,
    numberRecordsProcessed: job.processed,
    retries: 0,
    totalProcessingTime: 0,
    ...(job.errorMessage === null ? {} : { errorMessage: job.errorMessage }),
  };
}

/** The user's own job of that id. @throws RestError */
export function findJob<Job extends BulkJob>(jobs: ReadonlyMap<string, Job>, id: string, userId: string): Job {
  const job = [...jobs.values()].find((one) => one.id === id || one.id.slice(0, 15) === id);
  if (!job || job.userId !== userId) throw notFound();
  return job;
}

/** The list of jobs, newest first. */
export function jobList(jobs: Iterable<BulkJob>, userId: string): object {
  const own = [...jobs].filter((job) => job.userId === userId).toReversed();
  return { done: true, records: own.map(jobToJson), nextRecordsUrl: null };
}
