import { dirname } from "node:path";
import { lineAt } from "../apexSource.ts";
import type { Project } from "../project.ts";
import type { Finding, Rule } from "../rule.ts";
import { committedTexts } from "./committedFiles.ts";

const homes = /(?<![\w.:-])(?:\/home\/[a-z]|\/Users\/[A-Za-z]|\/root\/|[A-Z]:\\Users\\)/g;

/** No path of one machine: neither of somebody's home nor of the folder this checkout lies in. */
export const noMachinePaths: Rule = {
  name: "no-machine-paths",
  check(project) {
    const parent = dirname(project.root);
    const isTelling = parent.length > 1 && !parent.startsWith("/tmp");
    const here = isTelling ? [new RegExp(`(?<![\\w.])${escaped(parent)}/`, "g")] : [];
    return findAll(project, [homes, ...here], "is a path of one machine");
  },
};

const secrets = [
  /-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----/g,
  /\bAKIA[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{36,}/g,
  /\bxox[abp]-\d{10,}-[\w-]{20,}/g,
  /\bnpm_[A-Za-z0-9]{36}\b/g,
  /\b00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{80,}/g,
  /\/\/[^/\s"']+:_authToken=/g,
];

/** No secret, by the shapes that secrets of the services around us have. */
export const noSecrets: Rule = {
  name: "no-secrets",
  check: (project) => findAll(project, secrets, "looks like a secret"),
};

// Put together from parts, so that this file does not find itself.
const unfinished = new RegExp(`\\b(?:${["TO" + "DO", "FIX" + "ME", "XX" + "X"].join("|")})\\b`, "g");
const skipped = /(?<![\w.])(?:(?:describe|it|test|suite)\.(?:skip|only|todo)\s*\(|x(?:it|describe|test)\s*\()/g;

/** Nothing is left unfinished or switched off. */
export const nothingUnfinished: Rule = {
  name: "nothing-unfinished",
  check: (project) => {
    const code = (path: string): boolean => /\.(?:ts|mjs|js|cls|trigger|html|css|apex)$/.test(path);
    const tests = (path: string): boolean => /\.test\.ts$/.test(path);
    return [
      ...findAll(project, [unfinished], "marks something unfinished", code),
      ...findAll(project, [skipped], "switches a test off", tests),
    ];
  },
};

function findAll(
  project: Project,
  patterns: readonly RegExp[],
  message: string,
  isMeant: (path: string) => boolean = () => true,
): Finding[] {
  return committedTexts(project)
    .filter(({ path }) => isMeant(path))
    .flatMap(({ path, text }) =>
      patterns.flatMap((pattern) =>
        [...text.matchAll(pattern)].map((match) => ({
          file: path,
          line: lineAt(text, match.index),
          message: `“${match[0].slice(0, 30)}” ${message}`,
        })),
      ),
    );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
