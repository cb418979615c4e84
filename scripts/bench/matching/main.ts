import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openApexEngine } from "./apexEngine.ts";
import { BadSets } from "./badSets.ts";
import { generateSet } from "./generator/sets.ts";
import { measure, type Figures, type Mistake } from "./measure.ts";
import { asJson, HEADING, line, reliabilityTable } from "./output.ts";
import { readSets, type BenchSet } from "./sets.ts";

const USAGE = `npm run bench:match -- [sets.json] [--only name,…] [--json file] [--report file] [--mistakes n]
  sets.json  sets as the README of this folder describes; without one the sets of this folder and generated ones
  --json     precision, recall, F1, auto band, rows, pairs, statements, SOQL per set
  --report   all that is measured: also both halves of each set, calibration, heap
  --mistakes so many wrong, missed and not found pairs of each set's tuning half`;
const SHIPPED_SETS = fileURLToPath(new URL("data/sets.json", import.meta.url));
const GENERATED_SEED = 20;

try {
  run();
} catch (error) {
  if (!(error instanceof BadSets)) throw error;
  console.error(`${error.message}\n\n${USAGE}`);
  process.exitCode = 1;
}

function run(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: "string", multiple: true },
      json: { type: "string" },
      report: { type: "string" },
      mistakes: { type: "string", default: "0" },
    },
  });
  const only = (values.only ?? []).flatMap((names) => names.split(","));
  const sets = positionals[0] ? readSets(positionals[0], only) : ownSets(only);
  const figures: Figures[] = [];
  const engine = openApexEngine();
  console.log(HEADING);
  for (const set of sets) {
    const result = measure(engine, set);
    figures.push(result.figures);
    console.log(line(result.figures));
    printMistakes(result.mistakes, Number(values.mistakes), set);
  }
  engine.close();
  for (const set of figures) console.log(reliabilityTable(set));
  if (values.json) writeFileSync(values.json, asJson(figures, "issue"));
  if (values.report) writeFileSync(values.report, asJson(figures, "all"));
}

/** The public sets of this folder and sets of our own generator. */
function ownSets(only: readonly string[]): BenchSet[] {
  const generated = [
    generateSet("Person", 5_000, 1_000, GENERATED_SEED),
    generateSet("Company", 5_000, 1_000, GENERATED_SEED),
  ];
  const wanted = generated.filter(({ name }) => only.length === 0 || only.includes(name));
  const others = only.filter((name) => !generated.some((set) => set.name === name));
  return only.length > 0 && others.length === 0 ? wanted : [...readSets(SHIPPED_SETS, others), ...wanted];
}

function printMistakes(mistakes: readonly Mistake[], maximum: number, set: BenchSet): void {
  const text = (rows: BenchSet["records"], id = ""): string =>
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
