import assert from "node:assert/strict";
import { test } from "node:test";
import { typeRef } from "../runtime/typeRef.ts";
import { ApexList, ApexMap } from "../runtime/values/collections.ts";
import { ApexBlob } from "../runtime/values/primitives.ts";
import { estimatedSize } from "./heap.ts";

const STRINGS = typeRef("List", typeRef("String"));

test("sizes follow texts, bytes and the number of elements", () => {
  assert.equal(estimatedSize("abcd"), 8);
  assert.equal(estimatedSize(new ApexBlob(new Uint8Array(100))), 100);
  const some = new ApexList(
    STRINGS,
    Array.from({ length: 100 }, () => "0123456789"),
  );
  const more = new ApexList(
    STRINGS,
    Array.from({ length: 1_000 }, () => "0123456789"),
  );
  assert.equal(estimatedSize(some), 1_800);
  assert.equal(estimatedSize(more), 10 * estimatedSize(some));
});

test("maps count keys and values, nested collections what they hold", () => {
  const map = new ApexMap(typeRef("Map", typeRef("Integer"), STRINGS));
  for (let i = 0; i < 10; i++) map.put(i, new ApexList(STRINGS, ["0123456789"]));
  assert.equal(estimatedSize(map), 10 * (4 + 8 + 4 + 4 + 14));
});
