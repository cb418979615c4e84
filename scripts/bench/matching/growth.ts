import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { chunks, openApexEngine, type ApexEngine } from "./apexEngine.ts";
import { plotGrowth } from "./growthPlot.ts";
import { generateSet } from "./generator/sets.ts";

/**
 * What matching costs as profiles grow: `node scripts/bench/matching/growth.ts [--sizes 5000,…] [--json file] [--plot
 * file]`. Invented people, as uneven as real ones. The last row, a million, is reckoned from the frequencies of the
 * keys at the largest size: a key, but for the record's one counterpart, grows with the table until it is blanked at
 * the cap.
 */
export interface GrowthRow {
  readonly profiles: number;
  readonly isReckoned: boolean;
  readonly rowsPerRecord: number;
  readonly scoredPerRecord: number;
  readonly statementsPerRecord: number;
  readonly soqlPer200: number;
  readonly heapKilobytesPer200: number;
  /** Of the true counterparts, how many are the primary match. */
  readonly recall: number;
  /** 2 KB a row, as the platform counts. */
  readonly storageMegabytes: number;
}

const RECORDS = 400;
const SEED = 30;
const MILLION = 1_000_000;
/** MatchKeyCapWork blanks keys that more profiles share. */
const KEY_CAP = 50;
const CANDIDATES = 20;
const KILOBYTES_PER_ROW = 2;

const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "5000,20000,50000,100000" },
    json: { type: "string" },
    plot: { type: "string" },
  },
});
const sizes = values.sizes.split(",").map(Number);
const largest = Math.max(...sizes);
const set = generateSet("Person", largest, RECORDS * 2, SEED);
const engine = openApexEngine();
const rows: GrowthRow[] = [];
let stored = 0;
console.log("profiles   rows  pairs  stmts  SOQL  heap KB  recall  storage MB");
for (const size of sizes) {
  engine.add(set.profiles.slice(stored, size));
  stored = size;
  show(measureAt(engine, size));
}
show(reckoned(engine));
engine.close();
if (values.json) writeFileSync(values.json, `${JSON.stringify({ growth: rows }, rounded, 2)}\n`);
if (values.plot) writeFileSync(values.plot, plotGrowth(rows));

function measureAt(apex: ApexEngine, size: number): GrowthRow {
  const counterpart = new Map([...set.truth].map((pair) => pair.split("\t") as [string, string]));
  const known = new Set(set.profiles.slice(0, size).map(({ id }) => id));
  const sum = { rows: 0, scored: 0, statements: 0, queries: 0, heap: 0, found: 0, findable: 0 };
  const calls = chunks(set.records.slice(0, RECORDS), 200);
  for (const records of calls) {
    const { outcomes, cost } = apex.match(records);
    sum.statements += cost.statements;
    sum.queries += cost.queries;
    sum.heap = Math.max(sum.heap, cost.heapKilobytes);
    outcomes.forEach((outcome, position) => {
      sum.rows += outcome.rows;
      sum.scored += outcome.candidates.length;
      const wanted = counterpart.get(records[position]?.id ?? "");
      if (wanted === undefined || !known.has(wanted)) return;
      sum.findable++;
      const [best] = outcome.candidates;
      if (best?.id === wanted && best.weight >= 0) sum.found++;
    });
  }
  return {
    ...{ profiles: size, isReckoned: false },
    rowsPerRecord: sum.rows / RECORDS,
    scoredPerRecord: sum.scored / RECORDS,
    statementsPerRecord: sum.statements / RECORDS,
    soqlPer200: sum.queries / calls.length,
    heapKilobytesPer200: sum.heap,
    recall: sum.findable === 0 ? 1 : sum.found / sum.findable,
    storageMegabytes: (size * KILOBYTES_PER_ROW) / 1024,
  };
}

/** A million from the frequencies of keys; statements and heap grow with rows and pairs. */
function reckoned(apex: ApexEngine): GrowthRow {
  const profileKeys = apex.keys(set.profiles);
  const counts = frequencies(profileKeys);
  const keysById = new Map(set.profiles.map(({ id }, index) => [id, profileKeys[index] ?? []]));
  const counterpart = new Map([...set.truth].map((pair) => pair.split("\t") as [string, string]));
  const growth = MILLION / largest;
  const records = set.records.slice(0, RECORDS);
  const perRecord = apex.keys(records).map((keys, index) => {
    const ownKeys = keysById.get(counterpart.get(records[index]?.id ?? "") ?? "");
    const expected = keys.map((key, slot) => {
      if (key === null) return 0;
      const own = ownKeys?.[slot] === key ? 1 : 0;
      return own + ((counts[slot]?.get(key) ?? 0) - own) * growth;
    });
    return expected.filter((number) => number <= KEY_CAP).reduce((sum, number) => sum + number, 0);
  });
  const rowsPerRecord = mean(perRecord);
  const scoredPerRecord = mean(perRecord.map((number) => Math.min(CANDIDATES, number)));
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) throw new Error("No size was measured");
  const perRow =
    (last.statementsPerRecord - first.statementsPerRecord) / Math.max(1, last.rowsPerRecord - first.rowsPerRecord);
  const heapPerRow =
    (last.heapKilobytesPer200 - first.heapKilobytesPer200) / Math.max(1, last.rowsPerRecord - first.rowsPerRecord);
  return {
    ...{ profiles: MILLION, isReckoned: true, rowsPerRecord, scoredPerRecord, soqlPer200: last.soqlPer200 },
    statementsPerRecord: last.statementsPerRecord + perRow * (rowsPerRecord - last.rowsPerRecord),
    heapKilobytesPer200: last.heapKilobytesPer200 + heapPerRow * (rowsPerRecord - last.rowsPerRecord),
    recall: last.recall,
    storageMegabytes: (MILLION * KILOBYTES_PER_ROW) / 1024,
  };
}

function frequencies(keys: readonly (readonly (string | null)[])[]): Map<string, number>[] {
  const counts: Map<string, number>[] = [];
  for (const slots of keys) {
    slots.forEach((key, slot) => {
      const ofSlot = (counts[slot] ??= new Map<string, number>());
      if (key !== null) ofSlot.set(key, (ofSlot.get(key) ?? 0) + 1);
    });
  }
  return counts;
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
}

function show(row: GrowthRow): void {
  rows.push(row);
  console.log(
    [
      String(row.profiles).padStart(8),
      row.rowsPerRecord.toFixed(1).padStart(6),
      row.scoredPerRecord.toFixed(1).padStart(6),
      row.statementsPerRecord.toFixed(0).padStart(6),
      row.soqlPer200.toFixed(1).padStart(5),
      row.heapKilobytesPer200.toFixed(0).padStart(8),
      row.recall.toFixed(4).padStart(7),
      row.storageMegabytes.toFixed(0).padStart(8),
      row.isReckoned ? "reckoned" : "",
    ].join(" "),
  );
}

function rounded(_name: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}
