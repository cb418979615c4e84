import { makeField } from "./makeField.ts";
import type { FieldSchema } from "./model.ts";

const readOnly = { createable: false, updateable: false, nillable: false } as const;

export const ID = makeField({ name: "Id", type: "ID", label: "Record ID", ...readOnly, indexed: true });

export const IS_DELETED = makeField({ name: "IsDeleted", type: "BOOLEAN", label: "Deleted", ...readOnly });

function userReference(name: string, relationshipName: string): FieldSchema {
  return makeField({ name, type: "REFERENCE", ...readOnly, referenceTo: ["User"], relationshipName });
}

/** CreatedById to SystemModstamp, in the platform's order. */
export const AUDIT_FIELDS: readonly FieldSchema[] = [
  makeField({ name: "CreatedDate", type: "DATETIME", ...readOnly, indexed: true }),
  userReference("CreatedById", "CreatedBy"),
  makeField({ name: "LastModifiedDate", type: "DATETIME", ...readOnly }),
  userReference("LastModifiedById", "LastModifiedBy"),
  makeField({ name: "SystemModstamp", type: "DATETIME", ...readOnly, indexed: true }),
];

export const VIEW_FIELDS: readonly FieldSchema[] = ["LastViewedDate", "LastReferencedDate"].map((name) =>
  makeField({ name, type: "DATETIME", ...readOnly, nillable: true }),
);

export const LAST_ACTIVITY_DATE = makeField({ name: "LastActivityDate", type: "DATE", ...readOnly, nillable: true });

export const RECORD_TYPE_ID = makeField({
  name: "RecordTypeId",
  type: "REFERENCE",
  label: "Record Type ID",
  referenceTo: ["RecordType"],
  relationshipName: "RecordType",
});

/** Users and queues own records of custom objects. */
export const OWNER_ID = makeField({
  name: "OwnerId",
  type: "REFERENCE",
  label: "Owner ID",
  nillable: false,
  indexed: true,
  referenceTo: ["Group", "User"],
  relationshipName: "Owner",
});

/** Fields that the platform writes, on whatever object they stand. */
export const SYSTEM_FIELDS: ReadonlySet<string> = new Set(
  [ID, IS_DELETED, ...AUDIT_FIELDS, ...VIEW_FIELDS, LAST_ACTIVITY_DATE].map((field) => field.name),
);
