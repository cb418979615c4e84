import { request } from "platform/request";
import { resourceAdapter } from "platform/resource";
import type { ListUi, NewRecordUi } from "../../contract/uiApi.ts";

interface ListConfig {
  readonly objectApiName?: string;
  readonly listViewApiName?: string;
  readonly searchTerm?: string;
  readonly sortBy?: string;
  readonly offset?: number;
  readonly pageSize?: number;
}

/** One page of a list view with its object, columns and the other lists. */
export const listUi = resourceAdapter((config: ListConfig) => {
  if (!config.objectApiName) return null;
  const { objectApiName, ...rest } = config;
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest))
    if (value !== undefined && value !== "") query.set(name, String(value));
  const url = `/lightning/api/list-ui/${objectApiName}?${query.toString()}`;
  return { key: `list:${url}`, load: () => request<ListUi>("GET", url) };
});

/** What the form for a new record needs. */
export function newRecordUi(objectApiName: string): Promise<NewRecordUi> {
  return request("GET", `/lightning/api/new-record-ui/${objectApiName}`);
}
