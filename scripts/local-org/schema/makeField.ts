import { typeRef, type TypeRef } from "../runtime/typeRef.ts";
import type { FieldSchema, FieldType, PicklistValue } from "./model.ts";

const APEX_TYPES: Readonly<Partial<Record<FieldType, string>>> = {
  ADDRESS: "Address",
  ANYTYPE: "Object",
  BASE64: "Blob",
  BOOLEAN: "Boolean",
  CURRENCY: "Decimal",
  DATE: "Date",
  DATETIME: "Datetime",
  DOUBLE: "Decimal",
  ID: "Id",
  INTEGER: "Integer",
  LOCATION: "Location",
  LONG: "Long",
  PERCENT: "Decimal",
  REFERENCE: "Id",
  TIME: "Time",
};

export function apexTypeOf(type: FieldType): TypeRef {
  return typeRef(APEX_TYPES[type] ?? "String");
}

/** A field with the platform's usual properties where nothing else is said. */
export function makeField(given: Partial<FieldSchema> & Pick<FieldSchema, "name" | "type">): FieldSchema {
  const isCustom = /__(c|s|pc)$/i.test(given.name);
  const computed = (given.formula ?? null) !== null || (given.rollUp ?? null) !== null;
  const writable = !computed && (given.autoNumberFormat ?? null) === null && !isCompound(given.type);
  return {
    label: labelOf(given.name),
    apexType: apexTypeOf(given.type),
    isCustom,
    length: given.type === "ID" || given.type === "REFERENCE" ? 18 : 0,
    precision: 0,
    scale: 0,
    nillable: given.type !== "BOOLEAN",
    createable: writable,
    updateable: writable,
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
    validFor: new Map(),
    formula: null,
    blankAsZero: false,
    defaultFormula: null,
    rollUp: null,
    autoNumberFormat: null,
    helpText: null,
    description: null,
    ...given,
  };
}

export function isCompound(type: FieldType): boolean {
  return type === "ADDRESS" || type === "LOCATION";
}

/** Picklist values from `A|*B|C`: the star marks the default. */
export function picklistOf(text: string): readonly PicklistValue[] {
  return text.split("|").map((item) => {
    const value = item.replace(/^\*/, "");
    return { value, label: value, active: true, isDefault: item.startsWith("*") };
  });
}

/** `AccountId` → "Account ID", `LastModifiedDate` → "Last Modified Date". */
function labelOf(name: string): string {
  const words = name
    .replace(/__\w+$/, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ");
  return words.replace(/ Id$/, " ID");
}
