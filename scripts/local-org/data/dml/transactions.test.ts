import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { transaction } from "../../runtime/transaction.ts";
import { component, openTestOrg } from "../testing/testOrg.ts";
import { account } from "../testing/things.ts";

describe("the transaction", () => {
  it("counts statements and rows", () => {
    const org = openTestOrg();
    org.dml("insert", [org.record("Account", { Name: "A" }), org.record("Account", { Name: "B" })]);
    assert.deepEqual([transaction().limits.used.dmlStatements, transaction().limits.used.dmlRows], [1, 2]);
  });

  it("rolls back to a savepoint", () => {
    const org = openTestOrg();
    const savepoint = org.data.setSavepoint();
    const record = account(org);
    org.data.rollback(savepoint);
    assert.equal(org.stored(record, "Name"), undefined);
    account(org);
  });

  it("publishes events instead of storing them", () => {
    const org = openTestOrg({ components: [component("CustomObject", "Ping__e", "<label>Ping</label>")] });
    org.dml("insert", org.record("Ping__e"));
    assert.equal(org.published.length, 1);
  });
});
