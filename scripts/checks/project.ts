import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readMetadata } from "../local-org/metadata/readMetadata.ts";
import type { OrgMetadata } from "../local-org/metadata/model.ts";
import { readApexSource } from "./apexSource.ts";
import type { ApexSource } from "./apexSource.ts";

/** The files of a project as checks see them, each read once. Paths are relative, with forward slashes. */
export interface Project {
  readonly root: string;
  files(...patterns: readonly string[]): readonly string[];
  text(file: string): string;
  readonly metadata: OrgMetadata;
  /** Classes and triggers of the package and its tests. */
  readonly apex: readonly ApexSource[];
}

const ignoredFolders = new Set(["node_modules", ".git", ".causeway", "coverage"]);

export function openProject(root: string): Project {
  const texts = new Map<string, string>();
  let metadata: OrgMetadata | undefined;
  let apex: readonly ApexSource[] | undefined;
  const project: Project = {
    root,
    files: (...patterns) =>
      globSync([...patterns], { cwd: root, exclude: (path) => ignoredFolders.has(basename(path)) || isGenerated(path) })
        .map((path) => path.replaceAll("\\", "/"))
        .sort(),
    text(file) {
      let text = texts.get(file);
      if (text === undefined) texts.set(file, (text = readFileSync(join(root, file), "utf8")));
      return text;
    },
    get metadata() {
      return (metadata ??= readMetadata(root));
    },
    get apex() {
      return (apex ??= project
        .files("force-app/**/*.{cls,trigger}")
        .map((file) => readApexSource(file, project.text(file))));
    },
  };
  return project;
}

/** Compiled components are generated into the package; their sources in `lwc-ts` are what is checked. */
function isGenerated(path: string): boolean {
  return /^force-app\/main\/[^/]+\/lwc$|^lwc-ts\/types\/generated$/.test(path.replaceAll("\\", "/"));
}

/** The feature a file belongs to: the folder below `force-app/main`, `force-app/tests` or `lwc-ts`. */
export function featureOf(file: string): string | undefined {
  return /^(?:force-app\/(?:main|tests)|lwc-ts)\/([^/]+)\//.exec(file)?.[1];
}
