import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { AccessContext } from "../../data/contract.ts";
import { ApexList, type ApexMap } from "../../runtime/values/collections.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { implement } from "../registry.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { uncounted } from "../support/runningUser.ts";
import { required } from "../support/values.ts";
import { ApexIterator } from "../System/Iterator.ts";

export function bindsOf(map: ApexMap<string, unknown> | null): ReadonlyMap<string, unknown> {
  return new Map([...required(map).entries.values()].map(({ key, value }) => [required(key).toLowerCase(), value]));
}

/** A query whose rows are read later: by a batch, or page by page. Source: Apex Reference, QueryLocator Class. */
export class QueryLocator extends PlatformObject {
  override readonly apexType = typeRef("Database.QueryLocator");
  readonly soql: string;
  readonly records: ApexList<ApexSObject>;

  constructor(soql: string, records: ApexList<ApexSObject>) {
    super();
    this.soql = soql;
    this.records = records;
  }
}

/** Counts against the limit of query locator rows, not against that of query rows. */
export function queryLocator(soql: string, binds: ReadonlyMap<string, unknown>, access: AccessContext): QueryLocator {
  const { limits } = transaction();
  limits.count("queries");
  const records = uncounted(() => org().data.query({ soql, binds, access }));
  limits.count("queryLocatorRows", records.items.length);
  return new QueryLocator(soql, records);
}

/**
 * The ids of a query's rows, fixed when it was made; rows are read again when fetched, so changes show and deleted rows
 * are missing. Source: Apex Developer Guide, Apex Cursors.
 */
export class Cursor extends PlatformObject {
  override readonly apexType = typeRef("Database.Cursor");
  private readonly soql: string;
  private readonly binds: ReadonlyMap<string, unknown>;
  private readonly access: AccessContext;
  private readonly ids: readonly unknown[];

  constructor(soql: string, binds: ReadonlyMap<string, unknown>, access: AccessContext) {
    super();
    this.soql = soql;
    this.binds = binds;
    this.access = access;
    transaction().limits.count("queries");
    this.ids = uncounted(() => this.rows()).items.map((record) => record.values.get("id"));
    transaction().limits.count("cursorRows", this.ids.length);
  }

  get size(): number {
    return this.ids.length;
  }

  private rows(): ApexList<ApexSObject> {
    return org().data.query({ soql: this.soql, binds: this.binds, access: this.access });
  }

  /** @throws InvalidParameterValueException for a position or number outside of the rows */
  fetch(position: number, count: number): ApexList<ApexSObject> {
    if (required(position) < 0 || required(count) < 0 || position + count > this.size) {
      throw apexError("InvalidParameterValueException", `Invalid cursor position or count: ${position}, ${count}`);
    }
    const { limits } = transaction();
    limits.count("cursorFetches");
    limits.count("queries");
    const wanted = new Map(this.ids.slice(position, position + count).map((id, at) => [id, at]));
    const records = uncounted(() => this.rows());
    const found = records.items.filter((record) => wanted.has(record.values.get("id")));
    limits.count("queryRows", found.length);
    found.sort((a, b) => (wanted.get(a.values.get("id")) ?? 0) - (wanted.get(b.values.get("id")) ?? 0));
    return new ApexList(records.apexType, found);
  }
}

/** A cursor for people who page: deleted rows are stepped over. Source: Apex Reference, PaginationCursor Class. */
export class PaginationCursor extends PlatformObject {
  override readonly apexType = typeRef("Database.PaginationCursor");
  readonly cursor: Cursor;

  constructor(cursor: Cursor) {
    super();
    this.cursor = cursor;
  }

  /** @throws InvalidParameterValueException for a start outside of the rows */
  fetchPage(start: number, size: number): Bean {
    if (required(start) < 0 || required(size) < 1 || start > this.cursor.size) {
      throw apexError("InvalidParameterValueException", `Invalid start or page size: ${start}, ${size}`);
    }
    const count = Math.min(size, this.cursor.size - start);
    const records = this.cursor.fetch(start, count);
    return new Bean("Database.CursorFetchResult", {
      records,
      nextIndex: start + count,
      numDeletedRecords: count - records.items.length,
      done: start + count >= this.cursor.size,
    });
  }
}

/** Rows of the range that were deleted after the cursor was made. Counts as a query; its rows as query rows. */
function deletedIn({ cursor }: PaginationCursor, start: number, size: number): number {
  const count = Math.min(required(size), cursor.size - required(start));
  return count - cursor.fetch(start, count).items.length;
}

implementBean("Database.CursorFetchResult");

implement({
  name: "Database.PaginationCursor",
  methods: {
    "fetchDeleted(Integer,Integer)": deletedIn,
    "fetchPage(Integer,Integer)": (self: PaginationCursor, start: number, size: number) => self.fetchPage(start, size),
    "getNumRecords()": (self: PaginationCursor) => self.cursor.size,
  },
});

implement({
  name: "Database.QueryLocator",
  methods: {
    "getQuery()": (self: QueryLocator) => self.soql,
    "iterator()": (self: QueryLocator) => new ApexIterator(typeRef("SObject"), self.records.items),
  },
});

implement({
  name: "Database.Cursor",
  methods: {
    "fetch(Integer,Integer)": (self: Cursor, position: number, count: number) => self.fetch(position, count),
    "getNumRecords()": (self: Cursor) => self.size,
  },
});

implement({
  name: "Database.QueryLocatorIterator",
  methods: {
    "hasNext()": (self: ApexIterator) => self.hasNext(),
    "next()": (self: ApexIterator) => self.next(),
  },
});
