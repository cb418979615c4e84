import { apexError } from "../runtime/apexException.ts";
import { org } from "../runtime/org.ts";
import { runTransaction } from "../runtime/runTransaction.ts";
import { transaction } from "../runtime/transaction.ts";
import { firstError, insertAsyncJob, setJobStatus } from "./asyncApexJob.ts";
import type { JobTable, StoredJob } from "./jobTable.ts";
import { runningJob, setRunningJob } from "./runningJob.ts";

/** `@future` calls. Their arguments live in this process: calls that wait are lost, and say so, when it ends. */
export class Futures {
  private readonly table: JobTable;
  private readonly calls = new Map<string, () => void>();

  constructor(table: JobTable) {
    this.table = table;
  }

  enqueue(call: () => void, className: string, methodName: string): void {
    const running = transaction();
    const kind = runningJob(running)?.kind;
    if (kind === "future" || kind === "batch") {
      const where = `${className}.${methodName}`;
      throw apexError("AsyncException", `Future method cannot be called from a future or batch method: ${where}`);
    }
    running.limits.count("futureCalls");
    const id = insertAsyncJob("Future", className, { methodName });
    const details = { className, callouts: allowsCallouts(className, methodName) };
    this.calls.set(id, call);
    this.table.add({ id, kind: "future", userId: running.userId, due: org().clock.now(), payload: "", details });
    running.uncommittedWork = true;
  }

  run(job: StoredJob): void {
    this.table.remove(job.id);
    const call = this.calls.get(job.id);
    this.calls.delete(job.id);
    setJobStatus(job.id, "Processing");
    try {
      if (!call) throw new Error("The future call did not survive the restart of the org");
      runTransaction({ quiddity: "FUTURE", userId: job.userId, isAsync: true }, (running) => {
        const mayCallOut = job.details.callouts ?? false;
        setRunningJob(running, { id: job.id, kind: "future", depth: 0, maxDepth: null, failures: 0, mayCallOut });
        call();
      });
      setJobStatus(job.id, "Completed");
    } catch (error) {
      setJobStatus(job.id, "Failed", { extendedStatus: firstError(error), errors: 1 });
      throw error;
    }
  }
}

function allowsCallouts(className: string, methodName: string): boolean {
  const methods = org().program.findClass(className)?.methods ?? [];
  return methods
    .filter((method) => method.name.toLowerCase() === methodName.toLowerCase())
    .flatMap((method) => method.annotations)
    .some((annotation) => annotation.name === "future" && annotation.values["callout"] === true);
}
