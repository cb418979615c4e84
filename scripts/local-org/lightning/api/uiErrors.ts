import type { DmlResult } from "../../data/contract.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { toRestError } from "../../server/restError.ts";
import { json, type Reply } from "../../server/routes.ts";
import type { PageContext } from "./context.ts";
import { fieldLabel } from "./objectLabels.ts";

/** Runs a handler; whatever it throws becomes the error body that Lightning Data Service hands to components. */
export function answering(handle: () => unknown): Reply {
  try {
    const value = handle();
    return value === undefined ? { status: 204 } : json(200, value);
  } catch (error) {
    const { status, errorCode, message } = toRestError(error);
    return json(status, { statusCode: status, errorCode, message });
  }
}

/** A refused save in the shape of `UI API` errors: what belongs to fields apart from what belongs to the record. */
export function saveError(context: PageContext, object: SObjectSchema, result: DmlResult): Reply {
  const fieldErrors: Record<string, object[]> = {};
  const errors: object[] = [];
  for (const { statusCode, message, fields } of result.errors) {
    if (fields.length === 0) errors.push({ errorCode: statusCode, message });
    for (const name of fields) {
      const field = object.fields.get(name.toLowerCase());
      const label = field ? fieldLabel(context, object, field) : name;
      const error = { errorCode: statusCode, field: name, fieldLabel: label, message };
      (fieldErrors[field?.name ?? name] ??= []).push(error);
    }
  }
  return json(400, {
    statusCode: 400,
    errorCode: "INVALID_INPUT",
    message: "An error occurred while trying to update the record. Please try again.",
    output: { errors, fieldErrors },
  });
}
