import { typeRef } from "../../runtime/typeRef.ts";
import type { FieldSchema, FieldType } from "../../schema/model.ts";

const APEX_TYPES: Partial<Record<FieldType, string>> = {
  INTEGER: "Integer",
  DOUBLE: "Decimal",
  DATE: "Date",
  DATETIME: "Datetime",
  STRING: "String",
  ID: "Id",
};

/** A field that no object has: describes the value of a function, so that it is compared and decoded like any other. */
export function valueField(name: string, type: FieldType, scale = 0): FieldSchema {
  return {
    name,
    label: name,
    type,
    apexType: typeRef(APEX_TYPES[type] ?? "Object"),
    isCustom: false,
    length: 0,
    precision: 18,
    scale,
    nillable: true,
    createable: false,
    updateable: false,
    unique: false,
    caseSensitive: false,
    externalId: false,
    indexed: false,
    nameField: false,
    referenceTo: [],
    relationshipName: null,
    onDelete: "SetNull",
    masterDetail: false,
    picklist: [],
    restrictedPicklist: false,
    controllerName: null,
    formula: null,
    defaultFormula: null,
    rollUp: null,
    autoNumberFormat: null,
    helpText: null,
    description: null,
  };
}
