import { toDecimal, type SqlValue } from "../../data/columns.ts";
import type { ApexDecimal } from "../../runtime/values/decimal.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";

/** The object of the rows of an aggregate query: its fields are the query's aliases. */
export function aggregateResult(fields: readonly FieldSchema[]): SObjectSchema {
  return { ...BARE, fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])) };
}

const BARE: SObjectSchema = {
  name: "AggregateResult",
  label: "Aggregate Result",
  labelPlural: "Aggregate Results",
  keyPrefix: null,
  kind: "standard",
  settingType: null,
  sharingModel: "FullAccess",
  publishBehavior: null,
  isSetup: false,
  fields: new Map(),
  childRelationships: [],
  recordTypes: [],
  validationRules: [],
  description: null,
};

/** An average keeps the digits it has. */
export function decodeAverage(value: SqlValue): ApexDecimal | null {
  if (value === null) return null;
  const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return toDecimal(value, digits);
}
