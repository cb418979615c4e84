import assert from "node:assert/strict";
import { test } from "node:test";
import { ratesOf, reliabilityOf, type Scored } from "./figures.ts";
import { halfOf } from "./halves.ts";
import type { BenchSet } from "./sets.ts";

const SET: BenchSet = {
  name: "small",
  kind: "link",
  records: [],
  profiles: [],
  truth: new Set(["a\ta", "b\tb", "c\tc", "d\td"]),
  entityById: new Map([
    ["x", "one"],
    ["y", "one"],
  ]),
};
const scored = (pair: string, weight: number): Scored => ({
  ...{ pair, weight, evidence: "" },
  isPrediction: weight >= 0,
  isAutomatic: weight >= 7,
});
const SCORED = [scored("a\ta", 9), scored("b\tb", 1), scored("c\tx", 8), scored("d\td", -3)];

test("rates are of predictions, of the automatic band and of all true pairs", () => {
  const rates = ratesOf(SET, SCORED, () => true);
  assert.equal(rates.precision, 2 / 3);
  assert.equal(rates.recall, 2 / 4);
  assert.ok(Math.abs(rates.f1 - 4 / 7) < 1e-12);
  assert.equal(rates.autoPrecision, 1 / 2);
  assert.equal(rates.autoCoverage, 1 / 4);
  assert.equal(rates.reviewShare, 1 / 4);
  assert.equal(rates.keyRecall, 3 / 4);
});

test("an empty automatic band is not wrong, and finding nothing is no precision", () => {
  const rates = ratesOf(SET, [scored("a\ta", -1)], () => true);
  assert.equal(rates.autoPrecision, 1);
  assert.equal(rates.precision, 0);
  assert.equal(rates.f1, 0);
});

test("only the pairs of a half count", () => {
  const rates = ratesOf(SET, SCORED, (pair) => pair.startsWith("a"));
  assert.deepEqual([rates.precision, rates.recall], [1, 1]);
});

test("reliability compares the probability with the share that is true", () => {
  const rows = reliabilityOf(SET, SCORED);
  assert.deepEqual(
    rows.map(({ from, pairs, observed }) => [from, pairs, observed]),
    [
      [0.1, 1, 1],
      [0.5, 1, 1],
      [0.99, 2, 0.5],
    ],
  );
});

test("a half holds whole entities, and both halves hold about as many", () => {
  assert.equal(halfOf(SET, "x\tz"), halfOf(SET, "y\tz"));
  const halves = Array.from({ length: 1_000 }, (_, index) => halfOf(SET, `r${index}\tp`));
  const tuning = halves.filter((half) => half === "tuning").length;
  assert.ok(tuning > 440 && tuning < 560, String(tuning));
});
