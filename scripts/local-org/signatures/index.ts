import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { OVERLAY } from "./overlay.ts";
import { applyOverlay } from "./overlayText.ts";
import type { PlatformSignatures, PlatformType } from "./model.ts";
import { fromJson, toJson } from "./cacheText.ts";
import { readStandardTypes } from "./standardTypes.ts";

export { readClassFile } from "./classFile.ts";
export { apexName, apexType } from "./standardTypes.ts";
export { readZip } from "./zip.ts";

/** Part of the cache's name: to be raised when what is read from the class files changes. */
const READER_VERSION = 1;
const PROJECT_ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** The path of a jar that `@salesforce/code-analyzer-pmd-engine` carries: `standard-types`, `sobject-types`. */
export function analyzerJar(name: "standard-types" | "sobject-types"): string {
  const engine = createRequire(import.meta.url).resolve("@salesforce/code-analyzer-pmd-engine");
  return join(dirname(engine), "java-lib", `${name}-65.0.0.jar`);
}

let loaded: PlatformSignatures | null = null;

/** All platform types: read once per process, from a cache under `.causeway/` after the first time. */
export function loadSignatures(): PlatformSignatures {
  loaded ??= signatures(standardTypes());
  return loaded;
}

function standardTypes(): Map<string, PlatformType> {
  const jar = analyzerJar("standard-types");
  const cacheName = `${basename(jar, ".jar")}-${statSync(jar).size}-${READER_VERSION}.json`;
  const cache = join(PROJECT_ROOT, ".causeway/cache/signatures", cacheName);
  let types: PlatformType[];
  try {
    types = fromJson(readFileSync(cache, "utf8"));
  } catch {
    types = readStandardTypes(jar);
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(`${cache}.${process.pid}`, toJson(types));
    renameSync(`${cache}.${process.pid}`, cache);
  }
  const byName = new Map(types.map((type) => [type.name, type]));
  applyOverlay(byName, OVERLAY);
  return byName;
}

function signatures(types: ReadonlyMap<string, PlatformType>): PlatformSignatures {
  const byLowerName = new Map([...types.values()].map((type) => [type.name.toLowerCase(), type]));
  const namespaces = new Set(["system"]);
  for (const name of byLowerName.keys()) if (name.includes(".")) namespaces.add(name.slice(0, name.indexOf(".")));
  return {
    all: [...types.values()],
    isNamespace: (name) => namespaces.has(name.toLowerCase()),
    find(name) {
      const lower = name.toLowerCase();
      const bare = lower.startsWith("system.") ? lower.slice("system.".length) : lower;
      return byLowerName.get(bare) ?? (lower.includes(".") ? undefined : byLowerName.get(`schema.${lower}`));
    },
  };
}
