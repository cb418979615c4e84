import { join } from "node:path";
import { openOrg } from "../../openOrg.ts";
import { readProbes } from "../../probes/readProbes.ts";
import { localRunner, remoteRunner, type ProbeRunner } from "../../probes/runProbes.ts";
import { parseArguments } from "../arguments.ts";
import { PROJECT_ROOT, testOrgOptions } from "../project.ts";

const FOLDER = join(PROJECT_ROOT, "scripts/local-org/probes");

/** `probes [folder or file] [--target-org X]`: answers 1 when a probe fails or none ran. */
export function probesCommand(args: readonly string[]): number {
  const { values, positionals } = parseArguments(args, { "target-org": { type: "string" } });
  const probes = readProbes(FOLDER, positionals[0] ?? null);
  const target = values["target-org"];
  if (target !== undefined) return runAll(probes, remoteRunner(target));
  // Probes use standard objects only: the package's Apex is not needed.
  const opened = openOrg({ ...testOrgOptions(), withoutApex: true });
  try {
    return runAll(probes, localRunner(opened));
  } finally {
    opened.close();
  }
}

function runAll(probes: ReturnType<typeof readProbes>, run: ProbeRunner): number {
  let failed = 0;
  for (const probe of probes) {
    const failure = run(probe);
    if (failure === null) continue;
    failed += 1;
    console.log(`FAIL ${probe.file}:${probe.line} ${probe.title}\n     ${failure}\n     ${probe.source}`);
  }
  console.log(`${probes.length - failed} passed, ${failed} failed`);
  return failed > 0 || probes.length === 0 ? 1 : 0;
}
