import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Check } from "./gate.ts";

/**
 * The proof that a gate can fail: what it found in its faulty fixture against `expected.json` beside it, a list of
 * strings. Anything missing or beyond the list is a finding.
 */
export function proofByFixture(fixture: string, found: readonly string[]): Check {
  const expected = JSON.parse(readFileSync(join(fixture, "expected.json"), "utf8")) as string[];
  return { name: "faulty fixture", findings: differences(expected, found) };
}

export function differences(expected: readonly string[], found: readonly string[]): string[] {
  const missed = expected.filter((line) => !found.includes(line));
  const surplus = [...new Set(found)].filter((line) => !expected.includes(line));
  const empty = expected.length === 0 ? ["expects nothing, so it proves nothing"] : [];
  return [
    ...empty,
    ...missed.map((line) => `planted fault was not found: ${line}`),
    ...surplus.map((line) => `unexpected finding: ${line}`),
  ];
}
