import { isInstance, invoke } from "../library/registry.ts";
import { apexError } from "../runtime/apexException.ts";
import type { ApexObject } from "../runtime/apexObject.ts";
import { org } from "../runtime/org.ts";
import { runTransaction } from "../runtime/runTransaction.ts";
import { currentTransaction, transaction } from "../runtime/transaction.ts";
import { typeRef } from "../runtime/typeRef.ts";
import { ApexDatetime } from "../runtime/values/primitives.ts";
import { insertAsyncJob, setJobStatus } from "./asyncApexJob.ts";
import { JobContextObject } from "./contexts.ts";
import { parseCron } from "./cronExpression.ts";
import { freeze, thaw } from "./frozen.ts";
import { NEVER, type JobDetails, type JobTable, type StoredJob } from "./jobTable.ts";
import { deletePlatformRow, insertPlatformRow, platformValue, updatePlatformRow } from "./platformRows.ts";
import { refuseInBatchOrFuture, runningJob, setRunningJob } from "./runningJob.ts";

/** `CronJobDetail.JobType` of scheduled Apex. */
const SCHEDULED_APEX = "7";

const NUMERIC = {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
} as const;

/** Source: Apex Developer Guide, Apex Scheduler. */
export class Schedules {
  private readonly table: JobTable;
  private readonly maximum: number;

  /** @param maximum scheduled jobs at one time: 100, or 5 in a Developer Edition */
  constructor(table: JobTable, maximum: number) {
    this.table = table;
    this.maximum = maximum;
  }

  schedule(name: string, cron: string, job: unknown): string {
    if (!isInstance(job, typeRef("Schedulable"))) {
      throw apexError("AsyncException", "The class does not implement Schedulable");
    }
    return this.add(name, cron, job, {});
  }

  /** Source: Apex Developer Guide, Using the System.scheduleBatch Method. */
  scheduleBatch(job: unknown, name: string, minutesFromNow: number, scope: number): string {
    refuseInBatchOrFuture("scheduleBatch");
    if (minutesFromNow <= 0) throw apexError("AsyncException", "minutesFromNow must be greater than zero");
    const zone = timeZoneOf(transaction().userId);
    return this.add(name, cronAt(org().clock.now() + minutesFromNow * 60_000, zone), job, { scope });
  }

  pause(idOrName: string): void {
    const job = this.named(idOrName);
    this.table.postpone(job.id, NEVER, job.details);
    updatePlatformRow("CronTrigger", job.id, { State: "PAUSED", NextFireTime: null });
  }

  /** It fires next at the first time after now that its expression names. */
  resume(idOrName: string): void {
    const job = this.named(idOrName);
    const due = parseCron(job.details.cron ?? "").next(org().clock.now(), timeZoneOf(job.userId)) ?? org().clock.now();
    this.table.postpone(job.id, due, job.details);
    updatePlatformRow("CronTrigger", job.id, { State: "WAITING", NextFireTime: new ApexDatetime(due) });
  }

  private named(idOrName: string): StoredJob {
    const found = this.table.ofKind("schedule").find(({ id, details }) => id === idOrName || details.name === idOrName);
    if (!found) throw apexError("AsyncException", `There is no scheduled job ${idOrName}`);
    return found;
  }

  private add(name: string, cron: string, job: unknown, more: Pick<JobDetails, "scope">): string {
    const waiting = this.table.ofKind("schedule");
    if (waiting.some((other) => other.details.name === name)) {
      throw apexError("AsyncException", `The Apex job named "${name}" is already scheduled for execution.`);
    }
    if (waiting.length >= this.maximum) {
      throw apexError(
        "AsyncException",
        `You have exceeded the maximum number (${this.maximum}) of Apex scheduled jobs.`,
      );
    }
    const running = transaction();
    const { userId } = running;
    const timeZone = timeZoneOf(userId);
    const due = parseCron(cron).next(org().clock.now(), timeZone);
    if (due === null) {
      throw apexError("AsyncException", `Based on configured schedule, the given trigger '${name}' will never fire.`);
    }
    const payload = freeze(job);
    const className = (job as ApexObject).apexType.name;
    const detailId = insertPlatformRow("CronJobDetail", { Name: name, JobType: SCHEDULED_APEX });
    const id = insertPlatformRow("CronTrigger", {
      CronJobDetailId: detailId,
      CronExpression: cron,
      State: "WAITING",
      NextFireTime: new ApexDatetime(due),
      StartTime: new ApexDatetime(org().clock.now()),
      TimesTriggered: 0,
      TimeZoneSidKey: timeZone,
      OwnerId: userId,
    });
    const asyncJobId = insertAsyncJob("ScheduledApex", className, { cronTriggerId: id });
    this.table.add({
      id,
      kind: "schedule",
      userId,
      // `Test.stopTest` runs what the test scheduled, not what its jobs schedule in turn.
      due: running.isTest && runningJob(running) ? NEVER : due,
      payload,
      details: { ...more, className, name, cron, asyncJobId },
    });
    running.uncommittedWork = true;
    return id;
  }

  /** Runs once and finds the next time; a schedule without one is done. Scheduled Apex has synchronous limits. */
  run(job: StoredJob): void {
    this.advance(job);
    runTransaction({ quiddity: "SCHEDULED", userId: job.userId }, (running) => {
      setRunningJob(running, {
        id: job.id,
        kind: "schedule",
        depth: 0,
        maxDepth: null,
        failures: 0,
        mayCallOut: false,
      });
      const { scope } = job.details;
      if (scope !== undefined) org().jobs.executeBatch(thaw(job.payload), scope);
      else invoke(thaw(job.payload), "execute", new JobContextObject("SchedulableContext", job.id));
    });
  }

  abort(job: StoredJob): void {
    this.table.remove(job.id);
    if (job.details.asyncJobId) setJobStatus(job.details.asyncJobId, "Aborted");
    deletePlatformRow("CronTrigger", job.id);
  }

  private advance(job: StoredJob): void {
    const now = org().clock.now();
    const times = (job.details.fired ?? 0) + 1;
    const next = parseCron(job.details.cron ?? "").next(Math.max(now, job.due), timeZoneOf(job.userId));
    const ran = { PreviousFireTime: new ApexDatetime(now), TimesTriggered: times };
    // At `Test.stopTest` a schedule runs once, whatever its time, and its CronTrigger does not show it.
    const inTest = currentTransaction()?.isTest === true;
    if (next !== null && !inTest) this.table.postpone(job.id, next, { ...job.details, fired: times });
    else this.table.remove(job.id);
    if (inTest) return;
    updatePlatformRow("CronTrigger", job.id, {
      ...ran,
      State: next === null ? "DELETED" : "WAITING",
      NextFireTime: next === null ? null : new ApexDatetime(next),
    });
    if (next === null && job.details.asyncJobId) setJobStatus(job.details.asyncJobId, "Completed");
  }
}

/** The expression that names one moment, to the second. */
function cronAt(time: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", { ...NUMERIC, hourCycle: "h23", timeZone }).formatToParts(time);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return `${part("second")} ${part("minute")} ${part("hour")} ${part("day")} ${part("month")} ? ${part("year")}`;
}

function timeZoneOf(userId: string): string {
  return String(platformValue("User", userId, "TimeZoneSidKey") ?? "GMT");
}
