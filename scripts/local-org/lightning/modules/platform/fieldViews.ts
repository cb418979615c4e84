import type { FieldInfo, ObjectInfo, RecordUi, UiRecord } from "../../contract/uiApi.ts";
import { getFieldValue } from "lightning/uiRecordApi";
import { urlOf } from "platform/router";

/** A field as a page shows it. */
export interface FieldView {
  readonly name: string;
  readonly label: string;
  readonly text: string;
  readonly helpText: string | null;
  /** Address of the record that a lookup names. */
  readonly url: string | null;
  /** Address to write to, to call or to visit, of an e-mail, a phone number or a web site. */
  readonly address: string | null;
  readonly isCheckbox: boolean;
  readonly isChecked: boolean;
}

interface Shown {
  readonly record: UiRecord;
  readonly objectInfo: ObjectInfo;
}

export function recordName({ record, objectInfo }: Pick<RecordUi, "record" | "objectInfo">): string {
  const [field] = objectInfo.nameFields;
  return field ? String(record.fields[field]?.value ?? record.id) : record.id;
}

/** Null for a field that the user may not see. */
export function fieldView(shown: Shown, name: string): FieldView | null {
  const info = shown.objectInfo.fields[name];
  const field = shown.record.fields[name];
  if (!info || !field) return null;
  const lookup = info.dataType === "Reference" ? lookupOf(shown.record, info) : null;
  return {
    name,
    label: info.label,
    text: lookup?.name ?? field.displayValue ?? (field.value === null ? "" : String(field.value)),
    helpText: info.inlineHelpText,
    url: lookup?.url ?? null,
    address: addressOf(info.dataType, field.value),
    isCheckbox: info.dataType === "Boolean",
    isChecked: field.value === true,
  };
}

function addressOf(dataType: string, value: unknown): string | null {
  if (typeof value !== "string" || value === "") return null;
  if (dataType === "Email") return `mailto:${value}`;
  if (dataType === "Phone") return `tel:${value}`;
  if (dataType !== "Url") return null;
  return /^https?:/i.test(value) ? value : `https://${value}`;
}

/** The record that a lookup names: its relationship is read with its name. */
export function lookupOf(record: UiRecord, info: FieldInfo): { id: string; name: string; url: string } | null {
  const id = record.fields[info.apiName]?.value;
  const parent = info.relationshipName ? record.fields[info.relationshipName]?.value : null;
  if (typeof id !== "string" || !parent) return null;
  const { apiName } = parent as UiRecord;
  const attributes = { recordId: id, objectApiName: apiName, actionName: "view" };
  const name = getFieldValue(parent as UiRecord, `${apiName}.Name`);
  return { id, name: String(name ?? id), url: urlOf({ type: "standard__recordPage", attributes }) };
}
