import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { GateContext, GateOutcome } from "../../gate.ts";
import type { TestReport } from "./model.ts";

const longestTestMilliseconds = 180_000;

export interface NodeTestRun {
  /** Names the file of the report. */
  readonly name: string;
  readonly files: readonly string[];
  readonly concurrency: number;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs test files with `node --test` and counts their tests. */
export async function runNodeTests(context: GateContext, run: NodeTestRun): Promise<TestReport> {
  const resultFile = join(context.root, ".causeway", "logs", "gates", `${run.name}.tests.json`);
  rmSync(resultFile, { force: true });
  await context.execute(
    "node",
    [
      "--test",
      `--test-timeout=${longestTestMilliseconds}`,
      `--test-concurrency=${run.concurrency}`,
      "--test-reporter=spec",
      "--test-reporter-destination=stdout",
      `--test-reporter=${join(import.meta.dirname, "reporter.ts")}`,
      `--test-reporter-destination=${resultFile}`,
      ...run.files,
    ],
    { env: run.env ?? {} },
  );
  return JSON.parse(readFileSync(resultFile, "utf8")) as TestReport;
}

export function outcomeOfTests(report: TestReport): GateOutcome {
  const skipped = report.skipped.map((test) => `${test}: nothing may be skipped`);
  return {
    passed: report.passed,
    failed: report.failures.length + skipped.length,
    findings: [...report.failures, ...skipped],
  };
}

/** What a fixture's run is compared by: `pass 1`, and the names of what fails or is skipped. */
export function shapeOf(report: TestReport): string[] {
  const nameOf = (line: string): string => /\d+ ([^:]+)/.exec(line)?.[1] ?? line;
  return [
    `pass ${report.passed}`,
    ...report.failures.map((line) => `fail ${nameOf(line)}`),
    ...report.skipped.map((line) => `skip ${nameOf(line)}`),
  ];
}
