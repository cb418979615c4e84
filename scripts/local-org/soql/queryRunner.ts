import type { AccessContext, QueryRequest } from "../data/contract.ts";
import { RecordViews, type ViewKind } from "../data/recordViews.ts";
import type { Store } from "../data/store.ts";
import { org } from "../runtime/org.ts";
import { currentTransaction } from "../runtime/transaction.ts";
import type { ApexList } from "../runtime/values/collections.ts";
import type { ApexSObject } from "../runtime/values/sobject.ts";
import type { OrgSchema } from "../schema/model.ts";
import type { SecurityEngine } from "../security/contract.ts";
import type { Query } from "./ast.ts";
import { compileAggregate, isAggregateQuery } from "./compile/aggregates.ts";
import { CompileContext } from "./compile/context.ts";
import { type ReadCounter, compileRecords } from "./compile/records.ts";
import { type Enforcement, Rights } from "./compile/rights.ts";
import { pageClause, rowConditions } from "./compile/rows.ts";
import { Scope } from "./compile/scope.ts";
import { type Sql, and, sql } from "./compile/sql.ts";
import { queryError } from "./errors.ts";
import { parseQuery } from "./parse/parseQuery.ts";
import { recordList } from "./results/recordPlan.ts";

export interface Engines {
  readonly store: Store;
  readonly schema: OrgSchema;
  readonly security: SecurityEngine;
}

/** Runs parsed queries under the rights they state, and counts them against the transaction's limits. */
export class QueryRunner {
  private readonly engines: Engines;
  private readonly views: RecordViews;

  constructor(engines: Engines) {
    this.engines = engines;
    this.views = new RecordViews(engines.store);
  }

  query(request: QueryRequest): ApexList<ApexSObject> {
    const query = parseQuery(request.soql);
    if (isCount(query)) throw queryError("COUNT() queries answer a number, not records");
    const context = this.context(query, request);
    const counter = this.begin(query);
    if (isAggregateQuery(query)) {
      const compiled = compileAggregate(context, query);
      context.rights.check();
      return compiled.run(counter);
    }
    const compiled = compileRecords(context, query);
    context.rights.check();
    const records = compiled.run(counter);
    if (query.lock === "VIEW" || query.lock === "REFERENCE") this.noteViews(request.access.userId, query.lock, records);
    return recordList(context.object(query.from), records);
  }

  private noteViews(userId: string, kind: ViewKind, records: readonly ApexSObject[]): void {
    const ids = records.map((record) => String(record.values.get("id")));
    this.views.touch(userId, ids, kind, Math.floor(org().clock.now() / 1000) * 1000);
  }

  count(request: QueryRequest): number {
    const query = parseQuery(request.soql);
    if (!isCount(query)) throw queryError("Only COUNT() queries answer a number");
    const context = this.context(query, request);
    const counter = this.begin(query);
    const scope = new Scope(context, context.object(query.from), query.aliases);
    const where = and(rowConditions(scope, query));
    const page = pageClause(scope, query);
    context.rights.check();
    const statement = sql`SELECT COUNT(*) AS "count" FROM (SELECT 1 FROM ${scope.from} WHERE ${where}${page})`;
    counter.rows(1);
    return Number(this.engines.store.get(statement.text, ...statement.parameters)?.["count"]);
  }

  /** The statement that reads the query's own rows: to look at its plan. */
  explain(request: QueryRequest): readonly string[] {
    const query = parseQuery(request.soql);
    const context = this.context(query, request);
    const statement: Sql = isAggregateQuery(query)
      ? compileAggregate(context, query).statement
      : compileRecords(context, query).statement;
    const rows = this.engines.store.all(`EXPLAIN QUERY PLAN ${statement.text}`, ...statement.parameters);
    return rows.map((row) => String(row["detail"]));
  }

  private context(query: Query, request: QueryRequest): CompileContext {
    const access = accessOf(query, request.access);
    const enforcement: Enforcement =
      access.mode === "user" ? "user" : query.mode === "SECURITY_ENFORCED" ? "securityEnforced" : "none";
    const rights = new Rights(this.engines.security, access.userId, enforcement);
    return new CompileContext(this.engines, query, access, request.binds, rights);
  }

  /** Custom metadata is not counted. Source: Apex Developer Guide, Execution Governors and Limits. */
  private begin(query: Query): ReadCounter {
    const counted = this.engines.schema.sobject(query.from)?.kind !== "customMetadata";
    const limits = counted ? currentTransaction()?.limits : undefined;
    limits?.count("queries");
    return {
      rows: (count) => limits?.count("queryRows", count),
      childQuery: () => limits?.count("aggregateQueries"),
    };
  }
}

function isCount(query: Query): boolean {
  const [item] = query.select;
  if (query.select.length !== 1 || item?.kind !== "expression" || item.expression.kind !== "function") return false;
  return item.expression.name === "COUNT" && item.expression.argument === null;
}

/** What the query states of its mode goes before what its caller runs in. */
function accessOf(query: Query, caller: AccessContext): AccessContext {
  switch (query.mode) {
    case "USER_MODE":
      return { ...caller, mode: "user" };
    case "SYSTEM_MODE":
    case "SECURITY_ENFORCED":
      return { ...caller, mode: "system" };
    case null:
      return caller;
  }
}
