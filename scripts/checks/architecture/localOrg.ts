import { posix } from "node:path";
import { lineAt } from "../apexSource.ts";
import type { Rule } from "../rule.ts";

const folder = "scripts/local-org";

/**
 * The folders of the local org in layers, lowest first: values and source, what is known of the platform, engines,
 * what assembles and drives them, the command line. `.` stands for files beside the folders; `runtime/generated` is
 * what translated Apex calls, which joins values and library.
 */
const layersFromBelow: readonly (readonly string[])[] = [
  ["runtime", "limits", "metadata"],
  ["signatures", "schema"],
  ["compiler", "library", "formula", "soql", "security", "data", "jobs", "callouts", "runtime/generated"],
  ["server", "testRuns", "lightning", "demo", "."],
  ["probes", "cli"],
];

/** Tests and their helpers put together what they need. */
const isTestCode = /\.test\.ts$|\/(?:testing|fixtures)\//;

const importStatement = /(?:import|export)\s+(type\s)?[^;"']*?from\s+["'](\.[^"']+)["']/g;

/** Code is used from the same layer or a lower one. Types may be taken from any contract. */
export const localOrgFolders: Rule = {
  name: "local-org-folders",
  check(project) {
    const unknown = new Set<string>();
    const findings = project
      .files(`${folder}/**/*.ts`)
      .filter((file) => !isTestCode.test(file))
      .flatMap((file) => {
        const text = project.text(file);
        const from = folderOf(file);
        if (layerOf(from) < 0) unknown.add(from);
        return [...text.matchAll(importStatement)].flatMap((match) => {
          const target = posix.join(posix.dirname(file), match[2]!);
          const to = folderOf(target);
          const isAllowed = match[1] !== undefined || !target.startsWith(`${folder}/`) || layerOf(to) <= layerOf(from);
          const line = lineAt(text, match.index);
          return isAllowed ? [] : [{ file, line, message: `${from} uses code of ${to}, which is above it` }];
        });
      });
    return [
      ...findings,
      ...[...unknown].map((name) => ({ file: `${folder}/${name}`, message: "is in no layer of the local org" })),
    ];
  },
};

function folderOf(file: string): string {
  const parts = file.slice(folder.length + 1).split("/");
  const nested = parts.slice(0, 2).join("/");
  if (layerOf(nested) >= 0) return nested;
  return parts.length > 1 ? parts[0]! : ".";
}

function layerOf(name: string): number {
  return layersFromBelow.findIndex((layer) => layer.includes(name));
}

const tableOfRecords = /\bstore\.table\(/g;

/** The engines that data access goes through, and the files that write what the platform itself writes. */
const mayNameTables = [
  "data/",
  "soql/",
  "security/",
  "formula/",
  "jobs/platformRows.ts",
  // Who may log in is asked before there is a user.
  "server/auth/users.ts",
].map((path) => `${folder}/${path}`);

/** SQL against record tables takes their names from the store; all other code asks `org().data`. */
export const localOrgDataAccess: Rule = {
  name: "local-org-data-access",
  check: (project) =>
    project
      .files(`${folder}/**/*.ts`)
      .filter((file) => !isTestCode.test(file) && !mayNameTables.some((path) => file.startsWith(path)))
      .flatMap((file) => {
        const text = project.text(file);
        const message = "writes SQL against a record table: ask org().data or jobs/platformRows.ts";
        return [...text.matchAll(tableOfRecords)].map((match) => ({ file, line: lineAt(text, match.index), message }));
      }),
};
