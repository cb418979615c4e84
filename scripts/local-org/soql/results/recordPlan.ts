import { type SqlValue } from "../../data/columns.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { OrgSchema, SObjectSchema } from "../../schema/model.ts";
import { type Sql, join, name, sql } from "../compile/sql.ts";

/** One row as the store answers it: by column name. */
export type Row = Record<string, SqlValue>;

/** The columns of a statement, `c0`, `c1`, … */
export class ResultColumns {
  private readonly parts: Sql[] = [];

  /** Answers the name of the column in the result. */
  add(value: Sql): string {
    const known = this.parts.findIndex((part) => part.text === value.text && part.parameters.length === 0);
    return `c${known >= 0 ? known : this.parts.push(value) - 1}`;
  }

  get sql(): Sql {
    return join(
      this.parts.map((part, index) => sql`${part} AS ${name(`c${index}`)}`),
      ", ",
    );
  }
}

export interface FieldPlan {
  /** Lower-case key in `ApexSObject.values`. */
  readonly key: string;
  readonly column: string;
  readonly decode: (value: SqlValue) => unknown;
}

/** How a record is made of a row. */
export interface RecordPlan {
  /** Null when the key tells it: a parent of unknown type. */
  readonly object: SObjectSchema | null;
  /** The column of the Id; null for objects without one. A parent whose Id is null does not exist. */
  readonly id: string | null;
  readonly fields: FieldPlan[];
  readonly parents: Map<string, RecordPlan>;
  /** TYPEOF: what is read of a parent depends on its object. By object name; `""` is ELSE. */
  readonly variants: Map<string, RecordPlan> | null;
  /** Lower-case names of the child lists that follow. */
  readonly children: string[];
}

export function emptyPlan(object: SObjectSchema | null, id: string | null): RecordPlan {
  return { object, id, fields: [], parents: new Map(), variants: null, children: [] };
}

export function readRecord(schema: OrgSchema, plan: RecordPlan, row: Row): ApexSObject {
  const id = plan.id === null ? null : (row[plan.id] ?? null);
  const object = plan.object ?? schema.byKeyPrefix(String(id).slice(0, 3));
  if (!object) throw new Error(`No object has the key prefix of ${String(id)}`);
  const chosen = plan.variants ? (plan.variants.get(object.name) ?? plan.variants.get("")) : plan;
  const record = new ApexSObject(object);
  if (chosen) fill(schema, chosen, row, record);
  if (id !== null) record.values.set("id", id);
  record.queried = new Set(record.values.keys()).add("id");
  record.loaded = new Map(record.values);
  return record;
}

function fill(schema: OrgSchema, plan: RecordPlan, row: Row, record: ApexSObject): void {
  for (const field of plan.fields) record.values.set(field.key, field.decode(row[field.column] ?? null));
  for (const [key, parent] of plan.parents) {
    const exists = parent.id === null || (row[parent.id] ?? null) !== null;
    record.values.set(key, exists ? readRecord(schema, parent, row) : null);
  }
  for (const key of plan.children) record.values.set(key, null);
}

export function recordList(object: SObjectSchema, records: ApexSObject[]): ApexList<ApexSObject> {
  return new ApexList(typeRef("List", typeRef(object.name)), records);
}
