import type { FieldSchema } from "../../schema/model.ts";
import { idOf } from "../rows.ts";
import { encodeColumn, type SqlValue } from "../columns.ts";
import { fold, quote } from "../tables.ts";
import { dmlError } from "./errors.ts";
import { get, type DmlServices, type Row, type Save } from "./save.ts";
import { changedFields } from "./validate.ts";

/** Gives an error to rows whose unique fields have a value that another record, stored or of this save, has. */
export function checkUniqueness(services: DmlServices, save: Save, rows: readonly Row[]): void {
  for (const field of save.object.fields.values()) {
    if (field.unique) checkField(services, save, field, rows);
  }
}

function checkField({ store }: DmlServices, save: Save, field: FieldSchema, rows: readonly Row[]): void {
  const folds = field.apexType.name === "String" && !field.caseSensitive;
  const taken = new Map<SqlValue, string>();
  const candidates: { readonly row: Row; readonly key: SqlValue }[] = [];
  for (const row of rows) {
    const value = encodeColumn(field, get(row.next, field.name));
    if (value === null) continue;
    const key = folds ? fold(String(value)) : value;
    if (changedFields(save.object, row).includes(field)) candidates.push({ row, key });
    else taken.set(key, idOf(row.next));
  }
  const column = folds ? `fold(${quote(field.name)})` : quote(field.name);
  const alive = save.object.fields.has("isdeleted") ? ` AND "IsDeleted" = 0` : "";
  const saving = new Set(rows.map((row) => idOf(row.next)));
  for (let at = 0; at < candidates.length; at += 200) {
    const keys = candidates.slice(at, at + 200).map((candidate) => candidate.key);
    const places = keys.map(() => "?").join(", ");
    const sql = `SELECT "Id", ${column} AS "Key" FROM ${store.table(save.object)} WHERE ${column} IN (${places})${alive}`;
    for (const found of store.all(sql, ...keys)) {
      if (!saving.has(String(found["Id"]))) taken.set(found["Key"] ?? null, String(found["Id"]));
    }
  }
  for (const { row, key } of candidates) {
    const other = taken.get(key);
    if (other === undefined) taken.set(key, idOf(row.next));
    else row.errors.push(duplicate(field, other));
  }
}

function duplicate(field: FieldSchema, other: string) {
  if (field.name === "Username") {
    return dmlError(
      "DUPLICATE_USERNAME",
      "Duplicate Username.<br>The username already exists in this or another Salesforce organization. Usernames must be unique across all Salesforce organizations. To resolve, use a different username (it doesn't need to match the user's email address).",
      field.name,
    );
  }
  const message = `duplicate value found: ${field.name} duplicates value on record with id: ${other.slice(0, 15)}`;
  return dmlError("DUPLICATE_VALUE", message);
}
