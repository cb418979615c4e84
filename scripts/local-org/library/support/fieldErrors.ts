import { apexError, type ApexException } from "../../runtime/apexException.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";

/**
 * What `record.Field.addError(…)` is called on: generated code passes it as `self` instead of the field's value, since
 * a value does not know its record.
 */
export interface FieldReference {
  readonly record: ApexSObject;
  /** API name. */
  readonly field: string;
}

/** Attaches an error to the record. @throws SObjectException where the platform does not take one */
export function addError(record: ApexSObject, field: string | null, error: string | ApexException | null): void {
  const message = typeof error === "string" ? error : (error?.message ?? null);
  if (message === null) throw apexError("NullPointerException", "Argument cannot be null.");
  record.errors.push({ field, message });
}

const addFieldError = (self: FieldReference, error: string | ApexException): void =>
  addError(self.record, self.field, error);

/** `addError` of every primitive type. Whether the text is escaped matters only to classic pages. */
export const fieldErrors = {
  "addError(Exception)": addFieldError,
  "addError(Exception,Boolean)": addFieldError,
  "addError(String)": addFieldError,
  "addError(String,Boolean)": addFieldError,
};
