import { join, relative } from "node:path";
import { OVERLAY } from "../../local-org/signatures/overlay.ts";
import { missingTool } from "../../setup/tools.mjs";
import { outcomeOf } from "../gate.ts";
import type { Gate, GateContext } from "../gate.ts";
import { proofByFixture } from "../proof.ts";

interface Issues {
  readonly files: readonly {
    readonly path: string;
    readonly messages: readonly {
      readonly start: { readonly line: number };
      readonly category: string;
      readonly message: string;
    }[];
  }[];
}

const jars = "node_modules/@salesforce/code-analyzer-pmd-engine/dist/java-lib/*";

/** Meaning of the Apex: types, methods, fields, labels, interfaces; by apex-ls, with the platform's types of API 65. */
export const semantics: Gate = {
  name: "semantics",
  title: "Apex semantics (apex-ls)",
  cores: 1,
  async run(context) {
    const missing = missingTool("java");
    if (missing) return { passed: 0, failed: 1, findings: [missing] };
    const project = await issuesIn(context, context.root);
    const fixture = await issuesIn(context, context.fixture);
    return outcomeOf([{ name: "apex-ls", findings: project }, proofByFixture(context.fixture, fixture)]);
  },
};

/** Methods newer than apex-ls knows: reviewed, with their source, in the overlay that the local org links against. */
const NEWER_METHODS = new Set(
  OVERLAY.flatMap(({ type, add }) => (add ?? []).map((member) => `${type}.${/(\w+)\(/.exec(member)?.[1] ?? ""}`)),
);

function isNewerMethod(message: string): boolean {
  const [, method, type] = /^No matching method found for '(\w+)' on '([\w.]+)'/.exec(message) ?? [];
  return NEWER_METHODS.has(`${type}.${method}`);
}

async function issuesIn(context: GateContext, folder: string): Promise<string[]> {
  const classPath = join(context.root, jars);
  const main = "io.github.apexdevtools.apexls.CheckForIssues";
  const args = ["-cp", classPath, main, "-w", folder, "-n", "-d", "errors", "-f", "json"];
  const execution = await context.execute("java", args);
  const clean = 0;
  const issuesFound = 4;
  if (execution.code !== clean && execution.code !== issuesFound) {
    throw new Error(`apex-ls did not run (code ${execution.code}): ${execution.stderr}`);
  }
  const { files } = JSON.parse(execution.stdout) as Issues;
  return files.flatMap((file) =>
    file.messages
      .filter(({ message }) => !isNewerMethod(message))
      .map((message) => `${relative(folder, file.path)}:${message.start.line} ${message.message}`),
  );
}
