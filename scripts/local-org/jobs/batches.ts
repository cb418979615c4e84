import { isInstance, invoke } from "../library/registry.ts";
import { apexError, ApexException } from "../runtime/apexException.ts";
import type { ApexObject } from "../runtime/apexObject.ts";
import { org } from "../runtime/org.ts";
import { LimitCounters } from "../limits/limitCounters.ts";
import { runTransaction } from "../runtime/runTransaction.ts";
import { currentTransaction, transaction } from "../runtime/transaction.ts";
import { typeName, typeRef, type TypeRef } from "../runtime/typeRef.ts";
import { ApexList } from "../runtime/values/collections.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import { firstError, insertAsyncJob, setJobStatus } from "./asyncApexJob.ts";
import { JobContextObject } from "./contexts.ts";
import type { Events } from "./events.ts";
import { freeze, thaw } from "./frozen.ts";
import type { JobTable, StoredJob } from "./jobTable.ts";
import { refuseInBatchOrFuture, setRunningJob } from "./runningJob.ts";

const MAXIMUM_SCOPE = 2000;
/** Of a query locator that `start` answers. */
const MAXIMUM_ROWS = 50_000_000;
const MAXIMUM_IN_TEST = 5;
/** Batch jobs that wait. */
const FLEX_QUEUE = 100;
const JOB_SCOPE_LENGTH = 40_000;

type Phase = "START" | "EXECUTE" | "FINISH";

/** Source: Apex Developer Guide, Using Batch Apex; Firing Platform Events from Batch Apex. */
export class Batches {
  private readonly table: JobTable;
  private readonly events: Events;

  constructor(table: JobTable, events: Events) {
    this.table = table;
    this.events = events;
  }

  enqueue(job: unknown, scope: number): string {
    const running = transaction();
    refuseInBatchOrFuture("executeBatch");
    if (scope < 1 || scope > MAXIMUM_SCOPE) {
      throw apexError(
        "IllegalArgumentException",
        `Invalid scope size: ${scope}. Must be between 1 and ${MAXIMUM_SCOPE}.`,
      );
    }
    if (running.isTest && this.table.ofKind("batch").length >= MAXIMUM_IN_TEST) {
      throw apexError(
        "LimitException",
        "Attempted to schedule too many concurrent batch jobs in this org (limit is 5).",
      );
    }
    if (!running.isTest && this.table.ofKind("batch").length >= FLEX_QUEUE) {
      throw apexError("AsyncException", `You've exceeded the limit of ${FLEX_QUEUE} jobs in the flex queue for org.`);
    }
    const className = (job as ApexObject).apexType.name;
    const payload = freeze(job);
    const id = insertAsyncJob("BatchApex", className);
    const details = { className, scope };
    this.table.add({ id, kind: "batch", userId: running.userId, due: org().clock.now(), payload, details });
    running.uncommittedWork = true;
    return id;
  }

  /** @throws the error of `start` or `finish`, and in tests that of `execute` */
  run(job: StoredJob): void {
    this.table.remove(job.id);
    setJobStatus(job.id, "Preparing");
    let errors = 0;
    let failure: unknown = null;
    let items = 0;
    const fail = (error: unknown, phase: Phase, scope: readonly unknown[]): void => {
      errors += 1;
      failure ??= error;
      this.raise(job, error, phase, scope);
    };
    try {
      const { chunks, stateful, started } = this.start(job);
      setJobStatus(job.id, "Processing", { totalItems: chunks.length });
      let state = stateful ? started : job.payload;
      for (const chunk of chunks) {
        try {
          const after = this.execute(job, state, chunk);
          if (stateful) state = after;
        } catch (error) {
          fail(error, "EXECUTE", chunk.items);
        }
        items += 1;
        setJobStatus(job.id, "Processing", { items, errors });
      }
      this.transact(job, 1, () => invoke(thaw(state), "finish", context(job)));
    } catch (error) {
      fail(error, items === 0 ? "START" : "FINISH", []);
      setJobStatus(job.id, "Failed", { extendedStatus: firstError(error), errors });
      throw error;
    }
    const extended = failure === null ? {} : { extendedStatus: firstError(failure) };
    setJobStatus(job.id, "Completed", { items, errors, ...extended });
    if (failure !== null && currentTransaction()?.isTest) throw failure;
  }

  /** `started` is the state of the job object after it. */
  private start(job: StoredJob): { chunks: ApexList[]; stateful: boolean; started: string } {
    return this.transact(job, 0, () => {
      transaction().limits = new LimitCounters(true, { queryLocatorRows: MAXIMUM_ROWS });
      const instance = thaw(job.payload);
      const found = invoke(instance, "start", context(job));
      const records = itemsOf(found);
      const scope = job.details.scope ?? 200;
      if (currentTransaction()?.isTest && records.length > scope) {
        throw apexError(
          "UnexpectedException",
          "No more than one executeBatch can be called from within a test method. Please make sure the iterable " +
            "returned from your start method matches the batch size, resulting in one executeBatch invocation.",
        );
      }
      const type = scopeType(job.details.className, records);
      const chunks: ApexList[] = [];
      for (let at = 0; at < records.length; at += scope) chunks.push(new ApexList(type, records.slice(at, at + scope)));
      const stateful = isInstance(instance, typeRef("Database.Stateful"));
      return { chunks, stateful, started: freeze(instance) };
    });
  }

  /** Answers the state of the job object after it. */
  private execute(job: StoredJob, state: string, chunk: ApexList): string {
    return this.transact(job, 0, () => {
      const instance = thaw(state);
      invoke(instance, "execute", context(job), chunk);
      return freeze(instance);
    });
  }

  /** @param depth 1 in `finish`, which may start the next batch job */
  private transact<T>(job: StoredJob, depth: number, body: () => T): T {
    return runTransaction({ quiddity: "BATCH_APEX", userId: job.userId, isAsync: true }, (running) => {
      const declared = org().program.findClass(job.details.className);
      const mayCallOut = declared !== undefined && implementsType(declared.name, "Database.AllowsCallouts");
      setRunningJob(running, { id: job.id, kind: "batch", depth, maxDepth: null, failures: 0, mayCallOut });
      return body();
    });
  }

  private raise(job: StoredJob, error: unknown, phase: Phase, scope: readonly unknown[]): void {
    if (!implementsType(job.details.className, "Database.RaisesPlatformEvents")) return;
    const schema = org().schema.sobject("BatchApexErrorEvent");
    if (!schema) return;
    const event = new ApexSObject(schema);
    const ids = scope.map((item) => (item instanceof ApexSObject ? item.values.get("id") : String(item))).join(",");
    const values = {
      asyncapexjobid: job.id,
      exceptiontype: error instanceof ApexException ? typeName(error.apexType) : "System.LimitException",
      message: (error as { message: string | null }).message,
      stacktrace: error instanceof ApexException ? error.frames.map((frame) => frame.where).join("\n") : "",
      phase,
      jobscope: ids.slice(0, JOB_SCOPE_LENGTH),
      doesexceedjobscopemaxlength: ids.length > JOB_SCOPE_LENGTH,
    };
    for (const [name, value] of Object.entries(values)) event.values.set(name, value);
    this.events.publishAs(job.userId, [event]);
  }
}

function context(job: StoredJob): JobContextObject {
  return new JobContextObject("Database.BatchableContext", job.id);
}

function implementsType(className: string, interfaceName: string): boolean {
  const declared = org().program.findClass(className);
  return declared !== undefined && isInstance(declared.allocate(), typeRef(interfaceName));
}

/** The records of a `Database.QueryLocator` or the elements of an `Iterable`. */
function itemsOf(found: unknown): unknown[] {
  if (found === null) throw apexError("NullPointerException", "Attempt to de-reference a null object");
  if (found instanceof ApexList) return [...found.items];
  const iterator = invoke(found, "iterator");
  const items: unknown[] = [];
  while (invoke(iterator, "hasNext") === true) items.push(invoke(iterator, "next"));
  return items;
}

function scopeType(className: string, items: readonly unknown[]): TypeRef {
  const [first] = items;
  if (first instanceof ApexSObject) return typeRef("List", typeRef(first.schema.name));
  const execute = org()
    .program.findClass(className)
    ?.methods.find((method) => method.name.toLowerCase() === "execute" && method.parameters.length === 2);
  return execute?.parameters[1]?.type ?? typeRef("List", typeRef("Object"));
}
