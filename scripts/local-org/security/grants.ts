import type { Store } from "../data/store.ts";
import { compoundParts, isCompound } from "../schema/compoundParts.ts";
import type { OrgSchema } from "../schema/model.ts";
import type { ObjectRight } from "./contract.ts";

/** What a profile or permission sets grant. */
export interface Grants {
  readonly userPermissions: ReadonlySet<string>;
  readonly objects: ReadonlyMap<string, ReadonlySet<ObjectRight | "viewAllFields">>;
  /** Of `Object.Field`. */
  readonly readableFields: ReadonlySet<string>;
  readonly editableFields: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
  /** Developer names. */
  readonly customPermissions: ReadonlySet<string>;
  /** Custom metadata types and custom settings, by API name. */
  readonly setupObjects: ReadonlySet<string>;
}

const OBJECT_RIGHTS: Readonly<Record<string, ObjectRight | "viewAllFields">> = {
  PermissionsCreate: "create",
  PermissionsDelete: "delete",
  PermissionsEdit: "edit",
  PermissionsModifyAllRecords: "modifyAll",
  PermissionsRead: "read",
  PermissionsViewAllFields: "viewAllFields",
  PermissionsViewAllRecords: "viewAll",
};

/** What any of them grants. */
export function union(all: readonly Grants[]): Grants {
  const [first, ...more] = all;
  if (!first) throw new Error("Nothing grants nothing");
  return more.reduce((one, other) => combine(one, other, (left, right) => left.union(right)), first);
}

/** What the first grants and the second does not. */
export function without(granted: Grants, muted: Grants): Grants {
  return combine(granted, muted, (left, right) => left.difference(right));
}

function combine(
  one: Grants,
  other: Grants,
  operation: <T>(left: ReadonlySet<T>, right: ReadonlySet<T>) => Set<T>,
): Grants {
  const objects = new Set([...one.objects.keys(), ...other.objects.keys()]);
  const rights = (of: Grants, name: string): ReadonlySet<ObjectRight | "viewAllFields"> =>
    of.objects.get(name) ?? new Set();
  return {
    userPermissions: operation(one.userPermissions, other.userPermissions),
    objects: new Map([...objects].map((name) => [name, operation(rights(one, name), rights(other, name))])),
    readableFields: operation(one.readableFields, other.readableFields),
    editableFields: operation(one.editableFields, other.editableFields),
    classes: operation(one.classes, other.classes),
    customPermissions: operation(one.customPermissions, other.customPermissions),
    setupObjects: operation(one.setupObjects, other.setupObjects),
  };
}

/** Reads grants from the tables of permission sets. */
export class GrantsReader {
  private readonly store: Store;
  private readonly schema: OrgSchema;

  constructor(store: Store, schema: OrgSchema) {
    this.store = store;
    this.schema = schema;
  }

  /** What the permission sets with these ids grant together. */
  read(ids: readonly string[]): Grants {
    const among = `IN (SELECT value FROM json_each('${JSON.stringify(ids)}'))`;
    return {
      userPermissions: this.userPermissions(among),
      objects: this.objects(among),
      readableFields: this.fields(among, "PermissionsRead"),
      editableFields: this.fields(among, "PermissionsEdit"),
      ...this.setupAccess(among),
    };
  }

  private userPermissions(among: string): ReadonlySet<string> {
    const granted = new Set<string>();
    for (const row of this.rows(`SELECT * FROM ${this.table("PermissionSet")} WHERE "Id" ${among}`)) {
      for (const [name, value] of Object.entries(row)) {
        if (value === 1 && name.startsWith("Permissions")) granted.add(name.slice("Permissions".length).toLowerCase());
      }
    }
    return granted;
  }

  private objects(among: string): Grants["objects"] {
    const objects = new Map<string, Set<ObjectRight | "viewAllFields">>();
    for (const row of this.rows(`SELECT * FROM ${this.table("ObjectPermissions")} WHERE "ParentId" ${among}`)) {
      const name = this.schema.sobject(String(row["SobjectType"]))?.name ?? String(row["SobjectType"]);
      const rights = objects.get(name) ?? new Set();
      for (const [column, right] of Object.entries(OBJECT_RIGHTS)) if (row[column] === 1) rights.add(right);
      objects.set(name, rights);
    }
    return objects;
  }

  private fields(among: string, column: "PermissionsRead" | "PermissionsEdit"): ReadonlySet<string> {
    const rows = this.rows(
      `SELECT "Field" FROM ${this.table("FieldPermissions")} WHERE "ParentId" ${among} AND "${column}" = 1`,
    );
    return new Set(rows.flatMap((row) => this.withParts(this.canonicalField(String(row["Field"])))));
  }

  /** A right to a compound field holds for its parts. Source: Object Reference, Compound Field Considerations. */
  private withParts(name: string): readonly string[] {
    const [objectName = "", fieldName = ""] = name.split(".");
    const object = this.schema.sobject(objectName);
    const field = object?.fields.get(fieldName.toLowerCase());
    if (!object || !field || !isCompound(field)) return [name];
    return [name, ...compoundParts(object, field).map(([, part]) => `${object.name}.${part.name}`)];
  }

  /** `causeway__Item__c.causeway__Key__c` is `Item__c.Key__c`. */
  private canonicalField(name: string): string {
    const [objectName = "", fieldName = ""] = name.split(".");
    const object = this.schema.sobject(objectName);
    const bare = fieldName.replace(/^[a-z]\w*?__(?=\w+__\w+$)/i, "");
    const field = object?.fields.get(fieldName.toLowerCase()) ?? object?.fields.get(bare.toLowerCase());
    return `${object?.name ?? objectName}.${field?.name ?? fieldName}`;
  }

  private setupAccess(among: string): Pick<Grants, "classes" | "customPermissions" | "setupObjects"> {
    const access = `SELECT "SetupEntityId" FROM ${this.table("SetupEntityAccess")} WHERE "ParentId" ${among}`;
    const names = (object: string, column: string): ReadonlySet<string> =>
      new Set(
        this.rows(`SELECT "${column}" AS name FROM ${this.table(object)} WHERE "Id" IN (${access})`).map((row) =>
          String(row["name"]).toLowerCase(),
        ),
      );
    return {
      classes: names("ApexClass", "Name"),
      customPermissions: names("CustomPermission", "DeveloperName"),
      setupObjects: new Set(this.rows(access).map((row) => String(row["SetupEntityId"]))),
    };
  }

  private table(name: string): string {
    const object = this.schema.sobject(name);
    if (!object) throw new Error(`The schema has no ${name}`);
    return this.store.table(object);
  }

  private rows(sql: string): Record<string, unknown>[] {
    return this.store.all(sql);
  }
}
