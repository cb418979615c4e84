import { apexError } from "../../runtime/apexException.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { isStored, quote } from "../tables.ts";
import { dmlError } from "./errors.ts";
import { deleteRows } from "./deleteRows.ts";
import { text, type DmlServices, type Row, type Save } from "./save.ts";
import { updateRows } from "./saveRows.ts";

const MERGEABLE = new Set(["Account", "Case", "Contact", "Lead"]);

/**
 * Merges up to two records into the first: what points to them then points to the master, and they are deleted with
 * `MasterRecordId` set. Answers the rows, the master's first.
 * Source: Apex Developer Guide, Merging Records.
 */
export function mergeRows(
  services: DmlServices,
  save: Omit<Save, "operation">,
  records: readonly ApexSObject[],
): Row[] {
  const { store, schema } = services;
  const { object } = save;
  if (!MERGEABLE.has(object.name))
    throw apexError("TypeException", `DML operation MERGE not allowed on ${object.name}`);
  if (records.length > 3)
    throw apexError("DmlException", "Merge failed: at most 2 records can be merged into a master");
  const rows = records.map((source, index): Row => ({ index, source, errors: [], next: source, previous: null }));
  const [master, ...losers] = rows;
  if (!master || text(master.source, "Id") === null)
    throw apexError("NullPointerException", "Attempt to de-reference a null object");
  const masterId = text(master.source, "Id") ?? "";
  if (losers.some((row) => text(row.source, "Id") === masterId)) {
    for (const row of losers) row.errors.push(dmlError("INVALID_FIELD", "Unable to merge master record with itself."));
    return rows;
  }
  for (const { child: name, field: fieldName } of object.childRelationships) {
    const child = store.hasTable(name) ? schema.sobject(name) : undefined;
    const field = child?.fields.get(fieldName.toLowerCase());
    if (!child || !field || !isStored(field) || field.name === "MasterRecordId") continue;
    for (const row of losers) {
      const sql = `UPDATE ${store.table(child)} SET ${quote(field.name)} = ? WHERE ${quote(field.name)} = ?`;
      store.run(sql, masterId, text(row.source, "Id"));
    }
  }
  deleteRows(services, { ...save, operation: "delete", masterId }, losers);
  updateRows(services, { ...save, operation: "update" }, [master]);
  return rows;
}
