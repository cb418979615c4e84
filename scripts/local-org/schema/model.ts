import type { TypeRef } from "../runtime/typeRef.ts";

/** `Schema.DisplayType` names. */
export type FieldType =
  | "ADDRESS"
  | "ANYTYPE"
  | "BASE64"
  | "BOOLEAN"
  | "COMBOBOX"
  | "CURRENCY"
  | "DATE"
  | "DATETIME"
  | "DOUBLE"
  | "EMAIL"
  | "ENCRYPTEDSTRING"
  | "ID"
  | "INTEGER"
  | "LOCATION"
  | "LONG"
  | "MULTIPICKLIST"
  | "PERCENT"
  | "PHONE"
  | "PICKLIST"
  | "REFERENCE"
  | "STRING"
  | "TEXTAREA"
  | "TIME"
  | "URL";

export interface PicklistValue {
  readonly value: string;
  readonly label: string;
  readonly active: boolean;
  readonly isDefault: boolean;
}

export interface FieldSchema {
  /** API name with its case, without the package's namespace. */
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** The Apex type of `record.Field`. */
  readonly apexType: TypeRef;
  readonly isCustom: boolean;
  /** Characters, for text; 0 otherwise. */
  readonly length: number;
  /** Total digits and digits after the point, for numbers. */
  readonly precision: number;
  readonly scale: number;
  /** False: a value is required (universally required custom fields, required standard fields). */
  readonly nillable: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly unique: boolean;
  readonly caseSensitive: boolean;
  readonly externalId: boolean;
  readonly indexed: boolean;
  readonly nameField: boolean;
  readonly referenceTo: readonly string[];
  /** `Account` of `AccountId`, `Connection__r` of `Connection__c`; null where there is none. */
  readonly relationshipName: string | null;
  readonly onDelete: "SetNull" | "Restrict" | "Cascade";
  readonly masterDetail: boolean;
  readonly picklist: readonly PicklistValue[];
  readonly restrictedPicklist: boolean;
  /** The picklist or checkbox that decides which values a dependent picklist offers. */
  readonly controllerName: string | null;
  /** The controlling values for which each value of a dependent picklist is offered. */
  readonly validFor: ReadonlyMap<string, readonly string[]>;
  /** Formula source of a formula field, or of a default value. */
  readonly formula: string | null;
  /** Whether the formula reads an empty number as 0. */
  readonly blankAsZero: boolean;
  readonly defaultFormula: string | null;
  readonly rollUp: RollUp | null;
  /** `CON-{00000}` of an auto-number. */
  readonly autoNumberFormat: string | null;
  readonly helpText: string | null;
  readonly description: string | null;
}

export interface RollUp {
  readonly operation: "COUNT" | "SUM" | "MIN" | "MAX";
  readonly child: string;
  readonly childLookup: string;
  readonly field: string | null;
  readonly filters: readonly { readonly field: string; readonly operation: string; readonly value: string }[];
}

export interface ChildRelationship {
  readonly child: string;
  readonly field: string;
  /** The name used in sub-queries (`Contacts`, `Connections__r`); null where the platform gives none. */
  readonly name: string | null;
}

export interface ValidationRule {
  readonly name: string;
  readonly active: boolean;
  readonly formula: string;
  readonly message: string;
  readonly field: string | null;
}

export interface RecordTypeSchema {
  readonly developerName: string;
  readonly label: string;
  readonly active: boolean;
  readonly description: string | null;
  /** The values that the type offers, and its defaults, by lower-case picklist field. */
  readonly picklists: ReadonlyMap<string, readonly PicklistValue[]>;
}

export type SObjectKind = "standard" | "custom" | "customMetadata" | "customSetting" | "platformEvent";
export type SharingModel = "Private" | "Read" | "ReadWrite" | "ControlledByParent" | "FullAccess";

export interface SObjectSchema {
  readonly name: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly keyPrefix: string | null;
  readonly kind: SObjectKind;
  /** Custom settings only. */
  readonly settingType: "Hierarchy" | "List" | null;
  /** Organisation-wide default for internal users. */
  readonly sharingModel: SharingModel;
  /** Platform events only. */
  readonly publishBehavior: "PublishAfterCommit" | "PublishImmediately" | null;
  /** Setup objects that may not be mixed with others in one transaction (mixed DML). */
  readonly isSetup: boolean;
  /** By lower-case API name, in declaration order, standard fields included. */
  readonly fields: ReadonlyMap<string, FieldSchema>;
  readonly childRelationships: readonly ChildRelationship[];
  readonly recordTypes: readonly RecordTypeSchema[];
  readonly validationRules: readonly ValidationRule[];
  readonly description: string | null;
}

export interface OrgSchema {
  /** Case-insensitive; accepts the package's namespace prefix; undefined when there is no such object. */
  sobject(name: string): SObjectSchema | undefined;
  byKeyPrefix(prefix: string): SObjectSchema | undefined;
  readonly sobjects: readonly SObjectSchema[];
}
