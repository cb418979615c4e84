import assert from "node:assert/strict";
import { test } from "node:test";
import { parseProbes } from "./readProbes.ts";

test("a file holds the probes of one topic, each with the source above it", () => {
  const text =
    "// source: Guide A\n// probe: one\nInteger a = 1;\n// a comment\n\n// source: Guide B\n// probe: two\nInteger b;\n";
  assert.deepEqual(parseProbes("x.apex", text), [
    { file: "x.apex", line: 3, title: "one", source: "Guide A", apex: "Integer a = 1;\n// a comment\n" },
    { file: "x.apex", line: 8, title: "two", source: "Guide B", apex: "Integer b;\n" },
  ]);
});

test("a probe without a source, and Apex outside a probe, are errors", () => {
  assert.throws(() => parseProbes("x.apex", "// probe: one\nInteger a;"), /x.apex:2/);
  assert.throws(() => parseProbes("x.apex", "Integer a;"), /x.apex:1: Apex outside/);
});
