import type { Project } from "../project.ts";

/** What `force-app/main/README.md` declares about the package, read from its Markdown. */
export interface PackageMap {
  /** By feature, the features that it may use; from the table with the columns Feature and “May depend on”. */
  readonly dependencies: ReadonlyMap<string, ReadonlySet<string>>;
  /** Classes in system mode; the first column of the table under the heading that speaks of doors. */
  readonly doors: ReadonlySet<string>;
  /** What is global; the list of code spans under the heading “Global surface”. */
  readonly globalSurface: ReadonlySet<string>;
}

export const packageMapFile = "force-app/main/README.md";

export function readPackageMap(project: Project): PackageMap {
  const text = project.files(packageMapFile).length > 0 ? project.text(packageMapFile) : "";
  return {
    dependencies: dependenciesIn(text),
    doors: new Set(rowsOf(sectionOf(text, /door/i)).flatMap(([first = ""]) => codeSpans(first))),
    globalSurface: new Set(codeSpans(sectionOf(text, /global surface/i))),
  };
}

function dependenciesIn(text: string): Map<string, ReadonlySet<string>> {
  const table = text
    .split(/\n(?=#)|\n\n+/)
    .map(rowsOf)
    .find(([header]) => header?.some((cell) => /may depend on/i.test(cell)));
  if (!table) return new Map();
  const [header = [], ...rows] = table;
  const column = header.findIndex((cell) => /may depend on/i.test(cell));
  return new Map(rows.map((row) => [wordsOf(row[0] ?? "")[0] ?? "", new Set(wordsOf(row[column] ?? ""))]));
}

function sectionOf(text: string, heading: RegExp): string {
  const sections = text.split(/\n(?=#)/);
  return sections.find((section) => heading.test(section.split("\n")[0]!) && section.startsWith("#")) ?? "";
}

/** The rows of the Markdown tables in a text, without the line under the header. */
function rowsOf(text: string): string[][] {
  return text
    .split("\n")
    .filter((line) => line.trim().startsWith("|") && !/^[\s|:-]+$/.test(line))
    .map((line) =>
      line
        .trim()
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function codeSpans(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

/** Feature names in a cell: `core`, [`connections`](…), or plain words. */
function wordsOf(cell: string): string[] {
  return cell.replace(/\([^)]*\)/g, "").match(/[a-z][a-z-]*[a-z]/g) ?? [];
}
