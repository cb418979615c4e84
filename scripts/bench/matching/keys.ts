import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openApexEngine } from "./apexEngine.ts";
import { pairKey, readSets, type BenchSet } from "./sets.ts";

/**
 * What each key finds and costs: `node scripts/bench/matching/keys.ts [sets.json] [--only name,…]`. Per slot: the
 * share of the true pairs that it finds, the share that it alone finds, false rows per record, and the same at a
 * million profiles (they grow with the table).
 */
const SHIPPED_SETS = fileURLToPath(new URL("data/sets.json", import.meta.url));
const { values, positionals } = parseArgs({ allowPositionals: true, options: { only: { type: "string" } } });
const engine = openApexEngine();
for (const set of readSets(positionals[0] ?? SHIPPED_SETS, values.only?.split(",") ?? [])) {
  if (set.kind !== "pairs") analyse(set);
}
engine.close();

function analyse(set: BenchSet): void {
  const left = keysById(set.records);
  const right = keysById(set.profiles);
  const slots = [...left.values()][0]?.length ?? 0;
  const finds = Array.from({ length: slots }, () => 0);
  const alone = Array.from({ length: slots }, () => 0);
  let missed = 0;
  for (const pair of set.truth) {
    const [leftId = "", rightId = ""] = pair.split("\t");
    const shared = sharedSlots(left.get(leftId) ?? [], right.get(rightId) ?? []);
    for (const slot of shared) finds[slot] = (finds[slot] ?? 0) + 1;
    const [only] = shared;
    if (only === undefined) missed++;
    else if (shared.length === 1) alone[only] = (alone[only] ?? 0) + 1;
  }
  const pairs = set.truth.size;
  console.log(`${set.name}: ${(1 - missed / pairs).toFixed(4)} of ${pairs} pairs found`);
  for (let slot = 0; slot < slots; slot++) {
    const rows = falseRows(set, left, right, slot);
    const atMillion = (rows * 1_000_000) / set.profiles.length;
    const shares = [finds[slot] ?? 0, alone[slot] ?? 0].map((count) => (count / pairs).toFixed(4));
    console.log(`  ${String(slot + 1).padStart(2)} ${shares.join("  ")} ${rows.toFixed(3)} ${atMillion.toFixed(1)}`);
  }
}

function falseRows(set: BenchSet, left: Keys, right: Keys, slot: number): number {
  const idsByKey = new Map<string, string[]>();
  for (const [id, keys] of right) {
    const key = keys[slot];
    if (key) idsByKey.set(key, [...(idsByKey.get(key) ?? []), id]);
  }
  let rows = 0;
  for (const [id, keys] of left) {
    for (const other of idsByKey.get(keys[slot] ?? "") ?? []) {
      const isSelf = set.kind === "dedupe" && other === id;
      if (!isSelf && !set.truth.has(pairKey(id, other, set.kind === "link"))) rows++;
    }
  }
  return rows / left.size;
}

type Keys = ReadonlyMap<string, readonly (string | null)[]>;

function keysById(inputs: BenchSet["records"]): Keys {
  const keys = engine.keys(inputs);
  return new Map(inputs.map((input, index) => [input.id, keys[index] ?? []]));
}

function sharedSlots(left: readonly (string | null)[], right: readonly (string | null)[]): number[] {
  return left.flatMap((key, slot) => (key && key === right[slot] ? [slot] : []));
}
