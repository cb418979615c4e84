import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { MetadataComponent } from "../metadata/model.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { ApexDecimal } from "../runtime/values/decimal.ts";
import { type SmallOrg, NOW, openSmallOrg } from "../soql/testing/smallOrg.ts";
import { createSecurityEngine, seedSecurity } from "./index.ts";

const RULES = {
  sharingOwnerRules: [
    { fullName: "Sales", accessLevel: "Read", sharedTo: { role: "Support" }, sharedFrom: { role: "Sales" } },
    { fullName: "Queue", accessLevel: "Edit", sharedTo: { group: "Helpers" }, sharedFrom: { queue: "Inbox" } },
  ],
  sharingCriteriaRules: [
    criterion("Read", { roleAndSubordinates: "Support" }, [["Size__c", "equals", "Large,Medium"]]),
    criterion("Edit", { group: "Helpers" }, [
      ["Count__c", "greaterThan", "5"],
      ["Name", "startsWith", "x,Big"],
      ["Active__c", "equals", "True"],
    ]),
    criterion("Read", { group: "Auditors" }, [
      ["Tags__c", "includes", "red"],
      ["Name", "notEqual", "Red herring"],
    ]),
  ],
};

function criterion(accessLevel: string, sharedTo: object, items: readonly (readonly string[])[], logic?: string) {
  const criteriaItems = items.map(([field, operation, value]) => ({ field, operation, value }));
  const booleanFilter = items.length === 3 ? "1 AND (2 OR 3)" : logic;
  return { accessLevel, sharedTo, criteriaItems, ...(booleanFilter ? { booleanFilter } : {}) };
}

function rules(content: MetadataComponent["content"]): Omit<MetadataComponent, "file"> {
  return { type: "SharingRules", fullName: "Item__c", content };
}

function open(content: MetadataComponent["content"]): SmallOrg {
  const small = openSmallOrg(createSecurityEngine, [rules(content)]);
  seedSecurity(small.store, small.schema, small.metadata, NOW);
  return small;
}

function user(small: SmallOrg, name: string, role: string | null = null): string {
  const profile = small.store.get(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`);
  return small.insert("User", { LastName: name, IsActive: true, ProfileId: profile?.["Id"], UserRoleId: role });
}

describe("sharing rules", () => {
  let small: SmallOrg;
  const users: Record<string, string> = {};
  const sees = (name: string, right: "read" | "edit" = "read"): readonly unknown[] => {
    const item = small.schema.sobject("Item__c")!;
    const predicate = small.security.sharingPredicate(users[name] ?? "", item, right, "r");
    const sql = `SELECT "Name" FROM ${small.store.table(item)} AS "r" WHERE ${predicate?.sql ?? 1} ORDER BY "Name"`;
    return small.store.all(sql, ...(predicate?.parameters ?? [])).map((row) => row["Name"]);
  };

  before(() => {
    small = open(RULES);
    const role = (name: string, parent: string | null = null): string =>
      small.insert("UserRole", { Name: name, DeveloperName: name, ParentRoleId: parent });
    const [sales, support] = [role("Sales"), role("Support", role("Head"))];
    users["seller"] = user(small, "seller", sales);
    users["agent"] = user(small, "agent", support);
    users["trainee"] = user(small, "trainee", role("Trainees", support));
    users["helper"] = user(small, "helper");
    users["auditor"] = user(small, "auditor");
    const head = small.store.get(`SELECT "Id" FROM "UserRole" WHERE "Name" = 'Head'`)?.["Id"];
    users["head"] = user(small, "head", String(head));
    for (const [name, member] of [
      ["Helpers", "helper"],
      ["Auditors", "auditor"],
    ] as const) {
      const group = small.insert("Group", { Name: name, DeveloperName: name, Type: "Regular" });
      small.insert("GroupMember", { GroupId: group, UserOrGroupId: users[member] });
    }
    const queue = small.insert("Group", { Name: "Inbox", DeveloperName: "Inbox", Type: "Queue" });
    const stranger = user(small, "stranger");
    small.insert("Item__c", { Name: "Of sales", OwnerId: users["seller"] });
    small.insert("Item__c", { Name: "Queued", OwnerId: queue });
    small.insert("Item__c", { Name: "Size", OwnerId: stranger, Size__c: "medium" });
    small.insert("Item__c", { Name: "Big one", OwnerId: stranger, Count__c: new ApexDecimal(6n, 0) });
    small.insert("Item__c", { Name: "Small", OwnerId: stranger, Count__c: new ApexDecimal(6n, 0), Active__c: false });
    small.insert("Item__c", { Name: "Active", OwnerId: stranger, Count__c: new ApexDecimal(6n, 0), Active__c: true });
    small.insert("Item__c", { Name: "Red", OwnerId: stranger, Tags__c: "blue;red" });
    small.insert("Item__c", { Name: "Red herring", OwnerId: stranger, Tags__c: "red" });
    small.security.invalidate();
  });

  it("share what the users of a role own, also with the roles above those they name", () => {
    assert.deepEqual(sees("agent"), ["Of sales", "Size"]);
    assert.deepEqual(sees("head"), ["Of sales", "Size"]);
  });

  it("share with a role and those below it by criteria, one of several values being enough", () => {
    assert.deepEqual(sees("trainee"), ["Size"]);
  });

  it("share the records of a queue and what meets the filter logic with a group, to edit", () => {
    assert.deepEqual(sees("helper"), ["Active", "Big one", "Queued"]);
    assert.deepEqual(sees("helper", "edit"), ["Active", "Big one", "Queued"]);
    assert.deepEqual(sees("agent", "edit"), []);
  });

  it("know multi-select picklists and negations", () => {
    assert.deepEqual(sees("auditor"), ["Red"]);
  });

  it("stop where they name what the local org has not", () => {
    const other = open({ sharingOwnerRules: [{ accessLevel: "Read", sharedTo: { territory: "West" } }] });
    const item = other.schema.sobject("Item__c")!;
    assert.throws(
      () => other.security.sharingPredicate(user(other, "any"), item, "read", "r"),
      (error) => error instanceof UnsupportedError && error.message.includes("territory of a sharing rule"),
    );
    const guests = open({ sharingGuestRules: [{ accessLevel: "Read" }] });
    assert.throws(() => guests.security.sharingPredicate(user(guests, "any"), item, "read", "r"), /sharingGuestRules/);
  });
});
