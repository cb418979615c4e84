import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { outcomeOf } from "../gate.ts";
import type { Gate, GateContext } from "../gate.ts";
import { proofByFixture } from "../proof.ts";

/** The components' build: their types against the Apex, their templates against their classes, their compilation. */
export const build: Gate = {
  name: "build",
  title: "Build (components)",
  cores: 2,
  async run(context) {
    const project = await buildFolder(context, context.root);
    const planted = await buildFolder(context, copyOfFixture(context));
    return outcomeOf([{ name: "build", findings: project }, proofByFixture(context.fixture, planted)]);
  },
};

/** A build writes into its project; the fixture is built in a copy, with the platform's types of the project. */
function copyOfFixture(context: GateContext): string {
  const copy = join(context.root, ".causeway", "gates", "build");
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(context.fixture, "project"), copy, { recursive: true });
  for (const part of ["lwc-ts/types/platform", "lwc-ts/tsconfig.json"]) {
    cpSync(join(context.root, part), join(copy, part), { recursive: true });
  }
  return copy;
}

/** The problems that the build prints, as `file:line: message`; none when it succeeds. */
async function buildFolder(context: GateContext, folder: string): Promise<string[]> {
  const execution = await context.execute("node", [join(import.meta.dirname, "build", "buildFolder.ts"), folder]);
  if (execution.code === 0) return [];
  const problems = execution.stdout.split("\n").filter((line) => /^\S+:\d+: /.test(line));
  return problems.length > 0 ? problems : [execution.stderr || execution.stdout];
}
