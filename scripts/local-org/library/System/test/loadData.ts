import Papa from "papaparse";
import { apexError } from "../../../runtime/apexException.ts";
import { ApexSObject } from "../../../runtime/values/sobject.ts";
import type { FieldSchema, SObjectSchema } from "../../../schema/model.ts";
import type { SObjectTypeToken } from "../../Schema/tokens.ts";
import { accessOf } from "../AccessLevel.ts";
import { TypedReader } from "../json/read.ts";
import type { JsonValue } from "../json/parse.ts";
import { ALL_OR_NONE, runDml } from "../../support/dml.ts";
import { fieldKey } from "../../support/records.ts";
import { staticResource } from "../../support/staticResource.ts";
import { listOf, required } from "../../support/values.ts";

/**
 * Inserts the records of a CSV file in a static resource; its first line names the fields.
 * Source: Apex Developer Guide, Loading Test Data.
 */
export function loadData(token: SObjectTypeToken, resource: string) {
  const { schema } = required(token);
  const body = staticResource(required(resource));
  if (!body) throw apexError("StaticResourceException", `Static Resource not found: ${resource}`);
  const rows = Papa.parse<Record<string, string>>(new TextDecoder().decode(body), {
    header: true,
    skipEmptyLines: "greedy",
  }).data;
  const records = rows.map((row) => recordOf(schema, row));
  runDml({ operation: "insert", records, settings: ALL_OR_NONE, access: accessOf(null) });
  return listOf(schema.name, records);
}

function recordOf(schema: SObjectSchema, row: Readonly<Record<string, string>>): ApexSObject {
  const record = new ApexSObject(schema);
  for (const [name, value] of Object.entries(row)) {
    const field = schema.fields.get(fieldKey(name.trim()));
    if (!field) throw apexError("StaticResourceException", `Invalid field ${name} for ${schema.name}`);
    if (value !== "") record.values.set(field.name.toLowerCase(), valueOf(field, value));
  }
  return record;
}

/** The texts of the file are those of JSON, without its quotes. */
function valueOf(field: FieldSchema, text: string): unknown {
  const json: JsonValue = { kind: "string", value: text.trim() };
  return new TypedReader(false).read(json, field.apexType);
}
