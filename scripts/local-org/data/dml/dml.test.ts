import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ApexException, apexError } from "../../runtime/apexException.ts";
import { transaction } from "../../runtime/transaction.ts";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import { ApexDate } from "../../runtime/values/primitives.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { component, openTestOrg, trigger, type TestOrg } from "../testing/testOrg.ts";
import { DML_ERRORS, type DmlErrorRow } from "./errors.ts";

const DAYS = 20_000;

function failure(work: () => unknown): ApexException {
  try {
    work();
  } catch (error) {
    if (error instanceof ApexException) return error;
    throw error;
  }
  throw new Error("Nothing was thrown");
}

function message(work: () => unknown): string {
  return failure(work).message ?? "";
}

function account(org: TestOrg, name = "Acme"): ApexSObject {
  const record = org.record("Account", { Name: name });
  org.dml("insert", record);
  return record;
}

function triggerRecords(which: "newRecords" | "oldRecords"): readonly ApexSObject[] {
  return transaction().triggerContext?.[which]?.items ?? [];
}

const THING = [
  component(
    "CustomObject",
    "Thing__c",
    "<label>Thing</label><pluralLabel>Things</pluralLabel><nameField><type>AutoNumber</type><displayFormat>T-{0000}</displayFormat></nameField><sharingModel>Private</sharingModel>",
  ),
  component(
    "CustomField",
    "Thing__c.Key__c",
    "<type>Text</type><length>10</length><unique>true</unique><caseSensitive>false</caseSensitive><externalId>true</externalId>",
  ),
  component(
    "CustomField",
    "Thing__c.Exact__c",
    "<type>Text</type><length>10</length><unique>true</unique><caseSensitive>true</caseSensitive>",
  ),
  component("CustomField", "Thing__c.Amount__c", "<type>Number</type><precision>5</precision><scale>2</scale>"),
  component(
    "CustomField",
    "Thing__c.Kind__c",
    "<type>Picklist</type><valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>A</fullName><default>true</default></value><value><fullName>B</fullName><default>false</default></value></valueSetDefinition></valueSet>",
  ),
  component(
    "CustomField",
    "Thing__c.Must__c",
    "<type>Text</type><length>5</length><required>true</required><defaultValue>&quot;dflt&quot;</defaultValue>",
  ),
  component(
    "CustomField",
    "Thing__c.Account__c",
    "<type>Lookup</type><referenceTo>Account</referenceTo><relationshipName>Things</relationshipName>",
  ),
  component(
    "CustomField",
    "Thing__c.Total__c",
    "<type>Summary</type><summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summarizedField>Part__c.Price__c</summarizedField><summaryOperation>sum</summaryOperation><summaryFilterItems><field>Part__c.Price__c</field><operation>greaterThan</operation><value>1</value></summaryFilterItems>",
  ),
  component(
    "CustomField",
    "Thing__c.Parts__c",
    "<type>Summary</type><summaryForeignKey>Part__c.Thing__c</summaryForeignKey><summaryOperation>count</summaryOperation>",
  ),
  component(
    "CustomObject",
    "Part__c",
    "<label>Part</label><nameField><type>Text</type></nameField><sharingModel>ControlledByParent</sharingModel>",
  ),
  component(
    "CustomField",
    "Part__c.Thing__c",
    "<type>MasterDetail</type><referenceTo>Thing__c</referenceTo><relationshipName>Parts</relationshipName>",
  ),
  component("CustomField", "Part__c.Price__c", "<type>Currency</type><precision>10</precision><scale>2</scale>"),
  component(
    "ValidationRule",
    "Thing__c.No_Negative",
    "<active>true</active><errorConditionFormula>Amount__c &lt; 0</errorConditionFormula><errorMessage>Not below zero</errorMessage><errorDisplayField>Amount__c</errorDisplayField>",
  ),
];

describe("insert", () => {
  it("gives ids, defaults, auto-numbers, owner and audit fields", () => {
    const org = openTestOrg({ components: THING });
    const thing = org.record("Thing__c");
    org.dml("insert", thing);
    assert.match(String(thing.values.get("id")), /^a\w{17}$/);
    assert.equal(org.stored(thing, "Name"), "T-0001");
    assert.equal(org.stored(thing, "Kind__c"), "A");
    assert.equal(org.stored(thing, "Must__c"), "dflt");
    assert.equal(org.stored(thing, "OwnerId"), org.userId);
    assert.equal(org.stored(thing, "CreatedDate"), Date.UTC(2026, 10, 21, 12));
  });

  it("names missing required fields in the platform's words", () => {
    const org = openTestOrg();
    const contact = org.record("Contact", { FirstName: "Ada" });
    assert.equal(
      message(() => org.dml("insert", contact)),
      "Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, Required fields are missing: [LastName]: [LastName]",
    );
    assert.equal(contact.values.has("id"), false);
  });

  it("refuses texts that are too long, and cuts them when asked to", () => {
    const org = openTestOrg();
    const long = org.record("Contact", { LastName: "x".repeat(81) });
    assert.match(
      message(() => org.dml("insert", long)),
      /STRING_TOO_LONG, Last Name: data value too large: x+ \(max length=80\): \[LastName\]/,
    );
    org.dml("insert", long, { options: { allowFieldTruncation: true } });
    assert.equal(String(org.stored(long, "LastName")).length, 80);
  });

  it("refuses values outside a restricted picklist and a number's digits", () => {
    const org = openTestOrg({ components: THING });
    assert.match(
      message(() => org.dml("insert", org.record("Thing__c", { Kind__c: "C" }))),
      /INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST, .*bad value for restricted picklist field: C: \[Kind__c\]/,
    );
    assert.match(
      message(() => org.dml("insert", org.record("Thing__c", { Amount__c: new ApexDecimal(1000n, 0) }))),
      /NUMBER_OUTSIDE_VALID_RANGE/,
    );
  });

  it("keeps unique fields unique, with or without case", () => {
    const org = openTestOrg({ components: THING });
    org.dml("insert", org.record("Thing__c", { Key__c: "Ärger", Exact__c: "a" }));
    assert.match(
      message(() => org.dml("insert", org.record("Thing__c", { Key__c: "äRGER" }))),
      /DUPLICATE_VALUE, duplicate value found: Key__c duplicates value on record with id: a/,
    );
    org.dml("insert", org.record("Thing__c", { Exact__c: "A" }));
    assert.match(
      message(() =>
        org.dml("insert", [org.record("Thing__c", { Key__c: "q" }), org.record("Thing__c", { Key__c: "Q" })]),
      ),
      /DUPLICATE_VALUE/,
    );
  });

  it("checks references", () => {
    const org = openTestOrg();
    const wrong = org.record("Contact", { LastName: "A", AccountId: org.userId });
    assert.match(
      message(() => org.dml("insert", wrong)),
      /FIELD_INTEGRITY_EXCEPTION, Account ID: id value of incorrect type/,
    );
    const missing = org.record("Contact", { LastName: "A", AccountId: "001000000000001AAA" });
    assert.match(
      message(() => org.dml("insert", missing)),
      /INVALID_CROSS_REFERENCE_KEY, invalid cross reference id: \[AccountId\]/,
    );
  });

  it("applies validation rules", () => {
    const org = openTestOrg({ components: THING });
    assert.equal(
      message(() => org.dml("insert", org.record("Thing__c", { Amount__c: new ApexDecimal(-1n, 0) }))),
      "Insert failed. First exception on row 0; first error: FIELD_CUSTOM_VALIDATION_EXCEPTION, Not below zero: [Amount__c]",
    );
  });

  it("refuses an id, and a record that occurs twice", () => {
    const org = openTestOrg();
    assert.match(
      message(() => org.dml("insert", account(org))),
      /INVALID_FIELD_FOR_INSERT_UPDATE, cannot specify Id in an insert call: \[Id\]/,
    );
    const twice = org.record("Account", { Name: "A" });
    assert.match(
      message(() => org.dml("insert", [twice, twice])),
      /must not have two identically equal elements/,
    );
  });
});

describe("a new record with defaults", () => {
  it("has them, those of its record type first", () => {
    const components = [
      ...THING,
      component(
        "RecordType",
        "Thing__c.Other",
        "<label>Other</label><active>true</active><picklistValues><picklist>Kind__c</picklist><values><fullName>B</fullName><default>true</default></values></picklistValues>",
      ),
    ];
    const org = openTestOrg({ components });
    const thing = org.schema.sobject("Thing__c");
    assert.ok(thing);
    assert.equal(org.data.newRecord(thing, null).values.get("kind__c"), "A");
    const type = org.record("RecordType", { Name: "Other", DeveloperName: "Other", SobjectType: "Thing__c" });
    org.dml("insert", type);
    const made = org.data.newRecord(thing, String(type.values.get("id")));
    assert.deepEqual([made.values.get("kind__c"), made.values.get("must__c")], ["B", "dflt"]);
  });
});

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

  it("merges: children move, the loser is deleted and remembers its master", () => {
    const org = openTestOrg();
    const [master, loser] = [account(org, "M"), account(org, "L")];
    const contact = org.record("Contact", { LastName: "A", AccountId: loser.values.get("id") });
    org.dml("insert", contact);
    org.dml("merge", [master, loser]);
    assert.equal(org.stored(contact, "AccountId"), master.values.get("id"));
    assert.deepEqual(
      [org.stored(loser, "IsDeleted"), org.stored(loser, "MasterRecordId")],
      [1, master.values.get("id")],
    );
  });
});

describe("roll-ups", () => {
  it("follow insert, update, delete and undelete of details", () => {
    const org = openTestOrg({ components: THING });
    const thing = org.record("Thing__c");
    org.dml("insert", thing);
    const part = (price: bigint): ApexSObject =>
      org.record("Part__c", { Thing__c: thing.values.get("id"), Price__c: new ApexDecimal(price, 2) });
    const parts = [part(100n), part(250n), part(50n)];
    org.dml("insert", parts);
    assert.deepEqual([org.stored(thing, "Total__c"), org.stored(thing, "Parts__c")], [2.5, 3]);
    org.dml("update", org.record("Part__c", { Id: parts[0]?.values.get("id"), Price__c: new ApexDecimal(300n, 2) }));
    assert.equal(org.stored(thing, "Total__c"), 5.5);
    const second = parts[1] ?? part(0n);
    org.dml("delete", second);
    assert.deepEqual([org.stored(thing, "Total__c"), org.stored(thing, "Parts__c")], [3, 2]);
    org.dml("undelete", second);
    assert.equal(org.stored(thing, "Total__c"), 5.5);
  });
});

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

describe("standard objects", () => {
  it("derive names, stages and activity fields", () => {
    const org = openTestOrg();
    const owner = account(org);
    const contact = org.record("Contact", { FirstName: "Ada", LastName: "L", AccountId: owner.values.get("id") });
    org.dml("insert", contact);
    assert.equal(org.stored(contact, "Name"), "Ada L");
    const deal = org.record("Opportunity", {
      Name: "D",
      StageName: "Closed Won",
      CloseDate: new ApexDate(DAYS),
      Amount: new ApexDecimal(10n, 0),
    });
    const task = org.record("Task", { Subject: "Call", WhoId: contact.values.get("id") });
    org.dml("insert", deal);
    org.dml("insert", task);
    assert.deepEqual(
      [org.stored(deal, "IsWon"), org.stored(deal, "Probability"), org.stored(deal, "FiscalYear")],
      [1, 100, 2024],
    );
    assert.deepEqual(
      [org.stored(task, "AccountId"), org.stored(task, "Status"), org.stored(task, "IsClosed")],
      [owner.values.get("id"), "Not Started", 0],
    );
  });

  it("convert a lead", () => {
    const org = openTestOrg();
    const lead = org.record("Lead", { FirstName: "Ada", LastName: "L", Company: "Acme" });
    org.dml("insert", lead);
    const conversion = {
      leadId: String(lead.values.get("id")),
      accountId: null,
      contactId: null,
      opportunityId: null,
      opportunityName: null,
      ownerId: null,
      convertedStatus: "Closed - Converted",
      doNotCreateOpportunity: false,
    };
    const access = { userId: org.userId, mode: "system", sharing: false } as const;
    const [result] = org.data.convertLead([conversion], { allOrNone: true, access });
    assert.equal(result?.success, true);
    assert.deepEqual([org.stored(lead, "IsConverted"), org.stored(lead, "ConvertedContactId")], [1, result?.contactId]);
    assert.match(
      message(() => org.data.convertLead([conversion], { allOrNone: true, access })),
      /^ConvertLead failed\..*CANNOT_UPDATE_CONVERTED_LEAD/,
    );
  });
});
