import { elements, text, type Content } from "../../metadata/content.ts";
import { org } from "../../runtime/org.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { valueToJson } from "../../server/fieldJson.ts";
import { objectOfId, queryAs, type PageContext } from "../api/context.ts";

export type RuleValue = string | number | boolean | null;

/** Gives the value that a criterion names (`Record.Status__c`, `$User.Title`); undefined where the user has no access. */
export type ValueOf = (reference: string) => RuleValue | undefined;

/**
 * Whether a `visibilityRule` (UiFormulaRule) shows its component: all criteria, or its filter logic. A criterion about a
 * field without access is false.
 * @throws UnsupportedError for operators and logic that are not known
 */
export function ruleHolds(rule: Content, valueOf: ValueOf): boolean {
  const results = elements(rule, "criteria").map((criterion) => criterionHolds(criterion, valueOf));
  const logic = text(rule, "booleanFilter");
  return logic ? evaluate(logic, results) : results.every(Boolean);
}

function criterionHolds(criterion: Content, valueOf: ValueOf): boolean {
  const reference = /^\{!(.+)\}$/.exec(text(criterion, "leftValue") ?? "")?.[1];
  if (!reference) throw new UnsupportedError(`the left value ${text(criterion, "leftValue")} of a visibility rule`);
  const left = valueOf(reference);
  return left !== undefined && compare(left, text(criterion, "operator") ?? "", text(criterion, "rightValue"));
}

function compare(left: RuleValue, operator: string, right: string | null): boolean {
  if (operator === "CONTAINS") return String(left ?? "").includes(right ?? "");
  const wanted = typed(left, right);
  if (operator === "EQUAL") return left === wanted;
  if (operator === "NE") return left !== wanted;
  if (left === null || wanted === null) return false;
  switch (operator) {
    case "GT":
      return left > wanted;
    case "GE":
      return left >= wanted;
    case "LT":
      return left < wanted;
    case "LE":
      return left <= wanted;
  }
  throw new UnsupportedError(`the operator ${operator} of a visibility rule`);
}

/** The right side is written as text; it has the type of what it is compared with. */
function typed(left: RuleValue, right: string | null): RuleValue {
  if (right === null) return typeof left === "boolean" ? false : null;
  if (typeof left === "number") return Number(right);
  return typeof left === "boolean" ? right.toLowerCase() === "true" : right;
}

/** `1 AND (2 OR NOT 3)`; AND binds closer than OR. */
function evaluate(logic: string, results: readonly boolean[]): boolean {
  const tokens = logic.toUpperCase().match(/\d+|AND|OR|NOT|[()]|\S/g) ?? [];
  const take = (token: string): boolean => (tokens[0] === token ? Boolean(tokens.shift()) : false);
  const operand = (): boolean => {
    if (take("NOT")) return !operand();
    if (take("(")) {
      const value = disjunction();
      if (!take(")")) throw new UnsupportedError(`the filter logic ${logic}`);
      return value;
    }
    const result = results[Number(tokens.shift()) - 1];
    if (result === undefined) throw new UnsupportedError(`the filter logic ${logic}`);
    return result;
  };
  const conjunction = (): boolean => {
    let value = operand();
    while (take("AND")) value = operand() && value;
    return value;
  };
  const disjunction = (): boolean => {
    let value = conjunction();
    while (take("OR")) value = conjunction() || value;
    return value;
  };
  const value = disjunction();
  if (tokens.length > 0) throw new UnsupportedError(`the filter logic ${logic}`);
  return value;
}

/** The values that rules of a page can name: the record of the page, its user, the user's permissions, the device. */
export function pageValues(context: PageContext, recordId: string | null): ValueOf {
  return (reference) => {
    const [source = "", ...path] = reference.split(".");
    switch (source.toLowerCase()) {
      case "record":
        return recordId ? fieldOf(context, recordId, path) : undefined;
      case "$user":
        return fieldOf(context, context.userId, path);
      case "$permission":
        return permission(context, path);
      case "$client":
        if (path.join(".").toLowerCase() === "formfactor") return "Large";
    }
    throw new UnsupportedError(`{!${reference}} in a visibility rule`);
  };
}

function fieldOf(context: PageContext, id: string, path: readonly string[]): RuleValue | undefined {
  const object = objectOfId(context.userId, id);
  let row: ApexSObject | undefined;
  try {
    [row] = queryAs(context.userId, `SELECT ${path.join(".")} FROM ${object.name} WHERE Id = :id`, { id });
  } catch (error) {
    if (error instanceof UnsupportedError) throw error;
    return undefined;
  }
  let value: unknown = row;
  for (const name of path) value = value instanceof ApexSObject ? value.values.get(name.toLowerCase()) : null;
  return valueToJson(value ?? null) as RuleValue;
}

function permission({ userId }: PageContext, [kind, name = ""]: readonly string[]): boolean {
  const { security } = org();
  if (kind === "CustomPermission") return security.hasCustomPermission(userId, name.replace(/^\w+__/, ""));
  if (kind === "StandardPermission") return security.hasUserPermission(userId, name);
  throw new UnsupportedError(`{!$Permission.${kind}} in a visibility rule`);
}
