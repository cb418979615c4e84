import type { SqlValue } from "../../data/columns.ts";
import { encodeColumn } from "../../data/columns.ts";
import { quote } from "../../data/tables.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { Sql } from "../compile/sql.ts";

/** A row that is computed when it is asked for, by field name, in Apex values; it has the same fields as all others. */
export type ComputedRow = Readonly<Record<string, unknown>>;

/** The rows as a table of a statement. They go in as one parameter. */
export class ComputedTable {
  readonly sql: Sql;
  private readonly object: SObjectSchema;
  private readonly names: ReadonlySet<string>;

  constructor(object: SObjectSchema, names: readonly string[], rows: readonly ComputedRow[]) {
    this.object = object;
    this.names = new Set(names);
    const fields = names.map((name) => fieldOf(object, name));
    const encoded = rows.map((row) => fields.map((field): SqlValue => encodeColumn(field, row[field.name])));
    const columns = fields.map((field, index) => `json_extract(value, '$[${index}]') AS ${quote(field.name)}`);
    this.sql = new Sql(`(SELECT key AS rowid, ${columns.join(", ")} FROM json_each(?))`, [JSON.stringify(encoded)]);
  }

  /** @throws UnsupportedError for fields that nobody computes */
  require(field: FieldSchema): void {
    if (!this.names.has(field.name)) throw new UnsupportedError(`the field ${this.object.name}.${field.name} in SOQL`);
  }
}

function fieldOf(object: SObjectSchema, name: string): FieldSchema {
  const field = object.fields.get(name.toLowerCase());
  if (!field) throw new Error(`${object.name} has no field ${name}`);
  return field;
}
