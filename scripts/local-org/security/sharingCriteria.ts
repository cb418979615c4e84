import { fieldSql, fold, foldsCase, isDecimal } from "../data/tables.ts";
import { type Content, elements, text } from "../metadata/content.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import type { FieldSchema, SObjectSchema } from "../schema/model.ts";
import { anyOf, type Predicate } from "./predicate.ts";

const COMPARISONS: Readonly<Record<string, string>> = {
  equals: "=",
  greaterOrEqual: ">=",
  greaterThan: ">",
  lessOrEqual: "<=",
  lessThan: "<",
};

/**
 * The condition of a criteria-based sharing rule: its items, all of them unless a filter logic says otherwise.
 * Source: Metadata API Developer Guide, SharingCriteriaRule, FilterItem.
 */
export function criteria(object: SObjectSchema, rule: Content, alias: string, file: string): Predicate {
  const items = elements(rule, "criteriaItems").map((item) => condition(object, item, alias, file));
  const logic = text(rule, "booleanFilter") ?? items.map((_, index) => index + 1).join(" AND ");
  if (!/^(?:\d+|AND|OR|NOT|[()\s])+$/i.test(logic)) throw new Error(`${file}: the filter logic ${logic}`);
  const parameters: (string | number)[] = [];
  const sql = logic.replace(/\d+/g, (number) => {
    const item = items[Number(number) - 1];
    if (!item) throw new Error(`${file}: the filter logic ${logic} names a criterion that is not there`);
    parameters.push(...item.parameters);
    return item.sql;
  });
  return { sql: `(${sql})`, parameters };
}

function condition(object: SObjectSchema, item: Content, alias: string, file: string): Predicate {
  const name = text(item, "field") ?? "";
  const field = object.fields.get(name.toLowerCase());
  if (!field) throw new UnsupportedError(`the criterion ${name} of a sharing rule`, file);
  const operation = text(item, "operation") ?? "";
  const value = text(item, "value") ?? "";
  const column = fieldSql(object, field, alias);
  const left = foldsCase(field) ? `fold(${column})` : column;
  switch (operation) {
    case "notEqual":
      return not(anyOf(alternatives(field, value).map((one) => compared(left, "=", one))));
    case "contains":
      return anyOf(texts(value).map((one) => like(left, `%${one}%`)));
    case "notContain":
      return not(anyOf(texts(value).map((one) => like(left, `%${one}%`))));
    case "startsWith":
      return anyOf(texts(value).map((one) => like(left, `${one}%`)));
    case "includes":
      return anyOf(texts(value).map((one) => like(`';' || ${left} || ';'`, `%;${one};%`)));
    case "excludes":
      return not(anyOf(texts(value).map((one) => like(`';' || ${left} || ';'`, `%;${one};%`))));
  }
  const operator = COMPARISONS[operation];
  if (operator === undefined) throw new UnsupportedError(`the operation ${operation} of a sharing rule`, file);
  return anyOf(alternatives(field, value).map((one) => compared(left, operator, one)));
}

/** A comma separates values that will do as well. An empty value stands for none. */
function alternatives(field: FieldSchema, value: string): readonly (string | number | null)[] {
  return (value === "" ? [""] : value.split(",")).map((part) => {
    const one = part.trim();
    if (field.type === "BOOLEAN") return one.toLowerCase() === "true" ? 1 : 0;
    if (one === "") return null;
    if (isDecimal(field) || field.type === "INTEGER") return Number(one);
    if (field.type === "DATETIME") return Date.parse(one);
    return foldsCase(field) ? fold(one) : one;
  });
}

function compared(left: string, operator: string, value: string | number | null): Predicate {
  if (value === null) return { sql: `${left} IS NULL`, parameters: [] };
  return { sql: `ifnull(${left} ${operator} ?, 0)`, parameters: [value] };
}

function texts(value: string): readonly string[] {
  return value.split(",").map((one) => fold(one.trim()).replace(/[\\%_]/g, "\\$&"));
}

function like(left: string, pattern: string): Predicate {
  return { sql: `ifnull(${left} LIKE ? ESCAPE '\\', 0)`, parameters: [pattern] };
}

function not(predicate: Predicate): Predicate {
  return { sql: `NOT ${predicate.sql}`, parameters: predicate.parameters };
}
