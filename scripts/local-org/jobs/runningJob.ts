import { apexError } from "../runtime/apexException.ts";
import { type Transaction, transaction } from "../runtime/transaction.ts";

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

/** @throws AsyncException where batch jobs are not started from */
export function refuseInBatchOrFuture(method: "executeBatch" | "scheduleBatch"): void {
  const job = runningJob(transaction());
  if (job?.kind !== "future" && !(job?.kind === "batch" && job.depth < 1)) return;
  throw apexError(
    "AsyncException",
    `Database.${method} cannot be called from a batch start, batch execute, or future method.`,
  );
}
