import { translatedField, translatedObject } from "../../library/support/translated.ts";
import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import { validForBits } from "../../schema/dependentPicklists.ts";
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
  const sobjects = speakingTo(userId, () => readable.map((object) => summary(object, userId, version)));
  return { encoding: "UTF-8", maxBatchSize: 200, sobjects };
}

/**
 * The object with the fields that the user may read, with labels in the user's language. Source: REST API Developer
 * Guide, sObject Describe.
 */
export function describeSObject(object: SObjectSchema, userId: string, version: string): object {
  return speakingTo(userId, () => described(object, userId, version));
}

function speakingTo<Answer>(userId: string, describe: () => Answer): Answer {
  return runTransaction({ quiddity: "SYNCHRONOUS", userId }, describe);
}

function described(object: SObjectSchema, userId: string, version: string): object {
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
    recordTypeInfos: translatedObject(object).recordTypes.map((type) => ({
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
    label: translatedObject(object).label,
    labelPlural: translatedObject(object).labelPlural,
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
  const shown = translatedField(object, field);
  return {
    name: field.name,
    label: shown.label,
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
    picklistValues: shown.picklist.map((one) => ({
      value: one.value,
      label: one.label,
      active: one.active,
      defaultValue: one.isDefault,
      validFor: validForBits(object, field, one.value),
    })),
    inlineHelpText: shown.helpText,
    filterable: field.type !== "TEXTAREA" || field.length <= 255,
    sortable: field.type !== "TEXTAREA" || field.length <= 255,
    groupable: field.formula === null && field.type !== "TEXTAREA",
  };
}
