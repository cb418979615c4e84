import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import type { Gate, GateOutcome } from "./gate.ts";
import { outcomeOf } from "./gate.ts";
import { differences } from "./proof.ts";
import { runGates } from "./runGates.ts";
import { summaryOf } from "./summary.ts";

const gate = (name: string, run: () => Promise<GateOutcome>, cores: 1 | 2 = 1): Gate => ({
  name,
  title: name,
  cores,
  run,
});
const passing = async (): Promise<GateOutcome> => ({ passed: 2, failed: 0, findings: [] });
const run = (...gates: Gate[]) => runGates(mkdtempSync(join(tmpdir(), "gates-")), gates, () => {});

describe("running gates", () => {
  test("adds their counts up in the last line", async () => {
    const results = await run(
      gate("one", passing),
      gate("two", async () => ({ passed: 1, failed: 3, findings: ["x"] })),
    );
    assert.match(summaryOf(results, 90).at(-2) ?? "", /^In all 1.5 min/);
    assert.equal(summaryOf(results, 90).at(-1), "3 passed, 3 failed");
  });
  test("fails a gate that ran nothing", async () => {
    const [result] = await run(gate("empty", async () => ({ passed: 0, failed: 0, findings: [] })));
    assert.equal(result?.failed, 1);
  });
  test("fails a gate that throws, and runs the others", async () => {
    const results = await run(
      gate("broken", () => Promise.reject(new Error("no jar"))),
      gate("sound", passing),
    );
    assert.deepEqual(
      results.map((result) => result.failed),
      [1, 0],
    );
    assert.match(results[0]!.findings[0]!, /no jar/);
  });
  test("never puts more than two cores to work", async () => {
    let busy = 0;
    let most = 0;
    const working = (name: string, cores: 1 | 2): Gate =>
      gate(
        name,
        async () => {
          busy += cores;
          most = Math.max(most, busy);
          await new Promise((done) => setTimeout(done, 5));
          busy -= cores;
          return passing();
        },
        cores,
      );
    await run(working("a", 1), working("b", 1), working("c", 2), working("d", 1));
    assert.equal(most, 2);
  });
});

describe("a proof", () => {
  test("wants every planted fault found, and nothing else", () => {
    assert.deepEqual(differences(["a", "b"], ["b", "c"]), ["planted fault was not found: a", "unexpected finding: c"]);
    assert.deepEqual(differences(["a"], ["a", "a"]), []);
  });
  test("proves nothing when it expects nothing", () => {
    assert.equal(differences([], []).length, 1);
  });
  test("makes its check fail", () => {
    assert.equal(outcomeOf([{ name: "proof", findings: differences(["a"], []) }]).failed, 1);
  });
});
