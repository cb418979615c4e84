import { featureOf } from "../project.ts";
import type { Project } from "../project.ts";
import type { Finding, Rule } from "../rule.ts";
import { packageMapFile, readPackageMap } from "./packageMap.ts";

/** What one file uses of another feature. */
interface Use {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly what: string;
}

/** Features use `core`, what the package map declares for them, and nothing else. */
export const featureDependencies: Rule = {
  name: "feature-dependencies",
  check(project) {
    const { dependencies } = readPackageMap(project);
    const used = usesBetweenFeatures(project).filter(({ from, to }) => !allows(dependencies.get(from), to));
    const undeclared = featuresOf(project).filter((feature) => !dependencies.has(feature));
    return [
      ...undeclared.map((feature) => ({
        file: packageMapFile,
        message: `the table with the columns “Feature” and “May depend on” has no row ${feature}`,
      })),
      ...used
        .filter(({ from, to }) => to !== "core" && !undeclared.includes(from))
        .map(({ file, from, to, what }) => ({
          file,
          message: `${from} uses ${what} of ${to}, which it does not declare`,
        })),
    ];
  },
};

/** A row may say “all”: the app that puts the features together does. */
function allows(declared: ReadonlySet<string> | undefined, feature: string): boolean {
  return declared !== undefined && (declared.has(feature) || declared.has("all"));
}

/** Declared dependencies form no circle, and `core` depends on nobody. */
export const noDependencyCycles: Rule = {
  name: "no-dependency-cycles",
  check(project) {
    const { dependencies } = readPackageMap(project);
    const findings: Finding[] = [];
    for (const feature of dependencies.keys()) {
      const path = pathBack(feature, dependencies);
      if (path) findings.push({ file: packageMapFile, message: `circle: ${path.join(" → ")}` });
    }
    const ofCore = dependencies.get("core") ?? new Set();
    if (ofCore.size > 0) findings.push({ file: packageMapFile, message: `core depends on ${[...ofCore].join(", ")}` });
    return findings;
  },
};

function pathBack(start: string, dependencies: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const paths: string[][] = [[start]];
  const seen = new Set<string>();
  for (let path = paths.shift(); path; path = paths.shift()) {
    for (const next of dependencies.get(path.at(-1)!) ?? []) {
      if (next === start) return [...path, start];
      if (!seen.has(next)) paths.push([...path, next]);
      seen.add(next);
    }
  }
  return undefined;
}

function featuresOf(project: Project): string[] {
  return [...new Set(project.files("force-app/main/*/*", "lwc-ts/*/*/*.js-meta.xml").map(featureOf))].filter(
    (feature) => feature !== undefined,
  );
}

function usesBetweenFeatures(project: Project): Use[] {
  const owners = ownersOfNames(project);
  const uses = (file: string, names: Iterable<string>): Use[] => {
    const from = featureOf(file);
    if (!from) return [];
    return [...new Set(names)].flatMap((name) => {
      const to = owners.get(name);
      return to !== undefined && to !== from ? [{ file, from, to, what: name }] : [];
    });
  };
  // Helpers of all tests build records of all features.
  const isTestHelper = (file: string): boolean => file.startsWith("force-app/tests/core/");
  const apex = project.apex.filter(({ file }) => !isTestHelper(file));
  return [
    ...apex.flatMap((source) => uses(source.file, source.identifiers)),
    ...project
      .files("force-app/main/**/*-meta.xml")
      .filter((file) => !/\.(cls|trigger)-meta\.xml$/.test(file))
      .flatMap((file) => uses(file, objectNamesIn(project.text(file)))),
    ...project.files("lwc-ts/*/*/*.ts", "lwc-ts/*/*/*.html").flatMap((file) => uses(file, usedBy(project.text(file)))),
  ];
}

/** Classes, custom objects and components by name, with the feature that owns them. */
function ownersOfNames(project: Project): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  const own = (name: string, file: string): void => {
    const feature = featureOf(file);
    if (feature) owners.set(name, feature);
  };
  for (const source of project.apex) if (!source.file.startsWith("force-app/tests/")) own(source.name, source.file);
  for (const file of project.files("force-app/main/**/*.object-meta.xml")) {
    const name = file.split("/").at(-2)!;
    if (name.includes("__")) own(name, file);
  }
  for (const file of project.files("lwc-ts/*/*/*.js-meta.xml")) own(`c/${file.split("/")[2]!}`, file);
  return owners;
}

function objectNamesIn(xml: string): string[] {
  return xml.match(/\b[A-Za-z]\w*__(?:c|mdt|e)\b/g) ?? [];
}

function usedBy(text: string): string[] {
  const imported = [...text.matchAll(/["'](c\/\w+)["']/g)].map((match) => match[1]!);
  const placed = [...text.matchAll(/<c-([a-z0-9-]+)/g)].map((match) => `c/${camelCase(match[1]!)}`);
  const called = [...text.matchAll(/@salesforce\/apex\/(\w+)\./g)].map((match) => match[1]!);
  return [...imported, ...placed, ...called, ...objectNamesIn(text)];
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
