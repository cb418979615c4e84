import type { FieldMetadata, PageMetadata } from "./readMetadata.ts";
import type { StandardObjects } from "./standardObjects.ts";

/** Fields that every custom object has. */
const SYSTEM_FIELDS: Readonly<Record<string, string>> = {
  Id: "string",
  Name: "string",
  OwnerId: "string",
  IsDeleted: "boolean",
  CreatedDate: "string",
  CreatedById: "string",
  LastModifiedDate: "string",
  LastModifiedById: "string",
  SystemModstamp: "string",
};
/** Fields of a custom metadata record besides the custom ones. */
const METADATA_FIELDS: Readonly<Record<string, string>> = {
  Id: "string",
  DeveloperName: "string",
  MasterLabel: "string",
  Language: "string",
  NamespacePrefix: "string",
  Label: "string",
  QualifiedApiName: "string",
};
const NUMBERS = new Set(["Number", "Currency", "Percent", "Summary"]);
const RELATIONS = new Set(["Lookup", "MasterDetail", "MetadataRelationship"]);

/** Ambient modules for labels, permissions, static resources and message channels. */
export function renderNamedModules(metadata: PageMetadata): string {
  const text = (module: string): string =>
    `declare module "${module}" {\n  const value: string;\n  export default value;\n}`;
  const flag = (module: string): string =>
    `declare module "${module}" {\n  const granted: true | undefined;\n  export default granted;\n}`;
  return [
    ...[...metadata.labels].map(([name, value]) => `/** ${comment(value)} */\n${text(`@salesforce/label/c.${name}`)}`),
    ...metadata.staticResources.map((name) => text(`@salesforce/resourceUrl/${name}`)),
    ...metadata.messageChannels.map((name) => text(`@salesforce/messageChannel/${name}__c`)),
    ...metadata.customPermissions.map((name) => flag(`@salesforce/customPermission/${name}`)),
  ].join("\n");
}

/**
 * `@salesforce/schema` modules and record types (`apex/sobjects`) of our objects, of standard objects that carry fields
 * of ours, and of the standard objects in `used`.
 */
export function renderSchemaTypes(metadata: PageMetadata, standard: StandardObjects, used: Iterable<string>): string {
  const names = new Set(metadata.fields.keys());
  for (const name of used) {
    const canonical = standard.canonicalName(name);
    if (canonical) names.add(canonical);
  }
  const objects = [...names].sort().map((name) => ({ name, fields: fieldsOf(name, metadata, standard) }));
  const records = objects.map(({ name, fields }) => renderRecord(name, fields, metadata.fields.get(name) ?? []));
  return [
    `declare module "apex/sobjects" {\n${records.join("\n")}\n}`,
    ...objects.flatMap(({ name, fields }) => renderSchemaModules(name, fields, metadata.fields.get(name) ?? [])),
  ].join("\n");
}

function fieldsOf(object: string, metadata: PageMetadata, standard: StandardObjects): Map<string, string> {
  const system = object.endsWith("__mdt") ? METADATA_FIELDS : object.endsWith("__c") ? SYSTEM_FIELDS : {};
  const fields = new Map([...Object.entries(system), ...standard.fields(object)]);
  for (const field of metadata.fields.get(object) ?? []) fields.set(field.name, `${scalar(field.type)} | null`);
  return fields;
}

function scalar(type: string): string {
  if (type === "Checkbox") return "boolean";
  return NUMBERS.has(type) ? "number" : "string";
}

function renderRecord(object: string, fields: ReadonlyMap<string, string>, custom: readonly FieldMetadata[]): string {
  const lines = [...fields].map(([name, type]) => `    ${name}?: ${type};`);
  const relations = parentsOf(fields, custom).map((name) => `    ${name}?: Record<string, unknown> | null;`);
  return `  export interface ${object} {\n${[...lines, ...relations].join("\n")}\n  }`;
}

function parentsOf(fields: ReadonlyMap<string, string>, custom: readonly FieldMetadata[]): string[] {
  const ours = custom.filter((field) => RELATIONS.has(field.type)).map((field) => field.name.replace(/__c$/, "__r"));
  return [...new Set([...ours, ...[...fields.keys()].flatMap((name) => relationshipName(name) ?? [])])];
}

function relationshipName(field: string): string | undefined {
  if (field.endsWith("__c")) return undefined;
  return field.length > 2 && field.endsWith("Id") ? field.slice(0, -2) : undefined;
}

function renderSchemaModules(
  object: string,
  fields: ReadonlyMap<string, string>,
  custom: readonly FieldMetadata[],
): string[] {
  return [
    [
      `declare module "@salesforce/schema/${object}" {`,
      `  const objectReference: { readonly objectApiName: "${object}" };`,
      `  export default objectReference;`,
      `}`,
    ].join("\n"),
    ...[...fields.keys()].map((field) => schemaModule(object, field)),
    ...parentsOf(fields, custom).map((parent) => schemaModule(object, `${parent}.Name`)),
  ];
}

function schemaModule(object: string, field: string): string {
  return [
    `declare module "@salesforce/schema/${object}.${field}" {`,
    `  const field: { readonly fieldApiName: "${field}"; readonly objectApiName: "${object}" };`,
    `  export default field;`,
    `}`,
  ].join("\n");
}

const comment = (text: string): string => text.replaceAll("*/", "* /").replaceAll("\n", " ");
