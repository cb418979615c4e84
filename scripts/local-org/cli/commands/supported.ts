import { parseArguments } from "../arguments.ts";
import { supported } from "../../signatures/supported.ts";

/** `supported [class…] [--missing]`: n of m signatures per class, and which are missing. */
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
  return 0;
}
