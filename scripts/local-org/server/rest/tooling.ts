import { testOrgOptions } from "../../cli/project.ts";
import { runTests } from "../../cli/tests/runTests.ts";
import type { OpenedOrg } from "../../openOrg.ts";
import { org } from "../../runtime/org.ts";
import { executeAnonymous } from "../apex/anonymousApex.ts";
import { RestError } from "../restError.ts";
import { json, type Reply, type RequestContext, type Route } from "../routes.ts";
import { jsonBody, userOf } from "./objects.ts";

/** Source: Tooling API, REST Resources. Only for those who may author Apex. */
export function toolingRoutes(opened: OpenedOrg): readonly Route[] {
  const base = "/services/data/:version/tooling";
  return [
    { method: "GET", path: `${base}/executeAnonymous`, access: "session", handle: anonymous },
    { method: "POST", path: `${base}/runTestsSynchronous`, access: "session", handle: tests },
  ];

  function anonymous(context: RequestContext): Reply {
    requireAuthorApex(context);
    const {
      log: _log,
      problem,
      ...result
    } = executeAnonymous(opened, context.url.searchParams.get("anonymousBody") ?? "", userOf(context));
    return json(200, { ...result, compileProblem: problem });
  }

  async function tests(context: RequestContext): Promise<Reply> {
    requireAuthorApex(context);
    const body = jsonBody(context) as { tests?: { className?: string; testMethods?: string[] }[] };
    const names = (body.tests ?? []).flatMap((one) =>
      one.testMethods?.length ? one.testMethods.map((method) => `${one.className}.${method}`) : [one.className ?? ""],
    );
    const run = await runTests({ org: testOrgOptions(), names });
    const row = (result: (typeof run.results)[number]): object => ({
      id: null,
      name: result.class,
      methodName: result.method,
      time: Math.round(result.milliseconds),
      message: result.cause || null,
      stackTrace: result.stack.join("\n") || null,
      namespace: org().namespace,
      type: "Class",
      seeAllData: false,
    });
    const failures = run.results.filter((result) => result.outcome !== "passed");
    return json(200, {
      numTestsRun: run.results.length,
      numFailures: failures.length,
      successes: run.results.filter((result) => result.outcome === "passed").map(row),
      failures: failures.map(row),
      totalTime: Math.round(run.results.reduce((sum, result) => sum + result.milliseconds, 0)),
      codeCoverage: [],
      codeCoverageWarnings: [],
      apexLogId: null,
      flowCoverage: [],
      flowCoverageWarnings: [],
    });
  }
}

export function requireAuthorApex(context: RequestContext): void {
  if (org().security.hasUserPermission(userOf(context), "AuthorApex")) return;
  throw new RestError(403, "INSUFFICIENT_ACCESS", "insufficient access rights on cross-reference id");
}
