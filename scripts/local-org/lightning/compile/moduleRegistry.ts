import { createHash } from "node:crypto";
import { existsSync, globSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { emitBundle } from "../../../build/bundles/emitBundle.ts";
import { openProject } from "../../../build/project.ts";
import { compileModule } from "./compileModule.ts";

export interface CompiledModule {
  readonly code: string;
  readonly etag: string;
}

const HOST_MODULES = path.join(import.meta.dirname, "../modules");

/** Finds and compiles the modules of a page on demand; a module is compiled again when one of its files changed. */
export class ModuleRegistry {
  private readonly root: string;
  private readonly compiled = new Map<string, { fingerprint: string; module: Promise<CompiledModule> }>();

  /** @param root the project whose `lwc-ts` and `force-app` hold the components */
  constructor(root: string) {
    this.root = root;
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
    const fingerprint = fingerprintOf(entry);
    const known = this.compiled.get(specifier);
    if (known?.fingerprint === fingerprint) return known.module;
    const module = compileModule(specifier, entry).then((code) => ({ code, etag: `"${hash(code)}"` }));
    this.compiled.set(specifier, { fingerprint, module });
    module.catch(() => this.compiled.delete(specifier));
    return module;
  }

  /** Names of our components (`c/…`), with where each may stand according to its metadata. */
  componentNames(): string[] {
    return globSync("force-app/main/*/lwc/*/", { cwd: this.root }).map((folder) => path.basename(folder));
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

function fingerprintOf(entry: string): string {
  const folder = path.dirname(entry);
  const isBundle = path.basename(folder) === path.basename(entry).replace(/\.[jt]s$/, "");
  const files = isBundle ? globSync("**/*", { cwd: folder }).map((file) => path.join(folder, file)) : [entry];
  return files.map((file) => `${file}:${statSync(file).mtimeMs}`).join("|");
}

const hash = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 22);
