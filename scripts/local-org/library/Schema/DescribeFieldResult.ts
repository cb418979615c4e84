import { text } from "../../metadata/content.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { compoundParts, isCompound } from "../../schema/compoundParts.ts";
import type { FieldSchema, FieldType } from "../../schema/model.ts";
import { implementAttributes } from "../support/beans.ts";
import { qualifiedName } from "../support/apiNames.ts";
import { translatedField } from "../support/translated.ts";
import { listOf, platformEnum } from "../support/values.ts";
import { picklistEntries } from "./PicklistEntry.ts";
import { fieldToken, sobjectTypeToken, type DescribeField } from "./tokens.ts";

/** `Schema.SoapType` names of the field types; the others are STRING. Source: Apex Reference, SOAPType enum. */
const SOAP_TYPES: Partial<Record<FieldType, string>> = {
  ADDRESS: "ADDRESS",
  ANYTYPE: "ANYTYPE",
  BASE64: "BASE64BINARY",
  BOOLEAN: "BOOLEAN",
  CURRENCY: "DOUBLE",
  DATE: "DATE",
  DATETIME: "DATETIME",
  DOUBLE: "DOUBLE",
  ID: "ID",
  INTEGER: "INTEGER",
  LOCATION: "LOCATION",
  LONG: "LONG",
  PERCENT: "DOUBLE",
  REFERENCE: "ID",
  TIME: "TIME",
};
const LONG_TEXT = 255;
const UTF8_BYTES = 3;

function isLongText(field: FieldSchema): boolean {
  return field.type === "TEXTAREA" && field.length > LONG_TEXT;
}

const isNumber = ({ type }: FieldSchema): boolean =>
  ["CURRENCY", "DOUBLE", "PERCENT", "INTEGER", "LONG"].includes(type);
const isFilterable = ({ field }: DescribeField): boolean =>
  !isLongText(field) && !isCompound(field) && field.type !== "BASE64";
const isCalculated = ({ field }: DescribeField): boolean => field.formula !== null || field.rollUp !== null;
const no = (): boolean => false;

function mayRead({ object, field }: DescribeField): boolean {
  return org().security.mayField(transaction().userId, object, field, "read");
}

function mayWrite({ object, field }: DescribeField): boolean {
  return org().security.mayField(transaction().userId, object, field, "edit");
}

/** Rich text, and formulas that make links or pictures. Source: SOAP API Developer Guide, htmlFormatted. */
function isHtml({ object, field }: DescribeField): boolean {
  const custom = org().metadata.find("CustomField", `${object.name}.${field.name}`);
  return /\b(hyperlink|image)\s*\(/i.test(field.formula ?? "") || (!!custom && text(custom.content, "type") === "Html");
}

/** The compound field that the field is a part of: `BillingAddress` of `BillingCity`. */
function compoundOf({ object, field }: DescribeField): string | null {
  for (const other of object.fields.values()) {
    if (!isCompound(other)) continue;
    if (compoundParts(object, other).some(([, part]) => part === field)) return qualifiedName(other.name);
  }
  const isPartOfName = NAME_PARTS.has(field.name.toLowerCase()) && object.fields.get("name")?.nameField === true;
  return isPartOfName && object.fields.has("lastname") ? "Name" : null;
}

/** Parts of a person's name. Source: Object Reference, Compound Fields. */
const NAME_PARTS = new Set(["salutation", "firstname", "middlename", "lastname", "suffix"]);

implementAttributes<DescribeField>("Schema.DescribeFieldResult", {
  accessible: mayRead,
  aggregatable: (self) => isFilterable(self) && self.field.type !== "BOOLEAN",
  aiPredictionField: no,
  autoNumber: ({ field }) => field.autoNumberFormat !== null,
  byteLength: ({ field }) => field.length * UTF8_BYTES,
  calculated: isCalculated,
  calculatedFormula: ({ field }) => field.formula,
  cascadeDelete: ({ field }) => field.masterDetail || field.onDelete === "Cascade",
  caseSensitive: ({ field }) => field.caseSensitive,
  compoundFieldName: compoundOf,
  controller: ({ object, field }) => {
    const controller =
      field.controllerName === null ? undefined : object.fields.get(field.controllerName.toLowerCase());
    return controller ? fieldToken(object, controller) : null;
  },
  createable: (self) => self.field.createable && mayWrite(self),
  custom: ({ field }) => field.isCustom,
  defaultedOnCreate: ({ field }) =>
    field.type === "BOOLEAN" ||
    field.defaultFormula !== null ||
    ["ownerid", "createddate"].includes(field.name.toLowerCase()),
  defaultValue: ({ field }) => (field.type === "BOOLEAN" ? /^\s*true\s*$/i.test(field.defaultFormula ?? "") : null),
  defaultValueFormula: ({ field }) => field.defaultFormula,
  dependentPicklist: ({ field }) => field.controllerName !== null,
  deprecatedAndHidden: no,
  digits: ({ field }) => (field.type === "INTEGER" ? field.precision : 0),
  displayLocationInDecimal: no,
  encrypted: ({ field }) => field.type === "ENCRYPTEDSTRING",
  externalId: ({ field }) => field.externalId,
  filterable: isFilterable,
  formulaTreatNullNumberAsZero: no,
  groupable: (self) =>
    isFilterable(self) &&
    !isCalculated(self) &&
    self.field.type !== "DATETIME" &&
    !["CURRENCY", "DOUBLE", "PERCENT"].includes(self.field.type),
  highScaleNumber: no,
  htmlFormatted: isHtml,
  idLookup: ({ field }) =>
    field.type === "ID" || field.externalId || (field.nameField && field.autoNumberFormat === null),
  inlineHelpText: ({ object, field }) => translatedField(object, field).helpText,
  label: ({ object, field }) => translatedField(object, field).label,
  length: ({ field }) => field.length,
  localName: ({ field }) => field.name,
  name: ({ field }) => qualifiedName(field.name),
  nameField: ({ field }) => field.nameField,
  namePointing: ({ field }) => field.referenceTo.length > 1,
  nillable: ({ field }) => field.nillable,
  permissionable: ({ field }) => (field.isCustom || (field.nillable && field.updateable)) && !field.masterDetail,
  picklistValues: ({ object, field }) =>
    listOf("Schema.PicklistEntry", picklistEntries(translatedField(object, field))),
  precision: ({ field }) => (isNumber(field) ? field.precision : 0),
  queryByDistance: ({ field }) => field.type === "LOCATION",
  referenceTo: ({ field }) =>
    listOf(
      "Schema.SObjectType",
      field.referenceTo.flatMap((name) => org().schema.sobject(name) ?? []).map((schema) => sobjectTypeToken(schema)),
    ),
  referenceTargetField: () => null,
  relationshipName: ({ field }) => (field.relationshipName === null ? null : qualifiedName(field.relationshipName)),
  relationshipOrder: ({ field }) => (field.masterDetail ? 0 : null),
  restrictedDelete: ({ field }) => field.onDelete === "Restrict" && !field.masterDetail,
  restrictedPicklist: ({ field }) => field.restrictedPicklist,
  scale: ({ field }) => field.scale,
  searchPrefilterable: no,
  soapType: ({ field }) => platformEnum("Schema.SoapType", SOAP_TYPES[field.type] ?? "STRING"),
  sobjectField: ({ object, field }) => fieldToken(object, field),
  sobjectType: ({ object }) => sobjectTypeToken(object),
  sortable: isFilterable,
  type: ({ field }) => platformEnum("Schema.DisplayType", field.type),
  unique: ({ field }) => field.unique,
  updateable: (self) => self.field.updateable && mayWrite(self),
  writeRequiresMasterRead: no,
});
