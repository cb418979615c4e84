import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
    const folder = mkdtempSync(join(tmpdir(), "probe-"));
    try {
      const file = join(folder, "probe.apex");
      writeFileSync(
        file,
        `Savepoint beforeProbe = Database.setSavepoint();\ntry {\n${probe.apex}\n} finally { Database.rollback(beforeProbe); }`,
      );
      return answerOf(["apex", "run", "--file", file, "--target-org", targetOrg, "--json"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };
}

function answerOf(args: readonly string[]): string | null {
  const { stdout, error } = spawnSync("sf", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  if (error) throw error;
  const answer = JSON.parse(stdout) as CliAnswer;
  if (answer.result?.success) return null;
  const detail = answer.result ?? answer.data;
  return detail?.compileProblem || detail?.exceptionMessage || answer.message || "failed";
}
