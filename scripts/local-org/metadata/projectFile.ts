import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

export interface SfdxProject {
  /** Package directories, relative to the project, none inside another. */
  readonly directories: readonly string[];
  readonly namespace: string | null;
  readonly sourceApiVersion: string;
}

interface ProjectFile {
  readonly packageDirectories?: readonly { readonly path: string }[];
  readonly namespace?: string;
  readonly sourceApiVersion?: string;
}

/** Folders that hold no components. */
const IGNORED = new Set(["node_modules", "__tests__"]);

/**
 * What `sfdx-project.json` says. A folder without one is a project with itself as its only package directory. Paths may
 * be written with backslashes, as the Salesforce CLI on Windows writes them.
 */
export function readProjectFile(root: string): SfdxProject {
  const path = join(root, "sfdx-project.json");
  const file = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as ProjectFile) : {};
  const named = (file.packageDirectories ?? [{ path: "." }]).map((one) =>
    posix.normalize(one.path.replaceAll("\\", "/")).replace(/(?<=.)\/$/, ""),
  );
  return {
    directories: [...new Set(named)].filter((one) => !named.some((other) => other !== one && isWithin(one, other))),
    namespace: file.namespace || null,
    sourceApiVersion: file.sourceApiVersion ?? "67.0",
  };
}

/** Whether a folder of that name is passed over: tools' own folders and tests of components. */
export function isIgnoredFolder(name: string): boolean {
  return IGNORED.has(name) || (name.startsWith(".") && name.length > 1);
}

function isWithin(path: string, folder: string): boolean {
  return folder === "." || path.startsWith(`${folder}/`);
}
