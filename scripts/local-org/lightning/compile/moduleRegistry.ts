import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { emitBundle } from "../../../build/bundles/emitBundle.ts";
import { openProject } from "../../../build/project.ts";
import { compileModule } from "./compileModule.ts";

export interface CompiledModule {
  readonly code: string;
  readonly etag: string;
}

const HOST_MODULES = path.join(import.meta.dirname, "../modules");
/** What shapes the output besides the module's own files. */
const COMPILER_FILES = ["package-lock.json", "scripts/local-org/lightning/compile", "scripts/build/bundles"];

/**
 * Finds and compiles the modules of a page on demand. A module is compiled again when one of its files changed; what
 * was compiled is kept between runs by the content that it came from.
 */
export class ModuleRegistry {
  private readonly root: string;
  private readonly cacheFolder: string;
  private readonly compilerKey: string;
  private readonly compiled = new Map<string, { stamp: string; module: Promise<CompiledModule> }>();

  /**
   * @param root the project whose `lwc-ts` and `force-app` hold the components
   * @param cacheFolder where compiled modules are kept between runs
   */
  constructor(root: string, cacheFolder: string) {
    this.root = root;
    this.cacheFolder = path.join(cacheFolder, "modules");
    mkdirSync(this.cacheFolder, { recursive: true });
    this.compilerKey = hash(COMPILER_FILES.flatMap((name) => filesBelow(path.join(root, name))).map(contentOf));
  }

  /** Names below `lightning/` that this host provides itself. */
  static overriddenBaseModules(): Set<string> {
    const names = readdirSync(path.join(HOST_MODULES, "lightning"), { withFileTypes: true });
    return new Set(names.map((entry) => entry.name.replace(/\.ts$/, "")));
  }

  /** Null when there is no such module. */
  async load(specifier: string): Promise<CompiledModule | null> {
    const entry = this.find(specifier);
    if (!entry) return null;
    const files = filesOf(entry);
    const stamp = files.map((file) => `${file}:${statSync(file).mtimeMs}`).join("|");
    const known = this.compiled.get(specifier);
    if (known?.stamp === stamp) return known.module;
    const module = this.compile(specifier, entry, files);
    this.compiled.set(specifier, { stamp, module });
    module.catch(() => this.compiled.delete(specifier));
    return module;
  }

  private async compile(specifier: string, entry: string, files: readonly string[]): Promise<CompiledModule> {
    const key = hash([this.compilerKey, specifier, ...files.map(contentOf)]);
    const cached = path.join(this.cacheFolder, `${key}.js`);
    if (existsSync(cached)) return { code: contentOf(cached), etag: `"${key}"` };
    const code = await compileModule(specifier, entry);
    writeFileSync(cached, code);
    return { code, etag: `"${key}"` };
  }

  private find(specifier: string): string | null {
    const [namespace = "", name = ""] = specifier.split("/");
    if (!/^\w+$/.test(name)) return null;
    if (namespace === "c") return this.component(name);
    if (namespace !== "host" && namespace !== "platform" && namespace !== "lightning") return null;
    const candidates = [`${namespace}/${name}.ts`, `${namespace}/${name}/${name}.ts`];
    return candidates.map((file) => path.join(HOST_MODULES, file)).find((file) => existsSync(file)) ?? null;
  }

  /** What is served is the bundle that gets packaged; a source that changed is compiled to it first. */
  private component(name: string): string | null {
    const bundle = openProject(this.root).bundles.find((candidate) => candidate.name === name);
    if (bundle) emitBundle(bundle);
    const [folder] = globSync(`force-app/main/*/lwc/${name}`, { cwd: this.root });
    return folder ? path.join(this.root, folder, `${name}.js`) : null;
  }
}

/** A component is its folder, any other module its file. */
function filesOf(entry: string): string[] {
  const folder = path.dirname(entry);
  const isBundle = path.basename(folder) === path.basename(entry).replace(/\.[jt]s$/, "");
  return isBundle ? filesBelow(folder) : [entry];
}

function filesBelow(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  const names = readdirSync(place, { recursive: true, encoding: "utf8" }).sort();
  return names.map((name) => path.join(place, name)).filter((file) => statSync(file).isFile());
}

const contentOf = (file: string): string => readFileSync(file, "utf8");
const hash = (texts: readonly string[]): string =>
  createHash("sha256").update(texts.join("\0")).digest("base64url").slice(0, 22);
