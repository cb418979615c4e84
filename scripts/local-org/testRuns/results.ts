/** A test was asked for that the org does not have. */
export class UnknownTestError extends Error {}

/** One test method and how it went. */
export interface TestResult {
  readonly class: string;
  readonly method: string;
  readonly outcome: "passed" | "failed" | "notRun";
  /** What ended it, with the type of the exception; empty when it passed. */
  readonly cause: string;
  /** Where: the first frame of the Apex stack trace. */
  readonly file: string;
  readonly line: number;
  /** Lines of the Apex stack trace. */
  readonly stack: readonly string[];
  readonly milliseconds: number;
  /** The test's transaction and those that it started, in the order in which they ended. */
  readonly transactions: readonly TransactionUse[];
}

export interface TransactionUse {
  /** `RUNTEST_SYNC`, `QUEUEABLE`, … */
  readonly quiddity: string;
  /** Governor limits used, without those at zero, and the number of statements. */
  readonly limits: Readonly<Record<string, number>>;
}

/** Executable lines of a file with their number of executions. */
export type FileCoverage = Readonly<Record<string, number>>;

export interface TestRun {
  /** Active automation of the org that the local org does not run: `automationNotRun`. */
  readonly automation: readonly string[];
  readonly results: readonly TestResult[];
  /** By file. */
  readonly coverage: Readonly<Record<string, FileCoverage>>;
  readonly problems: readonly {
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

export interface TestClass {
  readonly name: string;
  readonly file: string;
  readonly methods: readonly string[];
}
