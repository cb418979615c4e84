import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { outcomeOf } from "../gate.ts";
import type { Check, Gate, GateContext } from "../gate.ts";
import { proofByFixture } from "../proof.ts";

/** The TypeScript compiler over every TypeScript project: scripts, components, the pages of the local org. */
export const types: Gate = {
  name: "types",
  title: "Types (tsc)",
  cores: 1,
  async run(context) {
    const checks: Check[] = [];
    for (const folder of projectFolders(context.root)) {
      checks.push({ name: folder, findings: await compile(context, join(context.root, folder)) });
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

function projectFolders(root: string): string[] {
  const isElsewhere = (path: string): boolean => /(^|\/)(node_modules|fixtures|\.causeway|generated)$/.test(path);
  return globSync("**/tsconfig.json", { cwd: root, exclude: isElsewhere })
    .map((file) => dirname(file))
    .sort();
}

async function compile(context: GateContext, folder: string): Promise<string[]> {
  const execution = await context.execute("tsc", ["-p", ".", "--noEmit", "--pretty", "false"], { cwd: folder });
  const errors = execution.stdout.split("\n").filter((line) => /error TS\d+/.test(line));
  if (execution.code !== 0 && errors.length === 0) errors.push(`tsc ended with code ${execution.code}`);
  return errors;
}
