import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { typeName } from "../runtime/typeRef.ts";
import { fromJson, toJson } from "./cacheText.ts";
import { loadSignatures } from "./index.ts";
import { applyOverlay } from "./overlayText.ts";
import { parseType } from "./typeText.ts";

const signatures = loadSignatures();

describe("the platform's signatures", () => {
  it("are found without case, System and Schema types bare", () => {
    assert.equal(signatures.find("SYSTEM.string")?.name, "String");
    assert.equal(signatures.find("sobjecttype")?.name, "Schema.SObjectType");
    assert.equal(signatures.find("database.saveresult")?.name, "Database.SaveResult");
    assert.equal(signatures.find("SaveResult"), undefined);
    assert.equal(signatures.isNamespace("connectapi"), true);
    assert.equal(signatures.isNamespace("nowhere"), false);
  });

  it("carry generics, reserved names and enums as Apex writes them", () => {
    const map = signatures.find("Map");
    assert.deepEqual(map?.typeParameters, ["K", "V"]);
    const values = map.methods.find((method) => method.key === "values()");
    assert.equal(values && typeName(values.returns), "List<V>");
    assert.ok(signatures.find("String")?.methods.some((method) => method.key === "equals(Object)"));
    assert.deepEqual(signatures.find("TriggerOperation")?.enumValues.slice(0, 2), ["BEFORE_INSERT", "BEFORE_UPDATE"]);
    assert.equal(signatures.find("DmlException")?.superclass?.name, "Exception");
  });

  it("have no constructors where Apex has none", () => {
    assert.deepEqual(signatures.find("Assert")?.constructors, []);
    assert.deepEqual(signatures.find("Date")?.constructors, []);
    assert.equal(signatures.find("HttpRequest")?.constructors.length, 1);
  });

  it("survive the cache", () => {
    const some = signatures.all.slice(0, 200);
    assert.deepEqual(fromJson(toJson(some)), some);
  });

  it("read types with their arguments", () => {
    const type = parseType("Map<Id, List<Map<String,Account>>>");
    assert.equal(typeName(type), "Map<Id,List<Map<String,Account>>>");
    assert.throws(() => parseType("List<Id"), /Not a type/);
  });

  it("refuse an overlay that removes what is not there", () => {
    const types = new Map(signatures.all.map((type) => [type.name, type]));
    assert.throws(
      () => applyOverlay(types, [{ type: "Date", source: "none", remove: ["never()"] }]),
      /Overlay removes Date.never\(\)/,
    );
  });
});
