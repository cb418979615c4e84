/** What `org test --json` writes, as far as the gate reads it. */
export interface ApexReport {
  readonly results: readonly {
    readonly class: string;
    readonly method: string;
    readonly outcome: string;
    readonly cause: string;
    readonly file: string;
    readonly line: number;
  }[];
  /** Sources that do not translate. */
  readonly problems: readonly { readonly file: string; readonly line: number; readonly message: string }[];
  readonly summary: CoverageSummary;
}

/** Lines of the code under test. */
export interface CoverageSummary {
  readonly covered: number;
  readonly lines: number;
  /** Triggers of which no line ran. */
  readonly untouchedTriggers: readonly string[];
}

/** What `org conformance --json` writes, as far as the gate reads it. */
export interface ForeignReport {
  readonly tests: readonly { readonly class: string; readonly method: string; readonly outcome: string }[];
}
