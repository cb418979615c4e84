import type { SqlValue } from "../data/columns.ts";
import type { Store } from "../data/store.ts";

export type JobKind = "queueable" | "future" | "batch" | "schedule";

/** One thing that waits to run. It lives and dies with the transaction that stored it. */
export interface StoredJob {
  /** AsyncApexJob id; CronTrigger id of a schedule. */
  readonly id: string;
  readonly kind: JobKind;
  readonly userId: string;
  /** Milliseconds since 1970, by the org's clock. */
  readonly due: number;
  /** The frozen job object; empty for future calls. */
  readonly payload: string;
  readonly details: JobDetails;
}

export interface JobDetails {
  readonly className: string;
  /** Queueable: position in its chain, from 1. */
  readonly depth?: number;
  readonly maxDepth?: number | null;
  readonly signature?: string | null;
  /** Queueable: failures in a row that finalizers answered by enqueuing again. */
  readonly failures?: number;
  readonly scope?: number;
  readonly cron?: string;
  readonly name?: string;
  readonly callouts?: boolean;
  /** Schedule: how often it has fired. */
  readonly fired?: number;
  /** Schedule: the AsyncApexJob row that belongs to it. */
  readonly asyncJobId?: string;
}

/** The due time of what does not run: a paused schedule. */
export const NEVER = Number.MAX_SAFE_INTEGER;

export class JobTable {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
    store.database.exec(
      `CREATE TABLE IF NOT EXISTS "$jobs" ("Sequence" INTEGER PRIMARY KEY AUTOINCREMENT, "Id" TEXT UNIQUE, "Kind" TEXT,
       "UserId" TEXT, "Due" INTEGER, "Payload" TEXT, "Details" TEXT)`,
    );
  }

  add(job: StoredJob): void {
    const { id, kind, userId, due, payload, details } = job;
    this.store.run(
      `INSERT INTO "$jobs" ("Id", "Kind", "UserId", "Due", "Payload", "Details") VALUES (?, ?, ?, ?, ?, ?)`,
      ...[id, kind, userId, due, payload, JSON.stringify(details)],
    );
  }

  /** The job that is due first; of all jobs, whatever their time, when `at` is null. */
  firstDue(at: number | null): StoredJob | null {
    const row = this.store.get(
      `SELECT * FROM "$jobs" WHERE "Due" <= ? ORDER BY "Due", "Sequence" LIMIT 1`,
      at ?? NEVER - 1,
    );
    return row ? toJob(row) : null;
  }

  nextDue(): number | null {
    const due = this.store.get(`SELECT MIN("Due") AS "Due" FROM "$jobs" WHERE "Due" < ?`, NEVER)?.["Due"];
    return due === null || due === undefined ? null : Number(due);
  }

  ofKind(kind: JobKind): StoredJob[] {
    return this.store.all(`SELECT * FROM "$jobs" WHERE "Kind" = ? ORDER BY "Sequence"`, kind).map(toJob);
  }

  find(id: string): StoredJob | null {
    const row = this.store.get(`SELECT * FROM "$jobs" WHERE "Id" = ?`, id);
    return row ? toJob(row) : null;
  }

  remove(id: string): void {
    this.store.run(`DELETE FROM "$jobs" WHERE "Id" = ?`, id);
  }

  postpone(id: string, due: number, details: JobDetails): void {
    this.store.run(`UPDATE "$jobs" SET "Due" = ?, "Details" = ? WHERE "Id" = ?`, due, JSON.stringify(details), id);
  }
}

function toJob(row: Record<string, SqlValue>): StoredJob {
  return {
    id: String(row["Id"]),
    kind: row["Kind"] as JobKind,
    userId: String(row["UserId"]),
    due: Number(row["Due"]),
    payload: String(row["Payload"]),
    details: JSON.parse(String(row["Details"])) as JobDetails,
  };
}
