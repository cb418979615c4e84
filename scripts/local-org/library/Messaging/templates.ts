import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { apexToString } from "../../runtime/text.ts";
import { transaction } from "../../runtime/transaction.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { recordWithId } from "../support/dml.ts";
import { uncounted } from "../support/runningUser.ts";
import { listOf, platformEnum, required } from "../support/values.ts";

const MERGE_FIELD = /\{!\s*(\w+)\.(\w+)\s*\}/g;

/** One record of an object, read in system mode; null when there is none. */
export function readRow(object: string, fields: readonly string[], id: string): ApexSObject | null {
  const [row] = uncounted(() =>
    org().data.query({
      soql: `SELECT ${[...new Set(["Id", ...fields])].join(", ")} FROM ${object} WHERE Id = :id`,
      binds: new Map([["id", id]]),
      access: transaction().access("system", false),
    }),
  ).items;
  return row ?? null;
}

/** Puts the fields of the recipient and of the related record in the place of `{!Object.Field}`. */
class Merge {
  readonly errors: Bean[] = [];
  private readonly records: ReadonlyMap<string, string>;

  constructor(ids: readonly (string | null)[]) {
    const named = ids
      .filter((id) => id !== null)
      .map((id) => [recordWithId(id).schema.name.toLowerCase(), id] as const);
    this.records = new Map(named);
  }

  text(body: string): string {
    return body.replace(MERGE_FIELD, (whole: string, object: string, field: string, offset: number) => {
      const id = this.records.get(object.toLowerCase());
      const schema = id === undefined ? undefined : org().schema.sobject(object);
      if (id === undefined || !schema?.fields.has(field.toLowerCase())) return this.fail(whole, field, offset);
      const value = readRow(schema.name, [field], id)?.values.get(field.toLowerCase()) ?? null;
      return value === null ? "" : apexToString(value);
    });
  }

  private fail(whole: string, fieldName: string, offset: number): string {
    this.errors.push(
      new Bean("Messaging.RenderEmailTemplateError", {
        fieldName,
        offset,
        message: `Field ${whole} does not exist. Check spelling.`,
        statusCode: platformEnum("StatusCode", "INVALID_FIELD"),
      }),
    );
    return "";
  }
}

function render(who: string | null, what: string | null, bodies: ApexList<string>) {
  const results = required(bodies).items.map((body) => {
    const merge = new Merge([who, what]);
    const mergedBody = merge.text(required(body));
    return new Bean("Messaging.RenderEmailTemplateBodyResult", {
      mergedBody,
      success: merge.errors.length === 0,
      errors: listOf("Messaging.RenderEmailTemplateError", merge.errors),
    });
  });
  return listOf("Messaging.RenderEmailTemplateBodyResult", results);
}

function renderStored(templateId: string, who: string | null, what: string | null): Bean {
  const template = readRow("EmailTemplate", ["Subject", "Body", "HtmlValue", "TemplateType"], required(templateId));
  if (!template) throw apexError("EmailException", `Invalid template id: ${templateId}`);
  const type = template.values.get("templatetype");
  if (type === "visualforce") throw new UnsupportedError("Visualforce email templates");
  const merge = new Merge([who, what]);
  const part = (name: string): string | null => {
    const text = template.values.get(name);
    return typeof text === "string" ? merge.text(text) : null;
  };
  return new Bean("Messaging.SingleEmailMessage", {
    subject: part("subject"),
    plainTextBody: part("body"),
    htmlBody: type === "text" ? null : part("htmlvalue"),
    targetObjectId: who,
    whatId: what,
  });
}

implementBean("Messaging.RenderEmailTemplateBodyResult");
implementBean("Messaging.RenderEmailTemplateError");

/** Statics of Messaging about templates. Source: Apex Reference Guide, Messaging Class. */
export const templates = {
  "renderEmailTemplate(String,String,List<String>)": render,
  "renderStoredEmailTemplate(String,String,String)": renderStored,
  "renderStoredEmailTemplate(String,String,String,Object)": renderStored,
  "renderStoredEmailTemplate(String,String,String,Object,Boolean)": renderStored,
};
