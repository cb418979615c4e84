import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apexError } from "../../runtime/apexException.ts";
import { transaction } from "../../runtime/transaction.ts";
import { openTestOrg, trigger } from "../testing/testOrg.ts";
import { account, message, THING, triggerRecords } from "../testing/things.ts";

describe("triggers", () => {
  it("see records with defaults, may change them before and report errors after", () => {
    const seen: string[] = [];
    const org = openTestOrg({
      components: THING,
      triggers: [
        trigger("ThingTrigger", "Thing__c", ["before insert", "after insert"], () => {
          const { event } = transaction().triggerContext ?? {};
          for (const record of triggerRecords("newRecords")) {
            seen.push(`${event} ${String(record.values.get("kind__c"))} ${record.readOnly}`);
            if (event === "before insert") record.values.set("must__c", "set");
          }
        }),
      ],
    });
    const thing = org.record("Thing__c");
    org.dml("insert", thing);
    assert.deepEqual(seen, ["before insert A false", "after insert A true"]);
    assert.equal(org.stored(thing, "Must__c"), "set");
    assert.equal(thing.values.has("must__c"), false);
  });

  it("turn addError and exceptions into row errors", () => {
    const org = openTestOrg({
      triggers: [
        trigger("AccountTrigger", "Account", ["before insert"], () => {
          const [first] = triggerRecords("newRecords");
          if (first?.values.get("name") === "boom")
            throw apexError("NullPointerException", "Attempt to de-reference a null object");
          first?.errors.push({ field: null, message: "No" });
        }),
      ],
    });
    assert.match(
      message(() => account(org)),
      /FIELD_CUSTOM_VALIDATION_EXCEPTION, No: \[\]/,
    );
    assert.match(
      message(() => account(org, "boom")),
      /CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY, AccountTrigger: execution of BeforeInsert\n\ncaused by: System.NullPointerException: Attempt to de-reference a null object/,
    );
  });

  it("run again for the good rows of a partial save, whose first attempt is undone", () => {
    let runs = 0;
    const org = openTestOrg({
      triggers: [
        trigger("AccountTrigger", "Account", ["after insert"], () => {
          runs++;
          for (const record of triggerRecords("newRecords")) {
            if (record.values.get("name") === "bad") record.errors.push({ field: null, message: "bad" });
          }
        }),
      ],
    });
    const records = ["one", "bad", "two"].map((name) => org.record("Account", { Name: name }));
    const results = org.dml("insert", records, { allOrNone: false });
    assert.deepEqual(
      results.map((result) => result.success),
      [true, false, true],
    );
    assert.equal(runs, 2);
    const count = org.store.get('SELECT COUNT(*) AS n FROM "Account"');
    assert.equal(count?.["n"], 2);
  });

  it("run in chunks of 200", () => {
    const sizes: number[] = [];
    const org = openTestOrg({
      triggers: [
        trigger("AccountTrigger", "Account", ["before insert"], () => sizes.push(triggerRecords("newRecords").length)),
      ],
    });
    org.dml(
      "insert",
      Array.from({ length: 401 }, (_, i) => org.record("Account", { Name: `A${i}` })),
    );
    assert.deepEqual(sizes, [200, 200, 1]);
  });
});
