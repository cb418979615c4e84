import type { Project } from "./project.ts";

/** One thing that is checked. A rule without findings passes. */
export interface Rule {
  /** Kebab case, unique in its set. */
  readonly name: string;
  check(project: Project): readonly Finding[];
}

export interface Finding {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
  /** A limit that makes one look again, no failure. */
  readonly isWarning?: boolean;
}

/** Rules that are run together, against the project and against one faulty fixture. */
export interface RuleSet {
  readonly name: string;
  readonly rules: readonly Rule[];
}

export function textOf(finding: Finding): string {
  return `${finding.file}${finding.line ? `:${finding.line}` : ""} ${finding.message}`;
}
