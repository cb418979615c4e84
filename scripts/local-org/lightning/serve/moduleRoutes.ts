import path from "node:path";
import type { BasePrebuild } from "../base/prebuild.ts";
import type { ModuleRegistry } from "../compile/moduleRegistry.ts";
import type { Reply, Route } from "../../server/routes.ts";
import { sendFile } from "./assets.ts";
import type { ImportMap } from "./document.ts";

const FOREVER = "max-age=31536000, immutable";

/** Serves compiled modules: base components from the prebuild, all others compiled on demand. */
export function moduleRoutes(base: BasePrebuild, registry: ModuleRegistry): Route[] {
  return [
    {
      method: "GET",
      path: `${basePath(base)}/*rest`,
      access: "public",
      handle: ({ parameters }) => sendFile(path.join(base.folder, path.normalize(`/${parameters["rest"]}`)), FOREVER),
    },
    {
      method: "GET",
      path: "/modules/:namespace/:name",
      access: "public",
      handle: async ({ parameters, headers }) => {
        const specifier = `${parameters["namespace"]}/${parameters["name"]}`;
        try {
          const module = await registry.load(specifier);
          if (!module) return { status: 404, body: `There is no module ${specifier}` };
          return script(module.code, module.etag, headers["if-none-match"]);
        } catch (error) {
          return failure(specifier, error);
        }
      },
    },
  ];
}

export const polyfillPath = (base: BasePrebuild): string => `${basePath(base)}/synthetic-shadow.js`;

/** Base modules are named one by one, since they import each other by file name. */
export function importMap(base: BasePrebuild, labelsUrl: string): ImportMap {
  const baseModules = [...base.modules].map((name) => [`lightning/${name}`, `${basePath(base)}/lightning/${name}.js`]);
  return {
    imports: {
      lwc: `${basePath(base)}/lwc.js`,
      ...Object.fromEntries(baseModules),
      "lightning/": "/modules/lightning/",
      "c/": "/modules/c/",
      "host/": "/modules/host/",
      "platform/": "/modules/platform/",
      "platform/labels": labelsUrl,
    },
  };
}

export function script(code: string, etag: string, seen: string | undefined): Reply {
  const headers = { "Content-Type": "text/javascript", "Cache-Control": "no-cache", ETag: etag };
  return seen === etag ? { status: 304, headers } : { status: 200, headers, body: code };
}

/** A module that does not compile says so where it is used. */
function failure(specifier: string, error: unknown): Reply {
  const message = `${specifier} does not compile: ${error instanceof Error ? error.message : String(error)}`;
  const headers = { "Content-Type": "text/javascript", "Cache-Control": "no-store" };
  return { status: 200, headers, body: `throw new Error(${JSON.stringify(message)});` };
}

const basePath = (base: BasePrebuild): string => `/modules/${path.basename(base.folder)}`;
