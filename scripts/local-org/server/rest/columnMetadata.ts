import { org } from "../../runtime/org.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";

const NUMBERS = new Set(["CURRENCY", "DOUBLE", "INTEGER", "LONG", "PERCENT"]);

/**
 * What `query?columns=true` answers: the Salesforce CLI asks it to lay out its table. It is read from the text of the
 * query, since only names and kinds of columns matter.
 */
export function columnMetadata(soql: string): object {
  const from = /\bFROM\s+(\w+)/i.exec(stripSubqueries(soql));
  const object = org().schema.sobject(from?.[1] ?? "");
  const select = /^\s*SELECT\s+(.*?)\s+FROM\s/is.exec(stripSubqueries(soql))?.[1] ?? "";
  const names = splitColumns(select);
  return {
    columnMetadata: [
      ...names.map((name) => column(object, name)),
      ...subqueries(soql).map((name) => ({ ...shape(name, null), columnName: name, displayName: name })),
    ],
    entityName: object?.name ?? "",
    groupBy: /\bGROUP\s+BY\b/i.test(soql),
    idSelected: names.some((name) => name.toLowerCase() === "id"),
    keyPrefix: object?.keyPrefix ?? null,
  };
}

function column(object: SObjectSchema | undefined, written: string): object {
  const aggregate = /^(\w+)\s*\(/.exec(written);
  const name = aggregate ? (/\)\s+(\w+)$/.exec(written)?.[1] ?? (aggregate[1] ?? "").toLowerCase()) : written;
  const field = object?.fields.get(name.toLowerCase()) ?? null;
  return { ...shape(field?.name ?? name, field), aggregate: aggregate !== null };
}

function shape(name: string, field: FieldSchema | null): object {
  return {
    aggregate: false,
    apexType: field?.apexType.name ?? "String",
    booleanType: field?.type === "BOOLEAN",
    columnName: name,
    custom: field?.isCustom ?? false,
    displayName: name,
    foreignKeyName: field?.relationshipName ?? null,
    insertable: field?.createable ?? false,
    joinColumns: [],
    numberType: field !== null && NUMBERS.has(field.type),
    textType: field === null || (!NUMBERS.has(field.type) && field.type !== "BOOLEAN"),
    updatable: field?.updateable ?? false,
  };
}

function stripSubqueries(soql: string): string {
  return soql.replace(/\(\s*SELECT\b[^()]*(?:\([^()]*\)[^()]*)*\)\s*,?/gi, "");
}

function subqueries(soql: string): string[] {
  const select = /^\s*SELECT\s+(.*)$/is.exec(soql)?.[1] ?? "";
  return [...select.matchAll(/\(\s*SELECT\b[^()]*?\bFROM\s+(\w+)/gi)].map((match) => match[1] ?? "");
}

/** Commas inside functions do not separate columns. */
function splitColumns(select: string): string[] {
  return select
    .split(/,(?![^(]*\))/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
