/** One quality gate of `npm test`. */
export interface Gate {
  /** What `--only` calls it. */
  readonly name: string;
  readonly title: string;
  /** 2 for a gate that keeps both cores busy by itself, so that nothing runs beside it. */
  readonly cores: 1 | 2;
  run(context: GateContext): Promise<GateOutcome>;
}

export interface GateContext {
  readonly root: string;
  /** The folder `scripts/gates/fixtures/<gate>`: a faulty input that proves that the gate can fail. */
  readonly fixture: string;
  /** Runs a program to its end; never throws for an exit code. */
  execute(executable: string, args: readonly string[], options?: ExecuteOptions): Promise<Execution>;
}

export interface ExecuteOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Execution {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Counts of what the gate checked (tests for a test suite, rules for a static check) and what is wrong. */
export interface GateOutcome {
  readonly passed: number;
  readonly failed: number;
  readonly findings: readonly string[];
  /** Worth a look, but no failure. */
  readonly warnings?: readonly string[];
}

/** One thing that a static gate checks; it passes when it has no findings. */
export interface Check {
  readonly name: string;
  readonly findings: readonly string[];
}

export function outcomeOf(checks: readonly Check[], warnings: readonly string[] = []): GateOutcome {
  const failing = checks.filter((check) => check.findings.length > 0);
  return {
    passed: checks.length - failing.length,
    failed: failing.length,
    findings: failing.flatMap((check) => check.findings.map((finding) => `${check.name}: ${finding}`)),
    warnings,
  };
}

export function addOutcomes(...outcomes: readonly GateOutcome[]): GateOutcome {
  return {
    passed: outcomes.reduce((sum, outcome) => sum + outcome.passed, 0),
    failed: outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
    findings: outcomes.flatMap((outcome) => outcome.findings),
    warnings: outcomes.flatMap((outcome) => outcome.warnings ?? []),
  };
}
