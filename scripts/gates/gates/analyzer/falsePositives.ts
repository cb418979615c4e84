import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { ScanViolation } from "./model.ts";

/** A finding that was looked at and is wrong; the security review asks for exactly this list with its reasons. */
interface FalsePositive {
  readonly rule: string;
  readonly file: string;
  readonly reason: string;
}

const list = "config/code-analyzer/false-positives.json";

/** Splits off the documented false positives; an entry that no longer applies, or has no reason, is a finding. */
export function withoutFalsePositives(
  root: string,
  violations: readonly ScanViolation[],
): { remaining: ScanViolation[]; findings: string[] } {
  const documented = JSON.parse(readFileSync(join(root, list), "utf8")) as FalsePositive[];
  const matches = (entry: FalsePositive, violation: ScanViolation): boolean =>
    entry.rule === violation.rule && entry.file === relative(root, violation.file);
  const unused = documented.filter((entry) => !violations.some((violation) => matches(entry, violation)));
  const unexplained = documented.filter((entry) => entry.reason.trim() === "");
  return {
    remaining: violations.filter((violation) => !documented.some((entry) => matches(entry, violation))),
    findings: [
      ...unused.map((entry) => `${list}: ${entry.rule} is no longer found in ${entry.file}`),
      ...unexplained.map((entry) => `${list}: ${entry.rule} in ${entry.file} has no reason`),
    ],
  };
}
