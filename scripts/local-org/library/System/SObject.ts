import { type ApexException } from "../../runtime/apexException.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { org } from "../../runtime/org.ts";
import { databaseError } from "../Database/Error.ts";
import { implement } from "../registry.ts";
import { fieldNamed, sobjectTypeToken, type SObjectFieldToken } from "../Schema/tokens.ts";
import { cloneRecord, cloneSource } from "../support/cloneRecord.ts";
import { addError } from "../support/fieldErrors.ts";
import { fieldKey, readChildren, readField, readParent, writeField, writeParent } from "../support/records.ts";
import * as settings from "../support/settings.ts";
import { listOf, mapOf, required } from "../support/values.ts";

type FieldName = string | SObjectFieldToken;

function nameOf(field: FieldName): string {
  return typeof required(field) === "string" ? (field as string) : (field as SObjectFieldToken).field.name;
}

function addFieldError(self: ApexSObject, field: FieldName, message: string): void {
  addError(self, fieldNamed(self.schema, fieldKey(nameOf(field))).name, message);
}

function addRecordError(self: ApexSObject, error: string | ApexException): void {
  addError(self, null, error);
}

function clone(
  self: ApexSObject,
  preserveId = false,
  deep = false,
  preserveTimestamps = false,
  preserveAutonumber = false,
): ApexSObject {
  return cloneRecord(self, { preserveId, deep, preserveTimestamps, preserveAutonumber });
}

/** Populated fields and relationships by API name; a queried empty field is left out. */
function populatedFields(self: ApexSObject) {
  const entries = [...self.values].flatMap(([key, value]) =>
    value === null && self.queried !== null ? [] : [[displayName(self, key), value] as const],
  );
  return mapOf("String", "Object", entries);
}

function displayName(self: ApexSObject, key: string): string {
  const field = self.schema.fields.get(key);
  if (field) return field.name;
  const parent = [...self.schema.fields.values()].find((one) => one.relationshipName?.toLowerCase() === key);
  return (
    parent?.relationshipName ??
    self.schema.childRelationships.find((one) => one.name?.toLowerCase() === key)?.name ??
    key
  );
}

const options = new WeakMap<ApexSObject, unknown>();

/** What `setOptions` attached to the record: a `Database.DMLOptions`, or null. */
export function optionsOf(record: ApexSObject): unknown {
  return options.get(record) ?? null;
}

const get = (self: ApexSObject, field: FieldName): unknown => readField(self, nameOf(field));
const getParent = (self: ApexSObject, field: FieldName): ApexSObject | null => readParent(self, nameOf(field));
const getChildren = (self: ApexSObject, field: FieldName): unknown => readChildren(self, nameOf(field));
const isSet = (self: ApexSObject, field: FieldName): boolean => self.values.has(fieldKey(nameOf(field)));
const put = (self: ApexSObject, field: FieldName, value: unknown): unknown => writeField(self, nameOf(field), value);
const putParent = (self: ApexSObject, field: FieldName, parent: ApexSObject | null): ApexSObject | null =>
  writeParent(self, nameOf(field), parent);

implement({
  name: "SObject",
  properties: {
    Id: {
      get: (self: ApexSObject) => readField(self, "Id"),
      set: (self: ApexSObject, id: string | null) => void writeField(self, "Id", id),
    },
  },
  methods: {
    "addError(Exception)": addRecordError,
    "addError(Exception,Boolean)": addRecordError,
    "addError(String)": addRecordError,
    "addError(String,Boolean)": addRecordError,
    "addError(String,String)": addFieldError,
    "addError(String,String,Boolean)": addFieldError,
    "addError(Schema.SObjectField,String)": addFieldError,
    "addError(Schema.SObjectField,String,Boolean)": addFieldError,
    "clear()": (self: ApexSObject) => self.values.clear(),
    "get(Schema.SObjectField)": get,
    "get(String)": get,
    "getAll()": (self: ApexSObject) => settings.all(self.schema),
    "getCloneSourceId()": cloneSource,
    "getErrors()": (self: ApexSObject) =>
      listOf(
        "Database.Error",
        self.errors.map((error) =>
          databaseError(
            error.message,
            error.statusCode ?? "FIELD_CUSTOM_VALIDATION_EXCEPTION",
            error.field ? [error.field] : [],
          ),
        ),
      ),
    "getInstance()": (self: ApexSObject) => settings.hierarchyInstance(self.schema, null),
    "getInstance(String)": (self: ApexSObject, name: string) => settings.instance(self.schema, required(name)),
    "getOptions()": optionsOf,
    "getOrgDefaults()": (self: ApexSObject) => settings.orgDefaults(self.schema),
    "getPopulatedFieldsAsMap()": populatedFields,
    "getSObject(Schema.SObjectField)": getParent,
    "getSObject(String)": getParent,
    "getSObjectType()": (self: ApexSObject) => sobjectTypeToken(self.schema),
    "getSObjects(Schema.SObjectField)": getChildren,
    "getSObjects(String)": getChildren,
    "getValues(String)": (self: ApexSObject, key: string) => settings.values(self.schema, required(key)),
    "recalculateFormulas()": (self: ApexSObject) => org().data.recalculateFormulas(self),
    "hasErrors()": (self: ApexSObject) => self.errors.length > 0,
    "isClone()": (self: ApexSObject) => cloneSource(self) !== null,
    "isSet(Schema.SObjectField)": isSet,
    "isSet(String)": isSet,
    "put(Schema.SObjectField,Object)": put,
    "put(String,Object)": put,
    "putSObject(Schema.SObjectField,SObject)": putParent,
    "putSObject(String,SObject)": putParent,
    "setOptions(Object)": (self: ApexSObject, value: unknown) => void options.set(self, value),
    "clone()": (self: ApexSObject) => clone(self),
    "clone(Boolean)": (self: ApexSObject, id: boolean) => clone(self, id),
    "clone(Boolean,Boolean)": (self: ApexSObject, id: boolean, deep: boolean) => clone(self, id, deep),
    "clone(Boolean,Boolean,Boolean)": (self: ApexSObject, id: boolean, deep: boolean, times: boolean) =>
      clone(self, id, deep, times),
    "clone(Boolean,Boolean,Boolean,Boolean)": clone,
  },
});
