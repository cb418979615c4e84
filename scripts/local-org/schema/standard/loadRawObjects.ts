import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { analyzerJar } from "../../signatures/index.ts";
import { readRawObjects, type RawObject } from "./rawObjects.ts";

/** Part of the cache's name: to be raised when what is read changes. */
const READER_VERSION = 2;
const CACHE = fileURLToPath(new URL("../../../../.causeway/cache/schema/", import.meta.url));

let loaded: ReadonlyMap<string, RawObject> | null = null;

/** The standard objects: read once per process, from a cache under `.causeway/` after the first time. */
export function loadRawObjects(): ReadonlyMap<string, RawObject> {
  loaded ??= fromCache();
  return loaded;
}

function fromCache(): ReadonlyMap<string, RawObject> {
  const jar = analyzerJar("sobject-types");
  const cache = join(CACHE, `${basename(jar, ".jar")}-${statSync(jar).size}-${READER_VERSION}.json`);
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(cache, "utf8")) as Record<string, RawObject>));
  } catch {
    const objects = readRawObjects();
    mkdirSync(dirname(cache), { recursive: true });
    writeFileSync(`${cache}.${process.pid}`, JSON.stringify(Object.fromEntries(objects)));
    renameSync(`${cache}.${process.pid}`, cache);
    return objects;
  }
}
