import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestOrg, trigger } from "../testing/testOrg.ts";
import { account, message, THING, triggerRecords } from "../testing/things.ts";

describe("delete, undelete and merge", () => {
  it("takes details and contacts along and brings them back, lookups too", () => {
    const org = openTestOrg({ components: THING });
    const owner = account(org);
    const contact = org.record("Contact", { LastName: "A", AccountId: owner.values.get("id") });
    const thing = org.record("Thing__c", { Account__c: owner.values.get("id") });
    org.dml("insert", contact);
    org.dml("insert", thing);
    org.dml("delete", owner);
    assert.deepEqual([org.stored(contact, "IsDeleted"), org.stored(thing, "Account__c")], [1, null]);
    assert.match(
      message(() => org.dml("delete", owner)),
      /ENTITY_IS_DELETED, entity is deleted/,
    );
    org.dml("undelete", owner);
    assert.deepEqual([org.stored(contact, "IsDeleted"), org.stored(thing, "Account__c")], [0, owner.values.get("id")]);
  });

  it("empties the recycle bin for good", () => {
    const org = openTestOrg();
    const gone = account(org);
    const id = String(gone.values.get("id"));
    assert.equal(org.data.emptyRecycleBin([id])[0]?.errors[0]?.statusCode, "INVALID_CROSS_REFERENCE_KEY");
    org.dml("delete", gone);
    assert.equal(org.data.emptyRecycleBin([id])[0]?.success, true);
    assert.match(
      message(() => org.dml("undelete", gone)),
      /INVALID_CROSS_REFERENCE_KEY/,
    );
  });

  it("refuses to delete an account with cases", () => {
    const org = openTestOrg();
    const owner = account(org);
    org.dml("insert", org.record("Case", { AccountId: owner.values.get("id") }));
    assert.match(
      message(() => org.dml("delete", owner)),
      /DELETE_FAILED, Your attempt to delete Acme could not be completed because it is associated with the following cases\.: 00000001/,
    );
  });

  it("merges: children move, the loser is deleted and tells its master, also to triggers", () => {
    const told: unknown[] = [];
    const after = trigger("AccountTrigger", "Account", ["after delete"], () => {
      for (const old of triggerRecords("oldRecords")) told.push(old.values.get("masterrecordid"));
    });
    const org = openTestOrg({ triggers: [after] });
    const [master, loser] = [account(org, "M"), account(org, "L")];
    const contact = org.record("Contact", { LastName: "A", AccountId: loser.values.get("id") });
    org.dml("insert", contact);
    org.dml("merge", [master, loser]);
    assert.equal(org.stored(contact, "AccountId"), master.values.get("id"));
    assert.deepEqual(
      [org.stored(loser, "IsDeleted"), org.stored(loser, "MasterRecordId")],
      [1, master.values.get("id")],
    );
    assert.deepEqual(told, [master.values.get("id")]);
  });
});
