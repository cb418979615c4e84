import type { Store } from "../data/store.ts";
import { org } from "../runtime/org.ts";
import { currentTransaction } from "../runtime/transaction.ts";
import { Batches } from "./batches.ts";
import type { JobQueue } from "./contract.ts";
import { setJobStatus } from "./asyncApexJob.ts";
import { Events } from "./events.ts";
import { EventTable } from "./eventTable.ts";
import { Futures } from "./futures.ts";
import { JobTable, type StoredJob } from "./jobTable.ts";
import { Queueables, type QueueableOptions } from "./queueables.ts";
import { Schedules } from "./schedules.ts";

export { MovableClock } from "./clock.ts";
export { runningJob } from "./runningJob.ts";
export type { DeliveredEvent } from "./events.ts";

export interface JobOptions {
  /** A Developer Edition chains 5 queueables and schedules 5 jobs; other orgs any number and 100. */
  readonly developerEdition: boolean;
  /** What ended a job outside a test; in a test the drain throws it. */
  readonly onFailure: (what: string, error: unknown) => void;
}

/** All asynchronous Apex of the org. Waiting jobs and events are rows of the store: they roll back and survive a restart. */
export class Jobs implements JobQueue {
  readonly events: Events;
  private readonly table: JobTable;
  private readonly queueables: Queueables;
  private readonly batches: Batches;
  private readonly schedules: Schedules;
  private readonly futures: Futures;
  private readonly onFailure: JobOptions["onFailure"];
  private draining = false;

  constructor(store: Store, options: JobOptions) {
    this.table = new JobTable(store);
    this.events = new Events(new EventTable(store));
    this.queueables = new Queueables(this.table, options.developerEdition ? 5 : null);
    this.batches = new Batches(this.table, this.events);
    this.schedules = new Schedules(this.table, options.developerEdition ? 5 : 100);
    this.futures = new Futures(this.table);
    this.onFailure = options.onFailure;
  }

  enqueueQueueable(job: unknown, options: QueueableOptions): string {
    return this.queueables.enqueue(job, options);
  }

  attachFinalizer(finalizer: unknown): void {
    this.queueables.attachFinalizer(finalizer);
  }

  executeBatch(job: unknown, scope: number): string {
    return this.batches.enqueue(job, scope);
  }

  schedule(name: string, cron: string, job: unknown): string {
    return this.schedules.schedule(name, cron, job);
  }

  scheduleBatch(job: unknown, name: string, minutesFromNow: number, scope: number): string {
    return this.schedules.scheduleBatch(job, name, minutesFromNow, scope);
  }

  pause(idOrName: string): void {
    this.schedules.pause(idOrName);
  }

  resume(idOrName: string): void {
    this.schedules.resume(idOrName);
  }

  enqueueFuture(call: () => void, className: string, methodName: string): void {
    this.futures.enqueue(call, className, methodName);
  }

  publish(events: readonly unknown[]): readonly (string | null)[] {
    return this.events.publish(events);
  }

  discardEvents(): void {
    this.events.discard();
  }

  abort(jobId: string): void {
    const job = this.table.find(jobId) ?? this.table.ofKind("schedule").find((one) => one.details.asyncJobId === jobId);
    if (!job) return;
    if (job.kind === "schedule") return this.schedules.abort(job);
    this.table.remove(job.id);
    setJobStatus(job.id, "Aborted");
  }

  /** When the next job is due, by the org's clock; null when none waits. */
  nextDue(): number | null {
    return this.events.hasWaiting ? org().clock.now() : this.table.nextDue();
  }

  /**
   * Runs what is due, and what that enqueues, until nothing is left; in a test everything that waits, whatever its
   * time. Answers how many jobs and event triggers ran.
   * @throws in tests the first failure, after all has run
   */
  drain(): number {
    if (this.draining) return 0;
    this.draining = true;
    const inTest = currentTransaction()?.isTest === true;
    const failures: unknown[] = [];
    const attempt = (what: string, run: () => number): number => {
      try {
        return run();
      } catch (error) {
        if (inTest) failures.push(error);
        else this.onFailure(what, error);
        return 1;
      }
    };
    let ran = 0;
    try {
      for (;;) {
        if (this.events.hasWaiting) ran += attempt("platform event trigger", () => this.events.deliver());
        const job = this.table.firstDue(inTest ? null : org().clock.now());
        if (job) ran += attempt(`${job.kind} ${job.details.className}`, () => this.run(job));
        else if (!this.events.hasWaiting) break;
      }
    } finally {
      this.draining = false;
    }
    if (failures.length > 0) throw failures[0];
    return ran;
  }

  private run(job: StoredJob): number {
    switch (job.kind) {
      case "queueable":
        this.queueables.run(job);
        break;
      case "batch":
        this.batches.run(job);
        break;
      case "schedule":
        this.schedules.run(job);
        break;
      case "future":
        this.futures.run(job);
        break;
    }
    return 1;
  }
}
