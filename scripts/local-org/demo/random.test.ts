import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "./random.ts";

test("the same seed gives the same numbers", () => {
  const draw = (seed: number): number[] => {
    const random = new Random(seed);
    return Array.from({ length: 5 }, () => random.below(1_000));
  };
  assert.deepEqual(draw(7), draw(7));
  assert.notDeepEqual(draw(7), draw(8));
});

test("a skewed choice prefers what stands first, and reaches what stands last", () => {
  const random = new Random(1);
  const items = Array.from({ length: 20 }, (_one, at) => at);
  const counts = items.map(() => 0);
  for (let round = 0; round < 10_000; round++) counts[random.pickSkewed(items)]! += 1;
  assert.ok(counts[0]! > 3 * counts[5]!, String(counts));
  assert.ok(counts[19]! > 50, String(counts));
});
