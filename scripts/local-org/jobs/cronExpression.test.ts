import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexException } from "../runtime/apexException.ts";
import { parseCron } from "./cronExpression.ts";

function next(expression: string, after: string, timeZone = "UTC"): string | null {
  const fire = parseCron(expression).next(Date.parse(after), timeZone);
  return fire === null ? null : new Date(fire).toISOString();
}

test("Apex Scheduler: the expressions of the guide's table of examples", () => {
  assert.equal(next("0 0 13 * * ?", "2026-11-21T14:00:00Z"), "2026-11-22T13:00:00.000Z");
  // 10 PM every last Friday of the month
  assert.equal(next("0 0 22 ? * 6L", "2026-11-01T00:00:00Z"), "2026-11-27T22:00:00.000Z");
  // 10 AM Monday to Friday
  assert.equal(next("0 0 10 ? * MON-FRI", "2026-11-20T11:00:00Z"), "2026-11-23T10:00:00.000Z");
  // 8 PM every day of 2030
  assert.equal(next("0 0 20 * * ? 2030", "2026-11-20T11:00:00Z"), "2030-01-01T20:00:00.000Z");
});

test("steps, lists, L, W and #", () => {
  assert.equal(next("0 30 8/4 * * ?", "2026-11-20T09:00:00Z"), "2026-11-20T12:30:00.000Z");
  assert.equal(next("0 0 0 1,15 JAN,JUL ?", "2026-01-02T00:00:00Z"), "2026-01-15T00:00:00.000Z");
  assert.equal(next("0 0 0 L 2 ?", "2027-03-01T00:00:00Z"), "2028-02-29T00:00:00.000Z");
  assert.equal(next("0 0 0 15W 8 ?", "2026-01-01T00:00:00Z"), "2026-08-14T00:00:00.000Z");
  assert.equal(next("0 0 0 ? * TUE#2", "2026-11-01T00:00:00Z"), "2026-11-10T00:00:00.000Z");
});

test("a past year never fires again", () => {
  assert.equal(next("0 0 0 1 1 ? 2020", "2026-01-01T00:00:00Z"), null);
});

test("hours are those of the user's time zone, also across summer time", () => {
  assert.equal(next("0 0 9 * * ?", "2026-03-28T12:00:00Z", "Europe/Amsterdam"), "2026-03-29T07:00:00.000Z");
  assert.equal(next("0 0 9 * * ?", "2026-01-10T12:00:00Z", "America/Los_Angeles"), "2026-01-10T17:00:00.000Z");
});

test("what the platform refuses is refused", () => {
  for (const bad of [
    "0 0 0",
    "* 0 0 * * ?",
    "0 0,30 0 * * ?",
    "0 0 25 * * ?",
    "0 0 0 ? * ?",
    "0 0 0 1 * 2",
    "0 61 0 * * ?",
  ]) {
    assert.throws(() => parseCron(bad), ApexException, bad);
  }
});
