import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { OpenOrgOptions } from "../openOrg.ts";
import { UnknownTestError, type FileCoverage, type TestClass, type TestResult, type TestRun } from "./results.ts";
import type { WorkerOrder, WorkerReport } from "./worker.ts";

export interface RunTestsOptions {
  readonly org: OpenOrgOptions;
  /** `Class` or `Class.method`, without case; all test classes when empty. */
  readonly names: readonly string[];
  readonly onResult?: (result: TestResult) => void;
}

interface ClassJob {
  readonly class: string;
  readonly methods: readonly string[] | null;
}

/**
 * Runs Apex tests in memory, on a worker per core; each takes a class at a time.
 * @throws UnknownTestError for a name that no test has
 */
export async function runTests(options: RunTestsOptions): Promise<TestRun> {
  const results: TestResult[] = [];
  const coverage: Record<string, Record<string, number>> = {};
  let problems: TestRun["problems"] = [];
  let queue: ClassJob[] | null = null;
  const first = await startWorker(options.org);
  problems = first.problems;
  try {
    queue = jobsOf(first.classes, options.names);
  } catch (error) {
    await first.worker.terminate();
    throw error;
  }
  const more = Math.min(availableParallelism(), queue.length) - 1;
  // The first worker has filled the cache of translated classes, so the others start quickly.
  const others = Array.from({ length: Math.max(0, more) }, () => startWorker(options.org));
  await Promise.all([serve(first.worker), ...others.map(async (other) => serve((await other).worker))]);
  return { results, coverage, problems, automation: first.automation };

  function serve(worker: Worker): Promise<void> {
    return new Promise((resolve, reject) => {
      const next = (): void => {
        const job = queue?.shift();
        worker.postMessage((job ? { kind: "run", ...job } : { kind: "end" }) satisfies WorkerOrder);
      };
      worker.on("message", (report: WorkerReport) => {
        if (report.kind === "results") {
          results.push(...report.results);
          for (const result of report.results) options.onResult?.(result);
          next();
        } else if (report.kind === "coverage") {
          merge(coverage, report.coverage);
          resolve();
        }
      });
      worker.on("error", reject);
      next();
    });
  }
}

function startWorker(org: OpenOrgOptions): Promise<{
  worker: Worker;
  classes: readonly TestClass[];
  problems: TestRun["problems"];
  automation: TestRun["automation"];
}> {
  return new Promise((resolve, reject) => {
    // Apex may call 1,000 methods deep; a frame of generated code is far larger than one of Apex.
    const worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData: org,
      resourceLimits: { stackSizeMb: 64 },
    });
    worker.once("error", reject);
    worker.once("message", (report: WorkerReport) => {
      if (report.kind !== "ready") return;
      worker.off("error", reject);
      resolve({ worker, classes: report.classes, problems: report.problems, automation: report.automation });
    });
  });
}

/** @throws UnknownTestError for a name that no test has */
function jobsOf(classes: readonly TestClass[], names: readonly string[]): ClassJob[] {
  if (names.length === 0) return classes.map((one) => ({ class: one.name, methods: null }));
  const jobs = new Map<string, Set<string> | null>();
  for (const name of names) {
    const [className = "", method] = name.toLowerCase().split(".");
    const found = classes.find((one) => one.name.toLowerCase() === className);
    if (!found || (method && !found.methods.some((one) => one.toLowerCase() === method))) {
      throw new UnknownTestError(`There is no test ${name}`);
    }
    const known = jobs.get(found.name);
    if (method === undefined) jobs.set(found.name, null);
    else if (known !== null) jobs.set(found.name, (known ?? new Set()).add(method));
  }
  return [...jobs].map(([className, methods]) => ({ class: className, methods: methods && [...methods] }));
}

function merge(into: Record<string, Record<string, number>>, from: Record<string, FileCoverage>): void {
  for (const [file, lines] of Object.entries(from)) {
    const known = (into[file] ??= {});
    for (const [line, count] of Object.entries(lines)) known[line] = (known[line] ?? 0) + count;
  }
}
