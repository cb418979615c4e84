import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { component, openTestOrg } from "../data/testing/testOrg.ts";
import { ApexDecimal } from "../runtime/values/decimal.ts";
import type { ApexSObject } from "../runtime/values/sobject.ts";

const COMPONENTS = [
  component("CustomObject", "Rate__mdt", "<label>Rate</label>"),
  component("CustomField", "Rate__mdt.Value__c", "<type>Number</type><precision>4</precision><scale>0</scale>"),
  component("CustomObject", "Limits__c", "<label>Limits</label><customSettingsType>Hierarchy</customSettingsType>"),
  component("CustomField", "Limits__c.Max__c", "<type>Number</type><precision>4</precision><scale>0</scale>"),
  component(
    "CustomField",
    "Contact.Company__c",
    "<type>Text</type><formula>UPPER(Account.Name) &amp; &quot;/&quot; &amp; Account.Owner.LastName</formula>",
  ),
  component("CustomField", "Contact.Shout__c", "<type>Text</type><formula>Company__c &amp; &quot;!&quot;</formula>"),
  component("CustomField", "Contact.Share__c", "<type>Percent</type><precision>5</precision><scale>1</scale>"),
  component(
    "CustomField",
    "Contact.Half__c",
    "<type>Percent</type><precision>5</precision><scale>1</scale><formula>Share__c / 2</formula>",
  ),
  component("CustomField", "Contact.Count__c", "<type>Number</type><precision>5</precision><scale>0</scale>"),
  component(
    "CustomField",
    "Contact.Zero__c",
    "<type>Number</type><precision>5</precision><scale>0</scale><formula>Count__c + 1</formula><formulaTreatBlanksAs>BlankAsZero</formulaTreatBlanksAs>",
  ),
  component(
    "CustomField",
    "Contact.Blank__c",
    "<type>Number</type><precision>5</precision><scale>0</scale><formula>Count__c + 1</formula><formulaTreatBlanksAs>BlankAsBlank</formulaTreatBlanksAs>",
  ),
  component(
    "CustomField",
    "Contact.Limit__c",
    "<type>Number</type><precision>5</precision><scale>0</scale><formula>$Setup.Limits__c.Max__c</formula>",
  ),
  component("CustomField", "Contact.Who__c", "<type>Text</type><formula>$User.Username</formula>"),
  component(
    "CustomField",
    "Contact.Bad__c",
    "<type>Number</type><precision>5</precision><scale>0</scale><formula>1 / Count__c</formula>",
  ),
];

describe("formula fields", () => {
  const org = openTestOrg({ components: COMPONENTS });
  const account = org.record("Account", { Name: "Acme" });
  org.dml("insert", account);
  org.dml("insert", org.record("Limits__c", { Max__c: new ApexDecimal(7n, 0) }));
  const contact = org.record("Contact", {
    LastName: "A",
    AccountId: account.values.get("id"),
    Share__c: new ApexDecimal(50n, 0),
  });
  org.dml("insert", contact);
  const sql = (field: string): unknown =>
    org.store.get(
      `SELECT formula_value('Contact', '${field}', "Id") AS v FROM "Contact" WHERE "Id" = ?`,
      String(contact.values.get("id")),
    )?.["v"];

  it("follow parents and other formulas", () => {
    assert.equal(sql("Company__c"), "ACME/Tester");
    assert.equal(sql("Shout__c"), "ACME/Tester!");
  });

  it("see percents as fractions", () => {
    assert.equal(sql("Half__c"), 25);
  });

  it("treat blank numbers as the field says", () => {
    assert.equal(sql("Zero__c"), 1);
    assert.equal(sql("Blank__c"), null);
  });

  it("read global variables", () => {
    assert.equal(sql("Limit__c"), 7);
    assert.equal(sql("Who__c"), "tester@example.com");
  });

  it("are blank where they fail", () => {
    org.dml("update", org.record("Contact", { Id: contact.values.get("id"), Count__c: new ApexDecimal(0n, 0) }));
    assert.equal(sql("Bad__c"), null);
  });
});

describe("a formula over a record in memory", () => {
  it("sees the parents that the record carries", () => {
    const org = openTestOrg();
    const contact = org.record("Contact", { LastName: "A", Account: org.record("Account", { Name: "Acme" }) });
    assert.equal(org.data.evaluateFormula('LastName & "@" & Account.Name', contact, "STRING"), "A@Acme");
    assert.equal(org.data.evaluateFormula("ISBLANK(Phone)", contact, "BOOLEAN"), true);
  });
});

describe("defaults and rules", () => {
  it("compute against the record being saved", () => {
    const components = [
      component(
        "CustomField",
        "Account.Code__c",
        '<type>Text</type><length>80</length><defaultValue>"N-" &amp; TEXT(YEAR(TODAY()))</defaultValue>',
      ),
      component(
        "ValidationRule",
        "Account.No_Rename",
        "<active>true</active><errorConditionFormula>NOT(ISNEW()) &amp;&amp; ISCHANGED(Name)</errorConditionFormula><errorMessage>Fixed</errorMessage>",
      ),
    ];
    const org = openTestOrg({ components });
    const account: ApexSObject = org.record("Account", { Name: "A" });
    org.dml("insert", account);
    assert.equal(org.stored(account, "Code__c"), "N-2026");
    const id = account.values.get("id");
    org.dml("update", org.record("Account", { Id: id, Phone: "1" }));
    assert.throws(() => org.dml("update", org.record("Account", { Id: id, Name: "B" })), {
      message: /FIELD_CUSTOM_VALIDATION_EXCEPTION, Fixed: \[\]$/,
    });
  });
});
