import type { FieldSchema, SObjectSchema } from "./model.ts";

/** Bits come in whole groups of four base64 characters. */
const GROUP = 3;

/**
 * The values of the field that controls a dependent picklist, in the order in which `validFor` counts them; a checkbox
 * counts as false, then true. Null for fields that depend on nothing.
 */
export function controllingValues(object: SObjectSchema, field: FieldSchema): readonly string[] | null {
  const controller = field.controllerName === null ? undefined : object.fields.get(field.controllerName.toLowerCase());
  if (!controller) return null;
  return controller.type === "BOOLEAN" ? ["false", "true"] : controller.picklist.map((entry) => entry.value);
}

/** The positions of the controlling values for which a value is offered. The API saves it with any other, too. */
export function validFor(object: SObjectSchema, field: FieldSchema, value: string): readonly number[] {
  const offered = new Set((field.validFor.get(value) ?? []).map((one) => one.toLowerCase()));
  const controlling = controllingValues(object, field) ?? [];
  return controlling.flatMap((one, index) => (offered.has(one.toLowerCase()) ? [index] : []));
}

/**
 * The same as describes have it: base64 of bits, the first the highest of its byte; null without a controlling field.
 * Source: SOAP API Developer Guide, DescribeSObjectResult, PicklistEntry.
 */
export function validForBits(object: SObjectSchema, field: FieldSchema, value: string): string | null {
  const controlling = controllingValues(object, field);
  if (!controlling) return null;
  const bytes = Buffer.alloc(Math.ceil(controlling.length / 8 / GROUP) * GROUP);
  for (const index of validFor(object, field, value)) {
    const at = index >> 3;
    bytes[at] = (bytes[at] ?? 0) | (0x80 >> (index & 7));
  }
  return bytes.toString("base64");
}
