import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** One short piece of anonymous Apex with a documented result (see `README.md`). */
export interface Probe {
  /** Relative to the folder of the probes. */
  readonly file: string;
  /** Of its first line of Apex. */
  readonly line: number;
  readonly title: string;
  readonly source: string;
  readonly apex: string;
}

/** @throws Error for a probe without a source, or Apex outside a probe */
export function readProbes(folder: string, only: string | null): Probe[] {
  const start = only ? join(folder, only) : folder;
  const files = statSync(start).isDirectory()
    ? readdirSync(start, { recursive: true, encoding: "utf8" }).map((file) => join(start, file))
    : [start];
  return files
    .filter((file) => file.endsWith(".apex"))
    .sort()
    .flatMap((file) => parseProbes(relative(folder, file), readFileSync(file, "utf8")));
}

export function parseProbes(file: string, text: string): Probe[] {
  const probes: Probe[] = [];
  let source = "";
  let current: { title: string; line: number; lines: string[] } | null = null;
  const end = (): void => {
    if (!current) return;
    if (source === "") throw new Error(`${file}:${current.line}: the probe has no source`);
    probes.push({ file, line: current.line, title: current.title, source, apex: current.lines.join("\n") });
    current = null;
  };
  for (const [at, line] of text.split("\n").entries()) {
    const [, keyword, rest = ""] = /^\/\/ (source|probe): (.*)$/.exec(line) ?? [];
    if (keyword) end();
    if (keyword === "source") source = rest;
    else if (keyword === "probe") current = { title: rest, line: at + 2, lines: [] };
    else if (current) current.lines.push(line);
    else if (line.trim() !== "" && !line.startsWith("//")) throw new Error(`${file}:${at + 1}: Apex outside a probe`);
  }
  end();
  return probes;
}
