import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { malformed } from "../../server/restError.ts";
import { mayRead } from "./context.ts";

/** The `filter` of `lightning-record-picker`. */
interface LookupFilter {
  readonly criteria: readonly { readonly fieldPath: string; readonly operator: string; readonly value: FilterValue }[];
  readonly filterLogic?: string;
}
type Scalar = string | number | boolean | null;
type FilterValue = Scalar | readonly Scalar[];

/** Operators of GraphQL filters that SOQL has, too. */
const OPERATORS: Readonly<Record<string, string>> = {
  eq: "=",
  ne: "!=",
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
  like: "LIKE",
  in: "IN",
  nin: "NOT IN",
};

/**
 * The condition in SOQL of a picker's filter; criteria are joined by AND unless `filterLogic` says otherwise.
 * @throws RestError for a field that does not exist or that the user may not read
 */
export function lookupCondition(userId: string, object: SObjectSchema, json: string): string {
  const { criteria, filterLogic } = JSON.parse(json) as LookupFilter;
  const conditions = criteria.map(({ fieldPath, operator, value }) => {
    const field = object.fields.get(fieldPath.toLowerCase());
    if (fieldPath.includes(".")) throw new UnsupportedError(`the path ${fieldPath} in the filter of a record picker`);
    if (!field || !mayRead(userId, object, field)) throw malformed(`${object.name} has no field ${fieldPath}`);
    const symbol = OPERATORS[operator];
    if (!symbol) throw new UnsupportedError(`the operator ${operator} in the filter of a record picker`);
    return `${field.name} ${symbol} ${literal(value)}`;
  });
  if (conditions.length === 0) return "";
  const logic = filterLogic ?? conditions.map((_, index) => index + 1).join(" AND ");
  if (!/^[\d\s()]*(?:(?:AND|OR|NOT)[\d\s()]*)*$/i.test(logic)) throw malformed(`The filter logic ${logic} is wrong`);
  return `(${logic.replace(/\d+/g, (position) => conditions[Number(position) - 1] ?? unknown(position))})`;
}

function unknown(position: string): never {
  throw malformed(`The filter logic names criterion ${position}, which does not exist`);
}

function literal(value: FilterValue): string {
  if (Array.isArray(value)) return `(${value.map(literal).join(", ")})`;
  return typeof value === "string" ? `'${value.replace(/[\\']/g, "\\$&")}'` : String(value);
}
