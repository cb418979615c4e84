import type { FieldSchema, OrgSchema, SObjectSchema } from "../../schema/model.ts";
import type { OrgMetadata } from "../../metadata/model.ts";
import { OVERLAY } from "../../schema/standard/overlay/index.ts";
import type { Store } from "../store.ts";
import type { RowWriter } from "./rowWriter.ts";

/**
 * EntityDefinition and FieldDefinition rows of the objects that the org has a full description of, written when a query
 * first needs them. Their ids are the durable ids
 * (`Account`, `Account.Name`), which is also what metadata relationships to them hold.
 */
export function fillDefinitions(store: Store, schema: OrgSchema, metadata: OrgMetadata, rows: RowWriter): void {
  store.fillOnDemand("EntityDefinition", () => {
    const target = rows.object("EntityDefinition");
    for (const object of described(schema, metadata)) rows.insert(target, entityValues(object, metadata.namespace));
  });
  for (const name of ["FieldDefinition", "EntityParticle"]) {
    store.fillOnDemand(name, () => {
      const target = rows.object(name);
      for (const object of described(schema, metadata)) {
        for (const field of object.fields.values())
          rows.insert(target, known(target, fieldValues(object, field, metadata.namespace)));
      }
    });
  }
}

/** The values of fields that the object has: definitions and particles of a field say nearly the same of it. */
function known(target: SObjectSchema, values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => target.fields.has(name.toLowerCase())));
}

/** Custom names bear the namespace of the project. */
function nameOf(name: string, namespace: string | null): Record<string, unknown> {
  const isOwn = namespace !== null && /__\w+$/.test(name);
  return { QualifiedApiName: isOwn ? `${namespace}__${name}` : name, NamespacePrefix: isOwn ? namespace : null };
}

function entityValues(object: SObjectSchema, namespace: string | null): Record<string, unknown> {
  return {
    Id: object.name,
    DurableId: object.name,
    ...nameOf(object.name, namespace),
    DeveloperName: object.name.replace(/__\w+$/, ""),
    MasterLabel: object.label,
    Label: object.label,
    PluralLabel: object.labelPlural,
    KeyPrefix: object.keyPrefix,
    IsCustomSetting: object.kind === "customSetting",
    IsCustomizable: object.kind !== "standard" || object.recordTypes.length > 0,
    IsQueryable: object.kind !== "platformEvent",
    InternalSharingModel: object.sharingModel,
    ExternalSharingModel: "Private",
  };
}

function fieldValues(object: SObjectSchema, field: FieldSchema, namespace: string | null): Record<string, unknown> {
  const id = `${object.name}.${field.name}`;
  return {
    Id: id,
    DurableId: id,
    EntityDefinitionId: object.name,
    FieldDefinitionId: id,
    Name: field.name,
    ...nameOf(field.name, namespace),
    DeveloperName: field.name.replace(/__\w+$/, ""),
    MasterLabel: field.label,
    Label: field.label,
    DataType: field.type,
    Length: field.length,
    Precision: field.precision,
    Scale: field.scale,
    IsNillable: field.nillable,
    IsNameField: field.nameField,
    IsIndexed: field.indexed,
    IsCalculated: field.formula !== null,
    IsAutonumber: field.autoNumberFormat !== null,
    IsCreatable: field.createable,
    IsUpdatable: field.updateable,
    IsUnique: field.unique,
    RelationshipName: field.relationshipName,
    Description: field.description,
  };
}

function described(schema: OrgSchema, metadata: OrgMetadata): readonly SObjectSchema[] {
  const custom = metadata.all("CustomObject").map((component) => component.fullName);
  const objects = [...Object.keys(OVERLAY), ...custom].map((name) => schema.sobject(name));
  return [...new Set(objects.filter((object) => object !== undefined))];
}
