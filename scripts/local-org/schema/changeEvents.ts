import { typeRef } from "../runtime/typeRef.ts";
import { makeField } from "./makeField.ts";
import type { FieldSchema } from "./model.ts";

/** `AccountChangeEvent`, `Item__ChangeEvent`. Source: Change Data Capture Developer Guide, Change Event Name. */
export function changeEventName(object: string): string {
  return /__c$/i.test(object) ? object.replace(/__c$/i, "__ChangeEvent") : `${object}ChangeEvent`;
}

const readOnly = { createable: false, updateable: false, nillable: true } as const;

/** What every change event has. */
const OWN_FIELDS: readonly FieldSchema[] = [
  makeField({ name: "Id", type: "ID", label: "Record ID", ...readOnly }),
  makeField({ name: "ReplayId", type: "STRING", length: 1000, ...readOnly }),
  makeField({
    name: "ChangeEventHeader",
    type: "ANYTYPE",
    apexType: typeRef("EventBus.ChangeEventHeader"),
    ...readOnly,
  }),
];

/** Fields that change events do not carry. */
const LEFT_OUT = new Set(["Id", "IsDeleted", "LastReferencedDate", "LastViewedDate", "SystemModstamp"]);

/** The fields of a change event: its own, then those of the object, of which none has to have a value. */
export function changeEventFields(fields: Iterable<FieldSchema>): readonly FieldSchema[] {
  const carried = [...fields].filter((field) => !LEFT_OUT.has(field.name) && field.formula === null);
  const plain = carried.map((field) => ({ ...field, ...readOnly, unique: false, externalId: false, indexed: false }));
  return [...OWN_FIELDS, ...plain];
}
