import type { DmlOperation } from "../../data/contract.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { recordFromJson } from "../recordJson.ts";
import { RestError, toRestError } from "../restError.ts";
import { write } from "../rest/write.ts";

/** One row of an ingest job and what became of it. */
export interface IngestedRow {
  readonly values: readonly string[];
  readonly id: string;
  readonly created: boolean;
  /** Empty when the row was saved. */
  readonly error: string;
}

/** How a value says that the field shall be empty; an empty value leaves it as it is. */
const NOTHING = "#N/A";

/** The first column that the object does not have: its job fails as a whole. Parents are named as `Owner.Username`. */
export function unknownColumn(object: SObjectSchema, header: readonly string[]): string | undefined {
  return header.find((column) => {
    try {
      recordFromJson(object, nested(column, NOTHING));
      return false;
    } catch (error) {
      if (error instanceof RestError) return true;
      throw error;
    }
  });
}

/** Saves rows, up to 200 in one transaction, as the platform does. */
export function ingest(
  object: SObjectSchema,
  operation: Extract<DmlOperation, "insert" | "update" | "upsert" | "delete">,
  externalIdField: string | null,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  userId: string,
): readonly IngestedRow[] {
  const done = new Map<number, IngestedRow>();
  const records: { readonly at: number; readonly record: ApexSObject }[] = [];
  const fail = (at: number, error: string): void =>
    void done.set(at, { values: rows[at] ?? [], id: "", created: false, error });
  rows.forEach((row, at) => {
    try {
      records.push({ at, record: recordOf(object, header, row) });
    } catch (error) {
      const { errorCode, message, fields } = toRestError(error);
      fail(at, errorText(errorCode, message, fields ?? []));
    }
  });
  const byKey = externalIdField !== null && externalIdField.toLowerCase() !== "id";
  const options = byKey ? { externalIdField } : {};
  try {
    const results = write(
      operation,
      records.map(({ record }) => record),
      userId,
      options,
    );
    results.forEach((result, index) => {
      const at = records[index]?.at ?? 0;
      const [error] = result.errors;
      if (result.success)
        done.set(at, { values: rows[at] ?? [], id: result.id ?? "", created: result.created, error: "" });
      else fail(at, errorText(error?.statusCode ?? "UNKNOWN_EXCEPTION", error?.message ?? "", error?.fields ?? []));
    });
  } catch (error) {
    const { errorCode, message } = toRestError(error);
    for (const { at } of records) fail(at, errorText(errorCode, message, []));
  }
  return rows.map((values, at) => done.get(at) ?? { values, id: "", created: false, error: "UNKNOWN_EXCEPTION::--" });
}

/** `REQUIRED_FIELD_MISSING:Required fields are missing: [Name]:Name --` */
function errorText(code: string, message: string, fields: readonly string[]): string {
  return `${code}:${message}:${fields.join(", ")} --`;
}

function recordOf(object: SObjectSchema, header: readonly string[], row: readonly string[]): ApexSObject {
  const body: Record<string, unknown> = {};
  header.forEach((column, at) => {
    const value = row[at] ?? "";
    if (value !== "") Object.assign(body, nested(column, value));
  });
  return recordFromJson(object, body);
}

/** `Owner.Username` is a field of a parent, which it identifies. */
function nested(column: string, value: string): Record<string, unknown> {
  const [first = "", ...rest] = column.split(".");
  const own = value === NOTHING ? null : value;
  return { [first]: rest.length === 0 ? own : nested(rest.join("."), value) };
}
