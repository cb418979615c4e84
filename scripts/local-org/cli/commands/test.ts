import { watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT_ROOT, testOrgOptions } from "../project.ts";
import { parseArguments } from "../arguments.ts";
import { warnOfAutomation } from "../automation.ts";
import { EDITION, isDeveloperEdition } from "../edition.ts";
import { describeLimits } from "../../runtime/runTransaction.ts";
import { percent, ranges, summarizeCoverage } from "../../testRuns/coverage.ts";
import type { TestResult } from "../../testRuns/results.ts";
import { runTests } from "../../testRuns/runTests.ts";

interface TestOptions {
  readonly coverage: boolean;
  readonly limits: boolean;
  readonly json: string | undefined;
  readonly developerEdition: boolean;
}

/** `test [names] [--coverage] [--watch] [--limits] [--json file] [--edition E]`: answers the exit code. */
export async function testCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    coverage: { type: "boolean", default: false },
    watch: { type: "boolean", default: false },
    limits: { type: "boolean", default: false },
    json: { type: "string" },
    ...EDITION,
  });
  const { coverage, limits, json } = values;
  const options = { coverage, limits, json, developerEdition: isDeveloperEdition(values.edition) };
  const code = await runOnce(positionals, options);
  return values.watch ? watchSources(() => runOnce(positionals, options)) : code;
}

async function runOnce(names: readonly string[], options: TestOptions): Promise<number> {
  const started = performance.now();
  const onResult = (result: TestResult): void => printResult(result, options.limits);
  const run = await runTests({
    org: { ...testOrgOptions(), developerEdition: options.developerEdition },
    names,
    onResult,
  });
  const passed = run.results.filter((result) => result.outcome === "passed").length;
  const failures = run.results.length - passed;
  for (const problem of run.problems) {
    console.log(`${problem.file}:${problem.line}:${problem.column} ${problem.message}`);
  }
  warnOfAutomation(run.automation);
  const coverage = summarizeCoverage(run, isTestFile);
  if (options.coverage) printCoverage(coverage);
  if (options.json)
    writeFileSync(options.json, JSON.stringify({ passed, failed: failures, ...run, summary: coverage }, null, 2));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed} passed, ${failures} failed, ${run.problems.length} compile problems in ${seconds} s`);
  const ranNothing = run.results.length === 0;
  if (ranNothing) console.log("No test ran.");
  return failures > 0 || run.problems.length > 0 || ranNothing ? 1 : 0;
}

function printResult(result: TestResult, withLimits: boolean): void {
  const mark = result.outcome === "passed" ? "ok  " : "FAIL";
  console.log(`${mark} ${result.class}.${result.method} (${result.milliseconds.toFixed(0)} ms)`);
  if (result.outcome !== "passed") {
    console.log(`     ${result.cause}`);
    for (const line of result.stack) console.log(`       ${line}`);
  }
  if (!withLimits) return;
  for (const { quiddity, limits } of result.transactions) {
    console.log(`     ${describeLimits(quiddity, limits)}`);
  }
}

function printCoverage(summary: ReturnType<typeof summarizeCoverage>): void {
  for (const file of summary.files) {
    const share = percent(file.covered, file.lines).toFixed(0).padStart(3);
    console.log(`${share}% ${file.file}${file.missed.length > 0 ? ` (missed ${ranges(file.missed)})` : ""}`);
  }
  for (const trigger of summary.untouchedTriggers) console.log(`No test touches ${trigger}`);
  console.log(
    `Coverage: ${percent(summary.covered, summary.lines).toFixed(1)}% (${summary.covered} of ${summary.lines} lines)`,
  );
}

/** Test code lies in its own folder; test classes elsewhere are known by their name. */
export function isTestFile(file: string): boolean {
  return /(^|\/)tests\//.test(file) || /Test\.cls$/.test(file);
}

function watchSources(run: () => Promise<number>): Promise<number> {
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<unknown> = Promise.resolve();
  const watcher = watch(join(PROJECT_ROOT, "force-app"), { recursive: true }, (_event, file) => {
    if (!/\.(cls|trigger|xml)$/.test(file ?? "")) return;
    if (timer) clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(() => run().catch((error: unknown) => console.error(error)));
    }, 100);
  });
  console.log("Watching force-app. Ctrl+C ends.");
  return new Promise((resolve) => {
    process.once("SIGINT", () => {
      watcher.close();
      resolve(0);
    });
  });
}
