import { readFileSync } from "node:fs";
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
