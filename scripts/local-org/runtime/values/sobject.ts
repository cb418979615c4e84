import type { SObjectSchema } from "../../schema/model.ts";

/** Something a trigger or validation attached to a record with `addError`. */
export interface RecordError {
  readonly field: string | null;
  readonly message: string;
  readonly statusCode?: string;
}

/**
 * An SObject in memory. Values are stored by lower-case field or relationship name, in the representation of
 * `runtime/values/README.md`: a parent is an `ApexSObject`, a child sub-query an `ApexList`.
 */
export class ApexSObject {
  readonly schema: SObjectSchema;
  readonly values = new Map<string, unknown>();
  /**
   * Lower-case names that the query selected; null for a record that was constructed. Reading a field that is neither
   * selected nor set throws `SObjectException` ("SObject row was retrieved via SOQL without querying the requested
   * field").
   */
  queried: Set<string> | null = null;
  /**
   * For a record that a query gave: its values as they were then, so that an update writes only what was set since.
   * Null for a record that was constructed.
   */
  loaded: ReadonlyMap<string, unknown> | null = null;
  /** Set while and after a failed save. */
  errors: RecordError[] = [];
  /** True for rows of `Trigger.old`, and of `Trigger.new` in after triggers: setting a field throws. */
  readOnly = false;

  constructor(schema: SObjectSchema) {
    this.schema = schema;
  }
}
