import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import { component, openTestOrg } from "../testing/testOrg.ts";
import { account, message, THING } from "../testing/things.ts";

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
