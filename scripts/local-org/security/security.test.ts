import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { AccessContext } from "../data/contract.ts";
import type { MetadataComponent } from "../metadata/model.ts";
import { ApexException } from "../runtime/apexException.ts";
import { type Org, org, setOrg } from "../runtime/org.ts";
import { ApexList, type ApexMap, type ApexSet } from "../runtime/values/collections.ts";
import { typeRef } from "../runtime/typeRef.ts";
import { ApexDatetime } from "../runtime/values/primitives.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import type { FieldSchema, SObjectSchema } from "../schema/model.ts";
import { INACCESSIBLE_FIELDS } from "../soql/index.ts";
import { NOW, type SmallOrg, openSmallOrg } from "../soql/testing/smallOrg.ts";
import { createSecurityEngine, seedSecurity, stripInaccessible } from "./index.ts";

const HOUR = 3_600_000;

const METADATA: readonly Omit<MetadataComponent, "file">[] = [
  { type: "CustomPermission", fullName: "Seat", content: { label: "Seat" } },
  {
    type: "PermissionSet",
    fullName: "ItemUser",
    content: {
      label: "Item User",
      objectPermissions: [permission("Item__c", "allowRead", "allowCreate", "allowEdit")],
      fieldPermissions: [
        { field: "Item__c.Count__c", readable: "true", editable: "true" },
        { field: "Item__c.Size__c", readable: "true", editable: "false" },
        { field: "Item__c.Account__c", readable: "true", editable: "true" },
        { field: "Task.WhatId", readable: "true", editable: "true" },
      ],
      classAccesses: [{ apexClass: "ItemController", enabled: "true" }],
      customPermissions: [{ name: "Seat", enabled: "true" }],
      userPermissions: [{ name: "ViewSetup", enabled: "true" }],
    },
  },
  {
    type: "PermissionSet",
    fullName: "ItemAuditor",
    content: { label: "Item Auditor", objectPermissions: [permission("Item__c", "allowRead", "viewAllRecords")] },
  },
  {
    type: "MutingPermissionSet",
    fullName: "ItemMuting",
    content: {
      label: "Item Muting",
      objectPermissions: [permission("Item__c", "allowCreate", "allowEdit")],
      fieldPermissions: [{ field: "Item__c.Count__c", readable: "false", editable: "true" }],
      customPermissions: [{ name: "Seat", enabled: "true" }],
      userPermissions: [{ name: "ViewSetup", enabled: "true" }],
    },
  },
  {
    type: "PermissionSetGroup",
    fullName: "QuietGroup",
    content: { label: "Quiet", permissionSets: ["ItemUser"], mutingPermissionSets: ["ItemMuting"] },
  },
  {
    type: "PermissionSetGroup",
    fullName: "ItemGroup",
    content: { label: "Items", permissionSets: ["ItemUser", "ItemAuditor"] },
  },
];

const MORE_OBJECTS: readonly Omit<MetadataComponent, "file">[] = [
  customObject("Box__c", "Private"),
  { type: "CustomField", fullName: "Box__c.Code__c", content: { label: "Code", type: "Text", length: "40" } },
  customObject("Part__c", "ControlledByParent"),
  {
    type: "CustomField",
    fullName: "Part__c.Item__c",
    content: { label: "Item", type: "MasterDetail", referenceTo: "Item__c", relationshipName: "Parts" },
  },
  {
    type: "CustomField",
    fullName: "Item__c.Box__c",
    content: { label: "Box", type: "Lookup", referenceTo: "Box__c", relationshipName: "Items" },
  },
];

function customObject(name: string, sharingModel: string): Omit<MetadataComponent, "file"> {
  const content = { label: name, pluralLabel: name, nameField: { label: "Name", type: "Text" }, sharingModel };
  return { type: "CustomObject", fullName: name, content };
}

function permission(object: string, ...granted: readonly string[]): Record<string, unknown> {
  return { object, ...Object.fromEntries(granted.map((name) => [name, "true"])) };
}

let small: SmallOrg;
let admin: string;
let standard: string;
let least: string;
let item: SObjectSchema;

const user = (name: string, profile: string, values: Record<string, unknown> = {}): string =>
  small.insert("User", {
    LastName: name,
    Alias: name,
    IsActive: true,
    ProfileId: id("Profile", "Name", profile),
    TimeZoneSidKey: "GMT",
    LocaleSidKey: "en_US",
    ...values,
  });
const id = (object: string, column: string, value: string): string => {
  const found = small.store.get(
    `SELECT "Id" FROM ${small.store.table(small.schema.sobject(object)!)} WHERE "${column}" = ?`,
    value,
  );
  return String(found?.["Id"]);
};
const assign = (userId: string, set: string, values: Record<string, unknown> = {}): void => {
  small.insert("PermissionSetAssignment", {
    AssigneeId: userId,
    PermissionSetId: id("PermissionSet", "Name", set),
    ...values,
  });
  small.security.invalidate();
};
const field = (name: string, object = item): FieldSchema => object.fields.get(name.toLowerCase())!;
const asUser = (userId: string): AccessContext => ({ userId, mode: "user", sharing: true });
const withSharing = (userId: string): AccessContext => ({ userId, mode: "system", sharing: true });
const names = (soql: string, access: AccessContext): unknown[] =>
  small.rows(soql, {}, access).map((row) => row["name"]);

function refusal(run: () => unknown, type = "QueryException"): ApexException {
  try {
    run();
  } catch (error) {
    assert.ok(error instanceof ApexException, String(error));
    assert.equal(error.apexType.name, type);
    return error;
  }
  return assert.fail("it was not refused");
}

before(() => {
  small = openSmallOrg(createSecurityEngine, [...METADATA, ...MORE_OBJECTS]);
  seedSecurity(small.store, small.schema, small.metadata, NOW);
  admin = user("admin", "System Administrator");
  standard = user("standard", "Standard User");
  least = user("least", "Minimum Access - Salesforce");
  item = small.schema.sobject("Item__c")!;
});

describe("objects and fields", () => {
  it("gives administrators everything", () => {
    for (const right of ["read", "create", "edit", "delete", "viewAll", "modifyAll"] as const) {
      assert.equal(small.security.mayObject(admin, item, right), true, right);
    }
    assert.equal(small.security.mayField(admin, item, field("Key__c"), "edit"), true);
    assert.equal(small.security.hasUserPermission(admin, "CustomizeApplication"), true);
    assert.equal(small.security.mayClass(admin, "Anything"), true);
  });
  it("gives a standard user the standard objects with their standard fields, and nothing of a package", () => {
    const account = small.schema.sobject("Account")!;
    assert.equal(small.security.mayObject(standard, account, "delete"), true);
    assert.equal(small.security.mayObject(standard, account, "modifyAll"), false);
    assert.equal(small.security.mayField(standard, account, field("Industry", account), "edit"), true);
    assert.equal(small.security.mayObject(standard, item, "read"), false);
    assert.equal(small.security.mayField(standard, item, field("Name"), "read"), false);
  });
  it("gives a least-privileged user nothing", () => {
    const account = small.schema.sobject("Account")!;
    assert.equal(small.security.mayObject(least, account, "read"), false);
    assert.equal(small.security.mayField(least, account, field("Industry", account), "read"), false);
    assert.equal(small.security.hasUserPermission(least, "ApiEnabled"), false);
    assert.equal(small.security.mayClass(least, "ItemController"), false);
    assert.equal(small.security.mayObject(least, small.schema.sobject("User")!, "read"), true);
    assert.equal(small.security.mayObject(least, small.schema.sobject("User")!, "create"), false);
    assert.equal(small.security.mayObject(least, small.schema.sobject("PermissionSetAssignment")!, "create"), false);
  });
  it("lets a detail of an object follow that object", () => {
    const role = small.schema.sobject("OpportunityContactRole")!;
    assert.equal(small.security.mayObject(standard, role, "create"), true);
    assert.equal(small.security.mayObject(least, role, "read"), false);
    assert.equal(small.security.mayObject(least, small.schema.sobject("Item__Share")!, "read"), false);
  });
  it("adds what a permission set grants", () => {
    const holder = user("holder", "Minimum Access - Salesforce");
    assign(holder, "ItemUser");
    assert.equal(small.security.mayObject(holder, item, "edit"), true);
    assert.equal(small.security.mayObject(holder, item, "delete"), false);
    assert.equal(small.security.mayField(holder, item, field("Count__c"), "edit"), true);
    assert.equal(small.security.mayField(holder, item, field("Size__c"), "read"), true);
    assert.equal(small.security.mayField(holder, item, field("Size__c"), "edit"), false);
    assert.equal(small.security.mayField(holder, item, field("Key__c"), "read"), false);
    assert.equal(small.security.mayField(holder, item, field("Name"), "edit"), true);
    assert.equal(small.security.mayClass(holder, "itemcontroller.Inner"), true);
    assert.equal(small.security.hasCustomPermission(holder, "causeway__Seat"), true);
    assert.equal(small.security.hasUserPermission(holder, "ViewSetup"), true);
  });
  it("adds what a permission set group contains, however it is assigned", () => {
    const bySet = user("bySet", "Minimum Access - Salesforce");
    small.insert("PermissionSetAssignment", {
      AssigneeId: bySet,
      PermissionSetId: id(
        "PermissionSet",
        "PermissionSetGroupId",
        id("PermissionSetGroup", "DeveloperName", "ItemGroup"),
      ),
    });
    const byGroup = user("byGroup", "Minimum Access - Salesforce");
    small.insert("PermissionSetAssignment", {
      AssigneeId: byGroup,
      PermissionSetGroupId: id("PermissionSetGroup", "DeveloperName", "ItemGroup"),
    });
    small.security.invalidate();
    for (const holder of [bySet, byGroup]) assert.equal(small.security.mayObject(holder, item, "viewAll"), true);
  });
  it("leaves out what the muting permission set of a group mutes, for that group only", () => {
    const quiet = user("quiet", "Minimum Access - Salesforce");
    const group = id("PermissionSetGroup", "DeveloperName", "QuietGroup");
    small.insert("PermissionSetAssignment", { AssigneeId: quiet, PermissionSetGroupId: group });
    small.security.invalidate();
    const rights = (): readonly boolean[] => [
      small.security.mayObject(quiet, item, "read"),
      small.security.mayObject(quiet, item, "edit"),
      small.security.mayField(quiet, item, field("Count__c"), "edit"),
      small.security.mayField(quiet, item, field("Count__c"), "read"),
      small.security.mayClass(quiet, "ItemController"),
      small.security.hasCustomPermission(quiet, "Seat"),
      small.security.hasUserPermission(quiet, "ViewSetup"),
    ];
    assert.deepEqual(rights(), [true, false, false, true, true, false, false]);
    assign(quiet, "ItemUser");
    assert.deepEqual(rights(), [true, true, true, true, true, true, true]);
  });
  it("ends an assignment when it expires", () => {
    const guest = user("guest", "Minimum Access - Salesforce");
    assign(guest, "ItemUser", { ExpirationDate: new ApexDatetime(NOW + HOUR) });
    assert.equal(small.security.mayObject(guest, item, "read"), true);
    const open = org();
    setOrg({ ...open, clock: { now: () => NOW + 2 * HOUR } } as Org);
    assert.equal(small.security.mayObject(guest, item, "read"), false);
    setOrg(open);
  });
  it("forgets what a rollback undoes", () => {
    const passing = user("passing", "Minimum Access - Salesforce");
    small.store.begin();
    const savepoint = small.store.savepoint();
    assign(passing, "ItemUser");
    assert.equal(small.security.mayObject(passing, item, "read"), true);
    small.store.rollbackTo(savepoint);
    assert.equal(small.security.mayObject(passing, item, "read"), false);
    assign(passing, "ItemUser");
    assert.equal(small.security.mayObject(passing, item, "read"), true);
    small.store.rollback();
    assert.equal(small.security.mayObject(passing, item, "read"), false);
  });
  it("keeps the assignments when the metadata is loaded again", () => {
    const before = small.rows("SELECT COUNT(Id) n FROM ObjectPermissions")[0];
    seedSecurity(small.store, small.schema, small.metadata, NOW);
    assert.deepEqual(small.rows("SELECT COUNT(Id) n FROM ObjectPermissions")[0], before);
    assert.equal(small.security.mayObject(admin, item, "read"), true);
  });
  it("shows licences by definition key", () => {
    const [row] = small.rows(
      "SELECT UserLicense.LicenseDefinitionKey FROM Profile WHERE Name = 'Minimum Access - API Only Integrations'",
    );
    assert.equal(
      (row?.["userlicense"] as Record<string, unknown>)["licensedefinitionkey"],
      "PID_SALESFORCE_INTEGRATION",
    );
  });
});

describe("sharing", () => {
  let owner: string;
  let boss: string;
  let peer: string;

  const see = (userId: string): unknown[] => names("SELECT Name FROM Item__c ORDER BY Name", withSharing(userId));

  before(() => {
    const top = small.insert("UserRole", { Name: "Top" });
    const below = small.insert("UserRole", { Name: "Below", ParentRoleId: top });
    owner = user("owner", "Standard User", { UserRoleId: below });
    boss = user("boss", "Standard User", { UserRoleId: top });
    peer = user("peer", "Standard User", { UserRoleId: below });
    small.insert("Item__c", { Name: "Owned", OwnerId: owner });
    small.insert("Item__c", { Name: "Other", OwnerId: admin });
    small.security.invalidate();
  });

  it("opens private records to their owner and to roles above", () => {
    assert.deepEqual(see(owner), ["Owned"]);
    assert.deepEqual(see(boss), ["Owned"]);
    assert.deepEqual(see(peer), []);
    assert.deepEqual(see(admin), ["Other", "Owned"]);
  });
  it("does not ask for sharing in system mode without it", () => {
    assert.deepEqual(
      names("SELECT Name FROM Item__c ORDER BY Name", { userId: peer, mode: "system", sharing: false }),
      ["Other", "Owned"],
    );
  });
  it("opens records by shares, with the level they give", () => {
    const shared = small.insert("Item__c", { Name: "Shared", OwnerId: admin });
    small.insert("Item__Share", { ParentId: shared, UserOrGroupId: peer, AccessLevel: "Read", RowCause: "Manual" });
    assert.deepEqual(see(peer), ["Shared"]);
    assert.deepEqual(see(boss), ["Owned", "Shared"]);
    const edit = small.security.sharingPredicate(peer, item, "edit", "r");
    const count = small.store.get(
      `SELECT COUNT(*) AS n FROM ${small.store.table(item)} AS "r" WHERE ${edit?.sql}`,
      ...(edit?.parameters ?? []),
    );
    assert.equal(count?.["n"], 0);
  });
  it("opens records to queues and groups, also nested ones", () => {
    const inner = small.insert("Group", { Name: "Inner", Type: "Regular" });
    const queue = small.insert("Group", { Name: "Queue", Type: "Queue" });
    small.insert("GroupMember", { GroupId: inner, UserOrGroupId: least });
    small.insert("GroupMember", { GroupId: queue, UserOrGroupId: inner });
    small.insert("Item__c", { Name: "Queued", OwnerId: queue });
    small.security.invalidate();
    assert.deepEqual(see(least), ["Queued"]);
  });
  it("opens records to a role and all below it", () => {
    const role = id("UserRole", "Name", "Top");
    const group = small.insert("Group", { Type: "RoleAndSubordinates", RelatedId: role });
    const record = small.insert("Item__c", { Name: "Role", OwnerId: admin });
    small.insert("Item__Share", { ParentId: record, UserOrGroupId: group, AccessLevel: "Edit", RowCause: "Manual" });
    small.security.invalidate();
    assert.ok(see(peer).includes("Role"));
    assert.ok(!see(least).includes("Role"));
  });
  it("opens everything by View All of a permission set", () => {
    const auditor = user("auditor", "Minimum Access - Salesforce");
    assign(auditor, "ItemAuditor");
    assert.equal(small.security.sharingPredicate(auditor, item, "read", "r"), null);
    assert.notEqual(small.security.sharingPredicate(auditor, item, "edit", "r"), null);
  });
  it("lets users change their own user record only, unless they manage users", () => {
    const users = small.schema.sobject("User")!;
    assert.equal(small.security.sharingPredicate(least, users, "read", "r"), null);
    assert.deepEqual(small.security.sharingPredicate(least, users, "edit", "r")?.parameters, [least]);
    assert.equal(small.security.sharingPredicate(admin, users, "edit", "r"), null);
  });
  it("hides the fields of a parent the user may not see, but not its name", () => {
    const parent = small.insert("Box__c", { Name: "Closed", OwnerId: admin, Code__c: "secret" });
    small.insert("Item__c", { Name: "Boxed", OwnerId: owner, Box__c: parent });
    const query = "SELECT Box__r.Name, Box__r.Code__c FROM Item__c WHERE Name = 'Boxed'";
    const box = (userId: string): unknown => small.rows(query, {}, withSharing(userId))[0]?.["box__r"];
    assert.deepEqual(box(owner), { name: "Closed", code__c: null, id: parent });
    assert.deepEqual(box(admin), { name: "Closed", code__c: "secret", id: parent });
    assert.deepEqual(names("SELECT Name FROM Item__c WHERE Box__r.Code__c = 'secret'", withSharing(owner)), []);
  });
  it("opens a detail as its master is open", () => {
    const master = small.insert("Item__c", { Name: "Master", OwnerId: owner });
    small.insert("Part__c", { Name: "Detail", Item__c: master });
    const parts = (userId: string): unknown[] => names("SELECT Name FROM Part__c", withSharing(userId));
    assert.deepEqual([parts(owner), parts(boss), parts(peer)], [["Detail"], ["Detail"], []]);
  });
});

describe("user mode", () => {
  let rep: string;

  before(() => {
    rep = user("rep", "Minimum Access - Salesforce");
    assign(rep, "ItemUser");
    small.insert("Item__c", { Name: "Mine", OwnerId: rep, Count__c: 3 });
  });

  it("answers the records that permissions and sharing leave", () => {
    assert.deepEqual(names("SELECT Name, Count__c FROM Item__c WHERE Count__c = 3", asUser(rep)), ["Mine"]);
  });
  it("refuses fields in every clause, in the platform's words", () => {
    const expected = /^No such column 'Key__c' on entity 'Item__c'\./;
    for (const soql of [
      "SELECT Key__c FROM Item__c",
      "SELECT Id FROM Item__c WHERE Key__c = 'x'",
      "SELECT Id FROM Item__c ORDER BY Key__c",
      "SELECT COUNT(Id) FROM Item__c GROUP BY Key__c",
      "SELECT MAX(Key__c) FROM Item__c",
      "SELECT Size__c, COUNT(Id) FROM Item__c GROUP BY Size__c HAVING MAX(Key__c) = 'x'",
    ]) {
      assert.match(refusal(() => small.rows(soql, {}, asUser(rep))).message ?? "", expected, soql);
    }
  });
  it("refuses objects, also through relationships", () => {
    assert.match(
      refusal(() => small.rows("SELECT Id FROM Account", {}, asUser(rep))).message ?? "",
      /^sObject type 'Account' is not supported\./,
    );
    refusal(() => small.rows("SELECT Account__r.Name FROM Item__c", {}, asUser(rep)));
    refusal(() => small.rows("SELECT Id FROM Item__c WHERE Account__c IN (SELECT Id FROM Account)", {}, asUser(rep)));
  });
  it("names all inaccessible fields", () => {
    const error = refusal(() => small.rows("SELECT Key__c, Due__c FROM Item__c WHERE Amount__c > 1", {}, asUser(rep)));
    const fields = error.details.get(INACCESSIBLE_FIELDS) as ApexMap<string, ApexSet<string>>;
    assert.deepEqual(fields.get("Item__c")?.items, ["Key__c", "Due__c", "Amount__c"]);
  });
  it("follows what the query states before what its caller runs in", () => {
    assert.deepEqual(names("SELECT Name, Key__c FROM Item__c WHERE Name = 'Mine' WITH SYSTEM_MODE", asUser(rep)), [
      "Mine",
    ]);
    refusal(() => small.rows("SELECT Key__c FROM Item__c WITH USER_MODE", {}, withSharing(rep)));
  });
  it("checks SELECT and FROM only WITH SECURITY_ENFORCED", () => {
    const enforced = (soql: string) => () => small.rows(soql, {}, withSharing(rep));
    assert.equal(
      refusal(enforced("SELECT Key__c FROM Item__c WITH SECURITY_ENFORCED")).message,
      "Insufficient permissions: secure query included inaccessible field",
    );
    assert.deepEqual(enforced("SELECT Id FROM Item__c WHERE Key__c = 'x' WITH SECURITY_ENFORCED")(), []);
  });
  it("lists with FIELDS() what the user may read", () => {
    const [row] = small.rows("SELECT FIELDS(CUSTOM) FROM Item__c LIMIT 1", {}, asUser(rep));
    assert.deepEqual(Object.keys(row ?? {}).sort(), ["account__c", "count__c", "id", "size__c"]);
  });
  it("reads the names of parents of unknown type, whatever their object", () => {
    const [owned] = small.rows("SELECT Owner.Name FROM Item__c WHERE Name = 'Mine'", {}, asUser(rep));
    assert.equal((owned?.["owner"] as Record<string, unknown>)["id"], rep);
    const account = small.insert("Account", { Name: "Closed object" });
    small.insert("Task", { Subject: "t", WhatId: account, OwnerId: rep });
    const [task] = small.rows("SELECT What.Name FROM Task", {}, asUser(rep));
    assert.equal((task?.["what"] as Record<string, unknown>)["name"], "Closed object");
  });
});

describe("stripInaccessible", () => {
  const record = (values: Record<string, unknown>): ApexSObject => {
    const made = new ApexSObject(item);
    for (const [name, value] of Object.entries(values)) made.values.set(name.toLowerCase(), value);
    return made;
  };

  it("removes fields and says which and where", () => {
    const holder = user("stripped", "Minimum Access - Salesforce");
    assign(holder, "ItemUser");
    const source = [record({ Name: "A", Count__c: 1 }), record({ Name: "B", Key__c: "x", Size__c: "Small" })];
    const reading = stripInaccessible(small.security, holder, "READABLE", source, true);
    assert.deepEqual([...reading.modifiedIndexes], [1]);
    assert.deepEqual([...(reading.removedFields.get("Item__c") ?? [])], ["Key__c"]);
    const writing = stripInaccessible(small.security, holder, "UPDATABLE", source, true);
    assert.deepEqual([...(writing.removedFields.get("Item__c") ?? [])], ["Key__c", "Size__c"]);
    assert.equal(source[1]?.values.get("key__c"), "x");
  });
  it("removes parents and children of closed objects", () => {
    const holder = user("related", "Minimum Access - Salesforce");
    assign(holder, "ItemUser");
    const account = new ApexSObject(small.schema.sobject("Account")!);
    account.values.set("items__r", new ApexList(typeRef("List", typeRef("Item__c")), [record({ Name: "Child" })]));
    const source = record({ Name: "A", Account__r: account });
    const { removedFields } = stripInaccessible(small.security, holder, "READABLE", [source], true);
    assert.deepEqual([...(removedFields.get("Item__c") ?? [])], ["Account__r"]);
  });
  it("refuses a closed object, if asked to", () => {
    const refused = refusal(
      () => stripInaccessible(small.security, least, "READABLE", [record({ Name: "A" })], true),
      "NoAccessException",
    );
    assert.equal(refused.message, "No access to entity: Item__c");
    assert.equal(
      stripInaccessible(small.security, least, "READABLE", [record({ Name: "A" })], false).records.length,
      1,
    );
  });
});
