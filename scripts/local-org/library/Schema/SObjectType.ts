import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { implement } from "../registry.ts";
import { qualifiedName } from "../support/apiNames.ts";
import { required } from "../support/values.ts";
import { DescribeSObject, type SObjectTypeToken } from "./tokens.ts";

/** @throws StringException when the Id belongs to another object */
function newSObject(self: SObjectTypeToken, id: string | null): ApexSObject {
  const record = new ApexSObject(self.schema);
  if (id !== null) {
    if (org().schema.byKeyPrefix(id.slice(0, 3)) !== self.schema)
      throw apexError("StringException", `Invalid id: ${id}`);
    record.values.set("id", id);
  }
  return record;
}

/** With default values the Id is that of a record type. Source: Apex Reference Guide, SObjectType Class, newSObject. */
function newWithDefaults(self: SObjectTypeToken, id: string | null, loadDefaults: boolean): ApexSObject {
  return required(loadDefaults) ? org().data.newRecord(self.schema, id) : newSObject(self, id);
}

implement({
  name: "Schema.SObjectType",
  methods: {
    "getDescribe()": (self: SObjectTypeToken) => new DescribeSObject(self.schema),
    "getDescribe(Object)": (self: SObjectTypeToken) => new DescribeSObject(self.schema),
    "newSObject()": (self: SObjectTypeToken) => newSObject(self, null),
    "newSObject(Id)": newSObject,
    "newSObject(Id,Boolean)": newWithDefaults,
    "toString()": (self: SObjectTypeToken) => qualifiedName(self.schema.name),
  },
});
