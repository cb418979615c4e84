import type { FieldSchema, OrgSchema, SObjectSchema } from "../schema/model.ts";
import { readRows } from "../data/rows.ts";
import type { Store } from "../data/store.ts";
import { isFormula } from "../data/tables.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import type { FormulaContext } from "./context.ts";
import { fromApex } from "./conversions.ts";
import { globalValue } from "./globals.ts";
import { FormulaError, type FormulaValue } from "./values.ts";

export interface RecordScope {
  readonly store: Store;
  readonly schema: OrgSchema;
  readonly record: ApexSObject;
  /** The record before the save; null while it is being inserted or outside a save. */
  readonly prior: ApexSObject | null;
  readonly isNew: boolean;
  readonly blankAsZero: boolean;
  readonly now: number;
  readonly timeZone: () => string;
  /** Computes a formula field that the formula refers to. */
  readonly compute: (field: FieldSchema, record: ApexSObject) => FormulaValue;
}

/** Resolves the paths of a formula from a record, its parents in the store, and the global variables. */
export class RecordContext implements FormulaContext {
  readonly isNew: boolean;
  readonly now: number;
  private readonly scope: RecordScope;

  constructor(scope: RecordScope) {
    this.scope = scope;
    this.isNew = scope.isNew;
    this.now = scope.now;
  }

  get timeZone(): string {
    return this.scope.timeZone();
  }

  value(path: readonly string[]): FormulaValue {
    const local = recordPath(path);
    return local ? this.follow(this.scope.record, local) : globalValue(this.scope.store, path);
  }

  prior(path: readonly string[]): FormulaValue {
    const local = recordPath(path);
    if (!local) throw new FormulaError(`${path.join(".")} has no prior value`);
    return this.follow(this.scope.prior ?? this.scope.record, local);
  }

  field(path: readonly string[]): FieldSchema | null {
    const local = recordPath(path);
    if (!local) return null;
    let object = this.scope.record.schema;
    for (const step of local.slice(0, -1)) {
      const { type } = split(step);
      const reference = referenceOf(object, step);
      object = this.objectNamed(type ?? reference.referenceTo[0] ?? "");
    }
    return fieldNamed(object, local.at(-1) ?? "");
  }

  private follow(start: ApexSObject, path: readonly string[]): FormulaValue {
    let record: ApexSObject | null = start;
    for (const step of path.slice(0, -1)) {
      record = this.parent(record, step);
      if (!record) return this.blank(path);
    }
    const field = fieldNamed(record.schema, path.at(-1) ?? "");
    if (isFormula(field)) return this.scope.compute(field, record);
    return fromApex(field, record.values.get(field.name.toLowerCase()), this.scope.blankAsZero);
  }

  private parent(record: ApexSObject, step: string): ApexSObject | null {
    const { type } = split(step);
    const reference = referenceOf(record.schema, step);
    const carried = record.values.get((reference.relationshipName ?? "").toLowerCase());
    if (carried instanceof ApexSObject) return carried;
    const id = record.values.get(reference.name.toLowerCase());
    if (typeof id !== "string") return null;
    const object = this.scope.schema.byKeyPrefix(id.slice(0, 3));
    if (!object || (type && object.name.toLowerCase() !== type.toLowerCase())) return null;
    return readRows(this.scope.store, object, [id]).get(id) ?? null;
  }

  private blank(path: readonly string[]): FormulaValue {
    const field = this.field(path);
    return field ? fromApex(field, null, this.scope.blankAsZero) : null;
  }

  private objectNamed(name: string): SObjectSchema {
    const object = this.scope.schema.sobject(name);
    if (!object) throw new UnsupportedError(`the object ${name} in a formula`);
    return object;
  }
}

/** The path within the record; null for a global variable. `$RecordType` is the record's own. */
function recordPath(path: readonly string[]): readonly string[] | null {
  if (!path[0]?.startsWith("$")) return path;
  return path[0].toLowerCase() === "$recordtype" ? ["RecordType", ...path.slice(1)] : null;
}

/** `Owner:User` names the type that a polymorphic relationship is meant to have. */
function split(step: string): { readonly name: string; readonly type: string | null } {
  const [name = "", type = null] = step.split(":");
  return { name, type };
}

function referenceOf(object: SObjectSchema, step: string): FieldSchema {
  const name = split(step).name.toLowerCase();
  for (const field of object.fields.values()) if (field.relationshipName?.toLowerCase() === name) return field;
  throw new FormulaError(`Field ${step} does not exist on ${object.name}. Check spelling.`);
}

function fieldNamed(object: SObjectSchema, name: string): FieldSchema {
  const field = object.fields.get(name.toLowerCase());
  if (!field) throw new FormulaError(`Field ${name} does not exist on ${object.name}. Check spelling.`);
  return field;
}
