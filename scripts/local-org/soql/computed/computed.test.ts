import assert from "node:assert/strict";
import { it } from "node:test";
import { ApexException } from "../../runtime/apexException.ts";
import { OPEN, openSmallOrg } from "../testing/smallOrg.ts";

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

it("objects whose rows nobody computes are loud", () => {
  const org = openSmallOrg();
  assert.throws(() => org.rows("SELECT DurableId FROM PicklistValueInfo"), { name: "UnsupportedError" });
  assert.throws(() => org.rows("SELECT Id FROM RecentlyViewed"), { name: "UnsupportedError" });
});
