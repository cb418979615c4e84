import { org } from "../../runtime/org.ts";
import { apexToString } from "../../runtime/text.ts";
import { transaction } from "../../runtime/transaction.ts";
import { ApexDatetime, type ApexEnum } from "../../runtime/values/primitives.ts";
import { runningJob, type RunningJob } from "../../jobs/runningJob.ts";
import { implement } from "../registry.ts";
import { assertEqual, assertNotEqual, assertThat } from "../support/assertions.ts";
import type { Bean } from "../support/beans.ts";
import { writeDebug } from "../support/debugLog.ts";
import { apexEquals, apexHash } from "../support/equality.ts";
import { platformEnum, required } from "../support/values.ts";
import { currentPage } from "../ApexPages/ApexPages.ts";
import { isReadOnlyMode } from "../../data/readOnlyMode.ts";
import { approvals } from "./approvals.ts";
import { queueableOptions } from "./AsyncOptions.ts";
import { jobControl } from "./jobControl.ts";
import { passwords } from "./passwords.ts";
import { today } from "./Date.ts";

function runs(...kinds: RunningJob["kind"][]): () => boolean {
  return () => {
    const job = runningJob(transaction());
    return job !== null && kinds.includes(job.kind);
  };
}

function debug(level: string, value: unknown): void {
  writeDebug(level, apexToString(value));
}

implement({
  name: "System",
  statics: {
    ...approvals,
    ...jobControl,
    ...passwords,
    "Assert(Boolean)": (condition: boolean) => assertThat(condition),
    "Assert(Boolean,Object)": (condition: boolean, message: unknown) => assertThat(condition, message),
    "assertEquals(Object,Object)": assertEqual,
    "assertEquals(Object,Object,Object)": assertEqual,
    "assertNotEquals(Object,Object)": assertNotEqual,
    "assertNotEquals(Object,Object,Object)": assertNotEqual,
    "attachFinalizer(Finalizer)": (finalizer: unknown) => org().jobs.attachFinalizer(required(finalizer)),
    "currentTimeMillis()": () => BigInt(org().clock.now()),
    "currentPageReference()": currentPage,
    "debug(Object)": (value: unknown) => debug("DEBUG", value),
    "debug(Object,Object)": (level: unknown, value: unknown) => debug((required(level) as ApexEnum).name, value),
    "enqueueJob(Object)": (job: unknown) => org().jobs.enqueueQueueable(required(job), {}),
    "enqueueJob(Object,Integer)": (job: unknown, delayMinutes: number) =>
      org().jobs.enqueueQueueable(required(job), { delayMinutes: required(delayMinutes) }),
    "enqueueJob(Object,AsyncOptions)": (job: unknown, options: Bean) =>
      org().jobs.enqueueQueueable(required(job), queueableOptions(required(options))),
    "equals(Object,Object)": apexEquals,
    "getApplicationReadWriteMode()": () =>
      platformEnum("ApplicationReadWriteMode", isReadOnlyMode() ? "READ_ONLY" : "DEFAULT"),
    "hashCode(Object)": apexHash,
    "isBatch()": runs("batch"),
    "isFuture()": runs("future"),
    "isQueueable()": runs("queueable"),
    "isScheduled()": runs("schedule"),
    "now()": () => new ApexDatetime(org().clock.now()),
    "today()": today,
  },
});
