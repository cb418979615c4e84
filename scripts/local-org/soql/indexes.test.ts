import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { AccessContext } from "../data/contract.ts";
import { ApexList } from "../runtime/values/collections.ts";
import { typeRef } from "../runtime/typeRef.ts";
import { createSecurityEngine, seedSecurity } from "../security/index.ts";
import { ITEM, metadataOf, NOW, openSmallOrg } from "./testing/smallOrg.ts";

const INDEX = { type: "CustomIndex", fullName: "Item__c.Size__c", content: { allowNullValues: "false" } };

const org = openSmallOrg(createSecurityEngine, [INDEX]);
seedSecurity(org.store, org.schema, metadataOf([...ITEM, INDEX]), NOW);
const profile = String(org.store.get(`SELECT "Id" FROM "Profile" WHERE "Name" = 'Standard User'`)?.["Id"]);
const owner = org.insert("User", { LastName: "Owner", ProfileId: profile, IsActive: true });

const strings = (...items: string[]): ApexList<string> => new ApexList(typeRef("List", typeRef("String")), items);

function plan(condition: string, binds: Record<string, unknown> = {}, access: AccessContext = org.admin): string {
  const soql = `SELECT Id FROM Item__c WHERE ${condition}`;
  return org.queries.explain({ soql, binds: new Map(Object.entries(binds)), access }).join("\n");
}

describe("indexes", () => {
  it("serve Ids, lookups, external ids, names and custom indexes", () => {
    assert.match(plan("Id IN :ids", { ids: strings("a00000000000001AAA") }), /SEARCH t0 USING INDEX sqlite_autoindex/);
    assert.match(plan("Account__c IN :ids", { ids: strings("001") }), /SEARCH t0 USING INDEX Item__c\.Account__c/);
    assert.match(plan("Key__c = 'Key'"), /SEARCH t0 USING INDEX Item__c\.Key__c/);
    assert.match(plan("Size__c = 'Large'"), /SEARCH t0 USING INDEX Item__c\.Size__c/);
    assert.match(plan("Name LIKE 'Ac%'"), /SEARCH t0 USING INDEX Item__c\.Name/);
  });

  it("serve the alternatives of an OR one by one", () => {
    const condition = "Active__c = true AND (Key__c IN :keys OR Name IN :keys)";
    const alternatives = plan(condition, { keys: strings("a", "b") });
    assert.match(alternatives, /MULTI-INDEX OR/);
    assert.doesNotMatch(alternatives, /SCAN t0/);
  });

  it("prefer what tells most rows apart", () => {
    assert.match(plan("Account__c = :id AND Key__c IN :keys", { id: "001", keys: strings("a") }), /Item__c\.Key__c/);
  });

  it("page the details of a parent by Id without sorting", () => {
    const page = plan("Account__c = :id AND Id > :id ORDER BY Id LIMIT 200", { id: "001000000000001AAA" });
    assert.match(page, /Item__c\.Account__c\+Id \(Account__c=\? AND Id>\?\)/);
    assert.doesNotMatch(page, /TEMP B-TREE/);
  });

  it("serve sharing: no scan for the records of an owner", () => {
    const shared = plan("Active__c = true", {}, { userId: owner, mode: "system", sharing: true });
    assert.match(shared, /SEARCH t0 USING INDEX Item__c\.OwnerId/);
    assert.doesNotMatch(shared, /SCAN t0/);
  });
});
