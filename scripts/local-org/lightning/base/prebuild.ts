import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire, findPackageJSON } from "node:module";
import path from "node:path";
import lwc from "@lwc/rollup-plugin";
import { rollup } from "rollup";
import { HOST_MODULES } from "../compile/frameBundle.ts";
import { gather, GATHERED_ENTRY, type Gathered } from "../compile/gather.ts";
import { filesBelow } from "../compile/hash.ts";
import { replaceEnvironment } from "../compile/replaceEnvironment.ts";
import { typeScript } from "../compile/typeScript.ts";
import { adaptations } from "./adaptations.ts";

/** Icon templates are replaced by sprites; the others import modules that were never published. */
const NOT_SERVED = /^(iconSvgTemplates|lookupAddress$|barcodeScanner$|primitiveFigure$)/;
/** What base components ask for the user: modules of the host that go into the same file. */
const SESSION_MODULES = ["platform/session", "platform/locale"];
const BASE = "lightning/base";
const EXPORTS = "exports.json";

function manifestOf(name: string, from: string = import.meta.url): string {
  const manifest = findPackageJSON(name, from);
  if (!manifest) throw new Error(`The npm package ${name} is not installed`);
  return manifest;
}
const packageFolder = (name: string): string => path.dirname(manifestOf(name));

export interface BasePrebuild extends Gathered {
  /** Holds `base.js`, `lwc.js` and `synthetic-shadow.js`. */
  readonly folder: string;
}

/**
 * Compiles the base components, the LWC engine and synthetic shadow once into ES modules that a browser loads, and
 * answers the cached result afterwards: all base components are one file. The cache key is the versions of what went in and this folder's sources.
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
  const exports = JSON.parse(readFileSync(path.join(folder, EXPORTS), "utf8")) as Gathered["exports"];
  return { folder, specifier: BASE, exports };
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
  const sources = [import.meta.dirname, ...SESSION_MODULES.map(hostFile), path.join(import.meta.dirname, "../compile")];
  for (const file of sources.flatMap(filesBelow)) hash.update(readFileSync(file));
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
  const exports: Record<string, readonly string[]> = {};
  const specifiers = [...SESSION_MODULES, ...names.map((name) => `lightning/${name}`)];
  const bundle = await rollup({
    input: GATHERED_ENTRY,
    external: (id) => id === "lwc" || (id.startsWith("lightning/") && overridden.has(id.slice("lightning/".length))),
    plugins: [
      gather(specifiers, path.join(root, "src/lightning/button/button.js"), exports),
      adaptations(),
      typeScript(),
      replaceEnvironment(),
      lwc({
        rootDir: root,
        modules: [
          ...SESSION_MODULES.map((name) => ({ name, path: hostFile(name) })),
          { dir: path.join(root, "src") },
          { npm: "lightning-base-components" },
        ],
        enableDynamicComponents: true,
      }),
    ],
    onwarn: (warning) => {
      if (warning.code === "UNRESOLVED_IMPORT") throw new Error(warning.message);
    },
  });
  await bundle.write({ file: path.join(folder, "base.js"), format: "esm", inlineDynamicImports: true });
  await bundle.close();
  writeFileSync(path.join(folder, EXPORTS), JSON.stringify(exports));
}

function hostFile(specifier: string): string {
  return path.join(HOST_MODULES, `${specifier}.ts`);
}
