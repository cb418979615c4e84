import type { Finding, Rule } from "../rule.ts";

/** Lines from which a file deserves a second look, and from which it is too big. */
interface Limit {
  readonly what: string;
  readonly patterns: readonly string[];
  readonly isMeant: (file: string) => boolean;
  readonly lookAgain: number;
  readonly tooBig: number;
}

const isTest = (file: string): boolean => /\/__tests__\/|\.test\.ts$/.test(file);
const isFixture = (file: string): boolean => file.includes("/fixtures/");

const limits: readonly Limit[] = [
  { what: "Apex class", patterns: ["force-app/main/**/*.cls"], isMeant: () => true, lookAgain: 300, tooBig: 500 },
  { what: "Apex test", patterns: ["force-app/tests/**/*.cls"], isMeant: () => true, lookAgain: 400, tooBig: 700 },
  { what: "trigger", patterns: ["force-app/**/*.trigger"], isMeant: () => true, lookAgain: 10, tooBig: 10 },
  {
    what: "component",
    patterns: ["lwc-ts/*/*/*.ts"],
    isMeant: (file) => !isTest(file) && !file.startsWith("lwc-ts/types/"),
    lookAgain: 200,
    tooBig: 350,
  },
  { what: "template", patterns: ["lwc-ts/*/*/*.html"], isMeant: () => true, lookAgain: 100, tooBig: 150 },
  {
    what: "script",
    patterns: ["scripts/**/*.{ts,mjs,js}"],
    isMeant: (file) => !isFixture(file),
    lookAgain: 300,
    tooBig: 600,
  },
];

/** Files have one purpose, and their size shows it. */
export const sizes: Rule = {
  name: "sizes",
  check: (project) =>
    limits.flatMap(({ what, patterns, isMeant, lookAgain, tooBig }) =>
      project
        .files(...patterns)
        .filter(isMeant)
        .flatMap((file): Finding[] => {
          const lines = project.text(file).trimEnd().split("\n").length;
          if (lines > tooBig) return [{ file, message: `${lines} lines: too big for a ${what} (${tooBig} at most)` }];
          if (lines > lookAgain) return [{ file, message: `${lines} lines (${what})`, isWarning: true }];
          return [];
        }),
    ),
};
