import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openApexEngine } from "./apexEngine.ts";
import { measure, type Figures, type Mistake } from "./measure.ts";
import { readSets } from "./sets.ts";

const USAGE = "node scripts/bench/matching/main.ts [sets.json] [--only name,…] [--json file] [--mistakes n]";
const SHIPPED_SETS = fileURLToPath(new URL("data/sets.json", import.meta.url));

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: "string" }, json: { type: "string" }, mistakes: { type: "string", default: "0" } },
});
const sets = readSets(positionals[0] ?? SHIPPED_SETS, values.only?.split(",") ?? []);
if (sets.length === 0) throw new Error(`No set has that name. ${USAGE}`);

const engine = openApexEngine();
const figures: Figures[] = [];
console.log(
  "set                          precision recall   F1      auto P  auto cov keys    rows  pairs SOQL stmts     s",
);
for (const set of sets) {
  const result = measure(engine, set);
  figures.push(result.figures);
  console.log(line(result.figures));
  printMistakes(result.mistakes, Number(values.mistakes), set);
}
engine.close();
if (values.json) writeFileSync(values.json, `${JSON.stringify({ sets: figures }, rounded, 2)}\n`);

function rounded(name: string, value: unknown): unknown {
  if (name === "seconds") return undefined;
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}

function line(set: Figures): string {
  const rates = [set.precision, set.recall, set.f1, set.autoPrecision, set.autoCoverage, set.keyRecall];
  const costs = [set.rowsPerRecord, set.scoredPerRecord, set.soqlPer200, set.statementsPerRecord, set.seconds];
  return [
    set.name.padEnd(28),
    ...rates.map((rate) => rate.toFixed(4).padEnd(7)),
    ...costs.map((cost) => cost.toFixed(1).padStart(5)),
  ].join(" ");
}

function printMistakes(mistakes: readonly Mistake[], maximum: number, set: (typeof sets)[number]): void {
  const text = (rows: typeof set.records, id = ""): string =>
    JSON.stringify(Object.values(rows.find((row) => row.id === id) ?? {}).slice(0, -2));
  for (const kind of ["wrong", "missed", "notFound"] as const) {
    for (const { pair, weight, evidence } of mistakes.filter((mistake) => mistake.kind === kind).slice(0, maximum)) {
      const [left, right] = pair.split("\t");
      console.log(
        `  ${kind} ${weight ?? ""} ${evidence}\n    ${text(set.records, left)}\n    ${text(set.profiles, right)}`,
      );
    }
  }
}
