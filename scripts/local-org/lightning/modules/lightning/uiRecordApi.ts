import { request } from "platform/request";
import { refreshResources, resourceAdapter } from "platform/resource";
import type { FieldValue, UiRecord } from "../../contract/uiApi.ts";

interface FieldReference {
  readonly fieldApiName: string;
  readonly objectApiName: string;
}
type FieldId = string | FieldReference;
type FieldIds = FieldId | readonly FieldId[];

interface RecordConfig {
  readonly recordId?: string | null;
  readonly fields?: FieldIds;
  readonly optionalFields?: FieldIds;
  readonly layoutTypes?: string | readonly string[];
  readonly modes?: string | readonly string[];
}

const RECORDS = "/services/data/v67.0/ui-api/records";

const list = <Item>(value: Item | readonly Item[] | undefined): readonly Item[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as readonly Item[]) : [value as Item];

const nameOf = (field: FieldId): string =>
  typeof field === "string" ? field : `${field.objectApiName}.${field.fieldApiName}`;

export const getRecord = resourceAdapter((config: RecordConfig) => {
  if (!config.recordId) return null;
  const query = new URLSearchParams();
  const add = (name: string, values: readonly string[]): void => {
    if (values.length > 0) query.set(name, values.join());
  };
  add("fields", list(config.fields).map(nameOf));
  add("optionalFields", list(config.optionalFields).map(nameOf));
  add("layoutTypes", list(config.layoutTypes));
  add("modes", list(config.modes));
  if (!query.has("fields") && !query.has("optionalFields") && !query.has("layoutTypes")) return null;
  const url = `${RECORDS}/${config.recordId}?${query.toString()}`;
  return { key: `record:${config.recordId}:${url}`, load: () => request<UiRecord>("GET", url) };
});

function findField(record: UiRecord | null | undefined, field: FieldId): FieldValue | undefined {
  const [, ...path] = nameOf(field).split(".");
  const last = path.pop();
  let current = record;
  for (const relation of path) current = current?.fields[relation]?.value as UiRecord | null | undefined;
  return last === undefined ? undefined : current?.fields[last];
}

export function getFieldValue(record: UiRecord | null | undefined, field: FieldId): unknown {
  return findField(record, field)?.value;
}

export function getFieldDisplayValue(record: UiRecord | null | undefined, field: FieldId): string | null | undefined {
  return findField(record, field)?.displayValue;
}

export async function createRecord(input: { apiName: string; fields: Record<string, unknown> }): Promise<UiRecord> {
  const record = await request<UiRecord>("POST", RECORDS, input);
  await recordsChanged([record.id]);
  return record;
}

export async function updateRecord(
  input: { fields: Record<string, unknown> },
  options: { ifUnmodifiedSince?: string } = {},
): Promise<UiRecord> {
  const { Id, ...fields } = input.fields;
  if (typeof Id !== "string") throw new Error("updateRecord needs the record's Id among the fields");
  const record = await request<UiRecord>("PATCH", `${RECORDS}/${Id}`, { fields, ...options });
  await recordsChanged([Id]);
  return record;
}

export async function deleteRecord(recordId: string): Promise<void> {
  await request("DELETE", `${RECORDS}/${recordId}`);
  await recordsChanged([]);
}

export async function notifyRecordUpdateAvailable(items: readonly { recordId: string }[]): Promise<void> {
  await recordsChanged(items.map((item) => item.recordId));
}

export function getRecordNotifyChange(items: readonly { recordId: string }[]): void {
  void notifyRecordUpdateAvailable(items);
}

/** Records are shown in lists and related lists, too: all of them are read again. */
async function recordsChanged(ids: readonly string[]): Promise<void> {
  await refreshResources((key) => key.startsWith("list:") || ids.some((id) => key.startsWith(`record:${id}:`)));
}
