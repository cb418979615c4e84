import type { TestRun } from "./results.ts";

export interface CoverageSummary {
  readonly covered: number;
  readonly lines: number;
  readonly files: readonly {
    readonly file: string;
    readonly covered: number;
    readonly lines: number;
    readonly missed: readonly number[];
  }[];
  /** Triggers of which no line ran. */
  readonly untouchedTriggers: readonly string[];
}

/** Coverage of the code under test: test classes do not count. Source: Apex Developer Guide, Code Coverage Best Practices. */
export function summarizeCoverage(run: TestRun, isTest: (file: string) => boolean): CoverageSummary {
  const files = Object.entries(run.coverage)
    .filter(([file]) => !isTest(file))
    .map(([file, counts]) => {
      const lines = Object.entries(counts);
      const missed = lines.filter(([, count]) => count === 0).map(([line]) => Number(line));
      return { file, covered: lines.length - missed.length, lines: lines.length, missed: missed.sort((a, b) => a - b) };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    covered: files.reduce((sum, one) => sum + one.covered, 0),
    lines: files.reduce((sum, one) => sum + one.lines, 0),
    files,
    untouchedTriggers: files.filter((one) => one.file.endsWith(".trigger") && one.covered === 0).map((one) => one.file),
  };
}

/** 0–100; 100 of nothing. */
export function percent(covered: number, lines: number): number {
  return lines === 0 ? 100 : (100 * covered) / lines;
}

/** `3-5, 9` */
export function ranges(lines: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const from = lines[at]!;
    while (lines[at + 1] === lines[at]! + 1) at += 1;
    parts.push(from === lines[at] ? String(from) : `${from}-${lines[at]}`);
  }
  return parts.join(", ");
}
