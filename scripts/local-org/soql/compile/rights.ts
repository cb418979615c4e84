import { typeRef } from "../../runtime/typeRef.ts";
import type { ApexException } from "../../runtime/apexException.ts";
import { ApexMap, ApexSet } from "../../runtime/values/collections.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import type { SecurityEngine } from "../../security/contract.ts";
import { noSuchColumn, noSuchObject, queryError } from "../errors.ts";

/**
 * How far object and field permissions are enforced: `user` checks every clause and finds all faults,
 * `securityEnforced` checks SELECT and FROM.
 * Source: Apex Developer Guide, Set an Access Mode for Database Operations; Filter SOQL Queries Using WITH
 * SECURITY_ENFORCED.
 */
export type Enforcement = "none" | "securityEnforced" | "user";

const STRINGS = typeRef("Set", typeRef("String"));

/** The key of `ApexException.details` under which `QueryException.getInaccessibleFields` finds its map. */
export const INACCESSIBLE_FIELDS = "inaccessibleFields";

/** Gathers the objects and fields a query touches and refuses it when the user may not read one. */
export class Rights {
  private readonly security: SecurityEngine;
  private readonly userId: string;
  private readonly enforcement: Enforcement;
  private readonly inaccessible = new Map<string, Set<string>>();
  private firstFault: ApexException | null = null;
  private clause: "select" | "other" | "unchecked" = "select";

  constructor(security: SecurityEngine, userId: string, enforcement: Enforcement) {
    this.security = security;
    this.userId = userId;
    this.enforcement = enforcement;
  }

  /** What `compile` touches stands in WHERE, GROUP BY, HAVING or ORDER BY. */
  outsideSelect<T>(compile: () => T): T {
    return this.within(this.clause === "unchecked" ? "unchecked" : "other", compile);
  }

  /** What `compile` touches belongs to one of the objects a parent may be of: only the fields of `Name` show. */
  unchecked<T>(compile: () => T): T {
    return this.within("unchecked", compile);
  }

  private within<T>(clause: Rights["clause"], compile: () => T): T {
    const before = this.clause;
    this.clause = clause;
    try {
      return compile();
    } finally {
      this.clause = before;
    }
  }

  readObject(object: SObjectSchema): void {
    if (!this.enforces() || this.security.mayObject(this.userId, object, "read")) return;
    this.note(object.name, null, noSuchObject(object.name));
  }

  readField(object: SObjectSchema, field: FieldSchema): void {
    if (!this.enforces() || this.security.mayField(this.userId, object, field, "read")) return;
    this.note(object.name, field.name, noSuchColumn(field.name, object.name));
  }

  /** FIELDS() lists only what the user may read. */
  mayRead(object: SObjectSchema, field: FieldSchema): boolean {
    return this.enforcement !== "user" || this.security.mayField(this.userId, object, field, "read");
  }

  /** @throws QueryException that names the first fault and carries all of them */
  check(): void {
    if (!this.firstFault) return;
    if (this.enforcement === "securityEnforced") {
      throw queryError("Insufficient permissions: secure query included inaccessible field");
    }
    const fields = new ApexMap<string, ApexSet<string>>(typeRef("Map", typeRef("String"), STRINGS));
    for (const [object, names] of this.inaccessible) fields.put(object, new ApexSet(STRINGS, names));
    this.firstFault.details.set(INACCESSIBLE_FIELDS, fields);
    throw this.firstFault;
  }

  private enforces(): boolean {
    if (this.clause === "unchecked") return false;
    return this.enforcement === "user" || (this.enforcement === "securityEnforced" && this.clause === "select");
  }

  private note(object: string, field: string | null, fault: ApexException): void {
    this.firstFault ??= fault;
    const fields = this.inaccessible.get(object) ?? new Set<string>();
    if (field) fields.add(field);
    this.inaccessible.set(object, fields);
  }
}
