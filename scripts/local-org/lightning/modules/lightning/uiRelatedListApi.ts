import { request } from "platform/request";
import { resourceAdapter } from "platform/resource";

interface RelatedListConfig {
  readonly parentRecordId?: string | null;
  readonly relatedListId?: string;
  readonly fields?: readonly string[];
  readonly sortBy?: readonly string[];
  readonly pageSize?: number;
  readonly pageToken?: string;
}

export const getRelatedListRecords = resourceAdapter((config: RelatedListConfig) => {
  if (!config.parentRecordId || !config.relatedListId || !config.fields) return null;
  const query = new URLSearchParams({ fields: config.fields.join() });
  if (config.sortBy) query.set("sortBy", config.sortBy.join());
  if (config.pageSize) query.set("pageSize", String(config.pageSize));
  if (config.pageToken) query.set("pageToken", config.pageToken);
  const path = `/services/data/v67.0/ui-api/related-list-records/${config.parentRecordId}/${config.relatedListId}`;
  const url = `${path}?${query.toString()}`;
  return { key: `list:${url}`, load: () => request("GET", url) };
});
