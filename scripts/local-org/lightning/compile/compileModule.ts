import path from "node:path";
import lwc from "@lwc/rollup-plugin";
import { rollup, type Plugin } from "rollup";
import { minify } from "terser";
import { facades, type Gathered } from "./gather.ts";
import { replaceEnvironment } from "./replaceEnvironment.ts";
import { scopedModules } from "./scopedModules.ts";
import { typeScript } from "./typeScript.ts";

/** Modules that the page loads by themselves. */
const SEPARATE = /^(lwc$|c\/)/;

/**
 * Compiles one component (`c/connectionSetup`) with its templates, styles and helpers into one ES module. Imports of
 * other components stay imports; what the page has gathered in files is imported from there.
 *
 * @param entry absolute path of its main file, JavaScript or TypeScript
 */
export async function compileModule(specifier: string, entry: string, gathered: readonly Gathered[]): Promise<string> {
  const files = new Set(gathered.map((file) => file.specifier));
  const bundle = await rollup({
    input: specifier,
    external: (id, importer) => importer !== undefined && id !== specifier && (SEPARATE.test(id) || files.has(id)),
    plugins: [
      entryResolver(specifier, entry),
      facades(gathered),
      scopedModules(),
      typeScript(),
      replaceEnvironment(),
      lwc({
        rootDir: path.dirname(entry),
        modules: [{ name: specifier, path: entry }],
        enableDynamicComponents: true,
        dynamicImports: { strictSpecifier: false },
        enableLwcOn: true,
      }),
    ],
    onwarn: (warning) => {
      if (warning.code === "UNRESOLVED_IMPORT") throw new Error(`${specifier}: ${warning.message}`);
    },
  });
  const { output } = await bundle.generate({ format: "esm" });
  await bundle.close();
  // The platform sends components minified, too, as long as a user's debug mode is off.
  const { code } = await minify(output[0].code, { module: true, compress: false });
  if (!code) throw new Error(`${specifier}: nothing is left of the component after it was minified`);
  return code;
}

/** The LWC resolver resolves a bare name only for an importer. */
function entryResolver(specifier: string, entry: string): Plugin {
  return {
    name: "resolve-entry",
    resolveId(id, importer) {
      return id === specifier && !importer ? this.resolve(id, entry, { skipSelf: true }) : null;
    },
  };
}
