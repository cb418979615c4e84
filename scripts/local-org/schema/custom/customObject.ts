import { elements, flag, text, type Content } from "../../metadata/content.ts";
import type { MetadataComponent, OrgMetadata } from "../../metadata/model.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { makeField } from "../makeField.ts";
import type {
  FieldSchema,
  RecordTypeSchema,
  SharingModel,
  SObjectKind,
  SObjectSchema,
  ValidationRule,
} from "../model.ts";
import { plural } from "../standard/standardObjects.ts";
import {
  AUDIT_FIELDS,
  ID,
  IS_DELETED,
  LAST_ACTIVITY_DATE,
  OWNER_ID,
  RECORD_TYPE_ID,
  VIEW_FIELDS,
} from "../systemFields.ts";
import { customFields } from "./customField.ts";

/** The parts of an object that stand in files of their own. */
export interface ObjectParts {
  readonly fields: readonly MetadataComponent[];
  readonly recordTypes: readonly RecordTypeSchema[];
  readonly validationRules: readonly ValidationRule[];
}

export function kindOf(name: string, content: Content): SObjectKind {
  if (/__mdt$/i.test(name)) return "customMetadata";
  if (/__e$/i.test(name)) return "platformEvent";
  if (/__(x|b|kav)$/i.test(name)) throw new UnsupportedError(`objects such as ${name}`);
  return text(content, "customSettingsType") ? "customSetting" : "custom";
}

/** A custom object, custom setting, custom metadata type or platform event with all its fields. */
export function customObject(
  name: string,
  content: Content,
  parts: ObjectParts,
  metadata: OrgMetadata,
  keyPrefix: string,
): SObjectSchema {
  const kind = kindOf(name, content);
  const label = text(content, "label") ?? name.replace(/__\w+$/, "");
  const own = parts.fields.flatMap((component) => customFields(component, metadata) ?? []);
  const isDetail = own.some((field) => field.masterDetail);
  const settingType =
    kind !== "customSetting" ? null : text(content, "customSettingsType") === "List" ? "List" : "Hierarchy";
  const system = systemFields(kind, content, isDetail, parts.recordTypes.length > 0, settingType);
  return {
    name,
    label,
    labelPlural: text(content, "pluralLabel") ?? plural(label),
    keyPrefix,
    kind,
    settingType,
    sharingModel: isDetail ? "ControlledByParent" : sharingModel(kind, text(content, "sharingModel")),
    publishBehavior:
      kind !== "platformEvent"
        ? null
        : text(content, "publishBehavior") === "PublishImmediately"
          ? "PublishImmediately"
          : "PublishAfterCommit",
    isSetup: false,
    fields: new Map([...system, ...own].map((field) => [field.name.toLowerCase(), field])),
    childRelationships: [],
    recordTypes: parts.recordTypes,
    validationRules: parts.validationRules,
    description: text(content, "description"),
  };
}

export function sharingModel(kind: SObjectKind, stated: string | null): SharingModel {
  if (kind !== "custom" && kind !== "standard") return "FullAccess";
  switch (stated) {
    case "Private":
    case "Read":
    case "ReadWrite":
    case "ControlledByParent":
    case "FullAccess":
      return stated;
    case "ReadWriteTransfer":
      return "FullAccess";
    default:
      return "ReadWrite";
  }
}

function systemFields(
  kind: SObjectKind,
  content: Content,
  isDetail: boolean,
  hasRecordTypes: boolean,
  settingType: "Hierarchy" | "List" | null,
): readonly FieldSchema[] {
  switch (kind) {
    case "customMetadata":
      return [ID, ...METADATA_FIELDS];
    case "platformEvent":
      return EVENT_FIELDS;
    case "customSetting": {
      const setupOwner = makeField({
        name: "SetupOwnerId",
        type: "REFERENCE",
        label: "Location",
        nillable: false,
        indexed: true,
        unique: settingType === "Hierarchy",
        caseSensitive: true,
        updateable: false,
        referenceTo: ["Organization", "Profile", "User"],
        relationshipName: "SetupOwner",
      });
      const name = makeField({
        name: "Name",
        type: "STRING",
        length: 38,
        nameField: true,
        indexed: true,
        unique: settingType === "List",
        nillable: settingType !== "List",
      });
      return [ID, IS_DELETED, name, setupOwner, ...AUDIT_FIELDS];
    }
    default: {
      const owner = isDetail ? [] : [OWNER_ID];
      const recordType = hasRecordTypes ? [RECORD_TYPE_ID] : [];
      const activity = flag(content, "enableActivities") ? [LAST_ACTIVITY_DATE] : [];
      return [
        ID,
        ...owner,
        IS_DELETED,
        nameField(content),
        ...recordType,
        ...AUDIT_FIELDS,
        ...activity,
        ...VIEW_FIELDS,
      ];
    }
  }
}

/** The platform fills an empty text name with the record's id. */
function nameField(content: Content): FieldSchema {
  const stated = elements(content, "nameField")[0] ?? {};
  const isAutoNumber = text(stated, "type") === "AutoNumber";
  return makeField({
    name: "Name",
    type: "STRING",
    length: 80,
    label: text(stated, "label") ?? "Name",
    nameField: true,
    indexed: true,
    ...(isAutoNumber ? { nillable: false, autoNumberFormat: text(stated, "displayFormat") ?? "{0}" } : {}),
  });
}

const readOnly = { createable: false, updateable: false } as const;

/** Source: Custom Metadata Types Implementation Guide, Custom Metadata Type__mdt. */
const METADATA_FIELDS: readonly FieldSchema[] = [
  makeField({ name: "DeveloperName", type: "STRING", length: 40, nillable: false, indexed: true, ...readOnly }),
  makeField({
    name: "MasterLabel",
    type: "STRING",
    length: 40,
    label: "Label",
    nillable: false,
    nameField: true,
    ...readOnly,
  }),
  makeField({ name: "Language", type: "PICKLIST", length: 40, ...readOnly }),
  makeField({ name: "NamespacePrefix", type: "STRING", length: 15, ...readOnly }),
  makeField({ name: "Label", type: "STRING", length: 40, nillable: false, ...readOnly }),
  makeField({ name: "QualifiedApiName", type: "STRING", length: 70, nillable: false, indexed: true, ...readOnly }),
  makeField({ name: "SystemModstamp", type: "DATETIME", nillable: false, ...readOnly }),
];

/** Source: Platform Events Developer Guide, Platform Event Fields. */
const EVENT_FIELDS: readonly FieldSchema[] = [
  makeField({ name: "ReplayId", type: "STRING", length: 1333, nillable: false, ...readOnly }),
  makeField({ name: "EventUuid", type: "STRING", length: 36, ...readOnly }),
  makeField({ name: "CreatedDate", type: "DATETIME", nillable: false, ...readOnly }),
  makeField({
    name: "CreatedById",
    type: "REFERENCE",
    nillable: false,
    ...readOnly,
    referenceTo: ["User"],
    relationshipName: "CreatedBy",
  }),
];
