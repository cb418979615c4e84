import type { GateResult } from "./runGates.ts";

/** The table of gates with time and result, the time that they had in all, and `N passed, N failed` alone on the last line. */
export function summaryOf(results: readonly GateResult[], secondsInAll: number): string[] {
  const width = Math.max(...results.map((result) => result.gate.title.length));
  const rows = results.map(({ gate, seconds, passed, failed }) => {
    const time = `${seconds.toFixed(1)} s`.padStart(9);
    const counts = `${String(passed).padStart(6)} passed ${String(failed).padStart(5)} failed`;
    return `${failed === 0 ? "✓" : "✗"} ${gate.title.padEnd(width)} ${time} ${counts}`;
  });
  const sum = (count: (result: GateResult) => number): number =>
    results.reduce((total, result) => total + count(result), 0);
  const minutes = `In all ${(secondsInAll / 60).toFixed(1)} min, two gates at a time where one core is enough.`;
  return [
    "",
    ...rows,
    "",
    minutes,
    `${sum((result) => result.passed)} passed, ${sum((result) => result.failed)} failed`,
  ];
}
