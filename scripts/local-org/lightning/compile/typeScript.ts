import { readFileSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "rollup";
import { transpile } from "../../../build/bundles/emitBundle.ts";

/** Loads TypeScript modules; relative imports keep their `.ts`, since sources are read here and not compiled files. */
export function typeScript(): Plugin {
  return {
    name: "typescript",
    resolveId(id, importer) {
      if (!importer || !id.startsWith(".") || !id.endsWith(".ts")) return null;
      return path.resolve(path.dirname(importer), id);
    },
    load(id) {
      // The LWC plugin marks entries with a query.
      const [file = ""] = id.split("?");
      if (!file.endsWith(".ts") || file.startsWith("\0")) return null;
      return transpile(readFileSync(file, "utf8"), file, { rewriteRelativeImportExtensions: false });
    },
  };
}
