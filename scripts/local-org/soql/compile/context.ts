import type { AccessContext } from "../../data/contract.ts";
import type { Store } from "../../data/store.ts";
import { inLanguageOf } from "../../data/userLanguage.ts";
import { org } from "../../runtime/org.ts";
import type { FieldSchema, OrgSchema, SObjectSchema } from "../../schema/model.ts";
import type { SecurityEngine } from "../../security/contract.ts";
import type { Query } from "../ast.ts";
import type { ComputedTable } from "../computed/computedRows.ts";
import { computedTable, isComputed } from "../computed/computedTables.ts";
import { type Calendar, firstDayOfWeek } from "../dates/calendar.ts";
import { localDay } from "../dates/timeZone.ts";
import { noSuchObject } from "../errors.ts";
import type { Rights } from "./rights.ts";
import { Sql, raw } from "./sql.ts";

/** What the compilation of one query, with its sub-queries, shares. */
export class CompileContext {
  readonly store: Store;
  readonly schema: OrgSchema;
  readonly security: SecurityEngine;
  readonly access: AccessContext;
  readonly binds: ReadonlyMap<string, unknown>;
  readonly rights: Rights;
  /** How many semi-joins and anti-joins the query has so far. */
  semiJoins = 0;
  private readonly query: Query;
  private readonly computedTables = new Map<SObjectSchema, ComputedTable>();
  private aliases = 0;
  private calendarOfUser: Calendar | null = null;

  constructor(
    engines: { store: Store; schema: OrgSchema; security: SecurityEngine },
    query: Query,
    access: AccessContext,
    binds: ReadonlyMap<string, unknown>,
    rights: Rights,
  ) {
    this.query = query;
    this.store = engines.store;
    this.schema = engines.schema;
    this.security = engines.security;
    this.access = access;
    this.binds = binds;
    this.rights = rights;
  }

  nextAlias(): string {
    return `t${this.aliases++}`;
  }

  /** @throws QueryException "sObject type 'X' is not supported…" */
  object(name: string): SObjectSchema {
    const object = this.schema.sobject(name);
    if (!object) throw noSuchObject(name);
    return object;
  }

  /** The rows that sharing lets the user see; null when it hides none. */
  sharing(object: SObjectSchema, alias: string): Sql | null {
    if (!this.access.sharing && this.access.mode === "system") return null;
    const predicate = this.security.sharingPredicate(this.access.userId, object, "read", alias);
    return predicate && new Sql(`(${predicate.sql})`, predicate.parameters);
  }

  /** Where the rows of the object come from. */
  table(object: SObjectSchema): Sql {
    return this.computed(object)?.sql ?? raw(this.store.table(object));
  }

  /** The rows of an object that stand in no table. @throws UnsupportedError when nobody computes them */
  computed(object: SObjectSchema): ComputedTable | null {
    if (!isComputed(object)) return null;
    let table = this.computedTables.get(object);
    if (!table) {
      const main = object === this.schema.sobject(this.query.from) ? this.query : null;
      this.computedTables.set(object, (table = computedTable(this, object, main)));
    }
    return table;
  }

  get calendar(): Calendar {
    return (this.calendarOfUser ??= this.readCalendar());
  }

  /** Today, in the time zone of the running user, in days since 1970-01-01. */
  get today(): number {
    return localDay(org().clock.now(), this.calendar.timeZone);
  }

  /** A field with its values in the user's language. */
  translated(object: SObjectSchema, field: FieldSchema): FieldSchema {
    const shown = inLanguageOf(this.store, this.object("User"), this.access.userId, object);
    return shown.fields.get(field.name.toLowerCase()) ?? field;
  }

  private readCalendar(): Calendar {
    const user = this.store.get(
      `SELECT "TimeZoneSidKey" AS zone, "LocaleSidKey" AS locale FROM ${this.store.table(this.object("User"))} WHERE "Id" = ?`,
      this.access.userId,
    );
    const organization = this.store.get(
      `SELECT "FiscalYearStartMonth" AS month, "UsesStartDateAsFiscalYearName" AS byStart FROM ${this.store.table(this.object("Organization"))}`,
    );
    const locale = String(user?.["locale"] ?? "en_US");
    return {
      timeZone: String(user?.["zone"] ?? "UTC"),
      locale,
      firstDayOfWeek: firstDayOfWeek(locale),
      fiscalYearStartMonth: Number(organization?.["month"] ?? 1),
      fiscalYearNamedByStart: organization?.["byStart"] === 1,
    };
  }
}
