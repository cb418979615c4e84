import assert from "node:assert/strict";
import { test } from "node:test";
import { Bean } from "../../library/support/beans.ts";
import { setTransaction, Transaction } from "../../runtime/transaction.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { component, openTestOrg } from "../testing/testOrg.ts";
import { THING } from "../testing/things.ts";

const member = component(
  "PlatformEventChannelMember",
  "ChangeEvents_Thing",
  "<eventChannel>ChangeEvents</eventChannel><selectedEntity>Thing__ChangeEvent</selectedEntity>",
);

test("changes of the objects that channel members name are captured outside of tests", () => {
  const org = openTestOrg({ components: [...THING, member] });
  const init = { id: "TID:1", quiddity: "ANONYMOUS", userId: org.userId, isTest: false } as const;
  setTransaction(new Transaction({ ...init, isAsync: false, sharing: false }));
  const thing = org.record("Thing__c", { Key__c: "a" });
  org.dml("insert", thing);
  org.dml("update", org.record("Thing__c", { Id: thing.values.get("id"), Key__c: null }));
  org.dml("insert", org.record("Account", { Name: "Not captured" }));
  const shown = org.published.map((event) => {
    assert.ok(event instanceof ApexSObject);
    const header = event.values.get("changeeventheader");
    assert.ok(header instanceof Bean);
    const list = (name: string): unknown => (header.get(name) as ApexList).items;
    const { schema, values } = event;
    return [
      schema.name,
      header.get("changeType"),
      header.get("sequenceNumber"),
      list("nulledFields"),
      values.get("key__c"),
    ];
  });
  assert.deepEqual(shown, [
    ["Thing__ChangeEvent", "CREATE", 1, [], "a"],
    ["Thing__ChangeEvent", "UPDATE", 2, ["Key__c"], undefined],
  ]);
});
