import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { addOutcomes, outcomeOf } from "../gate.ts";
import type { Gate, GateContext, GateOutcome } from "../gate.ts";
import { proofByFixture } from "../proof.ts";

interface JestReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** The suites of the components. */
export const jest: Gate = {
  name: "jest",
  title: "Components (Jest)",
  cores: 2,
  async run(context) {
    const project = await runJest(context, "jest", join(context.root, "lwc-ts"));
    const planted = await runJest(context, "jest.fixture", context.fixture);
    return addOutcomes(
      outcomeOfReport(project),
      outcomeOf([
        proofByFixture(
          context.fixture,
          planted.testResults.flatMap((suite) =>
            suite.assertionResults.map((test) => `${test.status} ${test.fullName}`),
          ),
        ),
      ]),
    );
  },
};

async function runJest(context: GateContext, name: string, folder: string): Promise<JestReport> {
  const resultFile = join(context.root, ".causeway", "logs", "gates", `${name}.json`);
  rmSync(resultFile, { force: true });
  const config = join(context.root, "jest.config.js");
  const flags = ["--config", config, "--roots", folder, "--json", "--outputFile", resultFile, "--maxWorkers", "2"];
  await context.execute("jest", flags);
  return JSON.parse(readFileSync(resultFile, "utf8")) as JestReport;
}

function outcomeOfReport(report: JestReport): GateOutcome {
  const tests = report.testResults.flatMap((suite) => suite.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const failing = tests.filter((test) => test.status !== "passed");
  const brokenSuites = report.testResults.filter((suite) => suite.assertionResults.length === 0);
  const firstLines = (text: string): string => text.split("\n").slice(0, 3).join(" ");
  return {
    passed,
    failed: failing.length + brokenSuites.length,
    findings: [
      ...failing.map((test) => `${test.status} ${test.fullName}: ${firstLines(test.failureMessages[0] ?? "")}`),
      ...brokenSuites.map((suite) => `${suite.name}: ${suite.message || "no tests"}`),
    ],
  };
}
