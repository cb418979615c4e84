import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative, sep } from "node:path";
import { FOLDERED, OBJECT_PARTS, TRANSLATED_PARTS, TYPE_BY_SUFFIX } from "./componentTypes.ts";
import { elements, text } from "./content.ts";
import type { MetadataComponent, OrgMetadata } from "./model.ts";
import { parseXml } from "./parseXml.ts";
import { isIgnoredFolder, readProjectFile } from "./projectFile.ts";

const META = "-meta.xml";

/**
 * Reads the components of an SFDX project in source format: every `-meta.xml` file of its package directories.
 * @param projectRoot the folder of `sfdx-project.json`
 * @param directories package directories to read; all that the project names by default
 * @param takesFirst whether a component that occurs twice counts once, as its first file says
 * @throws Error with file and line for malformed XML, or otherwise for a component that occurs twice
 */
export function readMetadata(
  projectRoot: string,
  directories?: readonly string[],
  takesFirst: boolean = false,
): OrgMetadata {
  const project = readProjectFile(projectRoot);
  const components: MetadataComponent[] = [];
  for (const directory of directories ?? project.directories) {
    for (const file of metaFiles(join(projectRoot, directory))) components.push(...readFile(projectRoot, file));
  }
  const { sourceApiVersion, namespace } = project;
  return metadataOf(components, { projectRoot, sourceApiVersion, namespace }, takesFirst);
}

/** Metadata of components that are at hand, for tests and for joining projects. */
export function metadataOf(
  components: readonly MetadataComponent[],
  project: Pick<OrgMetadata, "projectRoot" | "sourceApiVersion" | "namespace">,
  takesFirst = false,
): OrgMetadata {
  const byType = new Map<string, Map<string, MetadataComponent>>();
  for (const component of components) {
    let ofType = byType.get(component.type);
    if (!ofType) byType.set(component.type, (ofType = new Map()));
    const key = component.fullName.toLowerCase();
    const other = ofType.get(key);
    if (other && takesFirst) continue;
    if (other) throw new Error(`${component.type} ${component.fullName} is in ${other.file} and in ${component.file}`);
    ofType.set(key, component);
  }
  const labels = translatedLabels(byType);
  return {
    ...project,
    all: (type) => [...(byType.get(type)?.values() ?? [])],
    find: (type, fullName) => byType.get(type)?.get(fullName.toLowerCase()),
    label: (name, language) => labels.get(language)?.get(name.toLowerCase()) ?? labels.get("")?.get(name.toLowerCase()),
  };
}

function* metaFiles(directory: string): Generator<string> {
  const entries = readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) {
      if (!isIgnoredFolder(entry.name)) yield* metaFiles(path);
    } else if (entry.name.endsWith(META)) yield path;
  }
}

/**
 * What some projects write where their namespace may stand: nothing, when they are deployed without one. Source:
 * CumulusCI, Namespace Injection.
 */
function withoutTokens(text: string): string {
  return text.replace(/___NAMESPACE___|%%%NAMESPACE%%%/g, "");
}

function readFile(projectRoot: string, path: string): MetadataComponent[] {
  const file = relative(projectRoot, path).split(sep).join("/");
  const { root, content } = parseXml(withoutTokens(readFileSync(path, "utf8")), file);
  const stem = withoutTokens(basename(path).slice(0, -META.length));
  const dot = stem.lastIndexOf(".");
  const name = decodeURIComponent(dot < 0 ? stem : stem.slice(0, dot));
  const type = TYPE_BY_SUFFIX[stem.slice(dot + 1)] ?? root;
  if (type === "CustomLabels") {
    return elements(content, "labels").map((label) => ({
      type: "CustomLabel",
      fullName: text(label, "fullName") ?? "",
      file,
      content: label,
    }));
  }
  return [{ type, fullName: fullName(type, name, file), file: contentFile(type, path, file), content }];
}

/**
 * The file that the metadata describes, where there is one: it bears the same name, a static resource that of its
 * content type (`Name.json` beside `Name.resource-meta.xml`). Source: Salesforce DX Developer Guide, Static Resources.
 */
function contentFile(type: string, path: string, file: string): string {
  if (existsSync(path.slice(0, -META.length))) return file.slice(0, -META.length);
  if (type !== "StaticResource") return file;
  const stem = basename(path).slice(0, -`resource${META}`.length);
  const beside = readdirSync(dirname(path), { withFileTypes: true }).find(
    (one) => one.isFile() && one.name.startsWith(stem) && !one.name.endsWith(META),
  );
  return beside ? `${dirname(file)}/${beside.name}` : file;
}

function fullName(type: string, name: string, file: string): string {
  const folders = dirname(file).split("/");
  if (TRANSLATED_PARTS.has(type)) return `${folders.at(-1)}.${name}`;
  if (OBJECT_PARTS.has(type)) return `${folders.at(-2)}.${name}`;
  const rootFolder = FOLDERED[type];
  if (rootFolder) return [...folders.slice(folders.lastIndexOf(rootFolder) + 1), name].join("/");
  return name;
}

/** Labels by language, then by lower-case name; the source language is the empty string. */
function translatedLabels(
  byType: ReadonlyMap<string, ReadonlyMap<string, MetadataComponent>>,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const source = [...(byType.get("CustomLabel")?.values() ?? [])].map(
    (label) => [label.fullName.toLowerCase(), text(label.content, "value") ?? ""] as const,
  );
  const languages = new Map<string, ReadonlyMap<string, string>>([["", new Map(source)]]);
  for (const translation of byType.get("Translations")?.values() ?? []) {
    const entries = elements(translation.content, "customLabels").map(
      (label) => [(text(label, "name") ?? "").toLowerCase(), text(label, "label") ?? ""] as const,
    );
    languages.set(translation.fullName, new Map(entries.filter(([, label]) => label !== "")));
  }
  return languages;
}
