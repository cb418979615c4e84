import { apexError } from "../../runtime/apexException.ts";
import { encodeColumn, type SqlValue } from "../columns.ts";
import { fold, quote } from "../tables.ts";
import { dmlError } from "./errors.ts";
import { set, text, type DmlServices, type Row } from "./save.ts";
import type { SObjectSchema } from "../../schema/model.ts";

export interface UpsertPlan {
  readonly inserts: readonly Row[];
  readonly updates: readonly Row[];
}

/**
 * Decides which rows of an upsert are new, by id or by an external id field; rows that match no single record get an
 * error. Rows to update get the found id.
 * Source: Apex Developer Guide, Upserting Records.
 */
export function planUpsert(
  { store }: DmlServices,
  object: SObjectSchema,
  externalId: string | null,
  rows: readonly Row[],
): UpsertPlan {
  if (externalId === null || externalId === "id") {
    return {
      inserts: rows.filter((row) => text(row.source, "Id") === null),
      updates: rows.filter((row) => text(row.source, "Id") !== null),
    };
  }
  const field = object.fields.get(externalId);
  if (!field) throw apexError("SObjectException", `Invalid field ${externalId} for ${object.name}`);
  const folds = field.apexType.name === "String" && !field.caseSensitive;
  const column = folds ? `fold(${quote(field.name)})` : quote(field.name);
  const alive = object.fields.has("isdeleted") ? ' AND "IsDeleted" = 0' : "";
  const seen = new Set<SqlValue>();
  const inserts: Row[] = [];
  const updates: Row[] = [];
  for (const row of rows) {
    const value = encodeColumn(field, row.source.values.get(externalId) ?? null);
    if (value === null) {
      row.errors.push(dmlError("MISSING_ARGUMENT", `${field.name} not specified`));
      continue;
    }
    const key = folds ? fold(String(value)) : value;
    if (seen.has(key)) {
      const message = `Duplicate external id specified: ${String(value)}`;
      row.errors.push(dmlError("DUPLICATE_VALUE", message, field.name));
      continue;
    }
    seen.add(key);
    const found = store.all(`SELECT "Id" FROM ${store.table(object)} WHERE ${column} = ?${alive}`, key);
    if (found.length > 1) {
      const ids = found.map((other) => String(other["Id"])).join(", ");
      const message = `${field.name}: more than one record found for external id field: [${ids}]`;
      row.errors.push(dmlError("DUPLICATE_EXTERNAL_ID", message, field.name));
    } else if (found.length === 1) {
      set(row.source, "Id", found[0]?.["Id"] ?? null);
      updates.push(row);
    } else inserts.push(row);
  }
  return { inserts, updates };
}
