import { matchesIn } from "../apexSource.ts";
import type { Rule } from "../rule.ts";
import { packageMapFile, readPackageMap } from "./packageMap.ts";

const systemMode = /\bSYSTEM_MODE\b|\bas\s+system\b|\bwithout\s+sharing\b/gi;

/** System mode stands only in classes named `System…`, each with its reason, in the package map's table of doors. */
export const systemModeDoors: Rule = {
  name: "system-mode-doors",
  check(project) {
    const { doors } = readPackageMap(project);
    const production = project.apex.filter((source) => !source.isTest);
    const uses = production.flatMap((source) =>
      matchesIn(source, systemMode).map(({ line, match }) => ({ source, line, match })),
    );
    const isDoor = (name: string): boolean => /^System[A-Z]/.test(name);
    const misplaced = uses.filter(({ source }) => !isDoor(source.name));
    const doorSources = production.filter((source) => isDoor(source.name));
    const unexplained = doorSources.filter(
      ({ text }) => !/\breason\b/i.test(/\/\*\*[\s\S]*?\*\//.exec(text)?.[0] ?? ""),
    );
    const unlisted = doorSources.filter(({ name }) => !doors.has(name));
    const gone = [...doors].filter((door) => !doorSources.some(({ name }) => name === door));
    return [
      ...misplaced.map(({ source, line, match }) => ({
        file: source.file,
        line,
        message: `“${match[0]}” outside a class named System…`,
      })),
      ...unexplained.map(({ file }) => ({ file, message: "its ApexDoc gives no reason for system mode" })),
      ...unlisted.map(({ file, name }) => ({
        file,
        message: `${name} is not in the table of doors in ${packageMapFile}`,
      })),
      ...gone.map((door) => ({ file: packageMapFile, message: `the door ${door} does not exist` })),
    ];
  },
};

/** Every class declares its sharing. */
export const sharingDeclared: Rule = {
  name: "sharing",
  check: (project) =>
    project.apex
      .filter((source) => source.kind === "class" && !/@istest/i.test(source.code))
      .filter(({ code }) => {
        const declaration = /^[^{]*?\b(class|interface|enum)\b/.exec(code.replace(/@\w+(\([^)]*\))?/g, " "));
        return declaration?.[1] === "class" && !/\b(?:with|without|inherited)\s+sharing\b/i.test(declaration[0]);
      })
      .map(({ file }) => ({ file, message: "declares no sharing" })),
};
