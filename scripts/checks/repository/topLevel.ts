import type { Rule } from "../rule.ts";
import { committedPaths } from "./committedFiles.ts";

/** All that stands at the top of the repository, beside files that begin with a dot. */
const topLevelNames = new Set([
  "README.md",
  "config",
  "force-app",
  "jest.config.js",
  "lwc-ts",
  "package-lock.json",
  "package.json",
  "scripts",
  "sfdx-project.json",
  "tsconfig.json",
]);

const npmScript = /^(?:start|test|org|probes|format|lint|[a-z][a-z-]*(?::[a-z][a-z-]*){1,2})$/;

/** The top level stays small enough to read at a glance. */
export const topLevel: Rule = {
  name: "top-level",
  check(project) {
    const names = new Set(committedPaths(project).map((path) => path.split("/")[0]!));
    const surplus = [...names].filter((name) => !name.startsWith(".") && !topLevelNames.has(name));
    const missing = [...topLevelNames].filter((name) => !names.has(name));
    return [
      ...surplus.map((name) => ({ file: name, message: "does not belong at the top level" })),
      ...missing.map((name) => ({ file: name, message: "is missing at the top level" })),
    ];
  },
};

/** npm scripts are named `area:action[:variant]`, and versions are exact. */
export const packageFile: Rule = {
  name: "package-file",
  check(project) {
    const manifest = JSON.parse(project.text("package.json")) as Record<string, Record<string, string> | undefined>;
    const scripts = Object.keys(manifest["scripts"] ?? {}).filter((name) => !npmScript.test(name));
    const versions = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
      Object.entries(manifest[kind] ?? {}).filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)),
    );
    return [
      ...scripts.map((name) => ({ file: "package.json", message: `the script ${name} is not area:action[:variant]` })),
      ...versions.map(([name, version]) => ({ file: "package.json", message: `${name} ${version} is not pinned` })),
    ];
  },
};
