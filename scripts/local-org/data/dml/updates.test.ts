import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestOrg } from "../testing/testOrg.ts";
import { account, failure, THING } from "../testing/things.ts";
import { DML_ERRORS, type DmlErrorRow } from "./errors.ts";

describe("update and upsert", () => {
  it("writes what was set and leaves the rest", () => {
    const org = openTestOrg();
    const record = org.record("Account", { Name: "Acme", Phone: "1" });
    org.dml("insert", record);
    org.dml("update", org.record("Account", { Id: record.values.get("id"), Phone: "2" }));
    assert.equal(org.stored(record, "Phone"), "2");
    assert.equal(org.stored(record, "Name"), "Acme");
  });

  it("names the row's id in the exception and carries the rows", () => {
    const org = openTestOrg();
    const record = account(org);
    const error = failure(() => org.dml("update", org.record("Account", { Id: record.values.get("id"), Name: null })));
    assert.match(
      error.message ?? "",
      new RegExp(
        `^Update failed. First exception on row 0 with id ${String(record.values.get("id"))}; first error: REQUIRED_FIELD_MISSING`,
      ),
    );
    const rows = error.details.get(DML_ERRORS) as DmlErrorRow[];
    assert.deepEqual(rows[0]?.error.fields, ["Name"]);
  });

  it("finds the record of an external id", () => {
    const org = openTestOrg({ components: THING });
    const first = org.record("Thing__c", { Key__c: "k1", Must__c: "a" });
    const [made] = org.dml("upsert", first, { externalIdField: "key__c" });
    assert.equal(made?.created, true);
    const again = org.record("Thing__c", { Key__c: "K1", Must__c: "b" });
    const [found] = org.dml("upsert", again, { externalIdField: "key__c" });
    assert.deepEqual([found?.created, found?.id], [false, first.values.get("id")]);
    assert.equal(org.stored(first, "Must__c"), "b");
  });
});
