import { RecordViews, type RecordView } from "../../data/recordViews.ts";
import { fieldSql } from "../../data/tables.ts";
import { ApexDatetime } from "../../runtime/values/primitives.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import type { CompileContext } from "../compile/context.ts";
import { ComputedTable, type ComputedRow } from "./computedRows.ts";

const FIELDS = ["Id", "Name", "Type", "LastViewedDate", "LastReferencedDate"];

/**
 * The records that the running user viewed or referenced and still may see.
 * Source: Object Reference, RecentlyViewed.
 */
export function recentlyViewed(context: CompileContext): ComputedTable {
  const rows = new RecordViews(context.store).of(context.access.userId).flatMap((view) => {
    const object = context.schema.byKeyPrefix(view.recordId.slice(0, 3));
    const name = object && readableName(context, object, view.recordId);
    return object && name !== undefined ? [row(view, object.name, name)] : [];
  });
  return new ComputedTable(context.object("RecentlyViewed"), FIELDS, rows);
}

/** Undefined for records that are gone or not visible. */
function readableName(context: CompileContext, object: SObjectSchema, id: string): string | null | undefined {
  const { security, access, store } = context;
  if (!security.mayObject(access.userId, object, "read")) return undefined;
  const field = [...object.fields.values()].find((candidate) => candidate.nameField);
  const visible = security.sharingPredicate(access.userId, object, "read", "r");
  const alive = object.fields.has("isdeleted") ? ' AND "r"."IsDeleted" = 0' : "";
  const found = store.get(
    `SELECT ${field ? fieldSql(object, field, "r") : "NULL"} AS "name" FROM ${store.table(object)} AS "r" WHERE "r"."Id" = ?${alive} AND ${visible?.sql ?? "1"}`,
    ...[id, ...(visible?.parameters ?? [])],
  );
  if (!found) return undefined;
  return found["name"] === null ? null : String(found["name"]);
}

function row(view: RecordView, type: string, name: string | null): ComputedRow {
  const instant = (time: number | null): ApexDatetime | null => (time === null ? null : new ApexDatetime(time));
  return {
    Id: view.recordId,
    Name: name,
    Type: type,
    LastViewedDate: instant(view.viewedAt),
    LastReferencedDate: instant(view.referencedAt),
  };
}
