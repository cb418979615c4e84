export interface FieldValue {
  readonly displayValue: string | null;
  readonly value: unknown;
}

export interface UiRecord {
  readonly apiName: string;
  readonly id: string;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly lastModifiedDate: string | null;
}

export interface PicklistOption {
  readonly label: string;
  readonly value: string;
}

export interface FieldInfo {
  readonly apiName: string;
  readonly label: string;
  readonly dataType: string;
  readonly required: boolean;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly length: number;
  readonly scale: number;
  readonly inlineHelpText: string | null;
  readonly relationshipName: string | null;
  /** The field that decides which values this one offers. */
  readonly controllerName: string | null;
  readonly referenceToInfos: readonly { readonly apiName: string }[];
  /** Values of a picklist; the local org adds them here to save a request per field. */
  readonly picklistValues: readonly PicklistOption[];
}

export interface ObjectInfo {
  readonly apiName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly deletable: boolean;
  readonly nameFields: readonly string[];
  readonly iconName: string;
  readonly fields: Readonly<Record<string, FieldInfo>>;
}

export interface LayoutSection {
  readonly heading: string;
  readonly useHeading: boolean;
  readonly rows: readonly (readonly string[])[];
}

export interface RelatedList {
  readonly relatedListId: string;
  readonly label: string;
  readonly objectApiName: string;
  readonly fieldApiName: string;
  readonly iconName: string;
  readonly columns: readonly string[];
}

/** Standard actions of a record. */
export type RecordAction = "Edit" | "Delete";

/** What a form for a new record needs. */
export interface NewRecordUi {
  readonly objectInfo: ObjectInfo;
  readonly sections: readonly LayoutSection[];
  readonly highlights: readonly string[];
  readonly relatedLists: readonly RelatedList[];
  /** Fields that the layout makes required, whatever the fields say. */
  readonly requiredFields: readonly string[];
  /** Fields that the layout only shows. */
  readonly readOnlyFields: readonly string[];
}

/** What a record page needs. */
export interface RecordUi extends NewRecordUi {
  readonly record: UiRecord;
  /** Whether the user may edit this record. */
  readonly canEdit: boolean;
  /** Actions of the page's header: what the layout shows and the user may do. */
  readonly actions: readonly RecordAction[];
}

export interface ListUi {
  readonly objectInfo: ObjectInfo;
  readonly listViewApiName: string;
  readonly listViews: readonly { readonly apiName: string; readonly label: string }[];
  readonly columns: readonly string[];
  readonly records: readonly UiRecord[];
  readonly count: number;
}
