import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { missingTool } from "../../setup/tools.mjs";
import { outcomeOf } from "../gate.ts";
import type { Gate } from "../gate.ts";
import { proofByFixture } from "../proof.ts";
import { withoutFalsePositives } from "./analyzer/falsePositives.ts";
import type { Scan, ScanViolation } from "./analyzer/model.ts";

/** Engines that must contribute rules; without Java, for example, PMD would be dropped without a word. */
const askedEngines = ["pmd", "eslint", "regex", "retire-js"];

/** Code Analyzer with the selectors of AppExchange's security review; package and faulty fixture in the same scan. */
export const analyzer: Gate = {
  name: "analyzer",
  title: "Code Analyzer (AppExchange)",
  cores: 2,
  async run(context) {
    const missing = missingTool("java");
    if (missing) return { passed: 0, failed: 1, findings: [missing] };
    const state = join(context.root, ".causeway");
    const resultFile = join(state, "gates", "analyzer.json");
    const script = join(import.meta.dirname, "analyzer", "scan.ts");
    const folders = [join(context.root, "force-app"), context.fixture];
    const execution = await context.execute("node", [script, resultFile, join(state, "logs", "analyzer"), ...folders]);
    if (execution.code !== 0) throw new Error(`Code Analyzer did not run: ${execution.stderr}`);
    const scan = JSON.parse(readFileSync(resultFile, "utf8")) as Scan;
    const isPlanted = (violation: ScanViolation): boolean => violation.file.startsWith(context.fixture + sep);
    const ofPackage = scan.violations.filter((violation) => !isPlanted(violation) && !isEngineError(violation));
    const { remaining, findings } = withoutFalsePositives(context.root, ofPackage);
    return outcomeOf([
      ...askedEngines.map((engine) => ({ name: engine, findings: findingsOf(scan, engine, remaining) })),
      { name: "documented false positives", findings },
      { name: "engines", findings: engineErrors(scan) },
      proofByFixture(
        context.fixture,
        scan.violations
          .filter(isPlanted)
          .map((violation) => `${violation.engine} ${violation.rule} ${where(context.fixture, violation)}`),
      ),
    ]);
  },
};

function findingsOf(scan: Scan, engine: string, violations: readonly ScanViolation[]): string[] {
  if ((scan.rulesByEngine[engine] ?? []).length === 0) return ["the engine contributes no rule"];
  return violations
    .filter((violation) => violation.engine === engine)
    .map((violation) => `${violation.rule} ${violation.file}:${violation.line} ${violation.message}`);
}

function engineErrors(scan: Scan): string[] {
  return scan.violations.filter(isEngineError).map((violation) => `${violation.engine} ${violation.message}`);
}

function isEngineError(violation: ScanViolation): boolean {
  return violation.rule.endsWith("EngineError");
}

function where(folder: string, violation: ScanViolation): string {
  return `${relative(folder, violation.file)}:${violation.line}`;
}
