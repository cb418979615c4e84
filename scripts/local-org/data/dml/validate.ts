import { transaction } from "../../runtime/transaction.ts";
import { valueKey } from "../../runtime/values/equality.ts";
import { ApexDecimal } from "../../runtime/values/decimal.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { FormulaError } from "../../formula/index.ts";
import { decimalText } from "../columns.ts";
import { storedFields } from "../rows.ts";
import { isDecimal } from "../tables.ts";
import { inLanguageOf } from "../userLanguage.ts";
import { dmlError, type DmlError } from "./errors.ts";
import { get, healthy, set, type DmlServices, type Row, type Save } from "./save.ts";
import { checkReferences } from "./references.ts";

/** System validation, then the object's validation rules. Errors are put on the rows. */
export function validate(services: DmlServices, save: Save, rows: readonly Row[]): void {
  for (const row of rows) row.errors.push(...systemErrors(save, row));
  checkReferences(services, save, healthy(rows));
  for (const row of healthy(rows)) row.errors.push(...ruleErrors(services, save.object, row));
}

/** The stored fields of the row that the save changes; all of them on insert. */
export function changedFields(object: SObjectSchema, row: Row): readonly FieldSchema[] {
  const { previous, next } = row;
  if (!previous) return storedFields(object);
  return storedFields(object).filter((field) => {
    const [after, before] = [get(next, field.name), get(previous, field.name)];
    return after !== before && valueKey(after) !== valueKey(before);
  });
}

function systemErrors(save: Save, row: Row): readonly DmlError[] {
  const errors: DmlError[] = [];
  const missing: string[] = [];
  for (const field of changedFields(save.object, row)) {
    if (get(row.next, field.name) === null) {
      if (isRequired(field)) missing.push(field.name);
    } else {
      const error = valueError(save, row, field);
      if (error) errors.push(error);
    }
  }
  if (missing.length > 0) {
    const list = missing.join(", ");
    errors.unshift(dmlError("REQUIRED_FIELD_MISSING", `Required fields are missing: [${list}]`, ...missing));
  }
  return errors;
}

/** What the platform fills itself is not asked for. */
function isRequired(field: FieldSchema): boolean {
  return !field.nillable && field.createable && field.type !== "BOOLEAN" && field.autoNumberFormat === null;
}

const TEXT_TYPES = new Set([
  "COMBOBOX",
  "EMAIL",
  "ENCRYPTEDSTRING",
  "MULTIPICKLIST",
  "PHONE",
  "PICKLIST",
  "STRING",
  "TEXTAREA",
  "URL",
]);
const EMAIL = /^[^\s@,;"<>()[\]]+@[^\s@,;"<>()[\]]+\.[^\s@,;"<>()[\].]+$/;

function valueError(save: Save, row: Row, field: FieldSchema): DmlError | null {
  const value = get(row.next, field.name);
  if (typeof value === "string" && TEXT_TYPES.has(field.type)) {
    if (field.length > 0 && value.length > field.length) {
      if (save.options["allowFieldTruncation"] === true) set(row.next, field.name, value.slice(0, field.length));
      else {
        const message = `${field.label}: data value too large: ${value} (max length=${field.length})`;
        return dmlError("STRING_TOO_LONG", message, field.name);
      }
    }
    if (field.type === "EMAIL" && !EMAIL.test(value)) {
      return dmlError("INVALID_EMAIL_ADDRESS", `${field.label}: invalid email address: ${value}`, field.name);
    }
    return picklistError(field, value);
  }
  if (value instanceof ApexDecimal && isDecimal(field) && field.precision > 0) {
    const whole = decimalText(value).replace(/^-/, "").split(".")[0] ?? "";
    if (whole !== "0" && whole.length > field.precision - field.scale) {
      const message = `${field.label}: value outside of valid range on numeric field: ${decimalText(value)}`;
      return dmlError("NUMBER_OUTSIDE_VALID_RANGE", message, field.name);
    }
  }
  return null;
}

function picklistError(field: FieldSchema, value: string): DmlError | null {
  if (!field.restrictedPicklist || field.picklist.length === 0) return null;
  const values = field.type === "MULTIPICKLIST" ? value.split(";") : [value];
  const known = new Set(field.picklist.filter((item) => item.active).map((item) => item.value.toLowerCase()));
  if (values.every((item) => known.has(item.toLowerCase()))) return null;
  const message = `${field.label}: bad value for restricted picklist field: ${value}`;
  return dmlError("INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST", message, field.name);
}

function ruleErrors(services: DmlServices, object: SObjectSchema, row: Row): readonly DmlError[] {
  const { formula } = services;
  const errors: DmlError[] = [];
  const state = { isNew: row.previous === null, prior: row.previous };
  for (const rule of object.validationRules) {
    if (!rule.active) continue;
    try {
      if (!formula.condition(rule.formula, row.next, state)) continue;
      const message = translatedMessage(services, object, rule.name);
      const fields = rule.field ? [rule.field] : [];
      errors.push(dmlError("FIELD_CUSTOM_VALIDATION_EXCEPTION", message ?? rule.message, ...fields));
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      const message = `The validation formula of ${rule.name} cannot be computed: ${error.message}`;
      errors.push(dmlError("FIELD_INTEGRITY_EXCEPTION", message));
    }
  }
  return errors;
}

/** The message of a rule in the language of who saves. */
function translatedMessage({ store, schema }: DmlServices, object: SObjectSchema, rule: string): string | undefined {
  const user = schema.sobject("User");
  const shown = user ? inLanguageOf(store, user, transaction().userId, object) : object;
  return shown.validationRules.find(({ name }) => name === rule)?.message;
}
