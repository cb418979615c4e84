import { elements, flag, number, text, texts, type Content } from "../../metadata/content.ts";
import type { MetadataComponent, OrgMetadata } from "../../metadata/model.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { makeField } from "../makeField.ts";
import type { FieldSchema, FieldType, PicklistValue, RollUp } from "../model.ts";

/** Field types of the Metadata API. Source: Metadata API Developer Guide, CustomField, FieldType. */
const TYPES: Readonly<Record<string, FieldType>> = {
  AutoNumber: "STRING",
  Checkbox: "BOOLEAN",
  Currency: "CURRENCY",
  Date: "DATE",
  DateTime: "DATETIME",
  Email: "EMAIL",
  EncryptedText: "ENCRYPTEDSTRING",
  ExternalLookup: "REFERENCE",
  Hierarchy: "REFERENCE",
  Html: "TEXTAREA",
  IndirectLookup: "REFERENCE",
  Location: "LOCATION",
  LongTextArea: "TEXTAREA",
  Lookup: "REFERENCE",
  MasterDetail: "REFERENCE",
  MetadataRelationship: "REFERENCE",
  MultiselectPicklist: "MULTIPICKLIST",
  Number: "DOUBLE",
  Percent: "PERCENT",
  Phone: "PHONE",
  Picklist: "PICKLIST",
  Text: "STRING",
  TextArea: "TEXTAREA",
  Time: "TIME",
  Url: "URL",
};

const LENGTHS: Readonly<Partial<Record<FieldType, number>>> = {
  EMAIL: 80,
  MULTIPICKLIST: 4099,
  PHONE: 40,
  PICKLIST: 255,
  REFERENCE: 18,
  STRING: 255,
  TEXTAREA: 255,
  URL: 255,
};

/**
 * The fields that a CustomField component makes: one, or three for a geolocation. A component that only adjusts a
 * standard field answers null.
 */
export function customFields(component: MetadataComponent, metadata: OrgMetadata): readonly FieldSchema[] | null {
  const { content } = component;
  const name = component.fullName.slice(component.fullName.indexOf(".") + 1);
  const metadataType = text(content, "type");
  if (!/__c$/i.test(name)) return null;
  if (!metadataType) throw new Error(`${component.file}: the field has no type`);
  if (metadataType === "Summary") return [summaryField(component, name)];
  const type = TYPES[metadataType];
  if (!type) throw new UnsupportedError(`the field type ${metadataType}`, component.file);
  const field = makeField({ ...common(content, name), type, ...typed(content, name, type, metadataType, metadata) });
  return type === "LOCATION" ? [field, ...coordinates(field)] : [field];
}

function common(content: Content, name: string): Partial<FieldSchema> & { readonly name: string } {
  const unique = flag(content, "unique");
  const externalId = flag(content, "externalId");
  return {
    name,
    label: text(content, "label") ?? name.replace(/__c$/i, ""),
    nillable: !flag(content, "required"),
    unique,
    caseSensitive: flag(content, "caseSensitive"),
    externalId,
    indexed: unique || externalId,
    formula: text(content, "formula"),
    blankAsZero: text(content, "formulaTreatBlanksAs") === "BlankAsZero",
    defaultFormula: text(content, "defaultValue"),
    helpText: text(content, "inlineHelpText"),
    description: text(content, "description"),
  };
}

function typed(
  content: Content,
  name: string,
  type: FieldType,
  metadataType: string,
  metadata: OrgMetadata,
): Partial<FieldSchema> {
  switch (type) {
    case "BOOLEAN":
      return { nillable: false };
    case "DOUBLE":
    case "CURRENCY":
    case "PERCENT":
      return { precision: number(content, "precision", 18), scale: number(content, "scale", 0) };
    case "PICKLIST":
    case "MULTIPICKLIST":
      return { length: LENGTHS[type] ?? 255, ...picklist(content, metadata) };
    case "REFERENCE":
      return reference(content, name, metadataType);
    case "LOCATION":
      return { scale: number(content, "scale", 0) };
    case "STRING":
      if (metadataType === "AutoNumber") {
        return { length: 30, nillable: false, autoNumberFormat: text(content, "displayFormat") ?? "{0}" };
      }
  }
  return { length: number(content, "length", text(content, "formula") ? 1300 : (LENGTHS[type] ?? 0)) };
}

function reference(content: Content, name: string, metadataType: string): Partial<FieldSchema> {
  const target = text(content, "referenceTo") ?? "User";
  const masterDetail = metadataType === "MasterDetail";
  const writeOnce = masterDetail && !flag(content, "reparentableMasterDetail");
  const isDefinition = target === "EntityDefinition" || target === "FieldDefinition";
  return {
    referenceTo: [target],
    relationshipName: name.replace(/__c$/i, "__r"),
    indexed: true,
    masterDetail,
    ...(masterDetail ? { nillable: false } : {}),
    ...(writeOnce ? { updateable: false } : {}),
    ...(isDefinition ? { apexType: typeRef("String"), length: 255 } : {}),
    onDelete: masterDetail ? "Cascade" : onDelete(text(content, "deleteConstraint")),
  };
}

function onDelete(constraint: string | null): FieldSchema["onDelete"] {
  return constraint === "Cascade" || constraint === "Restrict" ? constraint : "SetNull";
}

function picklist(content: Content, metadata: OrgMetadata): Partial<FieldSchema> {
  const valueSet = elements(content, "valueSet")[0] ?? {};
  const shared = text(valueSet, "valueSetName");
  const definition = shared
    ? metadata.find("GlobalValueSet", shared)?.content
    : elements(valueSet, "valueSetDefinition")[0];
  const values = elements(definition ?? {}, shared ? "customValue" : "value");
  return {
    picklist: values.map(picklistValue),
    restrictedPicklist: shared !== null || flag(valueSet, "restricted"),
    controllerName: text(valueSet, "controllingField"),
    validFor: new Map(
      elements(valueSet, "valueSettings").map((setting) => [
        unescape(text(setting, "valueName") ?? ""),
        texts(setting, "controllingFieldValue").map(unescape),
      ]),
    ),
  };
}

export function picklistValue(content: Content): PicklistValue {
  const value = unescape(text(content, "fullName") ?? "");
  return {
    value,
    label: text(content, "label") ?? value,
    active: flag(content, "isActive", true),
    isDefault: flag(content, "default"),
  };
}

/** The Metadata API escapes some characters of value names as in addresses (`Proposal%2FPrice Quote`). */
function unescape(name: string): string {
  return /%[0-9A-F]{2}/i.test(name) ? decodeURIComponent(name) : name;
}

function coordinates(field: FieldSchema): readonly FieldSchema[] {
  return ["Latitude", "Longitude"].map((part) =>
    makeField({
      name: field.name.replace(/__c$/i, `__${part}__s`),
      label: `${field.label} (${part})`,
      type: "DOUBLE",
      precision: 18,
      scale: 15,
    }),
  );
}

/** A roll-up summary; its number type follows that of the summarised field once `withSummaryType` sees it. */
function summaryField(component: MetadataComponent, name: string): FieldSchema {
  const { content } = component;
  const foreignKey = text(content, "summaryForeignKey") ?? "";
  const [child = "", childLookup = ""] = foreignKey.split(".");
  const operation = (text(content, "summaryOperation") ?? "count").toUpperCase() as RollUp["operation"];
  const summarized = text(content, "summarizedField");
  const rollUp: RollUp = {
    operation,
    child,
    childLookup,
    field: summarized ? summarized.slice(summarized.indexOf(".") + 1) : null,
    filters: elements(content, "summaryFilterItems").map((filter) => ({
      field: (text(filter, "field") ?? "").replace(/^.*\./, ""),
      operation: text(filter, "operation") ?? "equals",
      value: texts(filter, "value").join(","),
    })),
  };
  return makeField({
    ...common(content, name),
    type: "DOUBLE",
    precision: 18,
    scale: operation === "COUNT" ? 0 : 2,
    rollUp,
  });
}

export function withSummaryType(summary: FieldSchema, summarized: FieldSchema): FieldSchema {
  const { type, apexType, precision, scale } = summarized;
  return { ...summary, type, apexType, precision, scale };
}
