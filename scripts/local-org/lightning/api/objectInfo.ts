import type { FieldInfo, ObjectInfo } from "../contract/uiApi.ts";
import { org } from "../../runtime/org.ts";
import type { FieldSchema, FieldType, PicklistValue, SObjectSchema } from "../../schema/model.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { mayRead, nameField, type PageContext } from "./context.ts";
import { iconOf } from "./icons.ts";
import { fieldHelp, fieldLabel, objectLabel, objectLabelPlural, picklistOf } from "./objectLabels.ts";

/** Names of data types in the User Interface API. */
const DATA_TYPES: Readonly<Record<FieldType, string>> = {
  ADDRESS: "Address",
  ANYTYPE: "Any",
  BASE64: "Base64",
  BOOLEAN: "Boolean",
  COMBOBOX: "ComboBox",
  CURRENCY: "Currency",
  DATE: "Date",
  DATETIME: "DateTime",
  DOUBLE: "Double",
  EMAIL: "Email",
  ENCRYPTEDSTRING: "EncryptedString",
  ID: "Reference",
  INTEGER: "Int",
  LOCATION: "Location",
  LONG: "Long",
  MULTIPICKLIST: "MultiPicklist",
  PERCENT: "Percent",
  PHONE: "Phone",
  PICKLIST: "Picklist",
  REFERENCE: "Reference",
  STRING: "String",
  TEXTAREA: "TextArea",
  TIME: "Time",
  URL: "Url",
};

/** The record type that every object has where none is defined. */
export const MASTER_RECORD_TYPE = "012000000000000AAA";

/** An object as `GET /ui-api/object-info/{object}` shows it to one user, with an icon name. */
export function objectInfo(context: PageContext, object: SObjectSchema): ObjectInfo & Record<string, unknown> {
  const { security } = org();
  const may = (right: "create" | "edit" | "delete"): boolean => security.mayObject(context.userId, object, right);
  const fields = [...object.fields.values()].filter((field) => mayRead(context.userId, object, field));
  const name = nameField(object);
  return {
    apiName: object.name,
    label: objectLabel(context, object),
    labelPlural: objectLabelPlural(context, object),
    keyPrefix: object.keyPrefix,
    custom: object.kind !== "standard",
    queryable: true,
    createable: may("create"),
    updateable: may("edit"),
    deletable: may("delete"),
    defaultRecordTypeId: MASTER_RECORD_TYPE,
    nameFields: name ? [name.name] : [],
    iconName: iconOf(object),
    fields: Object.fromEntries(fields.map((field) => [field.name, fieldInfo(context, object, field)])),
  };
}

function fieldInfo(
  context: PageContext,
  object: SObjectSchema,
  field: FieldSchema,
): FieldInfo & Record<string, unknown> {
  const editable = org().security.mayField(context.userId, object, field, "edit");
  return {
    apiName: field.name,
    label: fieldLabel(context, object, field),
    dataType: DATA_TYPES[field.type],
    required: !field.nillable && field.type !== "BOOLEAN" && field.defaultFormula === null,
    createable: field.createable && editable,
    updateable: field.updateable && editable,
    length: field.length,
    precision: field.precision,
    scale: field.scale,
    inlineHelpText: fieldHelp(context, object, field),
    nameField: field.nameField,
    reference: field.type === "REFERENCE",
    relationshipName: field.relationshipName,
    controllerName: field.controllerName,
    referenceToInfos: field.referenceTo.map((apiName) => ({ apiName, nameFields: ["Name"] })),
    picklistValues: activeValues(picklistOf(context, object, field)),
  };
}

/** `GET /ui-api/object-info/{object}/picklist-values/{recordTypeId}/{field}`. */
export function picklistValues(context: PageContext, object: SObjectSchema, fieldName: string): object {
  const field = object.fields.get(fieldName.toLowerCase());
  if (!field || field.picklist.length === 0)
    throw new UnsupportedError(`picklist values of ${object.name}.${fieldName}`);
  const entries = activeValues(picklistOf(context, object, field)).map((value) => ({
    ...value,
    attributes: null,
    validFor: [],
  }));
  const preset = field.picklist.find((value) => value.isDefault);
  return {
    controllerValues: {},
    defaultValue: entries.find(({ value }) => value === preset?.value) ?? null,
    values: entries,
  };
}

function activeValues(values: readonly PicklistValue[]): { label: string; value: string }[] {
  return values.filter((value) => value.active).map(({ label, value }) => ({ label, value }));
}
