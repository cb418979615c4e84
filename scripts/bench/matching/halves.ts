import { createHash } from "node:crypto";
import type { BenchSet } from "./sets.ts";

/** Keys, levels and weights are chosen on one half of each set and measured on the other as well. */
export type Half = "tuning" | "heldOut";

/** The half of a pair, by hash of the entity of its first record, so that no entity lies in both. */
export function halfOf(set: BenchSet, pair: string): Half {
  const [first = ""] = pair.split("\t");
  const digest = createHash("sha256")
    .update(set.entityById.get(first) ?? first)
    .digest();
  return (digest[0] ?? 0) < 128 ? "tuning" : "heldOut";
}
