import assert from "node:assert/strict";
import { test } from "node:test";
import { component, openTestOrg } from "../data/testing/testOrg.ts";
import { validFor, validForBits } from "./dependentPicklists.ts";

const values = (...names: readonly string[]): string =>
  `<valueSetDefinition>${names.map((name) => `<value><fullName>${name}</fullName><default>false</default></value>`).join("")}</valueSetDefinition>`;
const setting = (value: string, ...controlling: readonly string[]): string =>
  `<valueSettings>${controlling.map((one) => `<controllingFieldValue>${one}</controllingFieldValue>`).join("")}<valueName>${value}</valueName></valueSettings>`;
const COUNTRIES = ["FR", "JP", "NL", "US", "C5", "C6", "C7", "C8", "C9"];
const org = openTestOrg({
  components: [
    component("CustomObject", "Shop__c", "<label>Shop</label>"),
    component("CustomField", "Shop__c.Country__c", `<type>Picklist</type><valueSet>${values(...COUNTRIES)}</valueSet>`),
    component("CustomField", "Shop__c.IsOpen__c", "<type>Checkbox</type><defaultValue>false</defaultValue>"),
    component(
      "CustomField",
      "Shop__c.City__c",
      `<type>Picklist</type><valueSet><controllingField>Country__c</controllingField><restricted>true</restricted>${values("Paris", "Nice", "Tokyo")}${setting("Paris", "FR")}${setting("Nice", "FR", "C9")}</valueSet>`,
    ),
    component(
      "CustomField",
      "Shop__c.Till__c",
      `<type>Picklist</type><valueSet><controllingField>IsOpen__c</controllingField>${values("One")}${setting("One", "true")}</valueSet>`,
    ),
  ],
});
const shop = org.schema.sobject("Shop__c")!;
const [city, till, country] = ["city__c", "till__c", "country__c"].map((name) => shop.fields.get(name)!);

test("a value tells the controlling values for which it is offered, as positions and as bits", () => {
  assert.deepEqual([validFor(shop, city!, "Paris"), validFor(shop, city!, "Nice")], [[0], [0, 8]]);
  assert.deepEqual(validFor(shop, till!, "One"), [1]);
  const bits = (value: string): number[] => [...Buffer.from(validForBits(shop, city!, value) ?? "", "base64")];
  assert.deepEqual(
    [bits("Paris"), bits("Nice"), bits("Tokyo")],
    [
      [0x80, 0, 0],
      [0x80, 0x80, 0],
      [0, 0, 0],
    ],
  );
  assert.equal(validForBits(shop, till!, "One"), "QAAA");
  assert.equal(validForBits(shop, country!, "FR"), null);
});

test("the API saves a value that the controlling one does not offer, but none that is not in the list", () => {
  const record = org.record("Shop__c", { Country__c: "JP", City__c: "Paris" });
  org.dml("insert", record);
  assert.equal(org.stored(record, "City__c"), "Paris");
  assert.throws(
    () => org.dml("insert", org.record("Shop__c", { City__c: "Rome" })),
    /bad value for restricted picklist/,
  );
});
