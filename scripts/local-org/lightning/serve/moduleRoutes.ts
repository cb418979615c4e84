import path from "node:path";
import type { Reply, Route } from "../../server/routes.ts";
import type { BasePrebuild } from "../base/prebuild.ts";
import { ComponentRegistry } from "../compile/componentRegistry.ts";
import { FrameBundle } from "../compile/frameBundle.ts";
import { facade, type Gathered } from "../compile/gather.ts";
import { hash } from "../compile/hash.ts";
import { sendFile } from "./assets.ts";
import { languageOf } from "../texts/texts.ts";
import type { ImportMap } from "./document.ts";
import { withLabels, type Labels } from "./labels.ts";

/** What has the key of its content in its address never changes. */
export const FOREVER = "max-age=31536000, immutable";

/** The modules of a page: the engine, base components, the frame, and the package's components compiled on demand. */
export class PageModules {
  private readonly base: BasePrebuild;
  private readonly frame: FrameBundle;
  private readonly roots: readonly string[];
  private readonly cacheFolder: string;
  private readonly labelsOf: (language: string) => Labels;
  private registry: { readonly key: string; readonly components: ComponentRegistry } | null = null;

  constructor(
    base: BasePrebuild,
    roots: readonly string[],
    cacheFolder: string,
    labelsOf: (language: string) => Labels,
  ) {
    this.labelsOf = labelsOf;
    this.base = base;
    this.frame = new FrameBundle(base, cacheFolder);
    this.roots = roots;
    this.cacheFolder = cacheFolder;
  }

  routes(): Route[] {
    return [
      route(`${this.basePath}/*rest`, ({ rest }) =>
        sendFile(path.join(this.base.folder, path.normalize(`/${rest}`)), FOREVER),
      ),
      route("/modules/frame/:key", async ({ key }) => {
        const frame = await this.frame.current();
        return script(frame.code, frame.key === key);
      }),
      route("/modules/c/:name/:language/:key", ({ name = "", language = "", key }) =>
        this.component(name, this.labelsOf(languageOf(language)), key),
      ),
      route("/modules/:namespace/:name", async ({ namespace, name }) => {
        const code = facade([this.base, await this.frame.current()], `${namespace}/${name}`);
        return code ? script(code, false) : { status: 404, body: `There is no module ${namespace}/${name}` };
      }),
    ];
  }

  /** So that the first page does not wait for it. */
  async compileFrame(): Promise<void> {
    await this.frame.current();
  }

  /** Where the page finds its modules, by the content that they have now. */
  async importMap(language: string): Promise<ImportMap> {
    const labels = this.labelsOf(language);
    const frame = await this.frame.current();
    const components = [...(await this.components()).look()];
    return {
      imports: {
        lwc: `${this.basePath}/lwc.js`,
        [this.base.specifier]: `${this.basePath}/base.js`,
        [frame.specifier]: `/modules/frame/${frame.key}`,
        "lightning/": "/modules/lightning/",
        "host/": "/modules/host/",
        ...Object.fromEntries(components.map(([name, key]) => [`c/${name}`, addressOf(name, key, labels)])),
      },
    };
  }

  get polyfillPath(): string {
    return `${this.basePath}/synthetic-shadow.js`;
  }

  private get basePath(): string {
    return `/modules/${path.basename(this.base.folder)}`;
  }

  private async component(name: string, labels: Labels, key: string | undefined): Promise<Reply> {
    try {
      const module = await (await this.components()).load(name);
      if (!module) return { status: 404, body: `There is no module c/${name}` };
      return script(withLabels(module.code, labels), addressOf(name, module.key, labels).endsWith(`/${key}`));
    } catch (error) {
      return failure(`c/${name}`, error);
    }
  }

  /** Components are compiled for the exports of one frame. */
  private async components(): Promise<ComponentRegistry> {
    const { specifier, exports } = await this.frame.current();
    const gathered: Gathered[] = [
      { specifier: this.base.specifier, exports: this.base.exports },
      { specifier, exports },
    ];
    const key = hash([JSON.stringify(gathered)]);
    if (this.registry?.key !== key) {
      this.registry = { key, components: new ComponentRegistry(this.roots, gathered, this.cacheFolder) };
    }
    return this.registry.components;
  }
}

/** Where a component is as it is now, with what its labels say now. */
function addressOf(name: string, key: string, labels: Labels): string {
  return `/modules/c/${name}/${labels.language}/${hash([key, labels.key])}`;
}

function route(at: string, handle: (parameters: Readonly<Record<string, string>>) => Reply | Promise<Reply>): Route {
  return { method: "GET", path: at, access: "public", handle: ({ parameters }) => handle(parameters) };
}

/** @param isExact whether the code is what the address names for ever */
export function script(code: string, isExact: boolean): Reply {
  const headers = { "Content-Type": "text/javascript", "Cache-Control": isExact ? FOREVER : "no-store" };
  return { status: 200, headers, body: code };
}

/** A module that does not compile says so where it is used. */
function failure(specifier: string, error: unknown): Reply {
  const message = `${specifier} does not compile: ${error instanceof Error ? error.message : String(error)}`;
  return script(`throw new Error(${JSON.stringify(message)});`, false);
}
