import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { execute } from "./execute.ts";
import type { Gate, GateContext, GateOutcome } from "./gate.ts";

export interface GateResult extends GateOutcome {
  readonly gate: Gate;
  readonly seconds: number;
}

const coresInAll = 2;
const linesShown = 40;

/** Runs the gates in order, as many at once as two cores carry, and reports each as it ends. */
export async function runGates(
  root: string,
  gates: readonly Gate[],
  say: (line: string) => void,
): Promise<GateResult[]> {
  const waiting = [...gates];
  const results: GateResult[] = [];
  const running = new Set<Promise<void>>();
  let busy = 0;
  while (waiting.length > 0 || running.size > 0) {
    const next = waiting[0];
    if (next && busy + next.cores <= coresInAll) {
      waiting.shift();
      busy += next.cores;
      say(`… ${next.title}`);
      const run: Promise<void> = runOne(root, next).then((result) => {
        busy -= next.cores;
        running.delete(run);
        results.push(result);
        report(root, result, say);
      });
      running.add(run);
    } else {
      await Promise.race(running);
    }
  }
  return gates.map((gate) => results.find((result) => result.gate === gate)!);
}

async function runOne(root: string, gate: Gate): Promise<GateResult> {
  const startedAt = Date.now();
  const logFile = join(root, ".causeway", "logs", "gates", `${gate.name}.log`);
  mkdirSync(join(logFile, ".."), { recursive: true });
  writeFileSync(logFile, "");
  const context: GateContext = {
    root,
    fixture: join(root, "scripts", "gates", "fixtures", gate.name),
    execute: (executable, args, options = {}) => execute(logFile, executable, args, { cwd: root, ...options }),
  };
  const outcome = await gate.run(context).catch(brokenGate);
  return { gate, seconds: (Date.now() - startedAt) / 1000, ...withSomethingRun(outcome) };
}

function brokenGate(error: unknown): GateOutcome {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { passed: 0, failed: 1, findings: [`the gate itself broke: ${text}`] };
}

function withSomethingRun(outcome: GateOutcome): GateOutcome {
  if (outcome.passed + outcome.failed > 0) return outcome;
  return { ...outcome, failed: 1, findings: [...outcome.findings, "the gate ran nothing"] };
}

function report(root: string, result: GateResult, say: (line: string) => void): void {
  const { gate, seconds, passed, failed, findings, warnings = [] } = result;
  say(`${failed === 0 ? "✓" : "✗"} ${gate.title} (${seconds.toFixed(1)} s): ${passed} passed, ${failed} failed`);
  for (const warning of warnings) say(`    look again: ${warning}`);
  for (const finding of findings.slice(0, linesShown)) say(`    ${finding.replaceAll(`${root}/`, "")}`);
  if (findings.length > linesShown) {
    const folder = join(root, ".causeway", "logs", "gates");
    writeFileSync(join(folder, `${gate.name}.findings.txt`), findings.join("\n"));
    say(`    … and ${findings.length - linesShown} more in ${relative(root, folder)}/${gate.name}.findings.txt`);
  }
}
