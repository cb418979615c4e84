import type { BenchSet } from "./sets.ts";

/** A pair that was weighed. */
export interface Scored {
  /** Key of `pairKey`. */
  readonly pair: string;
  readonly weight: number;
  readonly evidence: string;
  readonly isPrediction: boolean;
  readonly isAutomatic: boolean;
}

/** Rates of a set or of a half of it, between 0 and 1. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Of what needs nobody's confirmation; 1 where there is nothing. */
  readonly autoPrecision: number;
  /** Share of the true pairs that need nobody's confirmation. */
  readonly autoCoverage: number;
  /** Share of the true pairs for which somebody is asked. */
  readonly reviewShare: number;
  /** Share of the true pairs among the weighed ones: what the keys found. */
  readonly keyRecall: number;
}

/** Counts as the README of this folder says. @param isCounted which pairs */
export function ratesOf(set: BenchSet, scored: readonly Scored[], isCounted: (pair: string) => boolean): Rates {
  const counted = scored.filter(({ pair }) => isCounted(pair));
  const truth = [...set.truth].filter(isCounted).length;
  const isTrue = ({ pair }: Scored): boolean => set.truth.has(pair);
  const predicted = counted.filter((pair) => pair.isPrediction);
  const automatic = counted.filter((pair) => pair.isAutomatic);
  const right = predicted.filter(isTrue).length;
  const rightAutomatic = automatic.filter(isTrue).length;
  const precision = ratio(right, predicted.length);
  const recall = ratio(right, truth);
  return {
    precision,
    recall,
    f1: ratio(2 * precision * recall, precision + recall),
    autoPrecision: automatic.length === 0 ? 1 : ratio(rightAutomatic, automatic.length),
    autoCoverage: ratio(rightAutomatic, truth),
    reviewShare: ratio(right - rightAutomatic, truth),
    keyRecall: ratio(counted.filter(isTrue).length, truth),
  };
}

/** How often pairs of a probability are true. */
export interface Reliability {
  /** Probabilities from here up to the next row's. */
  readonly from: number;
  readonly pairs: number;
  /** Mean of the probabilities. */
  readonly expected: number;
  /** Share that is true. */
  readonly observed: number;
}

const STEPS = [0, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999];

/** Reliability of all weighed pairs; steps without pairs are left out. */
export function reliabilityOf(set: BenchSet, scored: readonly Scored[]): Reliability[] {
  return STEPS.flatMap((from, index) => {
    const end = STEPS[index + 1] ?? Infinity;
    const within = scored.map(withProbability).filter(({ probability }) => probability >= from && probability < end);
    if (within.length === 0) return [];
    const expected = within.reduce((sum, { probability }) => sum + probability, 0) / within.length;
    const observed = within.filter(({ pair }) => set.truth.has(pair)).length / within.length;
    return [{ from, pairs: within.length, expected, observed }];
  });
}

function withProbability(scored: Scored): { readonly pair: string; readonly probability: number } {
  return { pair: scored.pair, probability: 1 / (1 + 2 ** -scored.weight) };
}

/** 0 of nothing. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
