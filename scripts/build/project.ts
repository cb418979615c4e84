import { existsSync, globSync, readdirSync } from "node:fs";
import path from "node:path";

/** One LWC bundle in TypeScript: `lwc-ts/<feature>/<name>`. */
export interface Bundle {
  readonly feature: string;
  readonly name: string;
  /** Absolute source folder. */
  readonly source: string;
  /** Absolute folder of the compiled bundle. */
  readonly target: string;
  /** Absolute path of `<name>.ts`. */
  readonly entry: string;
}

/** Where things are in one project: the repository itself, or a fixture. */
export interface Project {
  readonly root: string;
  readonly sources: string;
  readonly generatedTypes: string;
  readonly bundles: readonly Bundle[];
}

/** Folders of `lwc-ts` that hold no bundles. */
const NOT_FEATURES = new Set(["types", "node_modules"]);

/**
 * Finds the bundles of a project.
 * @throws Error when two bundles have the same name: LWC names are unique in a package
 */
export function openProject(root: string): Project {
  const sources = path.join(root, "lwc-ts");
  const bundles = globSync("*/*/", { cwd: sources })
    .map((folder) => folder.split(path.sep))
    .filter(([feature]) => feature !== undefined && !NOT_FEATURES.has(feature))
    .flatMap(([feature, name]) => (feature && name ? [bundleOf(root, feature, name)] : []))
    .filter((bundle) => existsSync(bundle.entry) || hasFiles(bundle.source))
    .sort((left, right) => left.name.localeCompare(right.name));
  refuseDuplicates(bundles);
  return { root, sources, generatedTypes: path.join(sources, "types/generated"), bundles };
}

function bundleOf(root: string, feature: string, name: string): Bundle {
  const source = path.join(root, "lwc-ts", feature, name);
  return {
    feature,
    name,
    source,
    target: path.join(root, "force-app/main", feature, "lwc", name),
    entry: path.join(source, `${name}.ts`),
  };
}

function hasFiles(folder: string): boolean {
  return readdirSync(folder).some((name) => name.endsWith(".js-meta.xml"));
}

function refuseDuplicates(bundles: readonly Bundle[]): void {
  for (const [index, bundle] of bundles.entries()) {
    const next = bundles[index + 1];
    if (next?.name === bundle.name) {
      throw new Error(`Two bundles are named ${bundle.name}: in ${bundle.feature} and in ${next.feature}`);
    }
  }
}
