import { PlatformObject } from "../../runtime/apexObject.ts";
import { callerVariables } from "../../runtime/callerVariables.ts";
import { org } from "../../runtime/org.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ApexList, ApexMap } from "../../runtime/values/collections.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import { Cursor, PaginationCursor, QueryLocator, bindsOf, queryLocator } from "../Database/queries.ts";
import { dmlMethods } from "../Database/dmlMethods.ts";
import { convertLead } from "../Database/leadConversion.ts";
import { externalObjects } from "../Database/externalObjects.ts";
import { recycleBin } from "../Database/recycleBin.ts";
import { replication } from "../Database/replication.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";
import { accessOf, type ApexAccessLevel } from "./AccessLevel.ts";
import { BATCH_SIZE } from "./jobControl.ts";

class ApexSavepoint extends PlatformObject {
  override readonly apexType = typeRef("Savepoint");
  readonly id: string;

  constructor(id: string) {
    super();
    this.id = id;
  }
}

type Binds = ApexMap<string, unknown>;

function query(
  soql: string,
  level: ApexAccessLevel | null = null,
  binds: ReadonlyMap<string, unknown> = callerVariables(),
): ApexList<ApexSObject> {
  return org().data.query({ soql: required(soql), binds, access: accessOf(level) });
}

function count(
  soql: string,
  level: ApexAccessLevel | null = null,
  binds: ReadonlyMap<string, unknown> = callerVariables(),
): number {
  return org().data.count({ soql: required(soql), binds, access: accessOf(level) });
}

function cursor(
  soql: string,
  level: ApexAccessLevel | null = null,
  binds: ReadonlyMap<string, unknown> = callerVariables(),
): Cursor {
  return new Cursor(required(soql), binds, accessOf(level));
}

function locator(
  soql: string,
  level: ApexAccessLevel | null = null,
  binds: ReadonlyMap<string, unknown> = callerVariables(),
): QueryLocator {
  return queryLocator(required(soql), binds, accessOf(level));
}

/** Of an inline query, whose rows are there already. */
function locatorOfRecords(records: ApexList<ApexSObject>): QueryLocator {
  return new QueryLocator("", required(records));
}

implement({
  name: "Database",
  statics: {
    ...dmlMethods,
    ...convertLead,
    ...recycleBin,
    ...replication,
    ...externalObjects,
    "countQuery(String)": count,
    "countQuery(String,AccessLevel)": count,
    "countQueryWithBinds(String,Map<String,Object>,AccessLevel)": (
      soql: string,
      binds: Binds,
      level: ApexAccessLevel,
    ) => count(soql, required(level), bindsOf(binds)),
    "executeBatch(Object)": (job: unknown) => org().jobs.executeBatch(required(job), BATCH_SIZE),
    "executeBatch(Object,Integer)": (job: unknown, size: number) =>
      org().jobs.executeBatch(required(job), required(size)),
    "getCursor(String)": cursor,
    "getCursor(String,Object)": cursor,
    "getCursorWithBinds(String,Map<String,Object>,Object)": (soql: string, binds: Binds, level: ApexAccessLevel) =>
      cursor(soql, required(level), bindsOf(binds)),
    "getPaginationCursor(String)": (soql: string) => new PaginationCursor(cursor(soql)),
    "getPaginationCursor(String,AccessLevel)": (soql: string, level: ApexAccessLevel) =>
      new PaginationCursor(cursor(soql, required(level))),
    "getPaginationCursorWithBinds(String,Map<String,Object>,AccessLevel)": (
      soql: string,
      binds: Binds,
      level: ApexAccessLevel,
    ) => new PaginationCursor(cursor(soql, required(level), bindsOf(binds))),
    "getQueryLocator(List<SObject>)": locatorOfRecords,
    "getQueryLocator(List<SObject>,AccessLevel)": locatorOfRecords,
    "getQueryLocator(String)": locator,
    "getQueryLocator(String,AccessLevel)": locator,
    "getQueryLocatorWithBinds(String,Map<String,Object>,AccessLevel)": (
      soql: string,
      binds: Binds,
      level: ApexAccessLevel,
    ) => locator(soql, required(level), bindsOf(binds)),
    "query(String)": query,
    "query(String,AccessLevel)": query,
    "queryWithBinds(String,Map<String,Object>,AccessLevel)": (soql: string, binds: Binds, level: ApexAccessLevel) =>
      query(soql, required(level), bindsOf(binds)),
    "releaseSavepoint(Savepoint)": (savepoint: ApexSavepoint) => org().data.releaseSavepoint(required(savepoint).id),
    "rollback(Savepoint)": (savepoint: ApexSavepoint) => org().data.rollback(required(savepoint).id),
    "setSavepoint()": () => new ApexSavepoint(org().data.setSavepoint()),
  },
});
