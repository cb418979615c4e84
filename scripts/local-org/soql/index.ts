import type { DataEngine } from "../data/contract.ts";
import type { Store } from "../data/store.ts";
import type { OrgSchema } from "../schema/model.ts";
import type { SecurityEngine } from "../security/contract.ts";
import { registerDateFunctions } from "./dates/dateParts.ts";
import { QueryRunner } from "./queryRunner.ts";
import { SearchRunner } from "./search/searchRunner.ts";

export { INACCESSIBLE_FIELDS } from "./compile/rights.ts";

export type QueryEngine = Pick<DataEngine, "query" | "count" | "search"> & Pick<QueryRunner, "explain">;

/** SOQL and SOSL over the store: the part of `DataEngine` that reads. Formula fields come from the store. */
export function createQueryEngine(store: Store, schema: OrgSchema, security: SecurityEngine): QueryEngine {
  registerDateFunctions(store);
  const engines = { store, schema, security };
  const queries = new QueryRunner(engines);
  const searches = new SearchRunner(engines);
  return {
    query: (request) => queries.query(request),
    count: (request) => queries.count(request),
    explain: (request) => queries.explain(request),
    search: (request) => searches.search(request),
  };
}
