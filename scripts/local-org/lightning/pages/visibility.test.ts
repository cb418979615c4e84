import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { ruleHolds, type RuleValue } from "./visibility.ts";

const values: Readonly<Record<string, RuleValue>> = {
  "Record.Status": "Open",
  "Record.Amount": 100,
  "Record.Closed": false,
  "Record.Empty": null,
};
const valueOf = (reference: string): RuleValue | undefined => values[reference];
const criterion = (leftValue: string, operator: string, rightValue?: string) => ({
  leftValue: `{!Record.${leftValue}}`,
  operator,
  ...(rightValue === undefined ? {} : { rightValue }),
});
const holds = (criteria: object[], booleanFilter?: string): boolean =>
  ruleHolds({ criteria, ...(booleanFilter ? { booleanFilter } : {}) }, valueOf);

describe("a visibility rule", () => {
  it("compares text, numbers and checkboxes by their type", () => {
    assert.ok(holds([criterion("Status", "EQUAL", "Open")]));
    assert.ok(holds([criterion("Status", "CONTAINS", "pe")]));
    assert.ok(holds([criterion("Amount", "GE", "100")]));
    assert.ok(!holds([criterion("Amount", "GT", "100")]));
    assert.ok(holds([criterion("Amount", "LT", "1000")]));
    assert.ok(holds([criterion("Closed", "EQUAL", "FALSE")]));
    assert.ok(holds([criterion("Empty", "EQUAL")]));
    assert.ok(holds([criterion("Status", "NE")]));
  });

  it("needs all criteria, or what its logic says", () => {
    const both = [criterion("Status", "EQUAL", "Open"), criterion("Amount", "GT", "500")];
    assert.ok(!holds(both));
    assert.ok(holds(both, "1 OR 2"));
    assert.ok(holds(both, "1 AND NOT 2"));
    assert.ok(!holds(both, "(1 OR 2) AND 2"));
  });

  it("is false for a field without access", () => {
    assert.ok(!holds([criterion("Secret", "NE", "x")]));
  });

  it("names what it does not know", () => {
    assert.throws(() => holds([criterion("Status", "STARTS", "O")]), UnsupportedError);
    assert.throws(() => holds([criterion("Status", "EQUAL", "Open")], "1 XOR 1"), UnsupportedError);
  });
});
