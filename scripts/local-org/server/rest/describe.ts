import { org } from "../../runtime/org.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";

type ObjectSummary = Record<string, unknown> & { readonly name: string };

const SOAP_TYPES: Partial<Record<FieldSchema["type"], string>> = {
  BASE64: "xsd:base64Binary",
  BOOLEAN: "xsd:boolean",
  CURRENCY: "xsd:double",
  DATE: "xsd:date",
  DATETIME: "xsd:dateTime",
  DOUBLE: "xsd:double",
  ID: "tns:ID",
  INTEGER: "xsd:int",
  LONG: "xsd:long",
  PERCENT: "xsd:double",
  REFERENCE: "tns:ID",
  TIME: "xsd:time",
};

/** The objects that the user may read. */
export function describeGlobal(
  userId: string,
  version: string,
): { encoding: string; maxBatchSize: number; sobjects: ObjectSummary[] } {
  const { schema, security } = org();
  const readable = schema.sobjects.filter((object) => security.mayObject(userId, object, "read"));
  return { encoding: "UTF-8", maxBatchSize: 200, sobjects: readable.map((object) => summary(object, userId, version)) };
}

/** The object with the fields that the user may read. Source: REST API Developer Guide, sObject Describe. */
export function describeSObject(object: SObjectSchema, userId: string, version: string): object {
  const { security } = org();
  const fields = [...object.fields.values()].filter((field) => security.mayField(userId, object, field, "read"));
  return {
    ...summary(object, userId, version),
    fields: fields.map((field) => describeField(object, field, userId)),
    childRelationships: object.childRelationships.map((child) => ({
      childSObject: child.child,
      field: child.field,
      relationshipName: child.name,
      cascadeDelete: false,
    })),
    recordTypeInfos: object.recordTypes.map((type) => ({
      name: type.label,
      developerName: type.developerName,
      active: type.active,
      available: type.active,
    })),
  };
}

function summary(object: SObjectSchema, userId: string, version: string): ObjectSummary {
  const { security } = org();
  const url = `/services/data/${version}/sobjects/${object.name}`;
  const createable = security.mayObject(userId, object, "create");
  const updateable = security.mayObject(userId, object, "edit");
  return {
    name: object.name,
    label: object.label,
    labelPlural: object.labelPlural,
    keyPrefix: object.keyPrefix,
    custom: object.kind !== "standard",
    customSetting: object.kind === "customSetting",
    createable,
    updateable,
    deletable: security.mayObject(userId, object, "delete"),
    queryable: object.kind !== "platformEvent",
    retrieveable: object.kind !== "platformEvent",
    searchable: object.kind === "standard" || object.kind === "custom",
    triggerable: object.kind !== "customMetadata" && object.kind !== "customSetting",
    undeletable: object.kind === "custom",
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

function describeField(object: SObjectSchema, field: FieldSchema, userId: string): object {
  const editable = org().security.mayField(userId, object, field, "edit");
  return {
    name: field.name,
    label: field.label,
    type: field.type.toLowerCase(),
    soapType: SOAP_TYPES[field.type] ?? "xsd:string",
    length: field.length,
    byteLength: field.length * 3,
    precision: field.precision,
    scale: field.scale,
    digits: field.type === "INTEGER" ? field.precision : 0,
    custom: field.isCustom,
    nillable: field.nillable,
    defaultedOnCreate: field.type === "BOOLEAN" || field.defaultFormula !== null,
    createable: field.createable && editable,
    updateable: field.updateable && editable,
    calculated: field.formula !== null,
    calculatedFormula: field.formula,
    autoNumber: field.autoNumberFormat !== null,
    unique: field.unique,
    caseSensitive: field.caseSensitive,
    externalId: field.externalId,
    idLookup: field.externalId || field.type === "ID",
    nameField: field.nameField,
    referenceTo: field.referenceTo,
    relationshipName: field.relationshipName,
    cascadeDelete: field.onDelete === "Cascade",
    restrictedPicklist: field.restrictedPicklist,
    dependentPicklist: field.controllerName !== null,
    controllerName: field.controllerName,
    picklistValues: field.picklist.map((one) => ({
      value: one.value,
      label: one.label,
      active: one.active,
      defaultValue: one.isDefault,
      validFor: null,
    })),
    inlineHelpText: field.helpText,
    filterable: field.type !== "TEXTAREA" || field.length <= 255,
    sortable: field.type !== "TEXTAREA" || field.length <= 255,
    groupable: field.formula === null && field.type !== "TEXTAREA",
  };
}
