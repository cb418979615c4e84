import { elements, text } from "../../metadata/content.ts";
import type { MetadataComponent, OrgMetadata } from "../../metadata/model.ts";
import { ApexDate, ApexDatetime } from "../../runtime/values/primitives.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { dateDays, toDecimal } from "../columns.ts";
import { isDecimal } from "../tables.ts";
import type { RowWriter } from "./rowWriter.ts";

/** Custom metadata records as rows of their types; rows of records that are gone are removed. */
export function loadCustomMetadata(rows: RowWriter, metadata: OrgMetadata): void {
  const records = metadata.all("CustomMetadata").map((component) => ({ component, ...typeAndName(rows, component) }));
  const ids = new Map<string, string>();
  for (const { object, developerName, component } of records) {
    const label = text(component.content, "label") ?? developerName;
    const key = { DeveloperName: developerName };
    const { namespace } = metadata;
    const values = {
      ...{ MasterLabel: label, Label: label, Language: "en_US", NamespacePrefix: namespace },
      QualifiedApiName: namespace ? `${namespace}__${developerName}` : developerName,
    };
    ids.set(`${object.name}.${developerName}`.toLowerCase(), rows.put(object.name, key, values));
  }
  for (const { object, developerName, component } of records) {
    rows.put(object.name, { DeveloperName: developerName }, fieldValues(object, component, ids));
  }
  const kept = new Set(ids.values());
  for (const name of new Set(metadata.all("CustomObject").map((component) => component.fullName))) {
    if (/__mdt$/i.test(name)) rows.keepOnly(name, kept);
  }
}

function typeAndName(rows: RowWriter, { fullName, file }: MetadataComponent) {
  const dot = fullName.indexOf(".");
  if (dot < 0) throw new Error(`${file}: a record's name is Type.Record`);
  const type = fullName.slice(0, dot).replace(/__mdt$/i, "");
  return { object: rows.object(`${type}__mdt`), developerName: fullName.slice(dot + 1) };
}

function fieldValues(
  object: SObjectSchema,
  component: MetadataComponent,
  ids: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const entry of elements(component.content, "values")) {
    const name = (text(entry, "field") ?? "").replace(/^\w+?__(?=\w+__c$)/, "");
    const field = object.fields.get(name.toLowerCase());
    if (!field) throw new Error(`${component.file}: ${object.name} has no field ${name}`);
    values[field.name] = typedValue(field, text(entry, "value"), component, ids);
  }
  return qualified(object, values);
}

/** A field definition is named by its object, which the record's entity definition field holds. */
function qualified(object: SObjectSchema, values: Record<string, unknown>): Record<string, unknown> {
  const fields = [...object.fields.values()];
  const entity = fields.find((field) => field.referenceTo[0] === "EntityDefinition");
  for (const field of fields.filter((candidate) => candidate.referenceTo[0] === "FieldDefinition")) {
    const [name, owner] = [values[field.name], entity && values[entity.name]];
    if (typeof name === "string" && typeof owner === "string" && !name.includes("."))
      values[field.name] = `${owner}.${name}`;
  }
  return values;
}

/** Relationships to these hold names. */
const DEFINITIONS: ReadonlySet<string> = new Set(["EntityDefinition", "EntityParticle", "FieldDefinition"]);

function typedValue(
  field: FieldSchema,
  value: string | null,
  component: MetadataComponent,
  ids: ReadonlyMap<string, string>,
): unknown {
  if (value === null) return field.type === "BOOLEAN" ? false : null;
  if (field.type === "BOOLEAN") return value.toLowerCase() === "true";
  if (isDecimal(field)) return toDecimal(Number(value), field.scale);
  if (field.type === "DATE") return new ApexDate(dateDays(value.slice(0, 10)));
  if (field.type === "DATETIME") return new ApexDatetime(Date.parse(value));
  if (field.type === "REFERENCE" && !DEFINITIONS.has(field.referenceTo[0] ?? "")) {
    const id = ids.get(`${field.referenceTo[0] ?? ""}.${value.replace(/^.*\./, "")}`.toLowerCase());
    if (id === undefined) throw new Error(`${component.file}: ${field.name} names the unknown record ${value}`);
    return id;
  }
  return value;
}
