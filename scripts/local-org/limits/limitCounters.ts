import { GovernorLimitError } from "../runtime/apexException.ts";

/** Governor limits per transaction at API 67: [synchronous, asynchronous]. Source: Apex Developer Guide, Execution Governors and Limits. */
export const LIMITS = {
  queries: [100, 200],
  queryRows: [50_000, 50_000],
  queryLocatorRows: [10_000, 10_000],
  aggregateQueries: [300, 300],
  soslQueries: [20, 20],
  dmlStatements: [150, 150],
  dmlRows: [10_000, 10_000],
  callouts: [100, 100],
  futureCalls: [50, 0],
  queueableJobs: [50, 1],
  emailInvocations: [10, 10],
  publishImmediateDml: [150, 150],
  cpuTime: [10_000, 60_000],
  heapSize: [6_000_000, 12_000_000],
  mobilePushApexCalls: [10, 10],
  savepoints: [150, 150],
  savepointRollbacks: [150, 150],
  cursorRows: [50_000_000, 50_000_000],
  cursorFetches: [100, 100],
  runAs: [20, 20],
} as const satisfies Record<string, readonly [number, number]>;

export type LimitName = keyof typeof LIMITS;

const WORDS: Partial<Record<LimitName, string>> = {
  queries: "Too many SOQL queries",
  queryRows: "Too many query rows",
  queryLocatorRows: "Too many query locator rows",
  soslQueries: "Too many SOSL queries",
  dmlStatements: "Too many DML statements",
  dmlRows: "Too many DML rows",
  callouts: "Too many callouts",
  futureCalls: "Too many future calls",
  queueableJobs: "Too many queueable jobs added to the queue",
  emailInvocations: "Too many Email Invocations",
  publishImmediateDml: "Too many Publish Immediate DML",
};

/**
 * Apex statements that count as a millisecond of CPU time: a stable measure, the same on every machine. Generous: the
 * platform executes fewer.
 */
const STATEMENTS_PER_MILLISECOND = 10_000;
/** After how many statements the limits of time are looked at. */
const CHECKED_EVERY = 65_536;
/** The safety net: how often the limit of CPU time may pass on the wall clock, waits for callouts left out. */
const WALL_CLOCK_FACTOR = 3;
const LONGEST_STRETCH = 1_000;

/** What one transaction has used. `Test.startTest` swaps in a fresh one. */
export class LimitCounters {
  readonly isAsync: boolean;
  private readonly exceptions: Partial<Record<LimitName, number>>;
  readonly used = Object.fromEntries(Object.keys(LIMITS).map((name) => [name, 0])) as Record<LimitName, number>;
  /** Executed Apex statements: the stable measure of CPU in the local org. */
  statements = 0;
  /** At how many statements `checkTime` is due. */
  nextCheck = CHECKED_EVERY;
  /** What runs now is the platform's own work. */
  private suspended = false;
  private checkedAt = performance.now();
  private elapsed = 0;

  /** @param exceptions maximums that differ from the rule in this kind of transaction */
  constructor(isAsync: boolean, exceptions: Partial<Record<LimitName, number>> = {}) {
    this.isAsync = isAsync;
    this.exceptions = exceptions;
    Object.defineProperty(this.used, "cpuTime", {
      enumerable: true,
      get: () => Math.floor(this.statements / STATEMENTS_PER_MILLISECOND),
      // Whoever restores saved counters leaves the time that passed.
      set: () => undefined,
    });
  }

  /** What was used, without what was not, and the number of statements. */
  report(): Readonly<Record<string, number>> {
    const used = Object.entries(this.used).filter(([, value]) => value > 0);
    return Object.fromEntries([...used, ["statements", this.statements]]);
  }

  max(name: LimitName): number {
    return this.exceptions[name] ?? LIMITS[name][this.isAsync ? 1 : 0];
  }

  /** Runs what the platform does on its own account: queries, rows and heap of it do not count. */
  uncounted<T>(work: () => T): T {
    const before = this.suspended;
    this.suspended = true;
    try {
      return work();
    } finally {
      this.suspended = before;
    }
  }

  /** @throws GovernorLimitError when the limit is passed */
  count(name: Exclude<LimitName, "cpuTime" | "heapSize">, by = 1): void {
    if (this.suspended) return;
    this.used[name] += by;
    if (this.used[name] > this.max(name)) {
      throw new GovernorLimitError(`${WORDS[name] ?? `Too many ${name}`}: ${this.used[name]}`);
    }
  }

  /** @throws GovernorLimitError when the statements or, far beyond, the time passed are too many */
  checkTime(): void {
    const now = performance.now();
    this.elapsed += Math.min(now - this.checkedAt, LONGEST_STRETCH);
    this.checkedAt = now;
    this.nextCheck = this.statements + CHECKED_EVERY;
    const max = this.max("cpuTime");
    if (this.used.cpuTime > max || this.elapsed > max * WALL_CLOCK_FACTOR) {
      this.nextCheck = 0;
      throw new GovernorLimitError("Apex CPU time limit exceeded");
    }
  }

  /**
   * Notes a value of that estimated size. The heap is known from below only: as the largest single value so far.
   *
   * @throws GovernorLimitError when it alone passes the limit
   */
  holdHeap(bytes: number): void {
    if (this.suspended) return;
    this.used.heapSize = Math.max(this.used.heapSize, bytes);
    if (bytes > this.max("heapSize")) throw new GovernorLimitError(`Apex heap size too large: ${bytes}`);
  }
}
