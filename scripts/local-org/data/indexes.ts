import type { FieldSchema, SObjectSchema } from "../schema/model.ts";
import { foldsCase, isStored, quote } from "./tables.ts";

/** What SQLite assumes of a table: rows enough that reading all of them is the last resort. */
const ROWS = 1_000_000;

interface ColumnIndex {
  readonly name: string;
  /** `"A", "B"` */
  readonly columns: string;
  /** `sqlite_stat1.stat`: rows of the table, then rows that are alike in the first column, in the first two, … */
  readonly statistics: string;
}

/**
 * The indexes of an object's table: fields that the platform indexes and those of CustomIndex components. Those of
 * references go on with the Id, so that the details of a parent can be paged by it.
 *
 * SQLite has no counts of its own (`ANALYZE` is never run: plans shall be the same in a test and in a full org), so each
 * index states how selective it is. Sources: SQLite, The SQLite Query Optimizer Overview; fileformat2, sqlite_stat1.
 */
export function indexesOf(object: SObjectSchema): readonly ColumnIndex[] {
  return [...object.fields.values()]
    .filter((field) => field.indexed && field.type !== "ID" && isStored(field))
    .map((field) => {
      const isReference = field.type === "REFERENCE" && object.fields.has("id");
      const column = foldsCase(field) ? `fold(${quote(field.name)})` : quote(field.name);
      return {
        // The name tells the columns, so that an org on disk gets the index anew when they change.
        name: `${object.name}.${field.name}${isReference ? "+Id" : ""}`,
        columns: isReference ? `${column}, "Id"` : column,
        statistics: isReference ? `${ROWS} ${alike(field)} 1` : `${ROWS} ${alike(field)}`,
      };
    });
}

/** About how many of the rows have the same value. */
function alike(field: FieldSchema): number {
  if (field.unique) return 1;
  if (field.externalId) return 4;
  switch (field.type) {
    case "BOOLEAN":
    case "PICKLIST":
      return 100_000;
    case "DATE":
    case "REFERENCE":
      return 1_000;
    default:
      return 10;
  }
}
