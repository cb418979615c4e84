import { matchesIn } from "../apexSource.ts";
import type { Finding, Rule } from "../rule.ts";
import { packageMapFile, readPackageMap } from "./packageMap.ts";

/** What is global is for ever, so it equals the list in the package map. */
export const globalSurface: Rule = {
  name: "global-surface",
  check(project) {
    const declared = readPackageMap(project).globalSurface;
    const pattern =
      /\bglobal\b(?:\s+(?:static|virtual|abstract|override|final|(?:with|without|inherited)\s+sharing|webservice))*\s+(?:(?:class|interface|enum)\s+(\w+)|[\w.<>,\s]+?\s+(\w+)\s*(?=[({;=])|(\w+)\s*\()/g;
    const found = project.apex.flatMap((source) =>
      matchesIn(source, pattern).map(({ line, match }) => {
        const [, type, member, constructor] = match;
        const name = type ?? `${source.name}.${member ?? constructor}`;
        return { file: source.file, line, name };
      }),
    );
    const names = new Set(found.map(({ name }) => name));
    return [
      ...found
        .filter(({ name }) => !declared.has(name))
        .map(({ file, line, name }): Finding => ({
          file,
          line,
          message: `${name} is global but not in ${packageMapFile}`,
        })),
      ...[...declared]
        .filter((name) => !names.has(name))
        .map((name) => ({ file: packageMapFile, message: `${name} is listed as global but is not` })),
    ];
  },
};

/** The namespace is the platform's to add; written out it breaks scratch orgs without it. */
export const noNamespace: Rule = {
  name: "no-hard-coded-namespace",
  check(project) {
    const { namespace } = project.metadata;
    if (!namespace) return [];
    const pattern = new RegExp(`(?<![@\\w])${namespace}(?:__\\w|[./][A-Z]|:[a-z])`, "g");
    return project
      .files("force-app/**/*.{cls,trigger,xml}", "lwc-ts/**/*.{ts,html,xml}")
      .filter((file) => !file.startsWith("lwc-ts/types/"))
      .flatMap((file) => {
        const lines = project.text(file).split("\n");
        return lines.flatMap((text, index) =>
          text.search(pattern) < 0 ? [] : [{ file, line: index + 1, message: "names the namespace" }],
        );
      });
  },
};

/** Queueables have a finalizer, limits and tests; `@future` has none of them. */
export const noFuture: Rule = {
  name: "no-future",
  check: (project) =>
    project.apex.flatMap((source) =>
      matchesIn(source, /@future\b/gi).map(({ line }) => ({ file: source.file, line, message: "use a Queueable" })),
    ),
};
