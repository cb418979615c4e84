import { request } from "platform/request";
import { resourceAdapter } from "platform/resource";
import type { RecordUi } from "../../contract/uiApi.ts";

/** Record, object, layout and related lists in one answer: what a record page needs. */
export const recordUi = resourceAdapter((config: { recordId?: string | null }) => {
  if (!config.recordId) return null;
  const url = `/lightning/api/record-ui/${config.recordId}`;
  return { key: `record:${config.recordId}:ui`, load: () => request<RecordUi>("GET", url) };
});

export interface Wired<Data> {
  readonly data?: Data;
  readonly error?: unknown;
}
