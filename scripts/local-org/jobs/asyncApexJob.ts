import { org } from "../runtime/org.ts";
import { ApexDatetime } from "../runtime/values/primitives.ts";
import { findPlatformRow, insertPlatformRow, updatePlatformRow } from "./platformRows.ts";

export type JobType = "Queueable" | "Future" | "BatchApex" | "BatchApexWorker" | "ScheduledApex";
export type JobStatus = "Holding" | "Queued" | "Preparing" | "Processing" | "Completed" | "Failed" | "Aborted";

/** Inserts the AsyncApexJob row of a job and answers its id. */
export function insertAsyncJob(
  jobType: JobType,
  className: string,
  more: { methodName?: string; parentJobId?: string; cronTriggerId?: string } = {},
): string {
  const outermost = className.split(".")[0] ?? className;
  return insertPlatformRow("AsyncApexJob", {
    JobType: jobType,
    Status: "Queued",
    ApexClassId: findPlatformRow("ApexClass", "Name", outermost),
    JobItemsProcessed: 0,
    TotalJobItems: 0,
    NumberOfErrors: 0,
    ...(more.methodName ? { MethodName: more.methodName } : {}),
    ...(more.parentJobId ? { ParentJobId: more.parentJobId } : {}),
    ...(more.cronTriggerId ? { CronTriggerId: more.cronTriggerId } : {}),
  });
}

export function setJobStatus(
  id: string,
  status: JobStatus,
  more: { extendedStatus?: string; items?: number; totalItems?: number; errors?: number } = {},
): void {
  const ended = status === "Completed" || status === "Failed" || status === "Aborted";
  updatePlatformRow("AsyncApexJob", id, {
    Status: status,
    ...(ended ? { CompletedDate: new ApexDatetime(org().clock.now()) } : {}),
    ...(more.extendedStatus === undefined ? {} : { ExtendedStatus: more.extendedStatus.slice(0, 255) }),
    ...(more.items === undefined ? {} : { JobItemsProcessed: more.items }),
    ...(more.totalItems === undefined ? {} : { TotalJobItems: more.totalItems }),
    ...(more.errors === undefined ? {} : { NumberOfErrors: more.errors }),
  });
}

/** `First error: …`, as AsyncApexJob.ExtendedStatus tells a failure. */
export function firstError(error: unknown): string {
  const message = (error as { message?: string | null }).message ?? "Script-thrown exception";
  return `First error: ${message}`;
}
