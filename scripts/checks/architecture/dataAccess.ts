import { lineAt, matchesIn } from "../apexSource.ts";
import type { ApexSource } from "../apexSource.ts";
import type { Finding, Rule } from "../rule.ts";
import { entryPoints, roleOf } from "./roles.ts";

/** One query or change of records in a source. */
interface Access {
  readonly kind: "query" | "change";
  readonly line: number;
  /** The statement or call, to its end. */
  readonly code: string;
}

const inlineQuery = /\[\s*(?:SELECT|FIND)\b/gi;
const statement = /(?<=[;{})]\s*)(?:insert|update|upsert|delete|undelete|merge)\s+(?!\()[^;]*;/gi;
const databaseQuery =
  /\b(?:Database\.(?:query|queryWithBinds|countQuery|countQueryWithBinds|getQueryLocator|getCursor)\w*|Search\.\w*query)\s*\(/gi;
const databaseChange = /\bDatabase\.(?:insert|update|upsert|delete|undelete|merge)\w*\s*\(/gi;

/** Controllers, resources and actions hold no query and no change; queries stand in selectors and system doors. */
export const queriesInSelectors: Rule = {
  name: "data-access-in-its-place",
  check: (project) =>
    project.apex
      .filter((source) => !source.isTest)
      .flatMap((source) => {
        const role = roleOf(source);
        const accesses = accessesIn(source);
        const misplaced = entryPoints.has(role)
          ? accesses
          : accesses.filter(({ kind }) => kind === "query" && role !== "Selector" && !source.name.startsWith("System"));
        return misplaced.map(({ kind, line }) => ({
          file: source.file,
          line,
          message: entryPoints.has(role) ? `a ${role} holds no ${kind} of records` : "queries belong in a Selector",
        }));
      }),
};

/** Every query and every change of records says in which mode it runs. */
export const accessLevels: Rule = {
  name: "access-level",
  check: (project) =>
    project.apex
      .filter((source) => !source.isTest)
      .flatMap((source) =>
        accessesIn(source)
          .filter(({ code }) => !statesAccess(code))
          .map(({ kind, line }): Finding => ({
            file: source.file,
            line,
            message: `the ${kind} states no access level`,
          })),
      ),
};

function statesAccess(code: string): boolean {
  return /\bWITH\s+(?:USER|SYSTEM)_MODE\b|^\w+\s+as\s+(?:user|system)\b|\bAccessLevel\b|\baccess(?:Level)?\b/i.test(
    code,
  );
}

function accessesIn(source: ApexSource): Access[] {
  const queries = matchesIn(source, inlineQuery).map(({ match, line }): Access => {
    return { kind: "query", line, code: balanced(source.code, match.index, "[", "]") };
  });
  const changes = matchesIn(source, statement).map(({ match }): Access => {
    return { kind: "change", line: lineAt(source.code, match.index), code: match[0] };
  });
  const calls = (pattern: RegExp, kind: Access["kind"]): Access[] =>
    matchesIn(source, pattern).map(({ match, line }) => {
      return { kind, line, code: balanced(source.code, match.index + match[0].length - 1, "(", ")") };
    });
  return [...queries, ...changes, ...calls(databaseQuery, "query"), ...calls(databaseChange, "change")];
}

function balanced(code: string, start: number, open: string, close: string): string {
  let depth = 0;
  for (let at = start; at < code.length; at += 1) {
    if (code[at] === open) depth += 1;
    else if (code[at] === close && --depth === 0) return code.slice(start, at + 1);
  }
  return code.slice(start);
}
