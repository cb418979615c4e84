import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isIgnoredFolder } from "../metadata/projectFile.ts";
import type { SourceKind } from "./parse/parseSource.ts";

/** One `.cls` or `.trigger` file. */
export interface ApexSource {
  /** As stack traces and coverage name it: relative to the project. */
  readonly file: string;
  readonly text: string;
  readonly kind: SourceKind;
  readonly apiVersion: number;
}

/** The API version of files that state none. */
const DEFAULT_API_VERSION = 67;

/** The Apex files of a package directory, sorted, relative to the project. */
export function apexFiles(root: string, directory: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(root, directory), { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) found.push(...(isIgnoredFolder(entry.name) ? [] : apexFiles(root, path)));
    else if (/\.(cls|trigger)$/.test(entry.name)) found.push(path);
  }
  return found.sort();
}

/** Reads a source file and the API version from the `-meta.xml` beside it. */
export function readSource(path: string, file = path): ApexSource {
  return {
    file,
    text: readFileSync(path, "utf8"),
    kind: path.endsWith(".trigger") ? "trigger" : "class",
    apiVersion: apiVersionOf(path),
  };
}

function apiVersionOf(path: string): number {
  try {
    const version = /<apiVersion>\s*([\d.]+)\s*<\/apiVersion>/.exec(readFileSync(`${path}-meta.xml`, "utf8"))?.[1];
    return version ? Number(version) : DEFAULT_API_VERSION;
  } catch {
    return DEFAULT_API_VERSION;
  }
}
