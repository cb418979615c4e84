import { changeEventFields } from "../changeEvents.ts";
import { makeField } from "../makeField.ts";
import type { FieldSchema, SObjectSchema } from "../model.ts";
import { AUDIT_FIELDS, ID, IS_DELETED } from "../systemFields.ts";

const readOnly = { createable: false, updateable: false } as const;

/**
 * The objects that come with a custom object: `X__Share` where sharing is not wide open, `X__History` and `X__Feed`
 * where the object tracks them, `X__ChangeEvent`.
 * Source: Object Reference, StandardObjectNameShare, StandardObjectNameHistory, StandardObjectNameFeed,
 * StandardObjectNameChangeEvent.
 */
export function companions(
  object: SObjectSchema,
  tracks: { readonly history: boolean; readonly feed: boolean },
  keyPrefix: (name: string) => string,
): readonly SObjectSchema[] {
  const result: SObjectSchema[] = [];
  const add = (kind: string, fields: readonly FieldSchema[]): void => {
    const name = object.name.replace(/__c$/i, `__${kind}`);
    result.push({
      ...object,
      name,
      label: `${object.label} ${kind}`,
      labelPlural: `${object.label} ${kind}`,
      keyPrefix: keyPrefix(name),
      kind: "standard",
      sharingModel: "ControlledByParent",
      fields: new Map(fields.map((field) => [field.name.toLowerCase(), field])),
      childRelationships: [],
      recordTypes: [],
      validationRules: [],
      description: null,
    });
  };
  if (object.kind !== "custom") return result;
  if (object.sharingModel === "Private" || object.sharingModel === "Read") add("Share", shareFields(object));
  if (tracks.history) add("History", historyFields(object));
  if (tracks.feed) add("Feed", [ID, parent(object), ...AUDIT_FIELDS, IS_DELETED]);
  add("ChangeEvent", changeEventFields(object.fields.values()));
  return result;
}

function parent(object: SObjectSchema): FieldSchema {
  return makeField({
    name: "ParentId",
    type: "REFERENCE",
    nillable: false,
    updateable: false,
    indexed: true,
    referenceTo: [object.name],
    relationshipName: "Parent",
    onDelete: "Cascade",
  });
}

function shareFields(object: SObjectSchema): readonly FieldSchema[] {
  const picklist = (values: readonly string[]): FieldSchema["picklist"] =>
    values.map((value) => ({ value, label: value, active: true, isDefault: false }));
  return [
    ID,
    parent(object),
    makeField({
      name: "AccessLevel",
      type: "PICKLIST",
      length: 40,
      nillable: false,
      restrictedPicklist: true,
      picklist: picklist(["Read", "Edit", "All"]),
    }),
    makeField({
      name: "RowCause",
      type: "PICKLIST",
      length: 40,
      nillable: false,
      updateable: false,
      picklist: [{ value: "Manual", label: "Manual Sharing", active: true, isDefault: true }],
    }),
    makeField({
      name: "UserOrGroupId",
      type: "REFERENCE",
      nillable: false,
      updateable: false,
      indexed: true,
      referenceTo: ["Group", "User"],
      relationshipName: "UserOrGroup",
      onDelete: "Cascade",
    }),
    ...AUDIT_FIELDS.filter((field) => field.name.startsWith("LastModified")),
    IS_DELETED,
  ];
}

function historyFields(object: SObjectSchema): readonly FieldSchema[] {
  return [
    ID,
    IS_DELETED,
    parent(object),
    ...AUDIT_FIELDS.filter((field) => field.name.startsWith("Created")),
    makeField({ name: "Field", type: "PICKLIST", length: 255, nillable: false, ...readOnly }),
    makeField({ name: "DataType", type: "PICKLIST", length: 40, ...readOnly }),
    makeField({ name: "OldValue", type: "ANYTYPE", length: 255, ...readOnly }),
    makeField({ name: "NewValue", type: "ANYTYPE", length: 255, ...readOnly }),
  ];
}
