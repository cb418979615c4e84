import { chunks, type ApexEngine } from "./apexEngine.ts";
import { ratesOf, ratio, reliabilityOf, type Rates, type Reliability, type Scored } from "./figures.ts";
import { halfOf, type Half } from "./halves.ts";
import { pairKey, type BenchSet } from "./sets.ts";

/** What a record cost on average, and a call of 200 records. */
export interface Costs {
  readonly rowsPerRecord: number;
  readonly scoredPerRecord: number;
  readonly statementsPerRecord: number;
  /** Steps of loops over characters; all other loops run over words. */
  readonly characterStepsPerRecord: number;
  readonly soqlPer200: number;
  /** Estimate of what is held at once in the heaviest call. */
  readonly heapKilobytesPer200: number;
}

/** Figures of one set. */
export interface Figures extends Rates, Costs {
  readonly name: string;
  readonly halves: Readonly<Record<Half, Rates>>;
  readonly reliability: readonly Reliability[];
  readonly seconds: number;
}

/** A wrong or missing pair of the tuning half, for those who look into it. */
export interface Mistake {
  readonly pair: string;
  readonly kind: "wrong" | "missed" | "notFound";
  readonly weight: number | null;
  readonly evidence: string;
}

/** Sums over the calls of a set. */
interface Spent {
  rows: number;
  scored: number;
  queries: number;
  statements: number;
  characterSteps: number;
  calls: number;
  heapKilobytes: number;
}

/** Runs a set through the engine and counts as the README of this folder says. */
export function measure(
  engine: ApexEngine,
  set: BenchSet,
): { readonly figures: Figures; readonly mistakes: Mistake[] } {
  const started = performance.now();
  const spent: Spent = { rows: 0, scored: 0, queries: 0, statements: 0, characterSteps: 0, calls: 0, heapKilobytes: 0 };
  const scored = joined(set.kind === "pairs" ? comparePairs(engine, set) : matchRecords(engine, set, spent));
  const perRecord = (sum: number): number => ratio(sum, set.records.length);
  const figures: Figures = {
    name: set.name,
    ...ratesOf(set, scored, () => true),
    rowsPerRecord: perRecord(spent.rows),
    scoredPerRecord: perRecord(spent.scored),
    statementsPerRecord: perRecord(spent.statements),
    characterStepsPerRecord: perRecord(spent.characterSteps),
    soqlPer200: ratio(spent.queries, spent.calls),
    heapKilobytesPer200: spent.heapKilobytes,
    halves: {
      tuning: ratesOf(set, scored, (pair) => halfOf(set, pair) === "tuning"),
      heldOut: ratesOf(set, scored, (pair) => halfOf(set, pair) === "heldOut"),
    },
    reliability: reliabilityOf(set, scored),
    seconds: (performance.now() - started) / 1000,
  };
  return { figures, mistakes: mistakesOf(set, scored) };
}

/** One row per pair: in a dedupe set each pair is met from both sides. */
function joined(pairs: readonly Scored[]): Scored[] {
  const found = new Map<string, Scored>();
  for (const pair of pairs) {
    const known = found.get(pair.pair);
    found.set(pair.pair, {
      ...pair,
      isPrediction: pair.isPrediction || known?.isPrediction === true,
      isAutomatic: pair.isAutomatic || known?.isAutomatic === true,
    });
  }
  return [...found.values()];
}

function comparePairs(engine: ApexEngine, set: BenchSet): Scored[] {
  engine.store([]);
  return chunks(set.records, 200).flatMap((lefts, index) => {
    const rights = set.profiles.slice(index * 200, (index + 1) * 200);
    return engine.compare(lefts, rights).map((candidate, position) => {
      const id = lefts[position]?.id ?? "";
      return { ...candidate, pair: pairKey(id, id, true), isPrediction: candidate.weight >= 0 };
    });
  });
}

function matchRecords(engine: ApexEngine, set: BenchSet, spent: Spent): Scored[] {
  engine.store(set.profiles);
  const isLink = set.kind === "link";
  return chunks(set.records, 200).flatMap((records) => {
    const { outcomes, cost } = engine.match(records);
    spent.calls++;
    spent.queries += cost.queries;
    spent.statements += cost.statements;
    spent.characterSteps += cost.characterSteps;
    spent.heapKilobytes = Math.max(spent.heapKilobytes, cost.heapKilobytes);
    return outcomes.flatMap((outcome, position) => {
      const id = records[position]?.id ?? "";
      const others = outcome.candidates.filter((candidate) => isLink || candidate.id !== id);
      spent.rows += outcome.rows;
      spent.scored += others.length;
      return others.map((candidate, rank) => ({
        ...candidate,
        pair: pairKey(id, candidate.id, isLink),
        isPrediction: candidate.weight >= 0 && (rank === 0 || !isLink),
        isAutomatic: isLink ? rank === 0 && outcome.band === "MATCHED" : candidate.isAutomatic,
      }));
    });
  });
}

function mistakesOf(set: BenchSet, scored: readonly Scored[]): Mistake[] {
  const isTuning = (pair: string): boolean => halfOf(set, pair) === "tuning";
  const found = new Map(scored.map((pair) => [pair.pair, pair]));
  const wrong = scored
    .filter(({ pair, isPrediction }) => isPrediction && !set.truth.has(pair) && isTuning(pair))
    .map(({ pair, weight, evidence }) => ({ pair, kind: "wrong" as const, weight, evidence }));
  const missing = [...set.truth].filter(isTuning).flatMap((pair): Mistake[] => {
    const known = found.get(pair);
    if (known?.isPrediction) return [];
    return known
      ? [{ pair, kind: "missed", weight: known.weight, evidence: known.evidence }]
      : [{ pair, kind: "notFound", weight: null, evidence: "" }];
  });
  return [...wrong, ...missing];
}
