import { automationNotRun } from "../metadata/automation.ts";
import { parentPort, workerData } from "node:worker_threads";
import { openOrg, type OpenOrgOptions } from "../openOrg.ts";
import type { FileCoverage, TestClass, TestResult, TestRun } from "./results.ts";
import { runTestClass, testMethods } from "./runTestClass.ts";

/** From the runner to a worker: a class to run, or nothing more. */
export type WorkerOrder =
  | { readonly kind: "run"; readonly class: string; readonly methods: readonly string[] | null }
  | { readonly kind: "end" };

/** From a worker to the runner. */
export type WorkerReport =
  | {
      readonly kind: "ready";
      readonly classes: readonly TestClass[];
      readonly problems: TestRun["problems"];
      readonly automation: TestRun["automation"];
    }
  | { readonly kind: "results"; readonly results: readonly TestResult[] }
  | { readonly kind: "coverage"; readonly coverage: Record<string, FileCoverage> };

const port = parentPort;
if (!port) throw new Error("This module runs as a worker");
const report = (message: WorkerReport): void => port.postMessage(message);

const opened = openOrg(workerData as OpenOrgOptions);
const classes = opened.org.program.classes
  .map((one) => ({ name: one.name, file: one.file, methods: testMethods(one).map((method) => method.name) }))
  .filter((one) => one.methods.length > 0);
opened.org.program.resetCoverage();
report({ kind: "ready", classes, problems: opened.problems, automation: automationNotRun(opened.org.metadata) });

port.on("message", (order: WorkerOrder) => {
  if (order.kind === "end") {
    const coverage: Record<string, FileCoverage> = {};
    for (const [file, lines] of opened.org.program.coverage()) coverage[file] = Object.fromEntries(lines);
    report({ kind: "coverage", coverage });
    opened.close();
    port.close();
    return;
  }
  const apexClass = opened.org.program.findClass(order.class);
  if (!apexClass) throw new Error(`The class ${order.class} is gone`);
  report({ kind: "results", results: runTestClass(opened, apexClass, order.methods) });
});
