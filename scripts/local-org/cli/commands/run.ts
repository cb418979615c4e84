import { readFileSync } from "node:fs";
import { executeAnonymous } from "../../server/apex/anonymousApex.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { perform, type OrgCommand } from "../orgCommand.ts";
import { userNamed } from "../users.ts";

export const anonymousApex: OrgCommand<{ readonly source: string; readonly user: string | null }> = {
  name: "run",
  run(opened, { source, user }) {
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
  },
};

/** `run file.apex [--user U]`: commits, then runs the jobs that it enqueued. `-` reads standard input. */
export function runCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, { user: { type: "string" } });
  const [file] = positionals;
  if (!file) throw new UsageError("run needs a file with anonymous Apex");
  return perform(anonymousApex, { source: readFileSync(file === "-" ? 0 : file, "utf8"), user: values.user ?? null });
}
