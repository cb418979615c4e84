import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";
import { readApexFile } from "./apexTypes/readApex.ts";
import { renderApexTypes } from "./apexTypes/renderApexTypes.ts";
import { readPageMetadata } from "./metadataTypes/readMetadata.ts";
import { renderNamedModules, renderSchemaTypes } from "./metadataTypes/renderMetadataTypes.ts";
import { StandardObjects } from "./metadataTypes/standardObjects.ts";
import type { Project } from "./project.ts";

const HEADER = "// Generated from the Apex and the metadata by `npm run build:lwc`. Never edited, never committed.\n";

/** Writes `lwc-ts/types/generated`: modules for Apex, schema, labels and permissions, and the paths of components. */
export function generateTypes(project: Project): void {
  const metadata = readPageMetadata(project.root);
  const standard = new StandardObjects();
  const custom = new Map([...metadata.fields.keys()].map((name) => [name.toLowerCase(), name]));
  const usedStandard = new Set<string>();
  const classes = readClasses(project.root);
  const apexTypes = renderApexTypes({
    classes,
    sobject: (name) => {
      const canonical = custom.get(name.toLowerCase()) ?? standard.canonicalName(name);
      if (canonical) usedStandard.add(canonical);
      return canonical;
    },
  });
  for (const name of schemaImports(project)) usedStandard.add(name);
  mkdirSync(project.generatedTypes, { recursive: true });
  write(project, "apex.d.ts", HEADER + apexTypes);
  write(project, "metadata.d.ts", HEADER + renderNamedModules(metadata));
  write(project, "schema.d.ts", HEADER + renderSchemaTypes(metadata, standard, usedStandard));
  write(project, "lightning.d.ts", HEADER + renderLightningReferences(project));
  write(project, "paths.json", renderPaths(project));
}

function readClasses(root: string): ReturnType<typeof readApexFile> {
  const files = globSync("force-app/main/**/*.cls", { cwd: root }).sort();
  return files.flatMap((file) => {
    const source = readFileSync(path.join(root, file), "utf8");
    // Parsing is the slow part, and pages see only classes with the annotation and enums.
    if (!/@AuraEnabled|\benum\b/i.test(source)) return [];
    return readApexFile(source);
  });
}

/** Objects named in `@salesforce/schema/…` imports. */
function schemaImports(project: Project): string[] {
  const files = globSync("**/*.ts", { cwd: project.sources, exclude: (name) => String(name) === "types" });
  return files.flatMap((file) => {
    const source = readFileSync(path.join(project.sources, file), "utf8");
    return [...source.matchAll(/@salesforce\/schema\/(\w+)/g)].map(([, object = ""]) => object);
  });
}

/** `paths` allows one star, and components lie in folders by feature: one entry per component. */
function renderPaths(project: Project): string {
  const paths = project.bundles.map((bundle) => [
    `c/${bundle.name}`,
    [path.relative(project.generatedTypes, bundle.entry)],
  ]);
  return `${JSON.stringify({ compilerOptions: { paths: Object.fromEntries(paths) } }, null, 2)}\n`;
}

/** Salesforce's own declarations but the one of `lightning/modal`, which lacks `open`; ours stands in `platform`. */
function renderLightningReferences(project: Project): string {
  const manifest = findPackageJSON("@salesforce/lightning-types", import.meta.url);
  if (!manifest) throw new Error("The npm package @salesforce/lightning-types is not installed");
  const declarations = path.join(path.dirname(manifest), "dist");
  return globSync("{lightning,@salesforce}/*.d.ts", { cwd: declarations })
    .filter((file) => path.basename(file) !== "lightningModal.d.ts")
    .sort()
    .map((file) => path.relative(project.generatedTypes, path.join(declarations, file)))
    .map((file) => `/// <reference path="${file}" />\n`)
    .join("");
}

function write(project: Project, name: string, text: string): void {
  const file = path.join(project.generatedTypes, name);
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
}
