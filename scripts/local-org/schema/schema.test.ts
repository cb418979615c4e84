import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { component } from "../data/testing/testOrg.ts";
import { metadataOf } from "../metadata/readMetadata.ts";
import type { MetadataComponent } from "../metadata/model.ts";
import { buildSchema } from "./buildSchema.ts";
import { KeyPrefixes } from "./keyPrefixes.ts";
import type { OrgSchema } from "./model.ts";

function schemaOf(components: readonly MetadataComponent[] = [], namespace: string | null = null): OrgSchema {
  return buildSchema(metadataOf(components, { projectRoot: "", sourceApiVersion: "67.0", namespace }));
}

function field(schema: OrgSchema, object: string, name: string) {
  const found = schema.sobject(object)?.fields.get(name.toLowerCase());
  if (!found) throw new Error(`No ${object}.${name}`);
  return found;
}

describe("standard objects", () => {
  const schema = schemaOf();

  it("have the platform's key prefixes", () => {
    for (const [prefix, name] of Object.entries({
      "001": "Account",
      "003": "Contact",
      "00Q": "Lead",
      "005": "User",
      "500": "Case",
    })) {
      assert.equal(schema.byKeyPrefix(prefix)?.name, name);
    }
  });

  it("have lengths, picklists and what is required", () => {
    assert.equal(field(schema, "Lead", "Company").length, 255);
    assert.equal(field(schema, "Lead", "Company").nillable, false);
    assert.equal(
      field(schema, "Lead", "Status").picklist.find((value) => value.isDefault)?.value,
      "Open - Not Contacted",
    );
    assert.deepEqual(field(schema, "Task", "WhoId").referenceTo, ["Contact", "Lead"]);
    assert.equal(field(schema, "Account", "BillingStreet").type, "TEXTAREA");
  });

  it("leave out the fields of features that a plain org lacks", () => {
    for (const name of ["CurrencyIsoCode", "IsPersonAccount", "PersonEmail", "BillingCountryCode"]) {
      assert.equal(schema.sobject("Account")?.fields.has(name.toLowerCase()), false, name);
    }
  });

  it("name their child relationships and the field behind each", () => {
    const children = schema.sobject("Account")?.childRelationships ?? [];
    const named = (name: string) => children.find((child) => child.name === name);
    assert.deepEqual(named("Contacts"), { child: "Contact", field: "AccountId", name: "Contacts" });
    assert.deepEqual(named("ChildAccounts"), { child: "Account", field: "ParentId", name: "ChildAccounts" });
    assert.deepEqual(named("Tasks"), { child: "Task", field: "WhatId", name: "Tasks" });
  });

  it("are found in any case and as a whole", () => {
    assert.equal(schema.sobject("aCCount")?.name, "Account");
    assert.equal(schema.sobject("Nothing"), undefined);
    assert.ok(schema.sobjects.length > 4000);
  });
});

describe("custom objects", () => {
  const schema = schemaOf(
    [
      component(
        "CustomObject",
        "Thing__c",
        "<label>Thing</label><enableActivities>true</enableActivities><enableHistory>true</enableHistory><nameField><type>Text</type></nameField><sharingModel>Private</sharingModel>",
      ),
      component(
        "CustomField",
        "Thing__c.Parent__c",
        "<type>Lookup</type><referenceTo>causeway__Thing__c</referenceTo><relationshipName>Children</relationshipName><deleteConstraint>Restrict</deleteConstraint>",
      ),
      component("CustomField", "Thing__c.Place__c", "<type>Location</type><scale>4</scale>"),
      component("CustomField", "Account.Extra__c", "<type>Text</type><length>12</length>"),
      component("RecordType", "Thing__c.Big", "<label>Big one</label><active>true</active>"),
      component("CustomObject", "Detail__c", "<label>Detail</label><nameField><type>Text</type></nameField>"),
      component(
        "CustomField",
        "Detail__c.Thing__c",
        "<type>MasterDetail</type><referenceTo>Thing__c</referenceTo><relationshipName>Details</relationshipName>",
      ),
      component("CustomObject", "Ping__e", "<label>Ping</label><publishBehavior>PublishImmediately</publishBehavior>"),
      component("CustomObject", "Option__mdt", "<label>Option</label>"),
      component("CustomObject", "Switch__c", "<label>Switch</label><customSettingsType>Hierarchy</customSettingsType>"),
    ],
    "causeway",
  );

  it("are found with and without the namespace", () => {
    assert.equal(schema.sobject("causeway__thing__c")?.name, "Thing__c");
    assert.deepEqual(field(schema, "Thing__c", "Parent__c").referenceTo, ["Thing__c"]);
  });

  it("have relationships both ways", () => {
    assert.equal(field(schema, "Thing__c", "Parent__c").relationshipName, "Parent__r");
    assert.equal(field(schema, "Thing__c", "Parent__c").onDelete, "Restrict");
    const names = schema.sobject("Thing__c")?.childRelationships.map((child) => child.name);
    for (const name of ["Children__r", "Details__r", "Shares", "Histories", "Tasks", "Attachments"])
      assert.ok(names?.includes(name), name);
    assert.ok(field(schema, "Task", "WhatId").referenceTo.includes("Thing__c"));
    assert.ok(!field(schema, "Task", "WhatId").referenceTo.includes("Detail__c"));
  });

  it("have system fields by their kind", () => {
    const has = (object: string, name: string) => schema.sobject(object)?.fields.has(name.toLowerCase());
    assert.deepEqual(
      [has("Thing__c", "OwnerId"), has("Thing__c", "RecordTypeId"), has("Detail__c", "OwnerId")],
      [true, true, false],
    );
    assert.deepEqual(
      [
        has("Ping__e", "ReplayId"),
        has("Ping__e", "Id"),
        has("Option__mdt", "DeveloperName"),
        has("Switch__c", "SetupOwnerId"),
      ],
      [true, false, true, true],
    );
    assert.deepEqual([has("Thing__c", "Place__Latitude__s"), has("Account", "Extra__c")], [true, true]);
  });

  it("have companions and sharing by their model", () => {
    assert.equal(schema.sobject("Thing__Share")?.fields.get("parentid")?.referenceTo[0], "Thing__c");
    assert.equal(schema.sobject("Thing__History")?.fields.has("newvalue"), true);
    assert.equal(schema.sobject("Detail__Share"), undefined);
    assert.equal(schema.sobject("Detail__c")?.sharingModel, "ControlledByParent");
    assert.equal(schema.sobject("Ping__e")?.publishBehavior, "PublishImmediately");
  });
});

describe("custom indexes", () => {
  const thing = component("CustomObject", "Thing__c", "<label>Thing</label>");
  const size = component("CustomField", "Thing__c.Size__c", "<type>Text</type><length>10</length>");
  const index = (name: string) => component("CustomIndex", name, "<allowNullValues>false</allowNullValues>");

  it("index the field that they name", () => {
    assert.equal(field(schemaOf([thing, size]), "Thing__c", "Size__c").indexed, false);
    assert.equal(field(schemaOf([thing, size, index("Thing__c.Size__c")]), "Thing__c", "Size__c").indexed, true);
  });

  it("name a field that there is", () => {
    const components = [thing, size, index("Thing__c.Weight__c")];
    assert.throws(() => schemaOf(components), /CustomIndex Thing__c\.weight__c: there is no such field/);
  });
});

describe("key prefixes", () => {
  it("follow from the name and never collide", () => {
    const prefixes = new KeyPrefixes(["a00"]);
    const given = Array.from({ length: 500 }, (_, i) => prefixes.of(`Object${i}__c`, "a"));
    assert.equal(new Set(given).size, 500);
    assert.ok(!given.includes("a00"));
    assert.equal(new KeyPrefixes([]).of("Thing__c", "a"), new KeyPrefixes([]).of("thing__c", "a"));
  });
});
