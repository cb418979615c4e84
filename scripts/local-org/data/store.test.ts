import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ApexDecimal } from "../runtime/values/decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexTime } from "../runtime/values/primitives.ts";
import { makeField } from "../schema/makeField.ts";
import { decodeColumn, decimalText, encodeColumn, toDecimal } from "./columns.ts";
import { idFromNumber, toId18 } from "./ids.ts";
import { readRows } from "./rows.ts";
import { Store } from "./store.ts";
import { component, openTestOrg } from "./testing/testOrg.ts";

describe("ids", () => {
  it("carry the case-safe suffix", () => {
    assert.equal(toId18("00558000001ZpVL"), "00558000001ZpVLAA0");
    assert.equal(toId18("00558000001ZpVLAA0"), "00558000001ZpVLAA0");
    assert.equal(toId18("short"), null);
    assert.match(idFromNumber("001", 62), /^001Lo0000000010/);
  });

  it("are not used twice, also after a rollback", () => {
    const org = openTestOrg();
    const account = org.schema.sobject("Account");
    assert.ok(account);
    org.store.begin();
    const first = org.store.newId(account);
    org.store.rollback();
    assert.notEqual(org.store.newId(account), first);
  });
});

describe("a store on disk", () => {
  it("goes on with its numbers although it was never closed", () => {
    const folder = mkdtempSync(join(tmpdir(), "store-"));
    const file = join(folder, "org.sqlite");
    const first = new Store(file);
    first.nextNumber("a");
    first.begin();
    first.nextNumber("b");
    first.commit();
    const savepoint = first.savepoint();
    first.nextNumber("c");
    first.rollbackTo(savepoint);
    first.release(savepoint);
    // What a process that ends without closing leaves behind.
    const left = join(folder, "left.sqlite");
    for (const suffix of ["", "-wal"]) cpSync(`${file}${suffix}`, `${left}${suffix}`);
    const second = new Store(left);
    assert.deepEqual(
      ["a", "b", "c"].map((name) => second.nextNumber(name)),
      [2, 2, 2],
    );
    second.close();
    first.close();
    rmSync(folder, { recursive: true });
  });
});

describe("columns", () => {
  it("give back what they were given", () => {
    const cases = [
      [makeField({ name: "A", type: "STRING" }), "x"],
      [makeField({ name: "A", type: "BOOLEAN" }), true],
      [makeField({ name: "A", type: "INTEGER" }), 7],
      [makeField({ name: "A", type: "LONG" }), 9_007_199_254_740_993n],
      [makeField({ name: "A", type: "DATE" }), new ApexDate(-1)],
      [makeField({ name: "A", type: "DATETIME" }), new ApexDatetime(5000)],
      [makeField({ name: "A", type: "TIME" }), new ApexTime(1)],
      [makeField({ name: "A", type: "BASE64" }), new ApexBlob(new Uint8Array([1, 2]))],
      [makeField({ name: "A", type: "DOUBLE", precision: 18, scale: 3 }), new ApexDecimal(-1500n, 3)],
      [makeField({ name: "A", type: "DOUBLE", precision: 18, scale: 0 }), new ApexDecimal(123_456_789_012_345_678n, 0)],
    ] as const;
    for (const [field, value] of cases) assert.deepEqual(decodeColumn(field, encodeColumn(field, value)), value);
  });

  it("store no empty text and no milliseconds, but digits beyond the scale", () => {
    assert.equal(encodeColumn(makeField({ name: "A", type: "STRING" }), ""), null);
    assert.equal(encodeColumn(makeField({ name: "A", type: "DATETIME" }), new ApexDatetime(1999)), 1000);
    const money = makeField({ name: "A", type: "CURRENCY", precision: 18, scale: 2 });
    assert.deepEqual(decodeColumn(money, encodeColumn(money, new ApexDecimal(-1005n, 3))), new ApexDecimal(-1005n, 3));
    assert.deepEqual(decodeColumn(money, encodeColumn(money, new ApexDecimal(5n, 0))), new ApexDecimal(500n, 2));
    assert.equal(decimalText(toDecimal(-1.005, 2)), "-1.01");
    assert.equal(decimalText(toDecimal(1e21, 2)), "1000000000000000000000.00");
    assert.equal(decimalText(toDecimal(1.5e-7, 8)), "0.00000015");
  });
});

describe("tables", () => {
  it("grow a column when the schema does", () => {
    const before = openTestOrg({ components: [component("CustomObject", "T__c", "<label>T</label>")] });
    const record = before.record("T__c");
    before.dml("insert", record);
    const after = openTestOrg({
      components: [
        component("CustomObject", "T__c", "<label>T</label>"),
        component("CustomField", "T__c.New__c", "<type>Checkbox</type><defaultValue>false</defaultValue>"),
      ],
    });
    const object = after.schema.sobject("T__c");
    assert.ok(object);
    before.store.rollbackTo(before.store.savepoint()); // makes the store look at its tables again
    const id = String(record.values.get("id"));
    assert.equal(readRows(before.store, object, [id]).get(id)?.values.get("new__c"), false);
  });

  it("fold case beyond ASCII", () => {
    const org = openTestOrg();
    assert.equal(org.store.get("SELECT fold('ÄÖ') = fold('äö') AS same")?.["same"], 1);
  });
});
