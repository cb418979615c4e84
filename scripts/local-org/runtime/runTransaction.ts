import type { LimitCounters } from "../limits/limitCounters.ts";
import type { Store } from "../data/store.ts";
import { org } from "./org.ts";
import { withStackLimit } from "./stackDepth.ts";
import { currentTransaction, setTransaction, Transaction, type Quiddity } from "./transaction.ts";

export interface TransactionInit {
  readonly quiddity: Quiddity;
  readonly userId: string;
  /** Asynchronous limits. Scheduled Apex, finalizers and event triggers run under synchronous ones. */
  readonly isAsync?: boolean;
  /** Of the transaction around it, if any: what a test starts is a test. */
  readonly isTest?: boolean;
  /** Undo everything at the end, also after success: test methods and probes. */
  readonly rollback?: boolean;
}

export interface TransactionReport {
  readonly id: string;
  readonly quiddity: Quiddity;
  readonly userId: string;
  readonly limits: LimitCounters;
  readonly milliseconds: number;
  readonly outcome: "committed" | "rolled back" | "failed";
}

let observer: ((report: TransactionReport) => void) | null = null;

/** Has `next` called after each transaction with what it used (`--limits`). */
export function observeTransactions(next: ((report: TransactionReport) => void) | null): void {
  observer = next;
}

/** A line on a transaction for people to read: `QUEUEABLE: queries 3, dmlStatements 1, statements 205`. */
export function describeLimits(quiddity: string, limits: Readonly<Record<string, number>>): string {
  const used = Object.entries(limits).map(([name, value]) => `${name} ${value}`);
  return `${quiddity}: ${used.join(", ")}`;
}

let sequence = 0;

/**
 * Runs `body` as one Apex transaction: savepoint, body, commit, then what waits for the commit. Whatever is thrown
 * (Apex exception, governor limit, fault of the local org) rolls back and is thrown on. Inside another transaction (a
 * job at `Test.stopTest`) it is a transaction of its own within the outer savepoint, and the outer one goes on after.
 */
export function runTransaction<T>(init: TransactionInit, body: (transaction: Transaction) => T): T {
  const outer = currentTransaction();
  const started = performance.now();
  const running = new Transaction(
    {
      id: transactionId(),
      quiddity: init.quiddity,
      userId: init.userId,
      isTest: init.isTest ?? outer?.isTest ?? false,
      isAsync: init.isAsync ?? false,
      sharing: false,
    },
    outer?.isTest ? outer : null,
  );
  // Mocks and other doubles of a test hold in the jobs that it starts.
  for (const [key, value] of outer?.extras ?? []) running.extras.set(key, value);
  setTransaction(running);
  let outcome: TransactionReport["outcome"] = "failed";
  try {
    const end = beginAtomic(org().store);
    let result: T;
    try {
      result = body(running);
    } catch (error) {
      end("rollback");
      throw withStackLimit(error);
    }
    outcome = init.rollback ? "rolled back" : "committed";
    end(init.rollback ? "rollback" : "commit");
    if (!init.rollback) for (const action of running.afterCommit) action();
    return result;
  } finally {
    setTransaction(outer);
    observer?.({
      id: running.id,
      quiddity: running.quiddity,
      userId: running.userId,
      limits: running.limits,
      milliseconds: performance.now() - started,
      outcome,
    });
  }
}

/** Begins a database transaction, or a savepoint inside the one that runs; answers the function that ends it. */
function beginAtomic(store: Store): (how: "commit" | "rollback") => void {
  if (!store.inTransaction) {
    store.begin();
    return (how) => (how === "commit" ? store.commit() : store.rollback());
  }
  const savepoint = store.savepoint();
  return (how) => {
    if (how === "rollback") store.rollbackTo(savepoint);
    store.release(savepoint);
  };
}

/** In the form of the platform's request ids: `TID:000…`. */
function transactionId(): string {
  sequence += 1;
  return `TID:${process.pid.toString(16).padStart(8, "0")}${sequence.toString(16).padStart(12, "0")}`;
}
