import type { FieldSchema, OrgSchema, SObjectSchema } from "../schema/model.ts";
import { encodeColumn, type SqlValue } from "../data/columns.ts";
import { readRows } from "../data/rows.ts";
import type { Store } from "../data/store.ts";
import { org } from "../runtime/org.ts";
import { currentTransaction } from "../runtime/transaction.ts";
import type { ApexObject } from "../runtime/apexObject.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";
import { toApex, fromApex } from "./conversions.ts";
import { evaluateFormula } from "./evaluate.ts";
import { globalValue } from "./globals.ts";
import { ObjectContext } from "./objectContext.ts";
import { RecordContext } from "./recordContext.ts";
import { toReturnType, type FormulaReturnType } from "./returnTypes.ts";
import { FormulaError, type FormulaValue } from "./values.ts";

export { checkFormula, templateFormula } from "./check.ts";
export { fieldOfClass } from "./objectContext.ts";
export type { FormulaReturnType } from "./returnTypes.ts";
export { FormulaError } from "./values.ts";
export { FormulaSyntaxError } from "./tokens.ts";

/** The state of a record in a save, as ISNEW, ISCHANGED and PRIORVALUE see it. */
export interface SaveState {
  readonly isNew: boolean;
  readonly prior: ApexSObject | null;
}

const AT_REST: SaveState = { isNew: false, prior: null };

/** Computes formula fields, validation rules and default values against the store. */
export class FormulaEngine {
  private readonly store: Store;
  private readonly schema: OrgSchema;

  constructor(store: Store, schema: OrgSchema) {
    this.store = store;
    this.schema = schema;
    store.formulaReader = (object, field, id) => this.storedValue(object, field, id);
  }

  /** The Apex value of a formula field of the record; null where the formula fails (`#Error!` on a page). */
  fieldValue(field: FieldSchema, record: ApexSObject): unknown {
    return toApex(field, this.compute(field, record));
  }

  /**
   * The Apex value of any formula over a record or an instance of an Apex class.
   * @throws FormulaError, FormulaSyntaxError
   */
  value(source: string, subject: ApexSObject | ApexObject, returns: FormulaReturnType, blankAsZero = false): unknown {
    const value =
      subject instanceof ApexSObject
        ? this.evaluate(source, subject, AT_REST, blankAsZero)
        : evaluateFormula(source, this.objectContext(subject, blankAsZero));
    return toReturnType(returns, value);
  }

  /** The field at the end of a path from an object. @throws FormulaError for a path that leads nowhere */
  field(object: SObjectSchema, path: readonly string[]): FieldSchema | null {
    return this.recordContext(new ApexSObject(object), AT_REST, false).field(path);
  }

  /** Whether a condition such as a validation rule's holds. @throws FormulaError when it cannot be computed */
  condition(source: string, record: ApexSObject, state: SaveState): boolean {
    return this.evaluate(source, record, state, false) === true;
  }

  /** The Apex value of a default value's formula. */
  defaultValue(field: FieldSchema, source: string, record: ApexSObject): unknown {
    return toApex(field, this.evaluate(source, record, { isNew: true, prior: null }, false));
  }

  private compute(field: FieldSchema, record: ApexSObject): FormulaValue {
    try {
      const value = this.evaluate(field.formula ?? "", record, AT_REST, field.blankAsZero);
      // What is computed passes through the field's own type, so that its scale holds where others refer to it.
      return fromApex(field, toApex(field, value), field.blankAsZero);
    } catch (error) {
      if (error instanceof FormulaError) return null;
      throw error;
    }
  }

  private evaluate(source: string, record: ApexSObject, state: SaveState, blankAsZero: boolean): FormulaValue {
    return evaluateFormula(source, this.recordContext(record, state, blankAsZero));
  }

  private objectContext(object: ApexObject, blankAsZero: boolean): ObjectContext {
    return new ObjectContext({
      object,
      now: org().clock.now(),
      timeZone: () => this.timeZone(),
      record: (record) => this.recordContext(record, AT_REST, blankAsZero),
      global: (path) => globalValue(this.store, path),
    });
  }

  private recordContext(record: ApexSObject, state: SaveState, blankAsZero: boolean): RecordContext {
    return new RecordContext({
      store: this.store,
      schema: this.schema,
      record,
      ...state,
      blankAsZero,
      now: org().clock.now(),
      timeZone: () => this.timeZone(),
      compute: (field, from) => this.compute(field, from),
    });
  }

  private timeZone(): string {
    const userId = currentTransaction()?.userId;
    const users = this.schema.sobject("User");
    const user = userId && users ? readRows(this.store, users, [userId]).get(userId) : undefined;
    const zone = user?.values.get("timezonesidkey");
    return typeof zone === "string" ? zone : "GMT";
  }

  private storedValue(objectName: string, fieldName: string, id: string): SqlValue {
    const object = this.need(objectName);
    const field = object.fields.get(fieldName.toLowerCase());
    const record = readRows(this.store, object, [id]).get(id);
    if (!field || !record) throw new Error(`No formula field ${objectName}.${fieldName} of ${id}`);
    return encodeColumn(field, this.fieldValue(field, record));
  }

  private need(name: string): SObjectSchema {
    const object = this.schema.sobject(name);
    if (!object) throw new Error(`No object ${name}`);
    return object;
  }
}
