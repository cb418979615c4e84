import { join } from "node:path";
import { outcomeOf } from "../gate.ts";
import type { Execution, Gate, GateContext } from "../gate.ts";
import { proofByFixture } from "../proof.ts";

/** Prettier, for all that it can format, with the plugins for Apex and metadata XML. */
export const format: Gate = {
  name: "format",
  title: "Formatting (Prettier)",
  cores: 1,
  async run(context) {
    const cache = ["--cache", "--cache-strategy", "content", "--cache-location", ".causeway/cache/prettier.json"];
    const project = await check(context, context.root, cache);
    const fixture = await check(context, context.fixture);
    const hint = "run: npm run format";
    return outcomeOf([
      { name: "prettier", findings: filesIn(project).map((file) => `${file} (${hint})`) },
      proofByFixture(context.fixture, filesIn(fixture)),
    ]);
  },
};

function check(context: GateContext, folder: string, flags: readonly string[] = []): Promise<Execution> {
  const config = join(context.root, ".prettierrc.json");
  return context.execute("prettier", ["--list-different", "--config", config, ...flags, "."], { cwd: folder });
}

function filesIn(execution: Execution): string[] {
  const errors = execution.stderr.split("\n").filter((line) => line.startsWith("[error]"));
  return [...execution.stdout.split("\n").filter((line) => line.trim() !== ""), ...errors];
}
