import { org } from "../../runtime/org.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { parseQuery } from "../../soql/parse/parseQuery.ts";
import { selectionOf, type Selection } from "./selection.ts";

const NUMBERS = new Set(["CURRENCY", "DOUBLE", "INTEGER", "LONG", "PERCENT"]);

/** What `query?columns=true` answers: the Salesforce CLI asks it to lay out its table. */
export function columnMetadata(soql: string): object {
  const query = parseQuery(soql);
  const object = org().schema.sobject(query.from) ?? null;
  const selection = selectionOf(soql);
  return {
    columnMetadata: columnsOf(object, selection),
    entityName: object?.name ?? query.from,
    groupBy: query.groupBy !== null,
    idSelected: selection.fields.has("id"),
    keyPrefix: object?.keyPrefix ?? null,
  };
}

function columnsOf(object: SObjectSchema | null, selection: Selection): object[] {
  const fields = [...selection.fields].map(([key, name]) => column(object?.fields.get(key) ?? null, name, []));
  const parents = [...selection.parents].map(([key, nested]) => {
    const reference = [...(object?.fields.values() ?? [])].find(
      (field) => field.relationshipName?.toLowerCase() === key,
    );
    const parent =
      reference?.referenceTo.length === 1 ? org().schema.sobject(reference.referenceTo[0] ?? "") : undefined;
    return column(null, reference?.relationshipName ?? key, columnsOf(parent ?? null, nested));
  });
  const children = [...selection.children].map(([key, nested]) => {
    const child = object?.childRelationships.find((one) => one.name?.toLowerCase() === key);
    return column(null, child?.name ?? key, columnsOf(org().schema.sobject(child?.child ?? "") ?? null, nested));
  });
  return [...fields, ...parents, ...children];
}

function column(field: FieldSchema | null, name: string, joinColumns: readonly object[]): object {
  const number = field !== null && NUMBERS.has(field.type);
  const boolean = field?.type === "BOOLEAN";
  return {
    aggregate: field === null && joinColumns.length === 0,
    apexType: field?.apexType.name ?? "String",
    booleanType: boolean,
    columnName: field?.name ?? name,
    custom: field?.isCustom ?? false,
    displayName: field?.name ?? name,
    foreignKeyName: field?.relationshipName ?? null,
    insertable: field?.createable ?? false,
    joinColumns,
    numberType: number,
    textType: !number && !boolean,
    updatable: field?.updateable ?? false,
  };
}
