import type { AccessContext, DmlOperation } from "../../data/contract.ts";
import { uncounted } from "../../library/support/runningUser.ts";
import { org } from "../org.ts";
import { transaction } from "../transaction.ts";
import { ApexList } from "../values/collections.ts";
import { ApexSObject } from "../values/sobject.ts";
import { nn } from "./checks.ts";

type Mode = AccessContext["mode"];

/** Inline SOQL: the binds are `:b0`, `:b1`, … */
export function query(soql: string, values: readonly unknown[], mode: Mode): ApexList<ApexSObject> {
  return org().data.query({ soql, binds: named(values), access: transaction().access(mode) });
}

export function count(soql: string, values: readonly unknown[], mode: Mode): number {
  return org().data.count({ soql, binds: named(values), access: transaction().access(mode) });
}

export function search(sosl: string, values: readonly unknown[], mode: Mode): ApexList<ApexList<ApexSObject>> {
  return org().data.search({ sosl, binds: named(values), access: transaction().access(mode) });
}

function named(values: readonly unknown[]): Map<string, unknown> {
  return new Map(values.map((value, i) => [`b${i}`, value]));
}

/** A DML statement: all or none. */
export function dml(
  operation: DmlOperation,
  value: ApexList<ApexSObject> | ApexSObject | null,
  mode: Mode,
  field: string | null,
): void {
  run(operation, recordsOf(value), mode, field);
}

export function merge(master: ApexSObject | null, others: ApexList | ApexSObject | string | null, mode: Mode): void {
  const into = nn(master);
  const merged = others instanceof ApexList ? others.items : [others];
  const records = merged.map((one) => {
    if (one instanceof ApexSObject) return one;
    const record = new ApexSObject(into.schema);
    record.values.set("id", nn(one));
    return record;
  });
  run("merge", [into, ...records], mode, null);
}

function recordsOf(value: ApexList<ApexSObject> | ApexSObject | null): readonly ApexSObject[] {
  return nn(value) instanceof ApexList ? (value as ApexList<ApexSObject>).items : [value as ApexSObject];
}

function run(operation: DmlOperation, records: readonly ApexSObject[], mode: Mode, field: string | null): void {
  const access = transaction().access(mode);
  org().data.dml({ operation, records, allOrNone: true, access, externalIdField: field, options: {} });
}

/** `System.runAs(user)`: the user holds until the answered function is called. A user who is not saved is inserted. */
export function runAs(user: ApexSObject | null): () => void {
  const running = transaction();
  running.limits.count("runAs");
  const { userId: before, dmlKinds: kinds } = running;
  running.userId = savedUser(nn(user));
  // The block may write setup objects where the code around it writes others, and the other way round.
  running.dmlKinds = { setup: null, other: null };
  return () => {
    running.userId = before;
    running.dmlKinds = kinds;
  };
}

function savedUser(user: ApexSObject): string {
  if (typeof user.values.get("id") !== "string") {
    const running = transaction();
    const kinds = running.dmlKinds;
    uncounted(() => run("insert", [user], "system", null));
    running.dmlKinds = kinds;
  }
  return user.values.get("id") as string;
}

/** Enqueues the call of a `@future` method. */
export function future(run: () => void, className: string, methodName: string): void {
  org().jobs.enqueueFuture(run, className, methodName);
}
