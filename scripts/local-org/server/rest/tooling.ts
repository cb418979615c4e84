import type { OpenedOrg } from "../../openOrg.ts";
import { org } from "../../runtime/org.ts";
import { executeAnonymous } from "../apex/anonymousApex.ts";
import { RestError } from "../restError.ts";
import { json, type Reply, type RequestContext, type Route } from "../routes.ts";
import { userOf } from "./objects.ts";

/** Source: Tooling API, REST Resources. Only for those who may author Apex. */
export function toolingRoutes(opened: OpenedOrg): readonly Route[] {
  const base = "/services/data/:version/tooling";
  return [{ method: "GET", path: `${base}/executeAnonymous`, access: "session", handle: anonymous }];

  function anonymous(context: RequestContext): Reply {
    requireAuthorApex(context);
    const {
      log: _log,
      problem,
      ...result
    } = executeAnonymous(opened, context.url.searchParams.get("anonymousBody") ?? "", userOf(context));
    return json(200, { ...result, compileProblem: problem });
  }
}

export function requireAuthorApex(context: RequestContext): void {
  if (org().security.hasUserPermission(userOf(context), "AuthorApex")) return;
  throw new RestError(403, "INSUFFICIENT_ACCESS", "insufficient access rights on cross-reference id");
}
