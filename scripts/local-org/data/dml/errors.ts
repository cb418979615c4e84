import { ApexException } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { DmlOperation, DmlResult } from "../contract.ts";

export type DmlError = DmlResult["errors"][number];

/** One failed row of a `DmlException`: what `getDmlId`, `getDmlType`, … answer. */
export interface DmlErrorRow {
  /** Position in the list that was saved. */
  readonly index: number;
  readonly id: string | null;
  readonly error: DmlError;
}

/** The key of `ApexException.details` under which a `DmlException` carries its `DmlErrorRow[]`. */
export const DML_ERRORS = "dmlErrors";

export function dmlError(statusCode: string, message: string, ...fields: readonly string[]): DmlError {
  return { statusCode, message, fields, field: fields[0] ?? null };
}

const VERBS: Readonly<Record<DmlOperation | "convertLead", string>> = {
  insert: "Insert",
  update: "Update",
  upsert: "Upsert",
  delete: "Delete",
  undelete: "Undelete",
  merge: "Merge",
  convertLead: "ConvertLead",
};

/** "Insert failed. First exception on row 0; first error: REQUIRED_FIELD_MISSING, … : [LastName]" */
export function dmlException(operation: keyof typeof VERBS, rows: readonly DmlErrorRow[]): ApexException {
  const [first] = rows;
  if (!first) throw new Error("A DmlException needs a failed row");
  const withId = first.id ? ` with id ${first.id}` : "";
  const { statusCode, message, fields } = first.error;
  return exceptionWithRows(
    `${VERBS[operation]} failed. First exception on row ${first.index}${withId}; first error: ${statusCode}, ${message}: [${fields.join(", ")}]`,
    rows,
  );
}

export function exceptionWithRows(message: string, rows: readonly DmlErrorRow[]): ApexException {
  const exception = new ApexException(typeRef("DmlException"), message);
  exception.details.set(DML_ERRORS, rows);
  return exception;
}
