import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { openTestOrg } from "../testing/testOrg.ts";
import { THING } from "../testing/things.ts";

describe("roll-ups", () => {
  it("follow insert, update, delete and undelete of details", () => {
    const org = openTestOrg({ components: THING });
    const thing = org.record("Thing__c");
    org.dml("insert", thing);
    const part = (price: bigint): ApexSObject =>
      org.record("Part__c", { Thing__c: thing.values.get("id"), Price__c: new ApexDecimal(price, 2) });
    const parts = [part(100n), part(250n), part(50n)];
    org.dml("insert", parts);
    assert.deepEqual([org.stored(thing, "Total__c"), org.stored(thing, "Parts__c")], [2.5, 3]);
    org.dml("update", org.record("Part__c", { Id: parts[0]?.values.get("id"), Price__c: new ApexDecimal(300n, 2) }));
    assert.equal(org.stored(thing, "Total__c"), 5.5);
    const second = parts[1] ?? part(0n);
    org.dml("delete", second);
    assert.deepEqual([org.stored(thing, "Total__c"), org.stored(thing, "Parts__c")], [3, 2]);
    org.dml("undelete", second);
    assert.equal(org.stored(thing, "Total__c"), 5.5);
  });
});
