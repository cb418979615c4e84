import { isInstance, invoke } from "../library/registry.ts";
import { LIMITS, LimitCounters } from "../limits/limitCounters.ts";
import { apexError, ApexException } from "../runtime/apexException.ts";
import type { ApexObject } from "../runtime/apexObject.ts";
import { org } from "../runtime/org.ts";
import { runTransaction } from "../runtime/runTransaction.ts";
import { transaction } from "../runtime/transaction.ts";
import { typeRef } from "../runtime/typeRef.ts";
import { firstError, insertAsyncJob, setJobStatus } from "./asyncApexJob.ts";
import { FinalizerContextObject, JobContextObject } from "./contexts.ts";
import { freeze, thaw } from "./frozen.ts";
import type { JobTable, StoredJob } from "./jobTable.ts";
import { runningJob, setRunningJob } from "./runningJob.ts";

/** Chained queueables of a test do not run: the platform throws at the second of a chain. */
const TEST_CHAIN = 1;
const MAXIMUM_FAILURES = 5;
const MINUTE = 60_000;

export interface QueueableOptions {
  readonly delayMinutes?: number;
  readonly signature?: string;
  readonly maxDepth?: number;
}

/** Source: Apex Developer Guide, Queueable Apex; Transaction Finalizers. */
export class Queueables {
  private readonly table: JobTable;
  /** Jobs of a chain: 5 in a Developer Edition or trial org, null without limit. */
  private readonly chainLimit: number | null;

  constructor(table: JobTable, chainLimit: number | null) {
    this.table = table;
    this.chainLimit = chainLimit;
  }

  enqueue(job: unknown, options: QueueableOptions): string {
    if (job === null) throw apexError("NullPointerException", "Argument cannot be null.");
    const running = transaction();
    running.limits.count("queueableJobs");
    const parent = runningJob(running);
    const depth = parent?.kind === "queueable" ? parent.depth + 1 : 1;
    const maxDepth = options.maxDepth ?? parent?.maxDepth ?? null;
    this.checkDepth(depth, maxDepth, running.isTest);
    const failures = parent?.kind === "finalizer" ? parent.failures : 0;
    if (failures > MAXIMUM_FAILURES) {
      throw apexError("AsyncException", "Maximum number of consecutive retries from a finalizer has been reached.");
    }
    const delay = options.delayMinutes ?? 0;
    if (delay < 0 || delay > 10) {
      throw apexError("IllegalArgumentException", "Queueable delay must be between 0 and 10 minutes.");
    }
    const signature = options.signature ?? null;
    if (signature !== null && this.table.ofKind("queueable").some((other) => other.details.signature === signature)) {
      throw apexError("DuplicateMessageException", "Attempt to enqueue job with duplicate queueable signature");
    }
    const payload = freeze(job);
    const className = (job as ApexObject).apexType.name;
    const id = insertAsyncJob("Queueable", className);
    const due = org().clock.now() + delay * MINUTE;
    const details = { className, depth, maxDepth, signature, failures };
    this.table.add({ id, kind: "queueable", userId: running.userId, due, payload, details });
    running.uncommittedWork = true;
    return id;
  }

  private checkDepth(depth: number, maxDepth: number | null, isTest: boolean): void {
    const limit = maxDepth ?? (isTest ? TEST_CHAIN : this.chainLimit);
    if (limit !== null && depth > limit) throw apexError("AsyncException", "Maximum stack depth has been reached.");
  }

  attachFinalizer(finalizer: unknown): void {
    const job = runningJob(transaction());
    if (job?.kind !== "queueable") {
      throw apexError("AsyncException", "System.attachFinalizer(Finalizer) is not allowed in this context");
    }
    if (finalizer === null) throw apexError("AsyncException", "Argument cannot be null");
    if (job.finalizer !== null) {
      throw apexError("AsyncException", "More than one Finalizer cannot be attached to same Async Apex Job");
    }
    job.finalizer = finalizer;
  }

  /** @throws whatever ended the job, after its finalizer ran */
  run(job: StoredJob): void {
    this.table.remove(job.id);
    setJobStatus(job.id, "Processing");
    let finalizer: unknown = null;
    let failure: unknown = null;
    let requestId = "";
    try {
      runTransaction({ quiddity: "QUEUEABLE", userId: job.userId, isAsync: true }, (running) => {
        requestId = running.id;
        // A queueable may still make future calls.
        running.limits = new LimitCounters(true, { futureCalls: LIMITS.futureCalls[0] });
        const instance = thaw(job.payload);
        const state = setRunningJob(running, {
          id: job.id,
          kind: "queueable",
          depth: job.details.depth ?? 1,
          maxDepth: job.details.maxDepth ?? null,
          failures: job.details.failures ?? 0,
          mayCallOut: isInstance(instance, typeRef("Database.AllowsCallouts")),
        });
        try {
          invoke(instance, "execute", new JobContextObject("QueueableContext", job.id));
        } finally {
          finalizer = state.finalizer;
        }
      });
      setJobStatus(job.id, "Completed");
    } catch (error) {
      failure = error;
      setJobStatus(job.id, "Failed", { extendedStatus: firstError(error), errors: 1 });
    }
    if (finalizer !== null) this.runFinalizer(job, finalizer, requestId, failure);
    if (failure !== null) throw failure;
  }

  private runFinalizer(job: StoredJob, finalizer: unknown, requestId: string, failure: unknown): void {
    const context = new FinalizerContextObject(job.id, requestId, failure === null, asApexException(failure));
    runTransaction({ quiddity: "TRANSACTION_FINALIZER_QUEUEABLE", userId: job.userId }, (running) => {
      running.limits = new LimitCounters(false, {
        queueableJobs: 1,
        futureCalls: 1,
        heapSize: LIMITS.heapSize[1],
      });
      const failures = failure === null ? 0 : (job.details.failures ?? 0) + 1;
      setRunningJob(running, { id: job.id, kind: "finalizer", depth: 0, maxDepth: null, failures, mayCallOut: true });
      invoke(finalizer, "execute", context);
    });
  }
}

/** Limits and faults of the local org reach a finalizer as the exception the platform would show there. */
function asApexException(failure: unknown): ApexException | null {
  if (failure === null || failure instanceof ApexException) return failure;
  return apexError("LimitException", (failure as Error).message);
}
