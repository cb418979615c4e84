import type { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import type { DmlOperation } from "../../data/contract.ts";
import type { SObjectFieldToken } from "../Schema/tokens.ts";
import { accessOf, type ApexAccessLevel } from "../System/AccessLevel.ts";
import type { Bean } from "../support/beans.ts";
import { ALL_OR_NONE, recordsOf, recordWithId, runDml, settingsOf, type DmlSettings } from "../support/dml.ts";
import { listOf, required } from "../support/values.ts";
import { databaseResult, type ResultType } from "./results.ts";

type Statics = Record<string, (...args: never[]) => unknown>;
type Subject = ApexSObject | string | ApexList<ApexSObject | string>;

interface Operation {
  readonly name: DmlOperation;
  readonly method: string;
  readonly result: ResultType;
}

function oneRecord(subject: Subject): ApexSObject {
  return typeof subject === "string" ? recordWithId(subject) : (subject as ApexSObject);
}

/** Runs on one record or Id, or on a list of them, and answers alike. */
function run(
  operation: Operation,
  subject: Subject,
  settings: DmlSettings,
  level: ApexAccessLevel | null,
  field: string | null = null,
): unknown {
  const isOne = required(subject) instanceof ApexSObject || typeof subject === "string";
  const records = isOne ? [oneRecord(subject)] : recordsOf(subject as ApexList<ApexSObject | string>);
  const results = runDml({
    operation: operation.name,
    records,
    settings,
    access: accessOf(level),
    externalIdField: field,
  }).map((result) => databaseResult(operation.result, result));
  return isOne ? results[0] : listOf(operation.result, results);
}

/** The overloads of one method: what it takes, with or without settings and access level. */
function overloads(operation: Operation, subjects: readonly string[], settingTypes: readonly string[]): Statics {
  const statics: Statics = {};
  for (const subject of subjects) {
    const base = `${operation.method}(${subject}`;
    statics[`${base})`] = (records: Subject) => run(operation, records, ALL_OR_NONE, null);
    statics[`${base},AccessLevel)`] = (records: Subject, level: ApexAccessLevel) =>
      run(operation, records, ALL_OR_NONE, required(level));
    for (const type of settingTypes) {
      statics[`${base},${type})`] = (records: Subject, given: boolean | Bean) =>
        run(operation, records, settingsOf(required(given)), null);
      statics[`${base},${type},AccessLevel)`] = (records: Subject, given: boolean | Bean, level: ApexAccessLevel) =>
        run(operation, records, settingsOf(required(given)), required(level));
    }
  }
  return statics;
}

const RECORDS = ["SObject", "List<SObject>"];
const RECORDS_OR_IDS = ["SObject", "Id", "List<Object>"];
const UPSERT: Operation = { name: "upsert", method: "upsert", result: "Database.UpsertResult" };

/** `upsert` by an external id field. */
function upsertByField(): Statics {
  const statics: Statics = {};
  const key = (field: SObjectFieldToken): string => required(field).field.name.toLowerCase();
  for (const subject of RECORDS) {
    const base = `upsert(${subject},Schema.SObjectField`;
    statics[`${base})`] = (records: Subject, field: SObjectFieldToken) =>
      run(UPSERT, records, ALL_OR_NONE, null, key(field));
    statics[`${base},AccessLevel)`] = (records: Subject, field: SObjectFieldToken, level: ApexAccessLevel) =>
      run(UPSERT, records, ALL_OR_NONE, required(level), key(field));
    statics[`${base},Boolean)`] = (records: Subject, field: SObjectFieldToken, given: boolean) =>
      run(UPSERT, records, settingsOf(required(given)), null, key(field));
    statics[`${base},Boolean,AccessLevel)`] = (
      records: Subject,
      field: SObjectFieldToken,
      given: boolean,
      level: ApexAccessLevel,
    ) => run(UPSERT, records, settingsOf(required(given)), required(level), key(field));
  }
  return statics;
}

/** Each duplicate is merged on its own, so that one failure leaves the others. */
function merge(
  master: ApexSObject,
  duplicates: Subject,
  settings: DmlSettings,
  level: ApexAccessLevel | null,
): unknown {
  const isOne = required(duplicates) instanceof ApexSObject || typeof duplicates === "string";
  const others = isOne ? [oneRecord(duplicates)] : recordsOf(duplicates as ApexList<ApexSObject | string>);
  const results = others.map((other) => {
    const [result] = runDml({
      operation: "merge",
      records: [required(master), other],
      settings,
      access: accessOf(level),
    });
    if (!result) throw new Error("A merge answered no result");
    const merged = listOf("String", result.success ? [other.values.get("id") as string] : []);
    return databaseResult("Database.MergeResult", result, {
      mergedRecordIds: merged,
      updatedRelatedIds: listOf("String", []),
    });
  });
  return isOne ? results[0] : listOf("Database.MergeResult", results);
}

function mergeOverloads(): Statics {
  const statics: Statics = {};
  for (const subject of ["SObject", "Id", "List<Object>"]) {
    const base = `merge(SObject,${subject}`;
    statics[`${base})`] = (master: ApexSObject, others: Subject) => merge(master, others, ALL_OR_NONE, null);
    statics[`${base},AccessLevel)`] = (master: ApexSObject, others: Subject, level: ApexAccessLevel) =>
      merge(master, others, ALL_OR_NONE, required(level));
    statics[`${base},Boolean)`] = (master: ApexSObject, others: Subject, given: boolean) =>
      merge(master, others, settingsOf(required(given)), null);
    statics[`${base},Boolean,AccessLevel)`] = (
      master: ApexSObject,
      others: Subject,
      given: boolean,
      level: ApexAccessLevel,
    ) => merge(master, others, settingsOf(required(given)), required(level));
  }
  return statics;
}

export const dmlMethods: Statics = {
  ...overloads({ name: "insert", method: "insert", result: "Database.SaveResult" }, RECORDS, [
    "Boolean",
    "Database.DMLOptions",
  ]),
  ...overloads({ name: "update", method: "update", result: "Database.SaveResult" }, RECORDS, [
    "Boolean",
    "Database.DMLOptions",
  ]),
  ...overloads(UPSERT, RECORDS, ["Boolean"]),
  ...upsertByField(),
  ...overloads({ name: "delete", method: "delete", result: "Database.DeleteResult" }, RECORDS_OR_IDS, ["Boolean"]),
  ...overloads({ name: "undelete", method: "undelete", result: "Database.UndeleteResult" }, RECORDS_OR_IDS, [
    "Boolean",
  ]),
  ...mergeOverloads(),
};
