import type { OrgSchema, SObjectSchema } from "../../schema/model.ts";
import type { FormulaEngine } from "../../formula/index.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import type { AccessContext, DmlOperation } from "../contract.ts";
import { keyOf } from "../rows.ts";
import type { Store } from "../store.ts";
import type { DmlError } from "./errors.ts";

/** What all steps of a save share. */
export interface DmlServices {
  readonly store: Store;
  readonly schema: OrgSchema;
  readonly formula: FormulaEngine;
}

/** One record on its way through a save. */
export interface Row {
  /** Position in the list given to the DML statement. */
  readonly index: number;
  /** The caller's record: receives its id, and is otherwise left as it is. */
  readonly source: ApexSObject;
  readonly errors: DmlError[];
  /** The record as it will be stored: `Trigger.new`. Null for delete. */
  next: ApexSObject;
  /** The record as it is stored: `Trigger.old`. Null for insert. */
  previous: ApexSObject | null;
}

/** One operation on rows of one object. */
export interface Save {
  readonly operation: Exclude<DmlOperation, "upsert" | "merge">;
  readonly object: SObjectSchema;
  readonly access: AccessContext;
  readonly options: Readonly<Record<string, unknown>>;
  /** The platform's own write, such as a roll-up's: read-only fields may be set. */
  readonly internal?: true;
  /** Of the deletes that a merge makes: the record that stays. */
  readonly masterId?: string;
}

export function healthy(rows: readonly Row[]): Row[] {
  return rows.filter((row) => row.errors.length === 0);
}

export function get(record: ApexSObject, field: string): unknown {
  return record.values.get(keyOf(field)) ?? null;
}

export function text(record: ApexSObject, field: string): string | null {
  const value = get(record, field);
  return typeof value === "string" && value !== "" ? value : null;
}

export function set(record: ApexSObject, field: string, value: unknown): void {
  record.values.set(keyOf(field), value);
}

export function need(schema: OrgSchema, name: string): SObjectSchema {
  const object = schema.sobject(name);
  if (!object) throw new Error(`No object ${name}`);
  return object;
}
