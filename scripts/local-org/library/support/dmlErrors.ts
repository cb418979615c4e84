/** The key of `ApexException.details` under which a DmlException carries its failed rows. */
export const DML_ERRORS = "dmlErrors";

/** One failed row of a DML statement: what `getDmlMessage(i)` and its sisters answer. */
export interface DmlRowError {
  /** Position of the record in the statement. */
  readonly index: number;
  readonly id: string | null;
  readonly message: string;
  /** Name of a `StatusCode`. */
  readonly statusCode: string;
  /** API names. */
  readonly fields: readonly string[];
  /** API name of the object, for `getDmlFields`. */
  readonly sobject: string;
}
