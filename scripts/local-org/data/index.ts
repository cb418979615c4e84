import type { OrgSchema } from "../schema/model.ts";
import type { FormulaEngine } from "../formula/index.ts";
import { apexError } from "../runtime/apexException.ts";
import { transaction } from "../runtime/transaction.ts";
import type { DataEngine, DmlResult } from "./contract.ts";
import { convertLeads } from "./dml/convertLead.ts";
import { computeFormulas, newRecord } from "./dml/prepare.ts";
import { purge } from "./dml/recycleBin.ts";
import { runDml } from "./dml/statement.ts";
import type { DmlServices } from "./dml/save.ts";
import type { Store } from "./store.ts";

export { Store } from "./store.ts";
export { DML_ERRORS, type DmlErrorRow } from "./dml/errors.ts";

/** What SOQL and SOSL contribute to the engine. */
export type QueryEngine = Pick<DataEngine, "query" | "count" | "search">;

const OPEN_SAVEPOINTS = Symbol("savepoints");

interface Savepoint {
  readonly name: string;
  readonly store: string;
  readonly waiting: number;
}

/** The data engine over a store: queries from `queries`, DML and savepoints from here. */
export function createDataEngine(
  store: Store,
  schema: OrgSchema,
  formula: FormulaEngine,
  queries: QueryEngine,
): DataEngine {
  const services: DmlServices = { store, schema, formula };
  return {
    ...queries,
    dml: (request) => runDml(services, request),
    convertLead: (conversions, options) => convertLeads(services, conversions, options),
    newRecord: (object, recordTypeId) => newRecord(services, object, recordTypeId),
    evaluateFormula: (source, subject, returns, blankAsZero) => formula.value(source, subject, returns, blankAsZero),
    formulaField: (object, path) => formula.field(object, path),
    recalculateFormulas: (record) => computeFormulas(services, record.schema, record),
    emptyRecycleBin: (ids) => emptyRecycleBin(services, ids),
    setSavepoint: () => setSavepoint(store),
    rollback: (name) => rollback(store, name),
    releaseSavepoint: (name) => release(store, name),
  };
}

function emptyRecycleBin(services: DmlServices, ids: readonly string[]): readonly DmlResult[] {
  const { limits } = transaction();
  limits.count("dmlStatements");
  limits.count("dmlRows", ids.length);
  return ids.map((id) => {
    const error = purge(services, id);
    return { success: error === null, id, created: false, errors: error ? [error] : [] };
  });
}

function open(): Savepoint[] {
  const { extras } = transaction();
  let list = extras.get(OPEN_SAVEPOINTS) as Savepoint[] | undefined;
  if (!list) extras.set(OPEN_SAVEPOINTS, (list = []));
  return list;
}

function setSavepoint(store: Store): string {
  const running = transaction();
  running.limits.count("dmlStatements");
  const list = open();
  const savepoint = {
    name: `${running.id}-${list.length}`,
    store: store.savepoint(),
    waiting: running.afterCommit.length,
  };
  list.push(savepoint);
  return savepoint.name;
}

function rollback(store: Store, name: string): void {
  const running = transaction();
  running.limits.count("dmlStatements");
  const list = open();
  const at = indexOf(list, name);
  const savepoint = list[at];
  if (!savepoint) return;
  store.rollbackTo(savepoint.store);
  running.afterCommit.length = savepoint.waiting;
  list.length = at + 1;
}

function release(store: Store, name: string): void {
  const list = open();
  const at = indexOf(list, name);
  const savepoint = list[at];
  if (!savepoint) return;
  store.release(savepoint.store);
  list.length = at;
}

/** @throws TypeException for a savepoint that an earlier rollback or release ended */
function indexOf(list: readonly Savepoint[], name: string): number {
  const at = list.findIndex((savepoint) => savepoint.name === name);
  if (at < 0) throw apexError("TypeException", "Savepoint is no longer valid");
  return at;
}
