import { readFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";

/** Fields of standard objects with their TypeScript types, as jsforce publishes them. */
export class StandardObjects {
  private readonly text: string;
  private readonly names: ReadonlyMap<string, string>;

  constructor() {
    const manifest = findPackageJSON("@jsforce/jsforce-node", import.meta.url);
    if (!manifest) throw new Error("The npm package @jsforce/jsforce-node is not installed");
    this.text = readFileSync(path.join(path.dirname(manifest), "lib/types/standard-schema.d.ts"), "utf8");
    const found = [...this.text.matchAll(/^type Fields\$(\w+) = \{$/gm)].flatMap(([, name]) => (name ? [name] : []));
    this.names = new Map(found.map((name) => [name.toLowerCase(), name]));
  }

  canonicalName(name: string): string | undefined {
    return this.names.get(name.toLowerCase());
  }

  /** Field name → TypeScript type; empty for an unknown object. */
  fields(object: string): ReadonlyMap<string, string> {
    const start = this.text.indexOf(`\ntype Fields$${object} = {`);
    if (start < 0) return new Map();
    const body = this.text.slice(start, this.text.indexOf("\n};", start));
    const fields = [...body.matchAll(/^ {4}(\w+): (.+);$/gm)];
    return new Map(fields.map(([, name = "", type = ""]) => [name, typeText(type)]));
  }
}

function typeText(type: string): string {
  const nullable = type.endsWith("| null") ? " | null" : "";
  const bare = type.replace(" | null", "");
  if (bare === "string" || bare === "number" || bare === "boolean") return bare + nullable;
  return bare === "Address" ? "Record<string, unknown>" + nullable : "string" + nullable;
}
