import { readFileSync } from "node:fs";
import { openOrg } from "../../openOrg.ts";
import { executeAnonymous } from "../../server/apex/anonymousApex.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { serverOrgOptions } from "../project.ts";
import { servedPort } from "../served.ts";
import { userNamed } from "../users.ts";

/** `run file.apex [--user U]`: commits, then runs the jobs that it enqueued. `-` reads standard input. */
export function runCommand(args: readonly string[]): number {
  const { values, positionals } = parseArguments(args, { user: { type: "string" } });
  const [file] = positionals;
  if (!file) throw new UsageError("run needs a file with anonymous Apex");
  const opened = openOrg(serverOrgOptions(servedPort()));
  try {
    const userId = values.user ? userNamed(values.user).id : opened.adminUserId;
    const result = executeAnonymous(opened, readFileSync(file === "-" ? 0 : file, "utf8"), userId);
    for (const line of result.log) console.log(line);
    if (!result.compiled) console.error(`Line ${result.line}, column ${result.column}: ${result.problem}`);
    else if (!result.success) console.error([result.exceptionMessage, result.exceptionStackTrace].join("\n"));
    else opened.jobs.drain();
    return result.success ? 0 : 1;
  } finally {
    opened.close();
  }
}
