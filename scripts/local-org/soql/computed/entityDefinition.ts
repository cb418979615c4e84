import type { OrgSchema, SObjectSchema } from "../../schema/model.ts";
import { ComputedTable } from "./computedRows.ts";

const FIELDS = [
  "Id",
  "DurableId",
  "QualifiedApiName",
  "DeveloperName",
  "NamespacePrefix",
  "Label",
  "MasterLabel",
  "PluralLabel",
  "KeyPrefix",
  "IsCustomSetting",
];

/**
 * A row for each object. References of custom metadata to it hold its API name, which therefore is its Id here.
 * Source: Object Reference, EntityDefinition.
 */
export function entityDefinitions(schema: OrgSchema, definition: SObjectSchema): ComputedTable {
  const rows = schema.sobjects.map((object) => ({
    Id: object.name,
    DurableId: object.name,
    QualifiedApiName: object.name,
    DeveloperName: object.name.replace(/__\w+$/, ""),
    NamespacePrefix: null,
    Label: object.label,
    MasterLabel: object.label,
    PluralLabel: object.labelPlural,
    KeyPrefix: object.keyPrefix,
    IsCustomSetting: object.kind === "customSetting",
  }));
  return new ComputedTable(definition, FIELDS, rows);
}
