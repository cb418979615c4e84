/** `npm test`: runs the gates, or those of `--only name,name`. Exit code 1 when anything failed. */
import { join } from "node:path";
import { selectedGates } from "../setup/gateTools.mjs";
import { endAll } from "./execute.ts";
import { gates } from "./gates/index.ts";
import { runGates } from "./runGates.ts";
import { summaryOf } from "./summary.ts";

const root = join(import.meta.dirname, "..", "..");
const say = (line: string): void => console.log(line);

const names = selectedGates(process.argv.slice(2)) ?? gates.map((gate) => gate.name);
const unknown = names.filter((name) => !gates.some((gate) => gate.name === name));
if (unknown.length > 0 || names.length === 0) {
  say(`Unknown gate ${unknown.join(", ")}. There are: ${gates.map((gate) => gate.name).join(", ")}.`);
  process.exit(1);
}

process.on("exit", endAll);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

const startedAt = performance.now();
const results = await runGates(
  root,
  gates.filter((gate) => names.includes(gate.name)),
  say,
);
summaryOf(results, (performance.now() - startedAt) / 1000).forEach(say);
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;
