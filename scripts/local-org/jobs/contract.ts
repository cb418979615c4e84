/** Asynchronous Apex: the one table of Queueable, Batch, Schedulable, future calls, finalizers and events. */
export interface JobQueue {
  /** Answers the AsyncApexJob id. */
  enqueueQueueable(job: unknown, options: { delayMinutes?: number; signature?: string; maxDepth?: number }): string;
  attachFinalizer(finalizer: unknown): void;
  executeBatch(job: unknown, scope: number): string;
  /** Answers the CronTrigger id. */
  schedule(name: string, cron: string, job: unknown): string;
  enqueueFuture(run: () => void, className: string, methodName: string): void;
  abort(jobId: string): void;
  /** Publishes platform events; answers one error or null per event. */
  publish(events: readonly unknown[]): readonly (string | null)[];
  /** Runs all that is due; answers how many ran. */
  drain(): number;
}
