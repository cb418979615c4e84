/** Asynchronous Apex: the one table of Queueable, Batch, Schedulable, future calls, finalizers and events. */
export interface JobQueue {
  /** Answers the AsyncApexJob id. */
  enqueueQueueable(job: unknown, options: { delayMinutes?: number; signature?: string; maxDepth?: number }): string;
  attachFinalizer(finalizer: unknown): void;
  executeBatch(job: unknown, scope: number): string;
  /** Answers the CronTrigger id. */
  schedule(name: string, cron: string, job: unknown): string;
  /** A batch that starts once, some minutes from now; answers the CronTrigger id. */
  scheduleBatch(job: unknown, name: string, minutesFromNow: number, scope: number): string;
  /** Stops a schedule from firing, by its CronTrigger id or its name, until it is resumed. */
  pause(idOrName: string): void;
  resume(idOrName: string): void;
  enqueueFuture(run: () => void, className: string, methodName: string): void;
  abort(jobId: string): void;
  /** Publishes platform events; answers one error or null per event. */
  publish(events: readonly unknown[]): readonly (string | null)[];
  /** Forgets the events that wait for delivery, as a failed publication does. */
  discardEvents(): void;
  /** Runs all that is due; answers how many ran. */
  drain(): number;
}
