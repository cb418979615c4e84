import assert from "node:assert/strict";
import { test } from "node:test";
import { parseCsv, writeCsv } from "./csv.ts";

test("CSV is read with quotation marks, line breaks in values, any line ending and other delimiters", () => {
  assert.deepEqual(parseCsv('\uFEFFName,Note\r\n"a ""b"", c","1\n2"\n\nx,', ","), [
    ["Name", "Note"],
    ['a "b", c', "1\n2"],
    ["x", ""],
  ]);
  assert.deepEqual(parseCsv("A|B\n1,5|x", "|"), [
    ["A", "B"],
    ["1,5", "x"],
  ]);
  assert.deepEqual(parseCsv("", ","), []);
});

test("what is written is read back", () => {
  const rows = [
    ["Id", "Name"],
    ["1", 'a "b"\n, c'],
  ];
  assert.deepEqual(parseCsv(writeCsv(rows, { delimiter: ";", lineEnding: "\r\n" }), ";"), rows);
});
