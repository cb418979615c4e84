import { join } from "node:path";
import { outcomeOf } from "../gate.ts";
import type { Check, Gate, GateContext } from "../gate.ts";
import { proofByFixture } from "../proof.ts";

const projects = [
  { name: "scripts", folder: "." },
  { name: "lwc-ts", folder: "lwc-ts" },
];

/** The TypeScript compiler over the scripts and over the components (whose Apex types the build generates). */
export const types: Gate = {
  name: "types",
  title: "Types (tsc)",
  cores: 1,
  async run(context) {
    const checks: Check[] = [];
    for (const { name, folder } of projects) {
      checks.push({ name, findings: await compile(context, join(context.root, folder)) });
    }
    const planted = await compile(context, context.fixture);
    checks.push(
      proofByFixture(
        context.fixture,
        planted.map((error) => error.replace(/: error (TS\d+).*/, ": $1")),
      ),
    );
    return outcomeOf(checks);
  },
};

async function compile(context: GateContext, folder: string): Promise<string[]> {
  const execution = await context.execute("tsc", ["-p", ".", "--noEmit", "--pretty", "false"], { cwd: folder });
  const errors = execution.stdout.split("\n").filter((line) => /error TS\d+/.test(line));
  if (execution.code !== 0 && errors.length === 0) errors.push(`tsc ended with code ${execution.code}`);
  return errors;
}
