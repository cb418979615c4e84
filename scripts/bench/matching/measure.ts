import { chunks, type ApexEngine, type Candidate } from "./apexEngine.ts";
import { pairKey, type BenchSet } from "./sets.ts";

/** Figures of one set. Rates lie between 0 and 1; rows, pairs are per record, queries per call of 200 records. */
export interface Figures {
  readonly name: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly autoPrecision: number;
  readonly autoCoverage: number;
  /** Share of the true pairs that the keys found. */
  readonly keyRecall: number;
  readonly rowsPerRecord: number;
  readonly scoredPerRecord: number;
  readonly soqlPer200: number;
  readonly statementsPerRecord: number;
  readonly seconds: number;
}

/** A wrong or missing pair, for those who look into it. */
export interface Mistake {
  readonly pair: string;
  readonly kind: "wrong" | "missed" | "notFound";
  readonly weight: number | null;
  readonly evidence: string;
}

interface Scored extends Candidate {
  readonly pair: string;
  readonly isPrediction: boolean;
  readonly isAutomatic: boolean;
}

/** Runs a set through the engine and counts as the README of this folder says. */
export function measure(
  engine: ApexEngine,
  set: BenchSet,
): { readonly figures: Figures; readonly mistakes: Mistake[] } {
  const started = performance.now();
  const cost = { rows: 0, scored: 0, queries: 0, statements: 0, calls: 0 };
  const pairs = set.kind === "pairs" ? comparePairs(engine, set) : matchRecords(engine, set, cost);
  const found = new Map<string, Scored>();
  for (const pair of pairs) {
    const known = found.get(pair.pair);
    found.set(pair.pair, {
      ...pair,
      isPrediction: pair.isPrediction || known?.isPrediction === true,
      isAutomatic: pair.isAutomatic || known?.isAutomatic === true,
    });
  }
  const all = [...found.values()];
  const predicted = all.filter((pair) => pair.isPrediction);
  const automatic = all.filter((pair) => pair.isAutomatic);
  const isTrue = (pair: Scored): boolean => set.truth.has(pair.pair);
  const right = predicted.filter(isTrue).length;
  const precision = ratio(right, predicted.length);
  const recall = ratio(right, set.truth.size);
  const figures: Figures = {
    name: set.name,
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    autoPrecision: ratio(automatic.filter(isTrue).length, automatic.length),
    autoCoverage: ratio(automatic.filter(isTrue).length, set.truth.size),
    keyRecall: ratio(all.filter(isTrue).length, set.truth.size),
    rowsPerRecord: ratio(cost.rows, set.records.length),
    scoredPerRecord: ratio(cost.scored, set.records.length),
    soqlPer200: ratio(cost.queries, cost.calls),
    statementsPerRecord: ratio(cost.statements, set.records.length),
    seconds: (performance.now() - started) / 1000,
  };
  return { figures, mistakes: mistakesOf(set, found) };
}

function comparePairs(engine: ApexEngine, set: BenchSet): Scored[] {
  return chunks(set.records, 200).flatMap((lefts, index) => {
    const rights = set.profiles.slice(index * 200, (index + 1) * 200);
    return engine.compare(lefts, rights).map((candidate, position) => {
      const id = lefts[position]?.id ?? "";
      const isPrediction = candidate.weight >= 0;
      return { ...candidate, pair: pairKey(id, id, true), isPrediction, isAutomatic: candidate.weight >= 7 };
    });
  });
}

function matchRecords(
  engine: ApexEngine,
  set: BenchSet,
  cost: { rows: number; scored: number; queries: number; statements: number; calls: number },
): Scored[] {
  engine.store(set.profiles);
  const isLink = set.kind === "link";
  return chunks(set.records, 200).flatMap((records) => {
    const answer = engine.match(records);
    cost.calls++;
    cost.queries += answer.cost.queries;
    cost.statements += answer.cost.statements;
    return answer.outcomes.flatMap((outcome, position) => {
      const id = records[position]?.id ?? "";
      const others = outcome.candidates.filter((candidate) => isLink || candidate.id !== id);
      cost.rows += outcome.rows;
      cost.scored += others.length;
      return others.map((candidate, rank) => ({
        ...candidate,
        pair: pairKey(id, candidate.id, isLink),
        isPrediction: candidate.weight >= 0 && (rank === 0 || !isLink),
        isAutomatic: isLink ? rank === 0 && outcome.band === "MATCHED" : candidate.weight >= 7,
      }));
    });
  });
}

function mistakesOf(set: BenchSet, found: ReadonlyMap<string, Scored>): Mistake[] {
  const wrong = [...found.values()]
    .filter((pair) => pair.isPrediction && !set.truth.has(pair.pair))
    .map(({ pair, weight, evidence }) => ({ pair, kind: "wrong" as const, weight, evidence }));
  const missing = [...set.truth].flatMap((pair): Mistake[] => {
    const known = found.get(pair);
    if (known?.isPrediction) return [];
    return known
      ? [{ pair, kind: "missed", weight: known.weight, evidence: known.evidence }]
      : [{ pair, kind: "notFound", weight: null, evidence: "" }];
  });
  return [...wrong, ...missing];
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
