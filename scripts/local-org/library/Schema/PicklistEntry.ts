import { PlatformObject } from "../../runtime/apexObject.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { FieldSchema, PicklistValue } from "../../schema/model.ts";
import { implementAttributes } from "../support/beans.ts";

class PicklistEntry extends PlatformObject {
  override readonly apexType = typeRef("Schema.PicklistEntry");
  readonly entry: PicklistValue;

  constructor(entry: PicklistValue) {
    super();
    this.entry = entry;
  }
}

/** The active values, in order. */
export function picklistEntries(field: FieldSchema): PicklistEntry[] {
  return field.picklist.filter((value) => value.active).map((value) => new PicklistEntry(value));
}

implementAttributes<PicklistEntry>("Schema.PicklistEntry", {
  active: ({ entry }) => entry.active,
  defaultValue: ({ entry }) => entry.isDefault,
  label: ({ entry }) => entry.label,
  value: ({ entry }) => entry.value,
});
