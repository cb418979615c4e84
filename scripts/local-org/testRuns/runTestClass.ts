import type { ApexClass, ApexMethod } from "../compiler/program.ts";
import { failureOf, failureText, stackLines } from "../server/apex/failure.ts";
import { observeTransactions, runTransaction } from "../runtime/runTransaction.ts";
import type { OpenedOrg } from "../openOrg.ts";
import type { TestResult, TransactionUse } from "./results.ts";

/** Test methods of a class by its annotations; empty for a class that is no test. */
export function testMethods(apexClass: ApexClass): ApexMethod[] {
  return apexClass.methods.filter(
    (method) => method.isStatic && (hasAnnotation(method, "istest") || method.modifiers.has("testmethod")),
  );
}

/**
 * Runs test methods of one class, each in a transaction of its own that is rolled back, over the data of the class's
 * `@TestSetup` methods, which run once.
 */
export function runTestClass(opened: OpenedOrg, apexClass: ApexClass, names: readonly string[] | null): TestResult[] {
  const wanted = testMethods(apexClass).filter((method) => names === null || names.includes(method.name.toLowerCase()));
  const { store, security } = opened.org;
  store.begin();
  try {
    const setupFailure = runSetup(opened, apexClass);
    return wanted.map((method) =>
      setupFailure === null ? runMethod(opened, apexClass, method) : failed(apexClass, method, setupFailure, 0, []),
    );
  } finally {
    store.rollback();
    security.invalidate();
  }
}

/** Answers what a set-up method threw, or null. */
function runSetup(opened: OpenedOrg, apexClass: ApexClass): unknown {
  try {
    for (const method of apexClass.methods.filter((one) => hasAnnotation(one, "testsetup"))) {
      runTransaction({ quiddity: "RUNTEST_SYNC", userId: opened.adminUserId, isTest: true }, () => {
        method.invoke(null, []);
        opened.jobs.drain();
      });
    }
    return null;
  } catch (error) {
    return error;
  } finally {
    opened.jobs.events.discardImmediate();
  }
}

function runMethod(opened: OpenedOrg, apexClass: ApexClass, method: ApexMethod): TestResult {
  const started = performance.now();
  const transactions: TransactionUse[] = [];
  let failure: unknown = null;
  observeTransactions((report) => transactions.push({ quiddity: report.quiddity, limits: report.limits.report() }));
  try {
    runTransaction({ quiddity: "RUNTEST_SYNC", userId: opened.adminUserId, isTest: true, rollback: true }, () => {
      method.invoke(null, []);
      // What nobody waited for with Test.stopTest runs after the method.
      opened.jobs.drain();
    });
  } catch (error) {
    failure = error;
  }
  observeTransactions(null);
  opened.jobs.events.discardImmediate();
  opened.org.security.invalidate();
  const milliseconds = performance.now() - started;
  if (failure !== null) return failed(apexClass, method, failure, milliseconds, transactions);
  const { file } = apexClass;
  return {
    ...{ class: apexClass.name, method: method.name, outcome: "passed", cause: "", file, line: method.line, stack: [] },
    ...{ milliseconds, transactions },
  };
}

function failed(
  apexClass: ApexClass,
  method: ApexMethod,
  error: unknown,
  milliseconds: number,
  transactions: readonly TransactionUse[],
): TestResult {
  const failure = failureOf(error);
  const [first] = failure.frames;
  return {
    class: apexClass.name,
    method: method.name,
    outcome: "failed",
    cause: failureText(failure),
    file: first?.file ?? apexClass.file,
    line: first?.line ?? method.line,
    stack: failure.fault === null ? stackLines(failure.frames) : faultStack(failure.fault),
    ...{ milliseconds, transactions },
  };
}

/** A fault of the local org itself: where in its code. */
function faultStack(stack: string): string[] {
  return stack
    .split("\n")
    .slice(1, 9)
    .map((line) => line.trim());
}

function hasAnnotation(method: ApexMethod, name: string): boolean {
  return method.annotations.some((annotation) => annotation.name === name);
}
