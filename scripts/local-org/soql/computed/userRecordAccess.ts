import type { SqlValue } from "../../data/columns.ts";
import type { ObjectRight } from "../../security/contract.ts";
import type { Condition, Query } from "../ast.ts";
import type { CompileContext } from "../compile/context.ts";
import { operand } from "../compile/operands.ts";
import { queryError } from "../errors.ts";
import { ComputedTable, type ComputedRow } from "./computedRows.ts";

const FIELDS = [
  "Id",
  "RecordId",
  "UserId",
  "HasReadAccess",
  "HasEditAccess",
  "HasDeleteAccess",
  "HasTransferAccess",
  "HasAllAccess",
  "MaxAccessLevel",
];

const MAXIMUM_RECORDS = 200;

/**
 * What a user may do with records, for the user and the records that WHERE names.
 * Source: Object Reference, UserRecordAccess.
 * @throws QueryException when WHERE does not name them
 */
export function userRecordAccess(context: CompileContext, query: Query): ComputedTable {
  const object = context.object("UserRecordAccess");
  const named = (field: string): readonly string[] =>
    comparisonValues(context, query.where, field).flatMap((value) => (value === null ? [] : [String(value)]));
  const [userId] = named("UserId");
  const recordIds = named("RecordId");
  if (!userId || recordIds.length === 0) throw queryError("UserRecordAccess needs a filter by UserId and RecordId");
  if (recordIds.length > MAXIMUM_RECORDS) throw queryError(`You can query for up to ${MAXIMUM_RECORDS} record IDs`);
  return new ComputedTable(
    object,
    FIELDS,
    recordIds.map((id) => accessRow(context, userId, id)),
  );
}

function accessRow(context: CompileContext, userId: string, recordId: string): ComputedRow {
  const may = (right: ObjectRight, sharing: "read" | "edit"): boolean => {
    const object = context.schema.byKeyPrefix(recordId.slice(0, 3));
    if (!object || !context.security.mayObject(userId, object, right)) return false;
    const predicate = context.security.sharingPredicate(userId, object, sharing, "r");
    const found = context.store.get(
      `SELECT 1 AS yes FROM ${context.store.table(object)} AS r WHERE r."Id" = ? AND ${predicate?.sql ?? "1"}`,
      recordId,
      ...(predicate?.parameters ?? []),
    );
    return found !== undefined;
  };
  const [read, edit, remove] = [may("read", "read"), may("edit", "edit"), may("delete", "edit")];
  const level = remove ? "All" : edit ? "Edit" : read ? "Read" : "None";
  return {
    RecordId: recordId,
    UserId: userId,
    HasReadAccess: read,
    HasEditAccess: edit,
    HasDeleteAccess: remove,
    HasTransferAccess: remove,
    HasAllAccess: remove,
    MaxAccessLevel: level,
  };
}

/** The values that a field is compared with, where all conditions have to hold. */
function comparisonValues(context: CompileContext, condition: Condition | null, name: string): readonly SqlValue[] {
  if (condition?.kind === "and") return condition.terms.flatMap((term) => comparisonValues(context, term, name));
  if (condition?.kind !== "comparison" || condition.left.kind !== "field" || condition.right.kind === "query")
    return [];
  if (condition.left.path.at(-1)?.toLowerCase() !== name.toLowerCase()) return [];
  if (condition.operator !== "=" && condition.operator !== "IN") return [];
  const id = context.object("UserRecordAccess").fields.get("id");
  if (!id) return [];
  const compared = operand(context, id, condition.right);
  if (compared.kind === "period") return [];
  return compared.kind === "one" ? [compared.value] : compared.values;
}
