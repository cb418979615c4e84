import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fullRun, type RunFigures } from "./fullRun.ts";
import { measureList, type ListFigures } from "./list.ts";
import { MappingOrg } from "./mappingOrg.ts";

/** What user mapping costs: node scripts/bench/userMapping/main.ts [--members 1000,10000] [--list 50000] [--write] */
const REFERENCE = fileURLToPath(new URL("reference.json", import.meta.url));
const LONGEST_CHAIN = 5;
const LINEAR_WITHIN = 1.1;
/** What a job costs beside its people shows where there are few of them. */
const PER_JOB = 1;
const QUICK_MILLISECONDS = 1000;

interface Figures {
  readonly runs: readonly RunFigures[];
  readonly list: readonly ListFigures[];
}

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "1000,10000,100000" },
    list: { type: "string", default: "50000" },
    write: { type: "boolean", default: false },
  },
});
const runs: RunFigures[] = [];
let list: ListFigures[] = [];
const listSize = Number(values.list);
const sizes = new Set([...values.members.split(",").map(Number), listSize].filter((size) => size > 0));
for (const members of [...sizes].sort((left, right) => left - right)) {
  const org = await MappingOrg.open(members);
  try {
    runs.push(fullRun(org, members));
    if (members === listSize) list = measureList(org, members);
  } finally {
    await org.close();
  }
  console.error(`Measured ${members} members`);
}
print({ runs, list });
if (values.write) writeFileSync(REFERENCE, `${JSON.stringify({ runs, list }, rounded, 2)}\n`);
const faults = [...faultsOf({ runs, list }), ...growth({ runs, list })];
for (const fault of faults) console.error(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** What no run may show, whatever the machine; and the machine's time, with a wide margin. */
function faultsOf(figures: Figures): string[] {
  const [first] = figures.runs;
  return [
    ...figures.runs
      .filter(({ longestChain }) => longestChain > LONGEST_CHAIN)
      .map(({ members, longestChain }) => `${members} members: a chain of ${longestChain} jobs`),
    ...figures.runs
      .filter(({ statements }) => first && statements > first.statements * LINEAR_WITHIN)
      .map(({ members }) => `${members} members: more statements per person than with ${first?.members}`),
    ...figures.list
      .filter(({ milliseconds }) => milliseconds > QUICK_MILLISECONDS)
      .map(({ call, milliseconds }) => `${call}: ${Math.round(milliseconds)} ms`),
  ];
}

/** Costs that are above those of the committed run. */
function growth(figures: Figures): string[] {
  if (values.write) return [];
  const reference = JSON.parse(readFileSync(REFERENCE, "utf8")) as Figures;
  const above = (name: string, now: number, then: number | undefined): string[] =>
    then !== undefined && now > then * LINEAR_WITHIN + PER_JOB
      ? [`${name}: ${now.toFixed(1)}, in the reference ${then}`]
      : [];
  return [
    ...figures.runs.flatMap((run) => {
      const then = reference.runs.find(({ members }) => members === run.members);
      return (["soql", "dml", "statements", "jobs"] as const).flatMap((cost) =>
        above(`${run.members} members, ${cost}`, run[cost], then?.[cost]),
      );
    }),
    ...(listSize === 50_000 ? figures.list : []).flatMap((call) =>
      above(`${call.call}, queries`, call.queries, reference.list.find((one) => one.call === call.call)?.queries),
    ),
  ];
}

function rounded(name: string, value: unknown): unknown {
  if (name === "seconds" || name === "milliseconds") return undefined;
  return typeof value === "number" ? Number(value.toFixed(2)) : value;
}

function print(figures: Figures): void {
  console.log(
    "per 1,000 members:  SOQL   DML  DML rows  callouts  statements   jobs  chain  minutes  tightest limit        s",
  );
  for (const run of figures.runs) {
    const cells = [run.soql.toFixed(1), run.dml.toFixed(1), run.dmlRows.toFixed(0), run.callouts.toFixed(1)];
    const rest = [run.statements.toFixed(0), String(run.jobs), String(run.longestChain), String(run.minutes)];
    console.log(
      `${String(run.members).padEnd(16)} ${pad(cells, [8, 6, 10, 10])}${pad(rest, [12, 7, 7, 9])}  ` +
        `${run.tightest.padEnd(20)} ${run.seconds.toFixed(1).padStart(5)}`,
    );
  }
  if (figures.list.length === 0) return;
  console.log(`\nlist of ${listSize} people              found  queries   rows  statements     ms`);
  for (const call of figures.list) {
    const cells = [call.found, call.queries, call.queryRows, call.statements, Math.round(call.milliseconds)].map(
      String,
    );
    console.log(`${call.call.padEnd(32)}${pad(cells, [8, 9, 7, 12, 7])}`);
  }
}

function pad(cells: readonly string[], widths: readonly number[]): string {
  return cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join("");
}
