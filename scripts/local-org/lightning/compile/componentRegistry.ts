import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { emitBundle } from "../../../build/bundles/emitBundle.ts";
import { openProject, type Bundle } from "../../../build/project.ts";
import { compileModule } from "./compileModule.ts";
import type { Gathered } from "./gather.ts";
import { contentOf, filesBelow, hash } from "./hash.ts";

/**
 * Finds and compiles the components of the package on demand, from the bundles that get packaged: a source that changed
 * is compiled to its bundle first. What was compiled is kept between runs by the content that it came from.
 */
export class ComponentRegistry {
  private readonly roots: readonly string[];
  private readonly gathered: readonly Gathered[];
  private readonly folder: string;
  private readonly compilerKey: string;
  private readonly compiled = new Map<string, Promise<string>>();
  private bundles: ReadonlyMap<string, Bundle> = new Map();

  /**
   * @param roots projects whose `lwc-ts` holds the components
   * @param gathered files that hold what components import
   */
  constructor(roots: readonly string[], gathered: readonly Gathered[], cacheFolder: string) {
    this.roots = roots;
    this.gathered = gathered;
    this.folder = path.join(cacheFolder, "modules");
    mkdirSync(this.folder, { recursive: true });
    this.compilerKey = hash([...filesBelow(import.meta.dirname).map(contentOf), JSON.stringify(gathered)]);
  }

  /** Every component with the key of its content. One whose source does not compile has a key, too: asked for, it says so. */
  look(): Map<string, string> {
    this.bundles = new Map(this.roots.flatMap((root) => openProject(root).bundles).map((found) => [found.name, found]));
    return new Map([...this.bundles].map(([name, bundle]) => [name, this.keyOf(bundle)]));
  }

  /**
   * The compiled component as it is now, with its key; null when there is none of that name.
   * @throws Error when it does not compile
   */
  async load(name: string): Promise<{ key: string; code: string } | null> {
    if (!this.bundles.has(name)) this.look();
    const bundle = this.bundles.get(name);
    if (!bundle) return null;
    emitBundle(bundle);
    const key = this.keyOf(bundle);
    let code = this.compiled.get(key);
    if (!code) {
      code = this.compile(bundle, key);
      this.compiled.set(key, code);
      code.catch(() => this.compiled.delete(key));
    }
    return { key, code: await code };
  }

  private async compile(bundle: Bundle, key: string): Promise<string> {
    const cached = path.join(this.folder, `${key}.js`);
    if (existsSync(cached)) return contentOf(cached);
    const entry = path.join(bundle.target, `${bundle.name}.js`);
    const code = await compileModule(`c/${bundle.name}`, entry, this.gathered);
    writeFileSync(cached, code);
    return code;
  }

  private keyOf(bundle: Bundle): string {
    const files = filesBelow(bundle.source).filter((file) => !file.includes("__tests__"));
    return hash([this.compilerKey, bundle.name, ...files.flatMap((file) => [path.basename(file), contentOf(file)])]);
  }
}
