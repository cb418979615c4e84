/**
 * Runs Code Analyzer over the folders given as arguments and prints a `Scan` as JSON. A process of its own, because
 * the engines keep it busy and print to the screen.
 */
import { CodeAnalyzer, CodeAnalyzerConfig } from "@salesforce/code-analyzer-core";
import { createEnginePlugin as eslint } from "@salesforce/code-analyzer-eslint-engine";
import { createEnginePlugin as pmd } from "@salesforce/code-analyzer-pmd-engine";
import { createEnginePlugin as regex } from "@salesforce/code-analyzer-regex-engine";
import { createEnginePlugin as retire } from "@salesforce/code-analyzer-retirejs-engine";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Scan } from "./model.ts";

/** What AppExchange's security review asks for. */
const selectors = ["AppExchange", "Recommended:Security"];

const [resultFile = "", logFolder = "", ...folders] = process.argv.slice(2);
mkdirSync(logFolder, { recursive: true });
const analyzer = new CodeAnalyzer(CodeAnalyzerConfig.fromObject({ log_folder: logFolder }));
for (const plugin of [pmd(), eslint(), regex(), retire()]) await analyzer.addEnginePlugin(plugin);

const workspace = await analyzer.createWorkspace(folders);
const rules = await analyzer.selectRules(selectors, { workspace });
const results = await analyzer.run(rules, { workspace });

const scan: Scan = {
  rulesByEngine: Object.fromEntries(
    analyzer.getEngineNames().map((engine) => [engine, rules.getRulesFor(engine).map((rule) => rule.getName())]),
  ),
  violations: results.getViolations().map((violation) => {
    const location = violation.getPrimaryLocation();
    return {
      engine: violation.getRule().getEngineName(),
      rule: violation.getRule().getName(),
      file: location?.getFile() ?? "",
      line: location?.getStartLine() ?? 1,
      message: violation.getMessage(),
    };
  }),
};
mkdirSync(dirname(resultFile), { recursive: true });
writeFileSync(resultFile, JSON.stringify(scan));
