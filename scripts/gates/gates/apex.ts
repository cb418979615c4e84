import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { addOutcomes, outcomeOf } from "../gate.ts";
import type { Gate, GateContext, GateOutcome } from "../gate.ts";
import { proofByFixture } from "../proof.ts";
import { coverageChecks } from "./apex/coverage.ts";
import type { ApexReport, ForeignReport } from "./apex/report.ts";

/** The Apex tests in the local org, with coverage; the fixture is run as a foreign project. */
export const apex: Gate = {
  name: "apex",
  title: "Apex tests (local org)",
  cores: 2,
  async run(context) {
    const project = await runOrg<ApexReport>(context, "apex", ["test", "--coverage"]);
    const planted = await runOrg<ForeignReport>(context, "apex.fixture", [
      "conformance",
      join(context.fixture, "project"),
    ]);
    const lowCoverage = JSON.parse(readFileSync(join(context.fixture, "lowCoverage.json"), "utf8")) as ApexReport;
    return addOutcomes(
      outcomeOfReport(project),
      outcomeOf([
        ...coverageChecks(project.summary),
        proofByFixture(context.fixture, [
          ...planted.tests.map((test) => `${test.outcome} ${test.class}.${test.method}`),
          ...coverageChecks(lowCoverage.summary).flatMap((check) => check.findings),
        ]),
      ]),
    );
  },
};

async function runOrg<Report>(context: GateContext, name: string, args: readonly string[]): Promise<Report> {
  const resultFile = join(context.root, ".causeway", "logs", "gates", `${name}.json`);
  rmSync(resultFile, { force: true });
  const execution = await context.execute("node", ["scripts/local-org/cli/main.ts", ...args, "--json", resultFile]);
  try {
    return JSON.parse(readFileSync(resultFile, "utf8")) as Report;
  } catch {
    throw new Error(`the local org wrote no report:\n${execution.stderr || execution.stdout.slice(-2000)}`);
  }
}

function outcomeOfReport(report: ApexReport): GateOutcome {
  const failing = report.results.filter((test) => test.outcome !== "passed");
  return {
    passed: report.results.length - failing.length,
    failed: failing.length + report.problems.length,
    findings: [
      ...failing.map((test) => `${test.class}.${test.method} ${test.file}:${test.line} ${test.cause}`),
      ...report.problems.map((problem) => `${problem.file}:${problem.line} ${problem.message}`),
    ],
  };
}
