import assert from "node:assert/strict";
import { after, test } from "node:test";
import { openApexEngine } from "./apexEngine.ts";
import { generateSet } from "./generator/sets.ts";
import { measure } from "./measure.ts";
import { asJson, line, reliabilityTable } from "./output.ts";
import type { BenchSet } from "./sets.ts";

const engine = openApexEngine();
after(() => engine.close());

for (const kind of ["Person", "Company"] as const) {
  test(`the shipped configuration finds invented ${kind} records and costs what it may`, () => {
    const { figures } = measure(engine, generateSet(kind, 300, 100, 4));
    assert.ok(figures.f1 >= 0.95, `F1 ${figures.f1}`);
    assert.ok(figures.autoPrecision >= 0.995, `automatic ${figures.autoPrecision}`);
    assert.ok(figures.rowsPerRecord <= 25, `rows ${figures.rowsPerRecord}`);
    assert.ok(figures.scoredPerRecord <= 10, `pairs ${figures.scoredPerRecord}`);
    assert.ok(figures.characterStepsPerRecord <= 1_000, `characters ${figures.characterStepsPerRecord}`);
    assert.ok(figures.heapKilobytesPer200 <= 4_096, `heap ${figures.heapKilobytesPer200}`);
    assert.ok(figures.soqlPer200 <= 8, `SOQL ${figures.soqlPer200}`);
    assert.ok(figures.statementsPerRecord > 0);
    assert.match(line(figures), /^generated-/);
    assert.match(reliabilityTable(figures), /expected {2}true/);
  });
}

test("a set against itself finds the pairs of a cluster, not a record itself", () => {
  const names = ["Maria Santos", "Maria Santoz", "Peter Ablewhite"];
  const records = names.map((name, index) => ({
    ...{ id: String(index), kind: "Person" as const },
    ...{ firstName: name.split(" ")[0] ?? "", lastName: name.split(" ")[1] ?? "", email: `${index % 2}@acme.example` },
    ...{ phone: index < 2 ? "0201234567" : "0307654321", city: "Porto" },
  }));
  const set: BenchSet = {
    ...{ name: "self", kind: "dedupe", records, profiles: records },
    truth: new Set(["0\t1"]),
    entityById: new Map(),
  };
  const { figures, mistakes } = measure(engine, set);
  assert.deepEqual([figures.precision, figures.recall], [1, 1], JSON.stringify(mistakes));
});

test("the agreed JSON has the ten agreed figures", () => {
  const { figures } = measure(engine, generateSet("Company", 20, 10, 5));
  const { sets } = JSON.parse(asJson([figures], "issue")) as { sets: Record<string, unknown>[] };
  assert.deepEqual(Object.keys(sets[0] ?? {}), [
    ...["name", "precision", "recall", "f1", "autoPrecision", "autoCoverage"],
    ...["rowsPerRecord", "scoredPerRecord", "statementsPerRecord", "soqlPer200"],
  ]);
  assert.match(asJson([figures], "all"), /"heldOut"/);
});
