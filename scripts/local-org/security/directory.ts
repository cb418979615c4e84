import type { Store } from "../data/store.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import type { OrgSchema } from "../schema/model.ts";

/** Whom a sharing rule names: `role`, `group`, … and the developer name of it. */
export interface NamedGroup {
  readonly kind: string;
  readonly name: string;
}

/** The metadata may name roles and groups that the org does not have yet: they have no members. */
const NOBODY = "nobody";

/** Roles, groups and queues with their members, and what follows for sharing. */
export class Directory {
  private readonly roleOfUser = new Map<string, string>();
  private readonly usersOfRole = new Map<string, string[]>();
  private readonly childRoles = new Map<string, string[]>();
  private readonly parentRole = new Map<string, string>();
  private readonly roles = new Map<string, string>();
  private readonly users: readonly string[];
  private readonly groups = new Map<
    string,
    { readonly type: string; readonly name: string | null; readonly relatedId: string | null }
  >();
  private readonly groupsOfMember = new Map<string, string[]>();

  constructor(store: Store, schema: OrgSchema) {
    const rows = (object: string, columns: string): Record<string, unknown>[] => {
      const found = schema.sobject(object);
      return found ? store.all(`SELECT ${columns} FROM ${store.table(found)}`) : [];
    };
    for (const row of rows("UserRole", '"Id", "DeveloperName", "ParentRoleId"')) {
      if (row["DeveloperName"] !== null) this.roles.set(String(row["DeveloperName"]).toLowerCase(), String(row["Id"]));
      if (row["ParentRoleId"] === null) continue;
      this.parentRole.set(String(row["Id"]), String(row["ParentRoleId"]));
      push(this.childRoles, String(row["ParentRoleId"]), String(row["Id"]));
    }
    const users = rows("User", '"Id", "UserRoleId"');
    this.users = users.map((row) => String(row["Id"]));
    for (const row of users) {
      if (row["UserRoleId"] === null) continue;
      this.roleOfUser.set(String(row["Id"]), String(row["UserRoleId"]));
      push(this.usersOfRole, String(row["UserRoleId"]), String(row["Id"]));
    }
    for (const row of rows("Group", '"Id", "Type", "DeveloperName", "RelatedId"')) {
      const relatedId = row["RelatedId"] === null ? null : String(row["RelatedId"]);
      const name = row["DeveloperName"] === null ? null : String(row["DeveloperName"]);
      this.groups.set(String(row["Id"]), { type: String(row["Type"]), name, relatedId });
    }
    for (const row of rows("GroupMember", '"GroupId", "UserOrGroupId"')) {
      push(this.groupsOfMember, String(row["UserOrGroupId"]), String(row["GroupId"]));
    }
  }

  /** The user and those in roles below: whose records the role hierarchy opens. */
  selfAndSubordinates(userId: string): readonly string[] {
    const role = this.roleOfUser.get(userId);
    const below = role ? this.rolesBelow(role) : [];
    return [userId, ...below.flatMap((id) => this.usersOfRole.get(id) ?? [])];
  }

  /** The user and every group and queue that contains it, through groups and roles: whom shares may name. */
  principals(userId: string): readonly string[] {
    const found = new Set([userId]);
    const todo = [userId, ...this.roleGroups(userId)];
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      found.add(next);
      for (const group of this.groupsOfMember.get(next) ?? []) if (!found.has(group)) todo.push(group);
    }
    return [...found];
  }

  /**
   * Whether the user is one of those that a sharing rule shares with.
   * @throws UnsupportedError for portal users, territories and managers
   */
  contains(group: NamedGroup, userId: string): boolean {
    switch (group.kind) {
      case "allInternalUsers":
        return true;
      case "role":
        return this.roleOfUser.get(userId) === this.role(group.name);
      case "roleAndSubordinates":
      case "roleAndSubordinatesInternal": {
        const role = this.roleOfUser.get(userId);
        const named = this.role(group.name);
        return role !== undefined && (role === named || this.rolesAbove(role).includes(named));
      }
      case "group":
      case "queue":
        return this.principals(userId).includes(this.groupNamed(group));
      default:
        throw new UnsupportedError(`${group.kind} of a sharing rule`);
    }
  }

  /** Whose records an owner-based sharing rule shares: those of the users it contains, or of the queue itself. */
  owners(group: NamedGroup): readonly string[] {
    if (group.kind === "queue") return [this.groupNamed(group)];
    return this.users.filter((user) => this.contains(group, user));
  }

  private role(name: string): string {
    return this.roles.get(name.toLowerCase()) ?? NOBODY;
  }

  private groupNamed({ kind, name }: NamedGroup): string {
    const type = kind === "queue" ? "Queue" : "Regular";
    const found = [...this.groups].find(([, group]) => group.type === type && sameName(group.name, name));
    return found?.[0] ?? NOBODY;
  }

  /** The groups that stand for the whole organisation, for the user's role and for roles above with all below. */
  private roleGroups(userId: string): readonly string[] {
    const role = this.roleOfUser.get(userId);
    const above = role ? this.rolesAbove(role) : [];
    return [...this.groups].flatMap(([id, { type, relatedId }]) => {
      if (type === "Organization") return [id];
      if (relatedId === null || !role) return [];
      if (type === "Role") return relatedId === role ? [id] : [];
      const withBelow = type === "RoleAndSubordinates" || type === "RoleAndSubordinatesInternal";
      return withBelow && (relatedId === role || above.includes(relatedId)) ? [id] : [];
    });
  }

  private rolesBelow(role: string): readonly string[] {
    const children = this.childRoles.get(role) ?? [];
    return [...children, ...children.flatMap((child) => this.rolesBelow(child))];
  }

  private rolesAbove(role: string): readonly string[] {
    const parent = this.parentRole.get(role);
    return parent ? [parent, ...this.rolesAbove(parent)] : [];
  }
}

function sameName(name: string | null, other: string): boolean {
  return name?.toLowerCase() === other.toLowerCase();
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
