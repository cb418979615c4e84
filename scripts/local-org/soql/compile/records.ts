import type { SqlValue } from "../../data/columns.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import type { Query } from "../ast.ts";
import { noSuchRelationship } from "../errors.ts";
import { type RecordPlan, readRecord, recordList } from "../results/recordPlan.ts";
import { among } from "./conditions.ts";
import type { CompileContext } from "./context.ts";
import { compileExpression } from "./expressions.ts";
import { findChildren } from "./fieldLookup.ts";
import { sortTerms, pageClause, rowConditions, rowCount } from "./rows.ts";
import { Scope } from "./scope.ts";
import { Selection } from "./selection.ts";
import type { Sql } from "./sql.ts";
import { and, join, raw, sql } from "./sql.ts";

/** Where the reading of records is counted: the rows, and each sub-query. */
export interface ReadCounter {
  rows(count: number): void;
  childQuery(): void;
}

export interface CompiledRecords {
  readonly statement: Sql;
  run(counter: ReadCounter): ApexSObject[];
}

/**
 * A query for records: fields of rows and parents, and lists of children by one further statement each.
 * @param further conditions that the text of the query does not have
 */
export function compileRecords(
  context: CompileContext,
  query: Query,
  further: (scope: Scope) => readonly Sql[] = () => [],
): CompiledRecords {
  const scope = new Scope(context, context.object(query.from), query.aliases);
  const selection = new Selection(scope, query);
  const children = selection.children.map((child) => new ChildQuery(context, scope, child, query.allRows));
  const where = and([...further(scope), ...rowConditions(scope, query)]);
  const order = orderClause(scope, query);
  const page = pageClause(scope, query);
  const statement = sql`SELECT ${selection.columns.sql} FROM ${scope.from} WHERE ${where}${order}${page}`;
  return {
    statement,
    run(counter) {
      const rows = context.store.all(statement.text, ...statement.parameters);
      counter.rows(rows.length);
      const records = rows.map((row) => readRecord(context.schema, selection.plan, row));
      for (const child of children) child.attach(records, counter);
      return records;
    },
  };
}

/** Rows of equal rank come in the order of their insertion, which is that of their ids. */
function orderClause(scope: Scope, query: Query): Sql {
  const terms = sortTerms(scope, query.orderBy, compileExpression);
  const keys = terms.map(({ key, direction }) => sql`${key}${direction}`);
  const last = scope.context.computed(scope.object) ? raw(`${scope.alias}.rowid`) : scope.id;
  if (!terms.some(({ key }) => key.text === last.text)) keys.push(last);
  return sql` ORDER BY ${join(keys, ", ")}`;
}

/** `(SELECT … FROM Contacts …)` within the SELECT list. */
class ChildQuery {
  private readonly context: CompileContext;
  private readonly key: string;
  private readonly scope: Scope;
  private readonly selection: Selection;
  private readonly parentKey: Sql;
  private readonly conditions: readonly Sql[];
  private readonly order: Sql;
  private readonly limit: number | null;
  private readonly children: readonly ChildQuery[];

  constructor(context: CompileContext, parent: Scope, query: Query, allRows: boolean) {
    // The parent may stand before the relationship, by its name or alias: `FROM Account.Contacts`.
    const from = parent.withoutAlias(query.from.split(".")).join(".");
    const relationship = findChildren(parent.object, from);
    if (!relationship) throw noSuchRelationship(query.from, "FROM part of query call");
    this.context = context;
    this.key = (relationship.name ?? from).toLowerCase();
    this.scope = new Scope(context, context.object(relationship.child), query.aliases);
    this.selection = new Selection(this.scope, query);
    this.parentKey = this.scope.ownColumn(relationship.field).sql;
    this.conditions = rowConditions(this.scope, query, allRows);
    this.order = orderClause(this.scope, query);
    this.limit = rowCount(this.scope, query.limit);
    this.children = this.selection.children.map((child) => new ChildQuery(context, this.scope, child, allRows));
  }

  /** Reads the children of all parents at once and hangs them on. */
  attach(parents: readonly ApexSObject[], counter: ReadCounter): void {
    counter.childQuery();
    const byParent = new Map<string, ApexSObject[]>();
    for (const parent of parents) byParent.set(String(parent.values.get("id")), []);
    const statement = this.statement([...byParent.keys()]);
    const rows = parents.length === 0 ? [] : this.context.store.all(statement.text, ...statement.parameters);
    counter.rows(rows.length);
    const plan: RecordPlan = this.selection.plan;
    const records = rows.map((row) => {
      const record = readRecord(this.context.schema, plan, row);
      byParent.get(String(row["parent"]))?.push(record);
      return record;
    });
    for (const child of this.children) child.attach(records, counter);
    for (const parent of parents) {
      const own = byParent.get(String(parent.values.get("id"))) ?? [];
      parent.values.set(this.key, recordList(this.scope.object, own));
      parent.queried?.add(this.key);
    }
  }

  private statement(parentIds: readonly SqlValue[]): Sql {
    const where = and([among(this.parentKey, parentIds), ...this.conditions]);
    const columns = sql`${this.selection.columns.sql}, ${this.parentKey} AS "parent"`;
    if (this.limit === null) return sql`SELECT ${columns} FROM ${this.scope.from} WHERE ${where}${this.order}`;
    const ranked = sql`SELECT ${columns}, row_number() OVER (PARTITION BY ${this.parentKey}${this.order}) AS "rank" FROM ${this.scope.from} WHERE ${where}`;
    return sql`SELECT * FROM (${ranked}) WHERE "rank" <= ${this.limit} ORDER BY "rank"`;
  }
}
