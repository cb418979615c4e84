import type { FormulaReturnType } from "../formula/returnTypes.ts";
import type { ApexObject } from "../runtime/apexObject.ts";
import type { FieldSchema, SObjectSchema } from "../schema/model.ts";
import type { ApexList } from "../runtime/values/collections.ts";
import type { ApexSObject, RecordError } from "../runtime/values/sobject.ts";

/**
 * Under whose eyes an operation runs. `mode: "user"` enforces object and field permissions and sharing of `userId`;
 * `mode: "system"` enforces sharing only if `sharing` is true.
 */
export interface AccessContext {
  readonly userId: string;
  readonly mode: "user" | "system";
  readonly sharing: boolean;
}

export interface QueryRequest {
  readonly soql: string;
  /** Bind values by lower-case name as written after the colon. Inline queries bind `:b0`, `:b1`, … */
  readonly binds: ReadonlyMap<string, unknown>;
  readonly access: AccessContext;
}

export type DmlOperation = "insert" | "update" | "upsert" | "delete" | "undelete" | "merge";

export interface DmlRequest {
  readonly operation: DmlOperation;
  /** For merge: the master, then the records merged into it. */
  readonly records: readonly ApexSObject[];
  readonly allOrNone: boolean;
  readonly access: AccessContext;
  /** Upsert only: lower-case field; `id` by default. */
  readonly externalIdField: string | null;
  /** `Database.DMLOptions` as far as set: allowFieldTruncation, duplicate rules, … */
  readonly options: Readonly<Record<string, unknown>>;
}

/** One per record, in order. With `allOrNone` the engine throws `DmlException` instead of answering a failure. */
export interface DmlResult {
  readonly success: boolean;
  readonly id: string | null;
  readonly created: boolean;
  readonly errors: readonly (RecordError & { readonly statusCode: string; readonly fields: readonly string[] })[];
}

/** `Database.LeadConvert`. */
export interface LeadConversion {
  readonly leadId: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly opportunityName: string | null;
  readonly ownerId: string | null;
  readonly convertedStatus: string | null;
  readonly doNotCreateOpportunity: boolean;
}

/** `Database.LeadConvertResult`. */
export interface LeadConversionResult {
  readonly success: boolean;
  readonly leadId: string;
  readonly accountId: string | null;
  readonly contactId: string | null;
  readonly opportunityId: string | null;
  readonly errors: DmlResult["errors"];
}

/** The only way to the data: every SOQL, SOSL and DML of Apex, REST and the pages goes through it. */
export interface DataEngine {
  /** Records (or `AggregateResult` rows) typed `List<X>`. Counts against the transaction's limits. */
  query(request: QueryRequest): ApexList<ApexSObject>;
  /** `SELECT COUNT() …`. */
  count(request: QueryRequest): number;
  /** One list per object of RETURNING. */
  search(request: { readonly sosl: string } & Omit<QueryRequest, "soql">): ApexList<ApexList<ApexSObject>>;
  dml(request: DmlRequest): readonly DmlResult[];
  /** `Database.convertLead`: one result per conversion, in order. */
  convertLead(
    conversions: readonly LeadConversion[],
    options: Pick<DmlRequest, "allOrNone" | "access">,
  ): readonly LeadConversionResult[];
  /** `SObjectType.newSObject(recordTypeId, true)`: a record with its default values. */
  newRecord(object: SObjectSchema, recordTypeId: string | null): ApexSObject;
  /**
   * The Apex value of a formula over a record and the parents it carries, or over an instance of an Apex class.
   * @throws FormulaError, FormulaSyntaxError
   */
  evaluateFormula(
    source: string,
    subject: ApexSObject | ApexObject,
    returns: FormulaReturnType,
    blankAsZero?: boolean,
  ): unknown;
  /** The field at the end of a formula's path from an object. @throws FormulaError */
  formulaField(object: SObjectSchema, path: readonly string[]): FieldSchema | null;
  /** Computes the record's formula fields anew from what it holds: `Formula.recalculateFormulas`. */
  recalculateFormulas(record: ApexSObject): void;
  /** `Database.emptyRecycleBin`: removes deleted records for good; one result per id, in order. */
  emptyRecycleBin(ids: readonly string[]): readonly DmlResult[];
  setSavepoint(): string;
  rollback(savepoint: string): void;
  releaseSavepoint(savepoint: string): void;
}
