import type { Store } from "../data/store.ts";
import { org } from "../runtime/org.ts";
import type { OrgSchema } from "../schema/model.ts";
import { type Grants, GrantsReader, union, without } from "./grants.ts";
import { profileFieldAccess, type ProfileFieldAccess } from "./standardProfiles.ts";

/** What profile and permission sets grant one user, read from their tables. */
export interface UserRights extends Grants {
  /** Until when this holds, in milliseconds: an assignment may expire. */
  readonly validUntil: number;
  /** Fields that the profile shows without a row of its own. */
  readonly profileFields: ProfileFieldAccess;
}

/** Reads a user's rights. Permission sets count while they are assigned and not expired. */
export function readUserRights(store: Store, schema: OrgSchema, userId: string): UserRights {
  return new RightsReader(store, schema).read(userId);
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
    const { sets, groups, validUntil } = this.assigned(userId);
    const reader = new GrantsReader(this.store, this.schema);
    const own = reader.read([...this.profileSets(profileId), ...sets]);
    const ofGroups = groups.map((group) => this.ofGroup(reader, group));
    return {
      ...union([own, ...ofGroups]),
      validUntil,
      profileFields: profileFieldAccess(this.profileName(profileId)),
    };
  }

  /** Permission sets and groups. Whoever assigns the permission set that stands for a group assigns the group. */
  private assigned(userId: string): {
    readonly sets: readonly string[];
    readonly groups: readonly string[];
    readonly validUntil: number;
  } {
    const now = org().clock.now();
    const rows = this.rows(
      `SELECT a."PermissionSetId" AS setId, coalesce(a."PermissionSetGroupId", s."PermissionSetGroupId") AS groupId, a."ExpirationDate" AS expires FROM ${this.table("PermissionSetAssignment")} AS a LEFT JOIN ${this.table("PermissionSet")} AS s ON s."Id" = a."PermissionSetId" WHERE a."AssigneeId" = ? AND a."IsRevoked" = 0 AND (a."ExpirationDate" IS NULL OR a."ExpirationDate" > ${now})`,
      userId,
    );
    const expiries = rows.flatMap((row) => (row["expires"] === null ? [] : [Number(row["expires"])]));
    return {
      sets: rows.flatMap((row) => (row["setId"] === null ? [] : [String(row["setId"])])),
      groups: [...new Set(rows.flatMap((row) => (row["groupId"] === null ? [] : [String(row["groupId"])])))],
      validUntil: Math.min(Infinity, ...expiries),
    };
  }

  /** A group grants what its sets grant, without what its muting permission set mutes. Source: Salesforce Help, Mute Permissions. */
  private ofGroup(reader: GrantsReader, groupId: string): Grants {
    const members = this.rows(
      `SELECT s."Id" AS id, s."Type" AS type FROM ${this.table("PermissionSetGroupComponent")} AS c JOIN ${this.table("PermissionSet")} AS s ON s."Id" = c."PermissionSetId" WHERE c."IsDeleted" = 0 AND c."PermissionSetGroupId" = ?`,
      groupId,
    );
    const ids = (muting: boolean): readonly string[] =>
      members.filter((row) => (row["type"] === "Muting") === muting).map((row) => String(row["id"]));
    const granted = reader.read(ids(false));
    const muting = ids(true);
    return muting.length === 0 ? granted : without(granted, reader.read(muting));
  }

  private profileSets(profileId: unknown): readonly string[] {
    return this.rows(
      `SELECT "Id" FROM ${this.table("PermissionSet")} WHERE "IsOwnedByProfile" = 1 AND "ProfileId" = ?`,
      profileId === null ? null : String(profileId),
    ).map((row) => String(row["Id"]));
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
