import { fileURLToPath } from "node:url";
import { foreignOrgOptions } from "../cli/project.ts";
import { openOrg, type OpenedOrg, type OpenOrgOptions } from "../openOrg.ts";
import { runTransaction } from "../runtime/runTransaction.ts";
import { executeAnonymous } from "../server/apex/anonymousApex.ts";

export const FIXTURE_ROOT = fileURLToPath(new URL("../fixtures/project", import.meta.url));

/** An org with the fixture project, for tests of the local org itself. */
export function openFixture(more: Partial<OpenOrgOptions> = {}): OpenedOrg {
  return openOrg({ ...foreignOrgOptions(FIXTURE_ROOT, ["force-app"], []), ...more });
}

/** Runs anonymous Apex as the administrator. @throws Error when it fails */
export function runApex(opened: OpenedOrg, source: string): void {
  const result = executeAnonymous(opened, source, opened.adminUserId);
  if (!result.success) throw new Error(result.problem ?? result.exceptionMessage ?? "failed");
}

/** Values of the first selected field of each row. */
export function column(opened: OpenedOrg, soql: string): unknown[] {
  const access = { userId: opened.adminUserId, mode: "system", sharing: false } as const;
  const name = /^SELECT (\w+)/.exec(soql)?.[1]?.toLowerCase() ?? "";
  return runTransaction({ quiddity: "SYNCHRONOUS", userId: opened.adminUserId }, () =>
    opened.org.data.query({ soql, binds: new Map(), access }).items.map((row) => row.values.get(name)),
  );
}
