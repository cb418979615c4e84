import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createRequire, findPackageJSON } from "node:module";
import path from "node:path";
import lwc from "@lwc/rollup-plugin";
import { rollup, type Plugin } from "rollup";
import { adaptations } from "./adaptations.ts";
import { replaceEnvironment } from "../compile/replaceEnvironment.ts";

/** Not entries of their own: icon templates are replaced by sprites. */
const NOT_SERVED = /^(iconSvgTemplates|lookupAddress$)/;

function manifestOf(name: string, from: string = import.meta.url): string {
  const manifest = findPackageJSON(name, from);
  if (!manifest) throw new Error(`The npm package ${name} is not installed`);
  return manifest;
}
const packageFolder = (name: string): string => path.dirname(manifestOf(name));

export interface BasePrebuild {
  /** Holds `lightning/<name>.js`, `lwc.js`, `synthetic-shadow.js` and shared chunks. */
  readonly folder: string;
  /** Names below `lightning/` that the folder serves. */
  readonly modules: ReadonlySet<string>;
}

/**
 * Compiles the base components, the LWC engine and synthetic shadow once into ES modules that a browser loads, and
 * answers the cached result afterwards. The cache key is the versions of what went in and this folder's sources.
 *
 * @param overridden names below `lightning/` that the host provides itself; they stay outside
 */
export async function prebuildBaseComponents(
  cacheRoot: string,
  overridden: ReadonlySet<string>,
): Promise<BasePrebuild> {
  const names = entryNames(overridden);
  const folder = path.join(cacheRoot, `base-${cacheKey(names)}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    await buildEngine(unfinished);
    await buildComponents(unfinished, names, overridden);
    if (existsSync(folder)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, folder);
  }
  return { folder, modules: new Set(names) };
}

function entryNames(overridden: ReadonlySet<string>): string[] {
  const source = path.join(packageFolder("lightning-base-components"), "src/lightning");
  return readdirSync(source)
    .filter(
      (name) => !NOT_SERVED.test(name) && !overridden.has(name) && existsSync(path.join(source, name, `${name}.js`)),
    )
    .sort();
}

function cacheKey(names: readonly string[]): string {
  const hash = createHash("sha256").update(names.join());
  for (const name of ["lightning-base-components", "lwc", "@lwc/rollup-plugin", "rollup"]) {
    const manifest = JSON.parse(readFileSync(manifestOf(name), "utf8")) as { version: string };
    hash.update(`${name}@${manifest.version}`);
  }
  for (const file of ["prebuild.ts", "adaptations.ts"]) hash.update(readFileSync(path.join(import.meta.dirname, file)));
  return hash.digest("hex").slice(0, 16);
}

async function buildEngine(folder: string): Promise<void> {
  // The engine that belongs to `lwc`, not the older one that Jest brings to the top of node_modules.
  const engine = createRequire(manifestOf("lwc")).resolve("@lwc/engine-dom");
  const inputs = {
    lwc: path.join(path.dirname(engine), "index.js"),
    "synthetic-shadow": path.join(packageFolder("@lwc/synthetic-shadow"), "dist/index.js"),
  };
  for (const [name, input] of Object.entries(inputs)) {
    const bundle = await rollup({ input, plugins: [replaceEnvironment()], onwarn: () => {} });
    await bundle.write({ file: path.join(folder, `${name}.js`), format: "esm" });
    await bundle.close();
  }
}

async function buildComponents(
  folder: string,
  names: readonly string[],
  overridden: ReadonlySet<string>,
): Promise<void> {
  const root = packageFolder("lightning-base-components");
  const bundle = await rollup({
    input: Object.fromEntries(names.map((name) => [`lightning/${name}`, `lightning/${name}`])),
    external: (id) =>
      id === "lwc" || id === "platform/locale" || (id.startsWith("lightning/") && overridden.has(id.slice(10))),
    plugins: [
      fromComponent(root),
      adaptations(),
      replaceEnvironment(),
      lwc({
        rootDir: root,
        modules: [{ dir: path.join(root, "src") }, { npm: "lightning-base-components" }],
        enableDynamicComponents: true,
      }),
    ],
    onwarn: () => {},
  });
  await bundle.write({
    dir: folder,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "lightning/chunks/[name]-[hash].js",
    minifyInternalExports: false,
    experimentalMinChunkSize: 20_000,
  });
  await bundle.close();
}

/** The LWC resolver resolves a bare name only for an importer: entries get one inside the package. */
function fromComponent(root: string): Plugin {
  return {
    name: "resolve-entries",
    resolveId(id, importer) {
      if (importer || !id.startsWith("lightning/")) return null;
      return this.resolve(id, path.join(root, "src/lightning/button/button.js"), { skipSelf: true });
    },
  };
}
