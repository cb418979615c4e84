import type { OrgMetadata } from "../../metadata/model.ts";
import type { OrgSchema } from "../../schema/model.ts";
import type { Store } from "../store.ts";
import { loadCustomMetadata } from "./customMetadata.ts";
import { fillDefinitions } from "./definitions.ts";
import { fillFlows } from "./flows.ts";
import { RowWriter } from "./rowWriter.ts";
import { loadStatuses, loadStandardRows } from "./standardRows.ts";

/**
 * Writes the rows that follow from metadata and schema: custom metadata records, record types, static resources,
 * statuses and stages, and, when they are first asked for, entity and field definitions.
 * @param now milliseconds since 1970 UTC, for the audit fields
 */
export function loadMetadataRows(store: Store, schema: OrgSchema, metadata: OrgMetadata, now: number): void {
  const rows = new RowWriter(store, schema, now);
  loadCustomMetadata(rows, metadata);
  loadStandardRows(rows, metadata);
  loadStatuses(rows, schema);
  fillDefinitions(store, schema, metadata, rows);
  fillFlows(store, metadata, rows);
}
