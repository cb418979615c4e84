import type { Store } from "../data/store.ts";
import { org } from "../runtime/org.ts";
import { compoundParts, isCompound } from "../schema/compoundParts.ts";
import type { OrgSchema } from "../schema/model.ts";
import type { ObjectRight } from "./contract.ts";
import { profileFieldAccess, type ProfileFieldAccess } from "./standardProfiles.ts";

/** What profile and permission sets grant one user, read from their tables. */
export interface UserRights {
  /** Until when this holds, in milliseconds: an assignment may expire. */
  readonly validUntil: number;
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
  /** Fields that the profile shows without a row of its own. */
  readonly profileFields: ProfileFieldAccess;
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

/** Reads a user's rights. Permission sets count while they are assigned and not expired. */
export function readUserRights(store: Store, schema: OrgSchema, userId: string): UserRights {
  const reader = new RightsReader(store, schema);
  return reader.read(userId);
}

class RightsReader {
  private readonly store: Store;
  private readonly schema: OrgSchema;

  constructor(store: Store, schema: OrgSchema) {
    this.store = store;
    this.schema = schema;
  }

  read(userId: string): UserRights {
    const user = this.rows(`SELECT "ProfileId" FROM ${this.table("User")} WHERE "Id" = ?`, userId)[0];
    const profileId = user?.["ProfileId"] ?? null;
    const { ids, validUntil } = this.permissionSets(userId, profileId);
    const among = `IN (SELECT value FROM json_each('${JSON.stringify(ids)}'))`;
    const setup = this.setupAccess(among);
    return {
      validUntil,
      userPermissions: this.userPermissions(among),
      objects: this.objects(among),
      readableFields: this.fields(among, "PermissionsRead"),
      editableFields: this.fields(among, "PermissionsEdit"),
      ...setup,
      profileFields: profileFieldAccess(this.profileName(profileId)),
    };
  }

  private permissionSets(userId: string, profileId: unknown): { ids: readonly string[]; validUntil: number } {
    const now = org().clock.now();
    const assignments = this.rows(
      `SELECT "PermissionSetId" AS setId, "PermissionSetGroupId" AS groupId, "ExpirationDate" AS expires FROM ${this.table("PermissionSetAssignment")} WHERE "AssigneeId" = ? AND "IsRevoked" = 0 AND ("ExpirationDate" IS NULL OR "ExpirationDate" > ${now})`,
      userId,
    );
    const expiries = assignments.flatMap((row) => (row["expires"] === null ? [] : [Number(row["expires"])]));
    const direct = assignments.flatMap((row) => (row["setId"] === null ? [] : [String(row["setId"])]));
    const groups = assignments.flatMap((row) => (row["groupId"] === null ? [] : [String(row["groupId"])]));
    const own = this.rows(
      `SELECT "Id" FROM ${this.table("PermissionSet")} WHERE "IsOwnedByProfile" = 1 AND "ProfileId" = ?`,
      profileId === null ? null : String(profileId),
    ).map((row) => String(row["Id"]));
    const ofGroups = this.rows(
      `SELECT c."PermissionSetId" AS id FROM ${this.table("PermissionSetGroupComponent")} AS c WHERE c."IsDeleted" = 0 AND (c."PermissionSetGroupId" IN (SELECT value FROM json_each(?1)) OR c."PermissionSetGroupId" IN (SELECT "PermissionSetGroupId" FROM ${this.table("PermissionSet")} WHERE "Id" IN (SELECT value FROM json_each(?2))))`,
      JSON.stringify(groups),
      JSON.stringify(direct),
    ).map((row) => String(row["id"]));
    return { ids: [...new Set([...own, ...direct, ...ofGroups])], validUntil: Math.min(Infinity, ...expiries) };
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

  private objects(among: string): UserRights["objects"] {
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

  private setupAccess(among: string): Pick<UserRights, "classes" | "customPermissions" | "setupObjects"> {
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

  private profileName(profileId: unknown): string | null {
    if (profileId === null) return null;
    const row = this.rows(`SELECT "Name" FROM ${this.table("Profile")} WHERE "Id" = ?`, String(profileId))[0];
    return row ? String(row["Name"]) : null;
  }

  private table(name: string): string {
    const object = this.schema.sobject(name);
    if (!object) throw new Error(`The schema has no ${name}`);
    return this.store.table(object);
  }

  private rows(sql: string, ...parameters: readonly (string | null)[]): Record<string, unknown>[] {
    return this.store.all(sql, ...parameters);
  }
}
