import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";

/** Libraries that the package carries: file of an npm package → static resource. */
const LIBRARIES = [
  { library: "papaparse", file: "papaparse.min.js", resource: "force-app/main/core/staticresources/PapaParse" },
] as const;

/**
 * Copies libraries from their npm packages into the static resources that carry them, where the project has the
 * resource.
 */
export function copyStaticResources(root: string): void {
  for (const { library, file, resource } of LIBRARIES) {
    if (!existsSync(path.join(root, `${resource}.resource-meta.xml`))) continue;
    const manifest = findPackageJSON(library, import.meta.url);
    if (!manifest) throw new Error(`The npm package ${library} is not installed`);
    const source = path.join(path.dirname(manifest), file);
    const target = path.join(root, `${resource}.js`);
    if (!existsSync(target) || !readFileSync(source).equals(readFileSync(target))) copyFileSync(source, target);
  }
}
