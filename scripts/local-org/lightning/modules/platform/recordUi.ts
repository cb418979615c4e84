import { request } from "platform/request";
import { resourceAdapter } from "platform/resource";
import type { RecordUi } from "../../contract/uiApi.ts";

/** Record, object, layout and related lists in one answer: what a record page needs. */
export const recordUi = resourceAdapter((config: { recordId?: string | null }) =>
  config.recordId ? recordUiWith(config.recordId, []) : null,
);

/** The same with further fields: what a form needs. */
export function recordUiWith(recordId: string, fields: readonly string[]): { key: string; load(): Promise<RecordUi> } {
  const query = fields.length > 0 ? `?fields=${fields.join()}` : "";
  const url = `/lightning/api/record-ui/${recordId}${query}`;
  return { key: `record:${recordId}:ui${query}`, load: () => request<RecordUi>("GET", url) };
}

export interface Wired<Data> {
  readonly data?: Data;
  readonly error?: unknown;
}
