import { lineAt, matchesIn } from "../apexSource.ts";
import type { Project } from "../project.ts";
import type { Finding, Rule } from "../rule.ts";
import { componentNames } from "./componentNames.ts";

const customName = /\b[A-Za-z]\w*?__(?:c|r|mdt|e|share)\b/gi;
const schemaImport = /from\s+["']@salesforce\/schema\/([\w.]+)["']/g;
const apexImport = /["']@salesforce\/apex\/(?:\w+\.)?(\w+)\.(\w+)["']/g;
const permissionImport = /["']@salesforce\/customPermission\/(?:\w+__)?(\w+)["']/g;

/**
 * Custom objects and fields that code names, also inside SOQL and strings, which the semantic check does not see; and
 * what components import from the package.
 */
export const codeReferences: Rule = {
  name: "code-references",
  check: (project) => [...namesInApex(project), ...importsOfComponents(project)],
};

function namesInApex(project: Project): Finding[] {
  const names = componentNames(project.metadata);
  return project.apex.flatMap((source) => {
    const inCode = matchesIn(source, customName).map(({ line, match }) => ({ line, name: match[0] }));
    const inStrings = source.strings.flatMap(({ text, line }) =>
      [...text.matchAll(customName)].map((match) => ({ line, name: match[0] })),
    );
    return [...inCode, ...inStrings]
      .filter(({ name }) => !names.hasCustomName(name))
      .map(({ line, name }) => ({ file: source.file, line, message: `${name} does not exist` }));
  });
}

function importsOfComponents(project: Project): Finding[] {
  const names = componentNames(project.metadata);
  const enabled = new Set(
    project.apex.flatMap((source) =>
      matchesIn(source, /@auraenabled\b[^;{]*?\b(\w+)\s*\(/gi).map(({ match }) => `${source.name}.${match[1]}`),
    ),
  );
  return project.files("lwc-ts/**/*.ts").flatMap((file) => {
    const text = project.text(file);
    const missing = (pattern: RegExp, exists: (match: RegExpExecArray) => boolean, what: string): Finding[] =>
      [...text.matchAll(pattern)]
        .filter((match) => !exists(match))
        .map((match) => ({ file, line: lineAt(text, match.index), message: `${match[0]}: ${what}` }));
    return [
      ...missing(schemaImport, ([, path = ""]) => schemaExists(names, path), "no such object or field"),
      ...missing(apexImport, ([, type, method]) => enabled.has(`${type}.${method}`), "no such @AuraEnabled method"),
      ...missing(
        permissionImport,
        ([, name = ""]) => project.metadata.find("CustomPermission", name) !== undefined,
        "no such custom permission",
      ),
    ];
  });
}

function schemaExists(names: ReturnType<typeof componentNames>, path: string): boolean {
  const [object = "", ...fields] = path.split(".");
  if (fields.length === 0) return names.hasObject(object);
  if (fields.length === 1) return names.hasField(path);
  return fields.every((field) => !/__(c|r)$/.test(field) || names.hasCustomName(field));
}
