import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openTestOrg } from "../testing/testOrg.ts";
import { account, failure, message } from "../testing/things.ts";

describe("access", () => {
  it("refuses objects and fields in user mode in the platform's words", () => {
    const org = openTestOrg({
      security: {
        mayObject: (_user, object) => object.name !== "Account",
        mayField: (_user, _object, field) => field.name !== "Phone",
      },
    });
    const access = { userId: org.userId, mode: "user", sharing: true } as const;
    const denied = failure(() => org.dml("insert", org.record("Account", { Name: "A" }), { access }));
    assert.equal(denied.toString(), "System.SecurityException: Access to entity 'Account' denied");
    assert.equal(
      message(() => org.dml("insert", org.record("Contact", { LastName: "A", Phone: "1" }), { access })),
      "Operation failed due to fields being inaccessible on Sobject Contact, check errors on Exception or Result!",
    );
  });

  it("refuses rows that sharing does not let the user edit", () => {
    const org = openTestOrg({
      security: {
        sharingPredicate: (_user, _object, right) => (right === "edit" ? { sql: "0", parameters: [] } : null),
      },
    });
    const record = account(org);
    const access = { userId: org.userId, mode: "system", sharing: true } as const;
    assert.match(
      message(() => org.dml("update", record, { access })),
      /INSUFFICIENT_ACCESS_OR_READONLY, insufficient access rights on object id/,
    );
  });

  it("does not mix setup and other objects", () => {
    const org = openTestOrg();
    account(org);
    assert.match(
      message(() => org.dml("insert", org.record("PermissionSet", { Name: "P", Label: "P" }))),
      /MIXED_DML_OPERATION, DML operation on setup object is not permitted after you have updated a non-setup object \(or vice versa\): PermissionSet, original object: Account/,
    );
  });
});
