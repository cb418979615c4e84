/** What one run of Code Analyzer selected and found. */
export interface Scan {
  readonly rulesByEngine: Readonly<Record<string, readonly string[]>>;
  readonly violations: readonly ScanViolation[];
}

export interface ScanViolation {
  readonly engine: string;
  readonly rule: string;
  /** Absolute path; empty for a violation that is about no file. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}
