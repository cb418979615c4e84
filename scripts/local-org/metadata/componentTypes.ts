/**
 * Metadata types by the suffix of their file in source format (`X.<suffix>-meta.xml`), where the root element of the
 * file does not name the type. Source: Metadata API Developer Guide, Metadata Types.
 */
export const TYPE_BY_SUFFIX: Readonly<Record<string, string>> = {
  object: "CustomObject",
  field: "CustomField",
  md: "CustomMetadata",
  index: "Index",
};

/** Parts of an object: the folder `objects/<Object>/…` gives the first half of their name. */
export const OBJECT_PARTS: ReadonlySet<string> = new Set([
  "BusinessProcess",
  "CompactLayout",
  "CustomField",
  "FieldSet",
  "Index",
  "ListView",
  "RecordType",
  "SharingReason",
  "ValidationRule",
  "WebLink",
]);

/** Parts of an object's translation: the folder `objectTranslations/<Object>-<language>` gives the first half of their name. */
export const TRANSLATED_PARTS: ReadonlySet<string> = new Set(["CustomFieldTranslation"]);

/** Types whose components live in folders that are part of their name: `Folder/Name`. */
export const FOLDERED: Readonly<Record<string, string>> = {
  Dashboard: "dashboards",
  Document: "documents",
  EmailTemplate: "email",
  Report: "reports",
};
