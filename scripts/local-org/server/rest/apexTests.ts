import { insertPlatformRow, findPlatformRow } from "../../jobs/platformRows.ts";
import type { OpenedOrg } from "../../openOrg.ts";
import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import { ApexDatetime } from "../../runtime/values/primitives.ts";
import { UnknownTestError, type TestResult, type TestRun } from "../../testRuns/results.ts";
import { runTests } from "../../testRuns/runTests.ts";
import { RestError } from "../restError.ts";
import { json, type Reply, type RequestContext, type Route } from "../routes.ts";
import { jsonBody, userOf } from "./objects.ts";
import { requireAuthorApex } from "./tooling.ts";

interface TestRequest {
  readonly tests?: readonly { readonly className?: string; readonly testMethods?: readonly string[] }[];
  readonly classNames?: string;
}

/** Source: Tooling API, REST Resources: runTestsSynchronous, runTestsAsynchronous. Tests run on data of their own. */
export function apexTestRoutes(opened: OpenedOrg): readonly Route[] {
  const base = "/services/data/:version/tooling";
  return [
    { method: "POST", path: `${base}/runTestsSynchronous`, access: "session", handle: synchronous },
    { method: "POST", path: `${base}/runTestsAsynchronous`, access: "session", handle: asynchronous },
  ];

  async function synchronous(context: RequestContext): Promise<Reply> {
    const run = await runRequested(opened, context);
    const failures = run.results.filter((result) => result.outcome !== "passed");
    return json(200, {
      numTestsRun: run.results.length,
      numFailures: failures.length,
      successes: run.results.filter((result) => result.outcome === "passed").map(resultRow),
      failures: failures.map(resultRow),
      totalTime: totalTime(run.results),
      codeCoverage: [],
      codeCoverageWarnings: [],
      apexLogId: null,
      flowCoverage: [],
      flowCoverageWarnings: [],
    });
  }

  /** Answers when the run is over, so that a client that asks how it is going learns that at once. */
  async function asynchronous(context: RequestContext): Promise<Reply> {
    const started = org().clock.now();
    const { results } = await runRequested(opened, context);
    const userId = userOf(context);
    const store = () => storeRun(results, userId, new ApexDatetime(started));
    return json(200, runTransaction({ quiddity: "SYNCHRONOUS", userId }, store));
  }
}

/** @throws RestError for a test that there is not */
async function runRequested({ options }: OpenedOrg, context: RequestContext): Promise<TestRun> {
  requireAuthorApex(context);
  const body = jsonBody(context) as TestRequest;
  const named = (body.tests ?? []).flatMap(({ className = "", testMethods = [] }) =>
    testMethods.length > 0 ? testMethods.map((method) => `${className}.${method}`) : [className],
  );
  const classes = (body.classNames ?? "").split(",").filter((name) => name !== "");
  try {
    return await runTests({ org: { ...options, stateFolder: null }, names: [...named, ...classes] });
  } catch (error) {
    if (!(error instanceof UnknownTestError)) throw error;
    throw new RestError(400, "INVALID_INPUT", error.message);
  }
}

function resultRow(result: TestResult): object {
  return {
    id: null,
    name: result.class,
    methodName: result.method,
    time: Math.round(result.milliseconds),
    message: result.cause || null,
    stackTrace: result.stack.join("\n") || null,
    namespace: org().namespace,
    type: "Class",
    seeAllData: false,
  };
}

function totalTime(results: readonly TestResult[]): number {
  return Math.round(results.reduce((sum, result) => sum + result.milliseconds, 0));
}

/** Writes the rows of a run that has ended, and answers the id of its job. */
function storeRun(results: readonly TestResult[], userId: string, start: ApexDatetime): string {
  const end = new ApexDatetime(org().clock.now());
  const classes = [...new Set(results.map((result) => result.class))];
  const failed = results.filter((result) => result.outcome !== "passed").length;
  const jobId = insertPlatformRow("AsyncApexJob", {
    ...{ JobType: "TestRequest", Status: "Completed", CompletedDate: end },
    ...{ TotalJobItems: classes.length, JobItemsProcessed: classes.length, NumberOfErrors: failed },
  });
  const runId = insertPlatformRow("ApexTestRunResult", {
    ...{ AsyncApexJobId: jobId, Status: failed > 0 ? "Failed" : "Completed", UserId: userId, Source: "Tooling" },
    ...{ StartTime: start, EndTime: end, TestTime: totalTime(results), TestSetupTime: 0, IsAllTests: false },
    ...{ ClassesEnqueued: classes.length, ClassesCompleted: classes.length },
    ...{ MethodsEnqueued: results.length, MethodsCompleted: results.length, MethodsFailed: failed },
  });
  for (const name of classes) {
    const own = results.filter((result) => result.class === name);
    const passed = own.filter((result) => result.outcome === "passed").length;
    const ApexClassId = findPlatformRow("ApexClass", "Name", name);
    const QueueItemId = insertPlatformRow("ApexTestQueueItem", {
      ...{ ApexClassId, ParentJobId: jobId, TestRunResultId: runId, ShouldSkipCodeCoverage: true },
      ...{ Status: "Completed", ExtendedStatus: `(${passed}/${own.length})` },
    });
    for (const result of own) {
      insertPlatformRow("ApexTestResult", {
        ...{ ApexClassId, AsyncApexJobId: jobId, ApexTestRunResultId: runId, QueueItemId },
        ...{ MethodName: result.method, Outcome: result.outcome === "passed" ? "Pass" : "Fail", TestTimestamp: end },
        ...{ RunTime: Math.round(result.milliseconds), IsTestSetup: false },
        ...{ Message: result.cause || null, StackTrace: result.stack.join("\n") || null },
      });
    }
  }
  return jobId;
}
