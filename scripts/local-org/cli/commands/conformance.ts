import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { apexFiles } from "../../compiler/sources.ts";
import { readProjectFile } from "../../metadata/projectFile.ts";
import { warnOfAutomation } from "../automation.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { foreignOrgOptions } from "../project.ts";
import type { TestResult, TestRun } from "../../testRuns/results.ts";
import { runTests } from "../../testRuns/runTests.ts";
import { testMethodsInSource } from "../../testRuns/sourceTests.ts";

interface Outcome {
  readonly class: string;
  readonly method: string;
  readonly outcome: "passed" | "failed" | "notRun";
  readonly cause: string;
  readonly file: string;
  readonly line: number;
}

/**
 * `conformance <folder> [--with folder]… [--path sub]… [--json file]`: the tests of a foreign SFDX project, unmodified,
 * counted over all test methods in its sources.
 */
export async function conformanceCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    with: { type: "string", multiple: true, default: [] },
    path: { type: "string", multiple: true },
    json: { type: "string" },
  });
  const [folder] = positionals;
  if (!folder) throw new UsageError("conformance needs the folder of an SFDX project");
  const root = resolve(folder);
  if (!existsSync(root)) throw new UsageError(`There is no folder ${root}`);
  const directories = values.path ?? readProjectFile(root).directories;
  const declared = testsIn(root, directories);
  const org = foreignOrgOptions(
    root,
    directories,
    values.with.map((one) => resolve(one)),
  );
  const run = await runTests({ org, names: [] });
  warnOfAutomation(run.automation);
  const tests = declared.flatMap((one) => one.methods.map((method) => outcomeOf(one.class, method, one.file, run)));
  const report = summarize(root, tests);
  if (values.json) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
  for (const { cause, count } of report.causes.slice(0, 25)) console.log(`${String(count).padStart(5)}  ${cause}`);
  console.log(
    `${report.project}: ${report.passed} of ${report.total} passed, ${report.failed} failed, ${report.notRun} not run`,
  );
  return 0;
}

/** The test methods of each class; of two classes of one name, in two packages, the first counts. */
function testsIn(root: string, directories: readonly string[]) {
  const files = directories.flatMap((directory) => apexFiles(root, directory)).filter((file) => file.endsWith(".cls"));
  const classes = files.map((file) => ({ file, ...testMethodsInSource(file, readFileSync(join(root, file), "utf8")) }));
  return classes.filter((one, at) => classes.findIndex((other) => same(other.class, one.class)) === at);
}

function outcomeOf(className: string, method: string, file: string, run: TestRun): Outcome {
  const found = run.results.find((result) => same(result.class, className) && same(result.method, method));
  if (found) return fromResult(found);
  const problem = run.problems.find((one) => one.file.endsWith(file));
  // A class that does not translate counts as failed; a method that is nowhere else was not run.
  if (problem) {
    return {
      class: className,
      method,
      outcome: "failed",
      cause: problem.message,
      file: problem.file,
      line: problem.line,
    };
  }
  return {
    class: className,
    method,
    outcome: "notRun",
    cause: "The method was not found by the compiler",
    file,
    line: 0,
  };
}

function fromResult(result: TestResult): Outcome {
  const { method, outcome, cause, file, line } = result;
  return { class: result.class, method, outcome, cause, file, line };
}

function summarize(root: string, tests: readonly Outcome[]) {
  const count = (outcome: Outcome["outcome"]): number => tests.filter((one) => one.outcome === outcome).length;
  const counts = new Map<string, number>();
  for (const { cause } of tests) if (cause !== "") counts.set(kindOf(cause), (counts.get(kindOf(cause)) ?? 0) + 1);
  const causes = [...counts].map(([cause, amount]) => ({ cause, count: amount })).sort((a, b) => b.count - a.count);
  return {
    project: basename(root),
    commit: commitOf(root),
    total: tests.length,
    passed: count("passed"),
    failed: count("failed"),
    notRun: count("notRun"),
    tests,
    causes,
  };
}

/** Causes that differ in values only are one. */
function kindOf(cause: string): string {
  return (cause.split("\n")[0] ?? "").replace(/'[^']*'/g, "'…'").slice(0, 160);
}

function commitOf(root: string): string | null {
  try {
    return execFileSync("git", ["-C", root, "rev-parse", "HEAD"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    return null;
  }
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
