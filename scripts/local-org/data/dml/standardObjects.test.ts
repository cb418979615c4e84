import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import { ApexDate } from "../../runtime/values/primitives.ts";
import { openTestOrg } from "../testing/testOrg.ts";
import { account, message } from "../testing/things.ts";

const DAYS = 20_000;

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

  it("tell what a permission set opens", () => {
    const org = openTestOrg();
    const set = org.record("PermissionSet", { Name: "Opens", Label: "Opens" });
    org.dml("insert", set);
    const opened = (id: string) => {
      const access = org.record("SetupEntityAccess", { ParentId: set.values.get("id"), SetupEntityId: id });
      org.dml("insert", access);
      return org.stored(access, "SetupEntityType");
    };
    assert.equal(opened("0pPLo0000000001AAA"), "ExternalCredentialParameter");
    assert.throws(() => opened("9zzLo0000000001AAA"), { name: "UnsupportedError" });
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
