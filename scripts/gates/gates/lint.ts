import { join, relative } from "node:path";
import { outcomeOf } from "../gate.ts";
import type { Gate, GateContext } from "../gate.ts";
import { proofByFixture } from "../proof.ts";

interface LintedFile {
  readonly filePath: string;
  readonly messages: readonly { readonly line?: number; readonly ruleId: string | null; readonly message: string }[];
}

/** ESLint: Salesforce's rules for components, typescript-eslint's for all TypeScript. Warnings fail as well. */
export const lint: Gate = {
  name: "lint",
  title: "Lint (ESLint)",
  cores: 1,
  async run(context) {
    const project = await lintFolder(context, context.root, ["scripts", "config", "lwc-ts"]);
    const fixture = await lintFolder(context, context.fixture, ["."]);
    return outcomeOf([
      { name: "eslint", findings: project.map((problem) => `${problem.where} ${problem.message}`) },
      proofByFixture(
        context.fixture,
        fixture.map((problem) => problem.where),
      ),
    ]);
  },
};

async function lintFolder(
  context: GateContext,
  folder: string,
  paths: readonly string[],
): Promise<{ where: string; message: string }[]> {
  const config = join(context.root, "config", "eslint", "eslint.config.js");
  const args = ["--config", config, "--format", "json", "--no-error-on-unmatched-pattern", ...paths];
  const execution = await context.execute("eslint", args, { cwd: folder });
  if (execution.code > 1) throw new Error(`ESLint did not run: ${execution.stderr}`);
  const files = JSON.parse(execution.stdout) as LintedFile[];
  return files.flatMap((file) =>
    file.messages.map((message) => ({
      where: `${relative(folder, file.filePath)}:${message.line ?? 1} ${message.ruleId ?? "parse"}`,
      message: message.message,
    })),
  );
}
