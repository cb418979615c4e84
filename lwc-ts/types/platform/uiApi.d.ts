/** The User Interface API as Lightning Data Service gives it to components. */
declare module "lightning/uiApiTypes" {
  export interface FieldReference {
    readonly fieldApiName: string;
    readonly objectApiName: string;
  }
  export type FieldId = string | FieldReference;

  export interface FieldValue {
    displayValue: string | null;
    value: unknown;
  }

  /** A record as the User Interface API represents it. */
  export interface RecordRepresentation {
    apiName: string;
    childRelationships: Record<string, unknown>;
    fields: Record<string, FieldValue>;
    id: string;
    lastModifiedById: string | null;
    lastModifiedDate: string | null;
    recordTypeId: string | null;
    recordTypeInfo: { name: string; recordTypeId: string } | null;
    systemModstamp: string | null;
  }

  export interface UiApiError {
    body: {
      message: string;
      statusCode: number;
      errorCode?: string;
      output?: {
        errors: { errorCode: string; message: string }[];
        fieldErrors: Record<string, { field: string; fieldLabel: string; message: string; errorCode: string }[]>;
      };
    };
    ok: false;
    status: number;
    statusText: string;
  }

  export interface UiApiResult<Data> {
    data?: Data;
    error?: UiApiError;
  }

  export interface PicklistEntry {
    label: string;
    value: string;
    validFor: number[];
    attributes: unknown;
  }

  export interface FieldInfo {
    apiName: string;
    label: string;
    dataType: string;
    required: boolean;
    createable: boolean;
    updateable: boolean;
    length: number;
    precision: number;
    scale: number;
    inlineHelpText: string | null;
    nameField: boolean;
    reference: boolean;
    referenceToInfos: { apiName: string; nameFields: string[] }[];
    relationshipName: string | null;
  }

  export interface ObjectInfo {
    apiName: string;
    label: string;
    labelPlural: string;
    keyPrefix: string | null;
    custom: boolean;
    createable: boolean;
    deletable: boolean;
    queryable: boolean;
    updateable: boolean;
    defaultRecordTypeId: string | null;
    fields: Record<string, FieldInfo>;
    nameFields: string[];
    themeInfo: { color: string; iconUrl: string } | null;
  }
}

declare module "lightning/uiRecordApi" {
  import type { WireAdapterConstructor } from "lwc";
  import type { FieldId, RecordRepresentation, UiApiResult } from "lightning/uiApiTypes";

  interface GetRecordConfig {
    recordId: string | null | undefined;
    fields?: FieldId | readonly FieldId[];
    optionalFields?: FieldId | readonly FieldId[];
    layoutTypes?: string | readonly string[];
    modes?: string | readonly string[];
  }
  export interface RecordInput {
    apiName?: string;
    fields: Record<string, unknown>;
    allowSaveOnDuplicate?: boolean;
  }
  export const getRecord: WireAdapterConstructor<
    GetRecordConfig & Record<string, unknown>,
    UiApiResult<RecordRepresentation>
  >;
  export function getFieldValue(record: RecordRepresentation | null | undefined, field: FieldId): unknown;
  export function getFieldDisplayValue(
    record: RecordRepresentation | null | undefined,
    field: FieldId,
  ): string | null | undefined;
  export function createRecord(input: RecordInput & { apiName: string }): Promise<RecordRepresentation>;
  export function updateRecord(
    input: { fields: Record<string, unknown> & { Id: string } },
    options?: { ifUnmodifiedSince?: string },
  ): Promise<RecordRepresentation>;
  export function deleteRecord(recordId: string): Promise<void>;
  export function notifyRecordUpdateAvailable(items: readonly { recordId: string }[]): Promise<void>;
  export function getRecordNotifyChange(items: readonly { recordId: string }[]): void;
}

declare module "lightning/uiObjectInfoApi" {
  import type { WireAdapterConstructor } from "lwc";
  import type { FieldId, ObjectInfo, PicklistEntry, UiApiResult } from "lightning/uiApiTypes";

  type ObjectId = string | { readonly objectApiName: string };
  export const getObjectInfo: WireAdapterConstructor<{ objectApiName: ObjectId | undefined }, UiApiResult<ObjectInfo>>;
  export const getPicklistValues: WireAdapterConstructor<
    { recordTypeId: string | null | undefined; fieldApiName: FieldId },
    UiApiResult<{ defaultValue: PicklistEntry | null; values: PicklistEntry[] }>
  >;
}

declare module "lightning/uiRelatedListApi" {
  import type { WireAdapterConstructor } from "lwc";
  import type { RecordRepresentation, UiApiResult } from "lightning/uiApiTypes";

  interface RelatedListConfig {
    parentRecordId: string | null | undefined;
    relatedListId: string;
    fields: readonly string[];
    sortBy?: readonly string[];
    pageSize?: number;
    pageToken?: string;
  }
  export const getRelatedListRecords: WireAdapterConstructor<
    RelatedListConfig & Record<string, unknown>,
    UiApiResult<{ count: number; records: RecordRepresentation[]; nextPageToken: string | null }>
  >;
}
