import type { MatchModelPreview } from "apex/MatchModelPreview";

type Point = NonNullable<MatchModelPreview["points"]>[number];

/** The three numbers that turn match weights into a decision; log2 points. */
export interface Thresholds {
  readonly automaticWeight: number;
  readonly reviewWeight: number;
  readonly margin: number;
}

export interface Bands {
  readonly matched: number;
  readonly possible: number;
  readonly conflict: number;
  readonly unmatched: number;
}

/** Counts as the engine decides: two thresholds, and a margin to the runner-up. */
export function countBands(points: readonly Point[], thresholds: Thresholds): Bands {
  const bands = { matched: 0, possible: 0, conflict: 0, unmatched: 0 };
  for (const point of points) bands[bandOf(point, thresholds)] += 1;
  return bands;
}

function bandOf({ best, next }: Point, { automaticWeight, reviewWeight, margin }: Thresholds): keyof Bands {
  if (best === null || best === undefined || best < reviewWeight) return "unmatched";
  const isContested = next !== null && next !== undefined && next >= reviewWeight && best - next < margin;
  if (isContested) return "conflict";
  return best >= automaticWeight ? "matched" : "possible";
}

/** Chance of a match weight, 0 to 1. */
export function chanceOf(weight: number): number {
  return 1 / (1 + 2 ** -weight);
}
