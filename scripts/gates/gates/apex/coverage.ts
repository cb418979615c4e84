import type { Check } from "../../gate.ts";
import type { CoverageSummary } from "./report.ts";

/** Percent of lines; a package version needs 75 to be promoted, and some coverage of every trigger. */
const leastCoverage = 90;

export function coverageChecks(summary: CoverageSummary): Check[] {
  const share = summary.lines === 0 ? 0 : (100 * summary.covered) / summary.lines;
  const tooLow = share < leastCoverage;
  return [
    {
      name: "coverage",
      findings: tooLow
        ? [`${share.toFixed(1)}% of ${summary.lines} lines are covered, ${leastCoverage}% are asked for`]
        : [],
    },
    {
      name: "triggers",
      findings: summary.untouchedTriggers.map((trigger) => `no test touches ${trigger}`),
    },
  ];
}
