import assert from "node:assert/strict";
import { test } from "node:test";
import { Random } from "./random.ts";
import { generateSet, invent } from "./sets.ts";
import { slip } from "./slips.ts";

test("a set is the same for a seed, and another for another", () => {
  const [first, again, other] = [1, 1, 2].map((seed) => JSON.stringify(generateSet("Person", 50, 20, seed).records));
  assert.equal(first, again);
  assert.notEqual(first, other);
});

test("half of the records have a counterpart that is written otherwise", () => {
  const set = generateSet("Company", 200, 100, 1);
  assert.equal(set.truth.size, 50);
  const profiles = new Map(set.profiles.map((profile) => [profile.id, profile]));
  const unlike = [...set.truth].filter((pair) => {
    const [left, right = ""] = pair.split("\t");
    const record = set.records.find(({ id }) => id === left);
    return record?.name !== profiles.get(right)?.name || record?.street !== profiles.get(right)?.street;
  });
  assert.ok(unlike.length > 10, String(unlike.length));
});

test("names are as uneven as real ones", () => {
  const people = invent("Person", 20_000, new Random(3));
  const counts = new Map<string, number>();
  for (const { lastName = "" } of people) counts.set(lastName, (counts.get(lastName) ?? 0) + 1);
  const shares = [...counts.values()].sort((left, right) => right - left).map((count) => count / people.length);
  assert.ok((shares[0] ?? 0) > 0.004 && (shares[0] ?? 0) < 0.014, `most frequent ${shares[0]}`);
  const hundred = shares.slice(0, 100).reduce((sum, share) => sum + share, 0);
  assert.ok(hundred > 0.15 && hundred < 0.35, `hundred most frequent ${hundred}`);
});

test("a slip changes a text by a letter or two", () => {
  const random = new Random(5);
  for (let index = 0; index < 100; index++) {
    const text = slip("ablewhite", random);
    assert.ok(Math.abs(text.length - 9) <= 1, text);
  }
  assert.equal(slip("", random), "");
});
