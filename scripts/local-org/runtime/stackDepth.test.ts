import assert from "node:assert/strict";
import { test } from "node:test";
import { GovernorLimitError } from "./apexException.ts";
import { withStackLimit } from "./stackDepth.ts";

test("an exhausted JavaScript stack is the platform's limit, with the frames of where it happened", () => {
  const down = (n: number): number => down(n + 1) + 1;
  try {
    down(0);
    assert.fail("the stack has no end");
  } catch (error) {
    const limit = withStackLimit(error);
    assert.ok(limit instanceof GovernorLimitError);
    assert.equal(limit.message, "Maximum stack depth reached: 1001");
    assert.match(limit.stack ?? "", /at down /);
  }
});

test("every other error stays itself", () => {
  for (const error of [new RangeError("Invalid array length"), new TypeError("x"), null]) {
    assert.equal(withStackLimit(error), error);
  }
});
