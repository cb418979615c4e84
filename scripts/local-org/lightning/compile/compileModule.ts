import { readFileSync } from "node:fs";
import path from "node:path";
import lwc from "@lwc/rollup-plugin";
import { rollup, type Plugin } from "rollup";
import { transpile } from "../../../build/bundles/emitBundle.ts";
import { replaceEnvironment } from "./replaceEnvironment.ts";
import { scopedModules } from "./scopedModules.ts";

/** Modules that the page loads by themselves. */
const SEPARATE = /^(lwc$|(c|host|lightning|platform)\/)/;

/**
 * Compiles one module (`c/connectionSetup`, `host/app`, `platform/apex`) with its templates, styles and helpers into
 * one ES module. Imports of other modules stay imports.
 *
 * @param specifier `<namespace>/<name>`
 * @param entry absolute path of its main file, JavaScript or TypeScript
 */
export async function compileModule(specifier: string, entry: string): Promise<string> {
  const bundle = await rollup({
    input: specifier,
    external: (id, importer) => importer !== undefined && id !== specifier && SEPARATE.test(id),
    plugins: [
      entryResolver(specifier, entry),
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
  return output[0].code;
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

function typeScript(): Plugin {
  return {
    name: "typescript",
    resolveId(id, importer) {
      if (!importer || !id.startsWith(".") || !id.endsWith(".ts")) return null;
      return path.resolve(path.dirname(importer), id);
    },
    load(id) {
      // The LWC plugin marks entries with a query.
      const [file = ""] = id.split("?");
      return file.endsWith(".ts") && !file.startsWith("\0") ? transpileFile(file) : null;
    },
  };
}

/** Relative imports keep their `.ts`, since sources are read here and not compiled files. */
function transpileFile(file: string): string {
  return transpile(readFileSync(file, "utf8"), file, { rewriteRelativeImportExtensions: false });
}
