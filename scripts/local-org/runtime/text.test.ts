import assert from "node:assert/strict";
import { test } from "node:test";
import { apexToString, doubleToString } from "./text.ts";
import { typeRef } from "./typeRef.ts";
import { ApexList, ApexMap, ApexSet } from "./values/collections.ts";
import { parseDecimal } from "./values/decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime } from "./values/primitives.ts";

const LIST = typeRef("List", typeRef("Object"));

test("values read as System.debug writes them", () => {
  assert.equal(apexToString(null), "null");
  assert.equal(apexToString(5n), "5");
  assert.equal(apexToString(parseDecimal("1.50")), "1.50");
  assert.equal(apexToString(new ApexDate(0)), "1970-01-01 00:00:00");
  assert.equal(apexToString(new ApexDatetime(1_500)), "1970-01-01 00:00:01");
  assert.equal(apexToString(new ApexBlob(new Uint8Array(3))), "Blob[3]");
});

test("collections show ten elements", () => {
  assert.equal(apexToString(new ApexList(LIST, [1, null, "a"])), "(1, null, a)");
  assert.equal(apexToString(new ApexSet(typeRef("Set", typeRef("Integer")), [1, 2, 1])), "{1, 2}");
  const map = new ApexMap(typeRef("Map", typeRef("String"), typeRef("Integer")));
  map.put("a", 1);
  assert.equal(apexToString(map), "{a=1}");
  const eleven = Array.from({ length: 11 }, (_, i) => i);
  assert.equal(apexToString(new ApexList(LIST, eleven)), "(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, ...)");
});

test("a list that holds itself ends", () => {
  const list = new ApexList(LIST);
  list.add(list);
  assert.equal(apexToString(list), "((already output))");
});

test("doubles read as in Java", () => {
  assert.deepEqual([1, 0.001, 1e7, 1.5e-4, -0].map(doubleToString), ["1.0", "0.001", "1.0E7", "1.5E-4", "-0.0"]);
});
