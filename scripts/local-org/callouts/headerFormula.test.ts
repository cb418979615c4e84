import assert from "node:assert/strict";
import { test } from "node:test";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { evaluateHeader } from "./headerFormula.ts";

const lookup = (credential: string, name: string): string | undefined =>
  credential === "Slack" && name === "Token" ? "xoxb-1" : undefined;

test("a merge field, alone and in an expression", () => {
  assert.equal(evaluateHeader("Bearer {!$Credential.Slack.Token}", lookup), "Bearer xoxb-1");
  assert.equal(evaluateHeader("{!'Bearer ' & $Credential.Slack.Token}", lookup), "Bearer xoxb-1");
});

test("functions of bytes", () => {
  const basic = `Basic {!BASE64Encode(BLOB("user:" & $Credential.Slack.Token))}`;
  assert.equal(evaluateHeader(basic, lookup), `Basic ${Buffer.from("user:xoxb-1").toString("base64")}`);
});

test("braces in a literal do not end the formula", () => {
  assert.equal(evaluateHeader(`{!'{"a":"}"}'}`, lookup), `{"a":"}"}`);
});

test("an unknown value is empty, an unknown function is loud", () => {
  assert.equal(evaluateHeader("x{!$Credential.Slack.Missing}y", lookup), "xy");
  assert.throws(() => evaluateHeader("{!VLOOKUP('a')}", lookup), UnsupportedError);
  assert.throws(() => evaluateHeader("{!'a' 'b'}", lookup), UnsupportedError);
});
