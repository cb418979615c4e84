import { transaction } from "../../runtime/transaction.ts";
import type { LimitName } from "../../limits/limitCounters.ts";
import { implement } from "../registry.ts";

/** Methods `getX()` and `getLimitX()` by the counter that they read. */
const COUNTERS: Readonly<Record<string, LimitName>> = {
  AggregateQueries: "aggregateQueries",
  ApexCursorRows: "cursorRows",
  AsyncCalls: "callouts",
  Callouts: "callouts",
  CpuTime: "cpuTime",
  DmlRows: "dmlRows",
  DmlStatements: "dmlStatements",
  EmailInvocations: "emailInvocations",
  FetchCallsOnApexCursor: "cursorFetches",
  FutureCalls: "futureCalls",
  HeapSize: "heapSize",
  MobilePushApexCalls: "mobilePushApexCalls",
  PublishImmediateDML: "publishImmediateDml",
  Queries: "queries",
  QueryLocatorRows: "queryLocatorRows",
  QueryRows: "queryRows",
  QueueableJobs: "queueableJobs",
  RunAs: "runAs",
  SavepointRollbacks: "savepointRollbacks",
  Savepoints: "savepoints",
  SoslQueries: "soslQueries",
};

/** Counted apart once; the platform keeps the methods, which answer zero. Source: Apex Reference, Limits Class. */
const DEPRECATED = [
  "ChildRelationshipsDescribes",
  "FieldSetsDescribes",
  "FieldsDescribes",
  "FindSimilarCalls",
  "PicklistDescribes",
  "RecordTypesDescribes",
  "ScriptStatements",
];

const statics: Record<string, () => number> = {};
for (const [name, counter] of Object.entries(COUNTERS)) {
  statics[`get${name}()`] = () => transaction().limits.used[counter];
  statics[`getLimit${name}()`] = () => transaction().limits.max(counter);
}
for (const name of DEPRECATED) {
  statics[`get${name}()`] = () => 0;
  statics[`getLimit${name}()`] = () => 0;
}

implement({ name: "Limits", statics });
