import type { SObjectSchema, FieldSchema } from "../schema/model.ts";

export type ObjectRight = "read" | "create" | "edit" | "delete" | "viewAll" | "modifyAll";

/** Answers what a user may do, from profiles, permission sets and groups, organisation-wide defaults and shares. */
export interface SecurityEngine {
  mayObject(userId: string, object: SObjectSchema, right: ObjectRight): boolean;
  mayField(userId: string, object: SObjectSchema, field: FieldSchema, right: "read" | "edit"): boolean;
  mayClass(userId: string, className: string): boolean;
  /** Custom permission by developer name. */
  hasCustomPermission(userId: string, name: string): boolean;
  /** Whether a permission set or the profile opens a setup entity, such as the principal of an external credential. */
  hasSetupAccess(userId: string, entityId: string): boolean;
  /** User or system permission by its API name without `Permissions`: `ModifyAllData`, `CustomizeApplication`. */
  hasUserPermission(userId: string, name: string): boolean;
  /**
   * SQL predicate over the alias that holds for the rows the user may see (or edit) by sharing; null when all.
   * Written for the store's tables and parameters.
   */
  sharingPredicate(
    userId: string,
    object: SObjectSchema,
    right: "read" | "edit",
    alias: string,
  ): { readonly sql: string; readonly parameters: readonly (string | number | null)[] } | null;
  /** Forget cached rights: after any write to profiles, permission sets, assignments, roles, groups. */
  invalidate(): void;
}
