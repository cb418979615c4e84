import { join, relative } from "node:path";
import { addOutcomes, outcomeOf } from "../gate.ts";
import type { Gate, GateContext, GateOutcome } from "../gate.ts";
import { proofByFixture } from "../proof.ts";

/** Short pieces of Apex with the result that Salesforce documents, in the local org. */
export const probes: Gate = {
  name: "probes",
  title: "Probes (local org)",
  cores: 1,
  async run(context) {
    const project = await runProbes(context, []);
    const probeFolder = join(context.root, "scripts", "local-org", "probes");
    const planted = await runProbes(context, [relative(probeFolder, context.fixture)]);
    return addOutcomes(
      project,
      outcomeOf([
        proofByFixture(context.fixture, [
          `pass ${planted.passed}`,
          ...planted.findings.map((finding) => finding.replace(/^\S+ ([^:]+).*/s, "fail $1")),
        ]),
      ]),
    );
  },
};

/** Reads what `org probes` prints: `FAIL file:line title`, its cause and source below, and the counts at the end. */
async function runProbes(context: GateContext, folder: readonly string[]): Promise<GateOutcome> {
  const execution = await context.execute("node", ["scripts/local-org/cli/main.ts", "probes", ...folder]);
  const counts = /^(\d+) passed, (\d+) failed$/m.exec(execution.stdout);
  if (!counts) throw new Error(`the probes did not run: ${execution.stderr}`);
  const failures = [...execution.stdout.matchAll(/^FAIL (.+)\n\s+(.+)$/gm)];
  return {
    passed: Number(counts[1]),
    failed: Number(counts[2]),
    findings: failures.map(([, where, cause]) => `${where}: ${cause}`),
  };
}
