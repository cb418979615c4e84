import { supported, supportOfUse } from "../../library/supported.ts";
import { openOrg } from "../../openOrg.ts";
import { parseArguments } from "../arguments.ts";
import { testOrgOptions } from "../project.ts";

/** `supported [class…] [--missing]`: n of m signatures per class, which are missing, and what the package needs. */
export function supportedCommand(args: readonly string[]): number {
  const { values, positionals } = parseArguments(args, { missing: { type: "boolean", default: false } });
  const report = supported(positionals);
  for (const one of report.classes) {
    if (one.implemented === 0 && positionals.length === 0) continue;
    console.log(`${String(one.implemented).padStart(4)} of ${String(one.total).padEnd(4)} ${one.name}`);
    if (values.missing) for (const key of one.missing) console.log(`              ${key}`);
  }
  console.log(
    `${report.implemented} of ${report.total} signatures. Classes of which nothing is implemented are not listed.`,
  );
  const { used, missing } = packageSupport();
  console.log(`The package uses ${used} of them, ${used - missing.length} are implemented.`);
  for (const name of missing) console.log(`  missing: ${name}`);
  return missing.length === 0 ? 0 : 1;
}

/** Which platform members the Apex of `force-app` uses, and which of them nobody implements. */
export function packageSupport(): ReturnType<typeof supportOfUse> {
  const opened = openOrg(testOrgOptions());
  try {
    return supportOfUse(opened.program.platformMembers);
  } finally {
    opened.close();
  }
}
