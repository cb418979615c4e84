import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { readProjectFile } from "../metadata/projectFile.ts";
import type { OpenOrgOptions } from "../openOrg.ts";

export const PROJECT_ROOT = resolve(fileURLToPath(new URL("../../../", import.meta.url)));
/** Local and ignored: the org's database, keys, caches. */
const STATE = join(PROJECT_ROOT, ".causeway");
/** Another folder makes another org, as the browser journeys do. */
export const ORG_FOLDER = resolve(process.env["CAUSEWAY_ORG_FOLDER"] ?? join(STATE, "org"));
export const DEFAULT_PORT = 8390;

const CONFIG = join(PROJECT_ROOT, "config/local-org");

const COMMON = {
  cacheFolder: join(STATE, "cache/apex"),
  endpointsFile: join(CONFIG, "endpoints.json"),
  developerEdition: false,
} as const;

/** The org that `start` serves and the other commands look into. */
export function serverOrgOptions(port: number): OpenOrgOptions {
  return { ...COMMON, projects: [{ root: PROJECT_ROOT }], stateFolder: ORG_FOLDER, port, isSandbox: false };
}

/** An empty org in memory, for tests and probes. */
export function testOrgOptions(): OpenOrgOptions {
  return { ...COMMON, projects: [{ root: PROJECT_ROOT }], stateFolder: null, port: DEFAULT_PORT, isSandbox: false };
}

/**
 * An empty org in memory with the sources of foreign projects. Each package directory counts as a project of its own:
 * where two packages of a repository, or two folders of one, bring the same component, which no org can hold, the first
 * is taken.
 */
export function foreignOrgOptions(
  root: string,
  directories: readonly string[],
  others: readonly string[],
): OpenOrgOptions {
  const packages = (of: string, all: readonly string[]) =>
    all.map((one) => ({ root: of, directories: [one], takesFirst: true }));
  const projects = [
    ...packages(root, directories),
    ...others.flatMap((other) => packages(other, readProjectFile(other).directories)),
  ];
  return { ...COMMON, projects, stateFolder: null, port: DEFAULT_PORT, isSandbox: false };
}
