import { valueKey } from "../../runtime/values/equality.ts";
import type { FieldSchema } from "../../schema/model.ts";
import { isStored } from "../tables.ts";
import type { Row, Save } from "./save.ts";

/**
 * The fields that the code set on the caller's record: for a record that a query gave, those whose value differs from
 * the one it was given.
 */
export function assignedFields(save: Save, row: Row): readonly FieldSchema[] {
  const fields: FieldSchema[] = [];
  for (const [name, value] of row.source.values) {
    if (name === "id") continue;
    const field = save.object.fields.get(name);
    if (!field || !isStored(field)) continue;
    const { loaded, queried } = row.source;
    if (loaded?.has(name) && valueKey(loaded.get(name)) === valueKey(value)) continue;
    // A read-only field that is empty or came with the query was not set: Apex does not compile that.
    const readOnly = !field.createable && !field.updateable && save.internal !== true;
    if (readOnly && (queried?.has(name) === true || value === null || value === false)) continue;
    fields.push(field);
  }
  return fields;
}
