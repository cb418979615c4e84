import type { Store } from "../data/store.ts";
import { org } from "../runtime/org.ts";
import type { FieldSchema, OrgSchema, SObjectSchema } from "../schema/model.ts";
import type { ObjectRight, SecurityEngine } from "./contract.ts";
import { Directory } from "./directory.ts";
import { isPermissionable } from "./fieldRules.ts";
import { Generation } from "./generation.ts";
import { followedRight, objectRule } from "./objectRules.ts";
import { Sharing } from "./sharing.ts";
import { type UserRights, readUserRights } from "./userRights.ts";

/** Answers from the tables of profiles, permission sets, roles, groups and shares; keeps what it read until told. */
export class TableSecurityEngine implements SecurityEngine {
  private readonly store: Store;
  private readonly schema: OrgSchema;
  private readonly generation: Generation;
  private known: number | null = null;
  private readonly rightsByUser = new Map<string, UserRights>();
  private sharing: Sharing | null = null;

  constructor(store: Store, schema: OrgSchema) {
    this.store = store;
    this.schema = schema;
    this.generation = new Generation(store);
  }

  mayObject(userId: string, object: SObjectSchema, right: ObjectRight): boolean {
    const rights = this.rights(userId);
    const rule = objectRule(object);
    switch (rule.kind) {
      case "permissions":
        return this.mayAll(rights, right) || grants(rights, object.name, right);
      case "follows": {
        const followed = this.schema.sobject(rule.object);
        return followed !== undefined && this.mayObject(userId, followed, followedRight(right));
      }
      case "userPermissions": {
        const needed = right === "read" || right === "viewAll" ? rule.read : rule.write;
        // Everybody may change the own user record; sharing keeps the others.
        if (object.name === "User") return right === "read" || right === "edit" || has(rights, "ManageUsers");
        return needed.length === 0 || needed.some((name) => has(rights, name));
      }
      case "setupEntity":
        return has(rights, "CustomizeApplication") || (right === "read" && rights.setupObjects.has(object.name));
    }
  }

  mayField(userId: string, object: SObjectSchema, field: FieldSchema, right: "read" | "edit"): boolean {
    if (!isPermissionable(object, field)) {
      if (right === "read") return this.mayObject(userId, object, "read");
      return this.mayObject(userId, object, "create") || this.mayObject(userId, object, "edit");
    }
    const rights = this.rights(userId);
    if (rights.profileFields === "all") return true;
    const name = `${object.name}.${field.name}`;
    if (right === "read") {
      if (rights.readableFields.has(name) || rights.editableFields.has(name)) return true;
      if (rights.objects.get(object.name)?.has("viewAllFields")) return true;
      return rights.profileFields === "standard" && !field.isCustom && this.mayObject(userId, object, "read");
    }
    if (field.formula !== null) return false;
    if (rights.editableFields.has(name)) return true;
    return rights.profileFields === "standard" && !field.isCustom && this.mayObject(userId, object, "edit");
  }

  mayClass(userId: string, className: string): boolean {
    const rights = this.rights(userId);
    const [outermost = ""] = className.split(".");
    return has(rights, "AuthorApex") || rights.classes.has(outermost.toLowerCase());
  }

  hasCustomPermission(userId: string, name: string): boolean {
    return this.rights(userId).customPermissions.has(name.replace(/^\w+?__/, "").toLowerCase());
  }

  hasSetupAccess(userId: string, entityId: string): boolean {
    return this.rights(userId).setupObjects.has(entityId);
  }

  hasUserPermission(userId: string, name: string): boolean {
    return has(this.rights(userId), name);
  }

  sharingPredicate(userId: string, object: SObjectSchema, right: "read" | "edit", alias: string) {
    const rights = this.rights(userId);
    this.sharing ??= new Sharing(this.store, this.schema, new Directory(this.store, this.schema));
    const all = right === "read" ? "viewAll" : "modifyAll";
    const seesAll = (each: SObjectSchema): boolean => {
      if (each.name === "User" && right === "edit") return has(rights, "ManageUsers");
      return this.mayAll(rights, all) || grants(rights, each.name, all);
    };
    return this.sharing.predicate({ userId, right, seesAll }, object, alias);
  }

  invalidate(): void {
    this.generation.advance();
  }

  private forgetWhatIsStale(): void {
    const { current } = this.generation;
    if (current === this.known) return;
    this.known = current;
    this.rightsByUser.clear();
    this.sharing = null;
  }

  private mayAll(rights: UserRights, right: ObjectRight): boolean {
    if (has(rights, "ModifyAllData")) return true;
    return (right === "read" || right === "viewAll") && has(rights, "ViewAllData");
  }

  private rights(userId: string): UserRights {
    this.forgetWhatIsStale();
    const known = this.rightsByUser.get(userId);
    if (known && org().clock.now() < known.validUntil) return known;
    const rights = readUserRights(this.store, this.schema, userId);
    this.rightsByUser.set(userId, rights);
    return rights;
  }
}

function has(rights: UserRights, userPermission: string): boolean {
  return rights.userPermissions.has(userPermission.toLowerCase());
}

/** Modify All holds every right to the object, View All that to read. */
function grants(rights: UserRights, object: string, right: ObjectRight): boolean {
  const granted = rights.objects.get(object);
  if (!granted) return false;
  if (granted.has(right) || granted.has("modifyAll")) return true;
  return right === "read" && granted.has("viewAll");
}
