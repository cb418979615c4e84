import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { ApexDate, ApexDatetime } from "../runtime/values/primitives.ts";
import type { FormulaContext } from "./context.ts";
import { evaluateFormula } from "./evaluate.ts";
import { FormulaSyntaxError } from "./tokens.ts";
import { FormulaError, type FormulaValue } from "./values.ts";

const DAY = 86_400_000;

function context(
  values: Readonly<Record<string, FormulaValue>> = {},
  prior: Readonly<Record<string, FormulaValue>> = {},
): FormulaContext {
  return {
    value: (path) => values[path.join(".")] ?? null,
    prior: (path) => prior[path.join(".")] ?? null,
    field: () => null,
    isNew: false,
    now: Date.UTC(2026, 10, 21, 23, 30),
    timeZone: "Europe/Paris",
  };
}

function value(source: string, values: Readonly<Record<string, FormulaValue>> = {}): FormulaValue {
  return evaluateFormula(source, context(values));
}

function table(
  cases: readonly (readonly [string, FormulaValue])[],
  values: Readonly<Record<string, FormulaValue>> = {},
): void {
  for (const [source, expected] of cases) assert.deepEqual(value(source, values), expected, source);
}

describe("operators", () => {
  it("have the platform's precedence", () => {
    table([
      ["1 + 2 * 3 ^ 2", 19],
      ["-2 ^ 2", 4],
      ["(1 + 2) * 3", 9],
      ['1 = 1 && "a" <> "b"', true],
      ["1 > 2 || !FALSE", true],
      ['"a" & "b" + "c"', "abc"],
      ["0.1 + 0.2 = 0.3", true],
    ]);
  });

  it("treat blank as the platform does", () => {
    table([
      ["Empty + 1", null],
      ["Empty > 1", false],
      ["Empty < 1", false],
      ['Empty = ""', true],
      ['"x" & Empty', "x"],
      ["ISBLANK(Empty)", true],
      ["BLANKVALUE(Empty, 5)", 5],
    ]);
  });

  it("refuse what they cannot compute", () => {
    assert.throws(() => value("1 / 0"), FormulaError);
    assert.throws(() => value("1 +"), FormulaSyntaxError);
    assert.throws(() => value("LEN()"), FormulaSyntaxError);
    assert.throws(() => value("VLOOKUP(1, 2, 3)"), UnsupportedError);
  });
});

describe("text functions", () => {
  it("follow Formula Operators and Functions A–Z", () => {
    table([
      ['LEFT("abcdef", 3)', "abc"],
      ['RIGHT("abcdef", 2)', "ef"],
      ['MID("abcdef", 2, 3)', "bcd"],
      ['FIND("c", "abcabc")', 3],
      ['FIND("c", "abcabc", 4)', 6],
      ['FIND("x", "abc")', 0],
      ['SUBSTITUTE("a.b.c", ".", "-")', "a-b-c"],
      ['CONTAINS("abc", "b")', true],
      ['BEGINS("abc", "ab")', true],
      ['TRIM("  a ")', "a"],
      ['UPPER("é")', "É"],
      ['LPAD("7", 3, "0")', "007"],
      ['RPAD("7", 3)', "7  "],
      ['REGEX("123-45", "[0-9]{3}-[0-9]{2}")', true],
      ['REGEX("x123-45", "[0-9]{3}-[0-9]{2}")', false],
      ['VALUE("12.5")', 12.5],
      ["TEXT(1234567.5)", "1234567.5"],
      ['LEN("abc")', 3],
      ['INITCAP("hello WORLD")', "Hello World"],
      ['CASESAFEID("001000000000001")', "001000000000001AAA"],
      ['"a" & BR() & "b"', "a\nb"],
    ]);
  });
});

describe("math functions", () => {
  it("round away from zero", () => {
    table([
      ["ROUND(1.5, 0)", 2],
      ["ROUND(-1.5, 0)", -2],
      ["ROUND(2.345, 2)", 2.35],
      ["ROUND(225.49, -1)", 230],
      ["FLOOR(-2.5)", -2],
      ["CEILING(-2.5)", -3],
      ["MFLOOR(-2.5)", -3],
      ["MCEILING(-2.5)", -2],
      ["MOD(7, 3)", 1],
      ["MAX(1, 5, 3)", 5],
      ["MIN(4, 2)", 2],
      ["ABS(-4)", 4],
      ["TRUNC(8.97, 1)", 8.9],
      ["SQRT(9)", 3],
    ]);
  });
});

describe("logical functions", () => {
  it("choose without computing the rest", () => {
    table(
      [
        ["IF(TRUE, 1, 1 / 0)", 1],
        ['CASE(Stage, "A", 1, "B", 2, 3)', 2],
        ['ISPICKVAL(Stage, "B")', true],
        ['ISPICKVAL(Empty, "")', true],
        ['INCLUDES(Multi, "y")', true],
        ["AND(TRUE, NOT(FALSE))", true],
        ["OR(FALSE, FALSE)", false],
        ['ISNUMBER("12")', true],
        ['ISNUMBER("12a")', false],
      ],
      { Stage: "B", Multi: "x;y" },
    );
  });

  it("know the values before the save", () => {
    const saved = context({ Stage: "B" }, { Stage: "A" });
    assert.equal(evaluateFormula("ISCHANGED(Stage)", saved), true);
    assert.equal(evaluateFormula("PRIORVALUE(Stage)", saved), "A");
    assert.equal(evaluateFormula("ISNEW()", saved), false);
  });
});

describe("date functions", () => {
  it("use the user's time zone for today and UTC for instants", () => {
    const nov22 = new ApexDate(Date.UTC(2026, 10, 22) / DAY);
    table([
      ["TODAY()", nov22],
      ["DATE(2026, 11, 22)", nov22],
      ["DATE(2026, 11, 22) + 1 - DATE(2026, 11, 22)", 1],
      ["YEAR(TODAY())", 2026],
      ["MONTH(TODAY())", 11],
      ["WEEKDAY(DATE(2026, 11, 22))", 1],
      ["ADDMONTHS(DATE(2026, 1, 31), 1)", new ApexDate(Date.UTC(2026, 1, 28) / DAY)],
      ['DATEVALUE("2026-11-22")', nov22],
      ["DATEVALUE(NOW())", nov22],
      ['DATETIMEVALUE("2026-11-22 10:00:00")', new ApexDatetime(Date.UTC(2026, 10, 22, 10))],
      ['(DATETIMEVALUE("2026-11-22 12:00:00") - DATETIMEVALUE("2026-11-22 00:00:00")) * 24', 12],
      ["TEXT(DATE(2026, 11, 2))", "2026-11-02"],
      ["ISOWEEK(DATE(2027, 1, 1))", 53],
    ]);
    assert.throws(() => value("DATE(2026, 2, 30)"), FormulaError);
  });
});
