import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexException } from "../runtime/apexException.ts";
import { evaluate, problemsOf } from "./testing/runApex.ts";

function yields(cases: Readonly<Record<string, string>>): void {
  for (const [expression, expected] of Object.entries(cases)) assert.equal(evaluate(expression), expected, expression);
}

function throws(type: string, message: string, work: () => unknown): void {
  assert.throws(
    work,
    (error) => error instanceof ApexException && error.apexType.name === type && error.message === message,
  );
}

test("integers wrap and divide without a fraction, longs have 64 bits", () => {
  yields({
    "2147483647 + 1": "-2147483648",
    "7 / 2": "3",
    "-7 / 2": "-3",
    "7 / 2.0": "3.5",
    "2147483647L + 1": "2147483648",
    "46341 * 46341": "-2147479015",
    "1 << 33": "2",
    "-1 >>> 28": "15",
    "5 & 3 | 8": "9",
    "1.5 + 1": "2.5",
  });
});

test("division by zero is a MathException", () => {
  throws("MathException", "Divide by 0", () => evaluate("1 / zero", "Integer zero = 0;"));
});

test("arithmetic with null is a NullPointerException", () => {
  throws("NullPointerException", "Attempt to de-reference a null object", () => evaluate("n + 1", "Integer n;"));
});

test("equality of Strings ignores case, identity and switch do not", () => {
  yields({
    "'Abc' == 'aBC'": "true",
    "'Abc' === 'aBC'": "false",
    "'Abc'.equals('aBC')": "false",
    "1 == 1L": "true",
    "1.0 == 1": "true",
    "null == 'x'": "false",
  });
  assert.equal(
    evaluate("r", "String r = 'none'; switch on 'ABC' { when 'abc' { r = 'found'; } when else { r = 'else'; } }"),
    "else",
  );
});

test("comparisons with null are false", () => {
  assert.equal(evaluate("n < 1", "Integer n;"), "false");
  assert.equal(evaluate("n >= 1", "Integer n;"), "false");
});

test("concatenation takes every value", () => {
  yields({ "1 + 2 + 'a' + 1 + 2": "3a12", "'x' + null": "xnull", "'' + 1.50": "1.50", "'' + 5.0d": "5.0" });
});

test("steps and compound assignments evaluate their target once", () => {
  const members =
    "static Integer calls = 0; static List<Integer> items() { calls++; return values; } static List<Integer> values = new List<Integer>{5};";
  assert.equal(
    evaluate(
      "values + ':' + calls",
      "items()[0] += 2; Integer before = items()[0]++; System.assertEquals(7, before);",
      members,
    ),
    "(8):2",
  );
  assert.equal(evaluate("i + ':' + (i++) + ':' + (++i) + ':' + i", "Integer i = 1;"), "1:1:3:3");
});

test("safe navigation ends the whole chain, ?? takes the other value", () => {
  assert.equal(evaluate("a?.Name.length()", "Account a;"), "null");
  assert.equal(evaluate("a?.Name ?? 'none'", "Account a;"), "none");
});

test("operators that do not fit are compile problems", () => {
  assert.deepEqual(problemsOf("Object x = 1 - 'a';"), ["Operator - cannot be applied to Integer and String"]);
  assert.deepEqual(problemsOf("Integer x = 1.5;"), ["Illegal assignment from Decimal to Integer"]);
});

// Results seen on the platform: https://salesforce.stackexchange.com/questions/12305 and /394089
test("strings compare as a dictionary sorts", () => {
  yields({
    "'Hello' < 'hello'": "false",
    "'Hello' >= 'hello'": "true",
    "'- Default - ' < 'Banner'": "false",
    "'/ Default -' < 'Banner'": "true",
    "'1a' < '-a'": "true",
  });
});
