import { readFileSync } from "node:fs";
import { describeLimits, observeTransactions } from "../../runtime/runTransaction.ts";
import { executeAnonymous } from "../../server/apex/anonymousApex.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { EDITION, isDeveloperEdition } from "../edition.ts";
import { perform, type OrgCommand, type Outcome } from "../orgCommand.ts";
import type { OpenedOrg } from "../../openOrg.ts";
import { userNamed } from "../users.ts";

interface Script {
  readonly source: string;
  readonly user: string | null;
  /** Tell what each transaction used. */
  readonly limits: boolean;
}

export const anonymousApex: OrgCommand<Script> = {
  name: "run",
  run(opened, script) {
    if (!script.limits) return run(opened, script);
    const used: string[] = [];
    observeTransactions((report) => used.push(describeLimits(report.quiddity, report.limits.report())));
    try {
      const outcome = run(opened, script);
      return { ...outcome, output: [outcome.output, ...used].filter((part) => part !== "").join("\n") };
    } finally {
      observeTransactions(null);
    }
  },
};

function run(opened: OpenedOrg, { source, user }: Script): Outcome {
  const result = executeAnonymous(opened, source, user === null ? opened.adminUserId : userNamed(user).id);
  const output = result.log.join("\n");
  if (!result.compiled) {
    return { code: 1, output, errors: `Line ${result.line}, column ${result.column}: ${result.problem}` };
  }
  if (!result.success) {
    return { code: 1, output, errors: [result.exceptionMessage, result.exceptionStackTrace].join("\n") };
  }
  opened.jobs.drain();
  return { code: 0, output, errors: "" };
}

/** `run file.apex [--user U] [--limits] [--edition E]`: commits, then runs the jobs that it enqueued. `-` reads standard input. */
export function runCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    user: { type: "string" },
    limits: { type: "boolean", default: false },
    ...EDITION,
  });
  const [file] = positionals;
  if (!file) throw new UsageError("run needs a file with anonymous Apex");
  const source = readFileSync(file === "-" ? 0 : file, "utf8");
  const developerEdition = values.edition === undefined ? null : isDeveloperEdition(values.edition);
  return perform(anonymousApex, { source, user: values.user ?? null, limits: values.limits }, developerEdition);
}
