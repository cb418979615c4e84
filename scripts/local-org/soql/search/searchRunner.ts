import { fieldSql, isFormula, isStored } from "../../data/tables.ts";
import type { QueryRequest } from "../../data/contract.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { currentTransaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import type { Search, SearchGroup } from "../ast.ts";
import { among } from "../compile/conditions.ts";
import { CompileContext } from "../compile/context.ts";
import { bindValue } from "../compile/operands.ts";
import { compileRecords } from "../compile/records.ts";
import { Rights } from "../compile/rights.ts";
import type { Sql } from "../compile/sql.ts";
import { raw, sql } from "../compile/sql.ts";
import { queryError } from "../errors.ts";
import { parseSearch } from "../parse/parseSearch.ts";
import type { Engines } from "../queryRunner.ts";
import { recordList } from "../results/recordPlan.ts";
import { fixedSearchResults } from "./fixedResults.ts";
import { searchTerm } from "./searchTerm.ts";

export type SearchRequest = { readonly sosl: string } & Omit<QueryRequest, "soql">;

/** A search answers at most so many rows. Source: Apex Developer Guide, Execution Governors and Limits. */
const MAXIMUM_ROWS = 2_000;

const NO_COUNT = { rows: () => undefined, childQuery: () => undefined };

/** Runs SOSL: one list of records per object of RETURNING. */
export class SearchRunner {
  private readonly engines: Engines;

  constructor(engines: Engines) {
    this.engines = engines;
  }

  search(request: SearchRequest): ApexList<ApexList<ApexSObject>> {
    const search = parseSearch(request.sosl);
    if (search.returning.length === 0) throw new UnsupportedError("SOSL without RETURNING");
    currentTransaction()?.limits.count("soslQueries");
    const mode = search.mode === "USER_MODE" ? "user" : search.mode === "SYSTEM_MODE" ? "system" : request.access.mode;
    const access = { ...request.access, mode };
    const rights = new Rights(this.engines.security, access.userId, mode === "user" ? "user" : "none");
    const lists = search.returning.map((query) => {
      const context = new CompileContext(this.engines, query, access, request.binds, rights);
      const term = termText(context, search);
      const object = context.object(query.from);
      const limit = query.limit ?? search.limit ?? { kind: "number", text: String(MAXIMUM_ROWS) };
      const hits = fixedSearchResults() ?? this.find(context, object, search.group, term);
      const compiled = compileRecords(context, { ...query, limit }, (scope) => [among(scope.id, hits)]);
      rights.check();
      return recordList(object, compiled.run(NO_COUNT));
    });
    return new ApexList(typeRef("List", typeRef("List", typeRef("SObject"))), lists);
  }

  /** Ids of the rows whose searched fields, taken together, match the term. */
  private find(context: CompileContext, object: SObjectSchema, group: SearchGroup, term: string): readonly string[] {
    const matches = searchTerm(term);
    const fields = [...object.fields.values()].filter((field) => isSearched(field, group));
    if (fields.length === 0) return [];
    const texts = fields.map((field) => raw(`ifnull(${fieldSql(object, field, "t")}, '')`));
    const text = texts.reduce((all, next): Sql => sql`${all} || ' ' || ${next}`);
    const statement = sql`SELECT t."Id" AS id, ${text} AS text FROM ${context.table(object)} AS t`;
    return this.engines.store
      .all(statement.text, ...statement.parameters)
      .filter((row) => matches(String(row["text"])))
      .map((row) => String(row["id"]));
  }
}

function termText(context: CompileContext, search: Search): string {
  const { term } = search;
  const text = term.kind === "bind" ? bindValue(context, term.name) : term.kind === "string" ? term.value : null;
  if (typeof text !== "string") throw queryError("search term must be longer than one character: null");
  return text;
}

const SEARCHED: Readonly<Record<SearchGroup, (field: FieldSchema) => boolean>> = {
  NAME: (field) => field.nameField || /^(FirstName|LastName)$/.test(field.name),
  EMAIL: (field) => field.type === "EMAIL",
  PHONE: (field) => field.type === "PHONE",
  SIDEBAR: (field) => field.nameField || field.type === "PHONE" || field.type === "EMAIL",
  ALL: (field) => ["STRING", "TEXTAREA", "EMAIL", "PHONE", "URL", "PICKLIST", "COMBOBOX"].includes(field.type),
};

function isSearched(field: FieldSchema, group: SearchGroup): boolean {
  return (isStored(field) || isFormula(field)) && SEARCHED[group](field);
}
