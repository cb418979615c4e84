/** What one run of `node --test` came to. */
export interface TestReport {
  passed: number;
  readonly failures: string[];
  /** Skipped or marked as to do: nothing may be. */
  readonly skipped: string[];
}
