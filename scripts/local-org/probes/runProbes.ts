import { execFileSync } from "node:child_process";
import type { OpenedOrg } from "../openOrg.ts";
import { executeAnonymous } from "../server/apex/anonymousApex.ts";
import type { Probe } from "./readProbes.ts";

/** Null when the probe passed, else what was thrown. */
export type ProbeRunner = (probe: Probe) => string | null;

/** In the local org: each probe in a transaction of its own that is rolled back. */
export function localRunner(opened: OpenedOrg): ProbeRunner {
  return (probe) => {
    try {
      const result = executeAnonymous(opened, probe.apex, opened.adminUserId, { rollback: true });
      if (!result.compiled) return `line ${result.line}: ${result.problem}`;
      return result.success ? null : (result.exceptionMessage ?? "failed");
    } catch (error) {
      return `fault of the local org: ${(error as Error).stack ?? String(error)}`;
    } finally {
      opened.jobs.events.discardImmediate();
      opened.org.security.invalidate();
    }
  };
}

interface CliAnswer {
  readonly message?: string;
  readonly result?: {
    readonly compileProblem?: string;
    readonly exceptionMessage?: string;
    readonly success?: boolean;
  };
  readonly data?: { readonly compileProblem?: string; readonly exceptionMessage?: string };
}

/** In a real org, through the Salesforce CLI. A savepoint undoes what the probe wrote. */
export function remoteRunner(targetOrg: string): ProbeRunner {
  return (probe) => {
    const apex = `Savepoint beforeProbe = Database.setSavepoint();\ntry {\n${probe.apex}\n} finally { Database.rollback(beforeProbe); }`;
    const args = ["apex", "run", "--target-org", targetOrg, "--json"];
    let text: string;
    try {
      text = execFileSync("sf", args, { input: apex, encoding: "utf8", stdio: ["pipe", "pipe", "ignore"] });
    } catch (error) {
      text = String((error as { stdout?: string }).stdout ?? "");
      if (text === "") throw error;
    }
    const answer = JSON.parse(text) as CliAnswer;
    if (answer.result?.success) return null;
    const detail = answer.result ?? answer.data;
    return detail?.compileProblem || detail?.exceptionMessage || answer.message || "failed";
  };
}
