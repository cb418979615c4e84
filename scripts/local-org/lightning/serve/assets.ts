import { existsSync, readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";
import type { Reply, Route } from "../../server/routes.ts";
import { rightToLeft } from "./rightToLeft.ts";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".gif": "image/gif",
  ".jpg": "image/jpeg",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};
const ONE_DAY = "max-age=86400";

/** Styles, icons and pictures of the design systems, from their npm packages. */
export function assetRoutes(): Route[] {
  const slds1 = path.join(folderOf("@salesforce-ux/design-system"), "assets");
  const slds2 = path.join(folderOf("@salesforce-ux/design-system-2"), "dist/css/bundled");
  return [
    fileRoute("/assets/frame.css", () => path.join(import.meta.dirname, "frame.css"), "no-cache"),
    fileRoute("/favicon.ico", () => path.join(slds1, "images/logo-noname.svg"), ONE_DAY),
    rightToLeftRoute("/assets/right-to-left/slds2", slds2),
    rightToLeftRoute("/assets/right-to-left/styles", path.join(slds1, "styles")),
    folderRoute("/assets/slds2", slds2),
    folderRoute("/assets", slds1),
  ];
}

function folderOf(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (!manifest) throw new Error(`The npm package ${name} is not installed`);
  return path.dirname(manifest);
}

function folderRoute(prefix: string, folder: string): Route {
  return fileRoute(`${prefix}/*rest`, (rest) => path.join(folder, rest), ONE_DAY, folder);
}

/** Stylesheets for languages that are written from right to left, turned once. */
function rightToLeftRoute(prefix: string, folder: string): Route {
  const turned = new Map<string, string>();
  return {
    ...folderRoute(prefix, folder),
    handle: ({ parameters }) => {
      const name = path.basename(parameters["rest"] ?? "");
      const file = path.join(folder, name);
      if (path.extname(name) !== ".css" || !existsSync(file)) return { status: 404, body: "Not found" };
      const css = turned.get(name) ?? rightToLeft(readFileSync(file, "utf8"));
      turned.set(name, css);
      return { status: 200, headers: { "Content-Type": "text/css", "Cache-Control": ONE_DAY }, body: css };
    },
  };
}

function fileRoute(route: string, locate: (rest: string) => string, caching: string, within?: string): Route {
  return {
    method: "GET",
    path: route,
    access: "public",
    handle: ({ parameters }) => {
      const file = path.normalize(locate(parameters["rest"] ?? ""));
      if (within && !file.startsWith(within + path.sep)) return { status: 404 };
      return sendFile(file, caching);
    },
  };
}

export function sendFile(file: string, caching: string): Reply {
  const type = CONTENT_TYPES[path.extname(file)];
  if (!type || !existsSync(file)) return { status: 404, body: "Not found" };
  return { status: 200, headers: { "Content-Type": type, "Cache-Control": caching }, body: readFileSync(file) };
}
