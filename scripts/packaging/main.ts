/** `main.ts create|version|promote [--dry-run] …`: builds the `sf package …` command, shows it and runs it. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sfCommands, shown, UsageError, type Project } from "./sfCommands.ts";

const root = join(import.meta.dirname, "..", "..");

function main([step = "", ...args]: readonly string[]): number {
  const commandOf = sfCommands[step];
  if (!commandOf) throw new UsageError(`Name a step: ${Object.keys(sfCommands).join(", ")}.`);
  const project = JSON.parse(readFileSync(join(root, "sfdx-project.json"), "utf8")) as Project;
  const command = commandOf(args, project);
  console.log(shown(command));
  if (args.includes("--dry-run")) return 0;
  if (step === "version") assertCommitted();
  return run("sf", command);
}

/** A version is made of the files in the folder: they have to be those of a commit. */
function assertCommitted(): void {
  const { stdout } = spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
  if (stdout !== "") throw new UsageError(`Commit or remove these first:\n${stdout}`);
}

function run(executable: string, args: readonly string[]): number {
  const { status, error } = spawnSync(executable, args, { cwd: root, stdio: "inherit" });
  if (error) throw error;
  return status ?? 1;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
