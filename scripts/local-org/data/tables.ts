import type { FieldSchema, SObjectSchema } from "../schema/model.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";

/*
 * The layout of the record tables, for whoever writes SQL against them (`data/`, `soql/`, `security/`).
 *
 * One table per SObject, named as its API name; one column per stored field, named as its API name; both quoted.
 * Tables come into being when `Store.table(object)` first names them, so always take the name from there.
 * Functions registered on every connection: `fold(text)` folds case as text comparison of the platform does;
 * `formula_value(object, field, id)` computes a formula field of a stored row.
 */

export function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Compound fields are put together from their parts, formula fields are computed: neither has a column. */
export function isStored(field: FieldSchema): boolean {
  return field.type !== "ADDRESS" && field.type !== "LOCATION" && (field.formula === null || field.rollUp !== null);
}

export function isFormula(field: FieldSchema): boolean {
  return field.formula !== null;
}

/**
 * SQL for the value of a field of the row behind `alias`, stored or formula, in the encoding of `columns.ts`.
 * @throws UnsupportedError for compound fields, which have no single value
 */
export function fieldSql(object: SObjectSchema, field: FieldSchema, alias: string): string {
  if (isStored(field)) return `${quote(alias)}.${quote(field.name)}`;
  if (isFormula(field)) return `formula_value('${object.name}', '${field.name}', ${quote(alias)}."Id")`;
  throw new UnsupportedError(`a single SQL value of ${object.name}.${field.name}`, "it is a compound field");
}

/** Whether two values of the field are equal without regard to case, so that SQL has to compare `fold(column)`. */
export function foldsCase(field: FieldSchema): boolean {
  switch (field.type) {
    case "COMBOBOX":
    case "EMAIL":
    case "MULTIPICKLIST":
    case "PHONE":
    case "PICKLIST":
    case "STRING":
    case "TEXTAREA":
    case "URL":
      return !field.caseSensitive;
    default:
      return false;
  }
}

/** Case folding as the platform compares text: also beyond ASCII. */
export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

const INTEGER_TYPES = new Set(["BOOLEAN", "INTEGER", "LONG", "DATETIME", "TIME"]);

/** `"Name" TEXT`: the declaration of a stored column. */
export function columnDefinition(field: FieldSchema): string {
  const name = quote(field.name);
  if (field.type === "ID") return `${name} TEXT PRIMARY KEY`;
  if (field.type === "BOOLEAN") return `${name} INTEGER NOT NULL DEFAULT 0`;
  if (field.type === "BASE64") return `${name} BLOB`;
  if (INTEGER_TYPES.has(field.type)) return `${name} INTEGER`;
  // Whole numbers stay integers of 64 bits; others are REAL, whatever the field's scale (see `encodeColumn`).
  if (isDecimal(field)) return `${name} ANY`;
  return `${name} TEXT`;
}

export function isDecimal(field: FieldSchema): boolean {
  return field.type === "DOUBLE" || field.type === "CURRENCY" || field.type === "PERCENT";
}
