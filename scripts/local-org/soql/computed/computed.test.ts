import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ApexException } from "../../runtime/apexException.ts";
import { NOW, OPEN, openSmallOrg } from "../testing/smallOrg.ts";

it("UserRecordAccess tells what the user it names may do", () => {
  const org = openSmallOrg(() => ({
    ...OPEN,
    mayObject: (_user, _object, right) => right !== "delete",
    sharingPredicate: (user, _object, right, alias) =>
      right === "read" ? null : { sql: `${alias}."OwnerId" = ?`, parameters: [user] },
  }));
  const user = org.insert("User", { LastName: "u" });
  const [own, other] = [org.insert("Item__c", { OwnerId: user }), org.insert("Item__c")];
  const rows = org.rows(
    "SELECT RecordId, HasReadAccess, HasEditAccess, HasDeleteAccess, MaxAccessLevel FROM UserRecordAccess WHERE UserId = :user AND RecordId IN (:own, :other) ORDER BY RecordId",
    { user, own, other },
  );
  assert.deepEqual(rows, [
    { recordid: own, hasreadaccess: true, haseditaccess: true, hasdeleteaccess: false, maxaccesslevel: "Edit" },
    { recordid: other, hasreadaccess: true, haseditaccess: false, hasdeleteaccess: false, maxaccesslevel: "Read" },
  ]);
  assert.throws(() => org.rows("SELECT RecordId FROM UserRecordAccess"), ApexException);
});

describe("views", () => {
  const org = openSmallOrg(() => ({ ...OPEN, mayObject: (_user, object) => object.name !== "Lead" }));
  const [ada, bo] = ["Ada", "Bo"].map((name) => org.insert("User", { LastName: name }));
  const [acme, other] = [org.insert("Account", { Name: "Acme" }), org.insert("Account", { Name: "Other" })];
  const lead = org.insert("Lead", { LastName: "Hidden" });
  const item = org.insert("Item__c", { Name: "Item" });
  const as = (userId: string | undefined) => ({ userId: userId ?? "", mode: "system", sharing: false }) as const;
  const dates = (userId: string | undefined, where = "") =>
    org
      .rows(`SELECT Name, LastViewedDate, LastReferencedDate FROM Account ${where} ORDER BY Name`, {}, as(userId))
      .map((row) => [row["name"], row["lastvieweddate"], row["lastreferenceddate"]]);

  it("are noted by FOR VIEW and FOR REFERENCE, for the user alone", () => {
    const now = new Date(NOW).toISOString();
    org.rows("SELECT Id FROM Account WHERE Name = 'Acme' FOR VIEW", {}, as(ada));
    org.rows("SELECT Id FROM Account WHERE Name = 'Other' FOR REFERENCE", {}, as(ada));
    org.rows("SELECT Id FROM Lead FOR VIEW", {}, as(ada));
    org.rows("SELECT Id FROM Item__c FOR VIEW", {}, as(ada));
    assert.deepEqual(dates(ada), [
      ["Acme", now, now],
      ["Other", null, now],
    ]);
    assert.deepEqual(dates(bo), [
      ["Acme", null, null],
      ["Other", null, null],
    ]);
    assert.deepEqual(dates(ada, "WHERE LastViewedDate != NULL"), [["Acme", now, now]]);
  });

  it("are listed as RecentlyViewed, without records that the user may not see or that are gone", () => {
    const recent = (more = "") => org.rows(`SELECT Id, Name, Type FROM RecentlyViewed ${more}`, {}, as(ada));
    assert.deepEqual(new Set(recent().map((row) => row["id"])), new Set([acme, other, item]));
    assert.deepEqual(recent("WHERE Type = 'Item__c' AND LastViewedDate = TODAY"), [
      { id: item, name: "Item", type: "Item__c" },
    ]);
    assert.ok(lead);
    org.store.run(`UPDATE "Account" SET "IsDeleted" = 1 WHERE "Id" = ?`, acme ?? "");
    assert.equal(recent("WHERE Type = 'Account'").length, 1);
    assert.deepEqual(org.rows("SELECT Id FROM RecentlyViewed", {}, as(bo)), []);
  });
});

it("objects whose rows nobody computes are loud", () => {
  const org = openSmallOrg();
  assert.throws(() => org.rows("SELECT DurableId FROM PicklistValueInfo"), { name: "UnsupportedError" });
  assert.throws(() => org.rows("SELECT Name FROM Name"), { name: "UnsupportedError" });
});
