import type { Store } from "../data/store.ts";
import type { OrgSchema } from "../schema/model.ts";

/** Roles, groups and queues with their members, and what follows for sharing. */
export class Directory {
  private readonly roleOfUser = new Map<string, string>();
  private readonly usersOfRole = new Map<string, string[]>();
  private readonly childRoles = new Map<string, string[]>();
  private readonly parentRole = new Map<string, string>();
  private readonly groups = new Map<string, { readonly type: string; readonly relatedId: string | null }>();
  private readonly groupsOfMember = new Map<string, string[]>();

  constructor(store: Store, schema: OrgSchema) {
    const rows = (object: string, columns: string): Record<string, unknown>[] => {
      const found = schema.sobject(object);
      return found ? store.all(`SELECT ${columns} FROM ${store.table(found)}`) : [];
    };
    for (const row of rows("UserRole", '"Id", "ParentRoleId"')) {
      if (row["ParentRoleId"] === null) continue;
      this.parentRole.set(String(row["Id"]), String(row["ParentRoleId"]));
      push(this.childRoles, String(row["ParentRoleId"]), String(row["Id"]));
    }
    for (const row of rows("User", '"Id", "UserRoleId"')) {
      if (row["UserRoleId"] === null) continue;
      this.roleOfUser.set(String(row["Id"]), String(row["UserRoleId"]));
      push(this.usersOfRole, String(row["UserRoleId"]), String(row["Id"]));
    }
    for (const row of rows("Group", '"Id", "Type", "RelatedId"')) {
      const relatedId = row["RelatedId"] === null ? null : String(row["RelatedId"]);
      this.groups.set(String(row["Id"]), { type: String(row["Type"]), relatedId });
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

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
