import assert from "node:assert/strict";
import { test } from "node:test";
import { percent, ranges, summarizeCoverage } from "./coverage.ts";

test("counts lines of code under test and names triggers that no test touched", () => {
  const coverage = {
    "A.cls": { "1": 2, "2": 0, "3": 0, "7": 0 },
    "ATest.cls": { "1": 1 },
    "T.trigger": { "1": 0 },
  };
  const summary = summarizeCoverage({ results: [], coverage, problems: [], automation: [] }, (file) =>
    file.endsWith("Test.cls"),
  );
  assert.equal(summary.covered, 1);
  assert.equal(summary.lines, 5);
  assert.deepEqual(summary.untouchedTriggers, ["T.trigger"]);
  assert.equal(ranges(summary.files[0]?.missed ?? []), "2-3, 7");
  assert.equal(percent(summary.covered, summary.lines), 20);
});
