import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../project.ts";

export interface CommittedFile {
  readonly path: string;
  readonly text: string;
}

/** What is or would be committed: files that git tracks, and new ones that it does not ignore. */
export function committedPaths(project: Project): string[] {
  const args = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "."];
  const { status, stdout, stderr } = spawnSync("git", args, { cwd: project.root, encoding: "utf8" });
  if (status !== 0) throw new Error(`git cannot list the files of the project: ${stderr}`);
  return [...new Set(stdout.split("\0"))].filter((path) => path !== "" && existsSync(join(project.root, path))).sort();
}

/** Texts of the committed files; the faulty fixtures of this check are left out, unless they are the project. */
export function committedTexts(project: Project): CommittedFile[] {
  const longest = 2_000_000;
  return committedPaths(project)
    .filter((path) => !path.startsWith("scripts/gates/fixtures/repository/") && path !== "package-lock.json")
    .map((path) => ({ path, stat: statSync(join(project.root, path)) }))
    .filter(({ stat }) => stat.isFile() && stat.size < longest)
    .map(({ path }) => ({ path, bytes: readFileSync(join(project.root, path)) }))
    .filter(({ bytes }) => !bytes.includes(0))
    .map(({ path, bytes }) => ({ path, text: bytes.toString("utf8") }));
}
