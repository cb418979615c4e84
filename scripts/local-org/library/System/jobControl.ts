import { purgeEndedJobs } from "../../jobs/platformRows.ts";
import { org } from "../../runtime/org.ts";
import type { ApexDate } from "../../runtime/values/primitives.ts";
import { required } from "../support/values.ts";

/** A batch has 200 records unless it is told otherwise. */
export const BATCH_SIZE = 200;

const DAY = 86_400_000;

/** Removes finished jobs that ended before the date and answers how many. */
function purge(before: ApexDate): number {
  return purgeEndedJobs(required(before).days * DAY);
}

/** Statics of System about jobs. Source: Apex Reference Guide, System Class. */
export const jobControl = {
  "abortJob(String)": (jobId: string) => org().jobs.abort(required(jobId)),
  "pauseJobById(String)": (jobId: string) => org().jobs.pause(required(jobId)),
  "pauseJobByName(String)": (name: string) => org().jobs.pause(required(name)),
  "purgeOldAsyncJobs(Date)": purge,
  "resumeJobById(String)": (jobId: string) => org().jobs.resume(required(jobId)),
  "resumeJobByName(String)": (name: string) => org().jobs.resume(required(name)),
  "schedule(String,String,Object)": (name: string, cron: string, job: unknown) =>
    org().jobs.schedule(required(name), required(cron), required(job)),
  "scheduleBatch(Object,String,Integer)": (job: unknown, name: string, minutes: number) =>
    org().jobs.scheduleBatch(required(job), required(name), required(minutes), BATCH_SIZE),
  "scheduleBatch(Object,String,Integer,Integer)": (job: unknown, name: string, minutes: number, scope: number) =>
    org().jobs.scheduleBatch(required(job), required(name), required(minutes), required(scope)),
};
