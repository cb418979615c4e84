import type { Transaction } from "../runtime/transaction.ts";

/** What a transaction that runs a job knows of it. */
export interface RunningJob {
  readonly id: string;
  readonly kind: "queueable" | "finalizer" | "future" | "batch" | "schedule" | "event";
  readonly depth: number;
  readonly maxDepth: number | null;
  readonly failures: number;
  readonly mayCallOut: boolean;
  finalizer: unknown;
}

const RUNNING = Symbol("running job");

export function setRunningJob(transaction: Transaction, job: Omit<RunningJob, "finalizer">): RunningJob {
  const running = { ...job, finalizer: null };
  transaction.extras.set(RUNNING, running);
  return running;
}

/** The job that the transaction runs, or null when it runs none. */
export function runningJob(transaction: Transaction): RunningJob | null {
  return (transaction.extras.get(RUNNING) as RunningJob | undefined) ?? null;
}
