import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CompilationUnit } from "../ast.ts";
import type { ApexSource } from "../sources.ts";
import { parseSource } from "./parseSource.ts";

/** To be raised when the syntax tree changes its shape. */
const TREE_VERSION = 1;

/**
 * The syntax tree of a source: from the folder where it lies by the hash of its text, else parsed. Parsing is nearly all
 * the cost of a translation, and depends on nothing else.
 * @throws CompileError at the first syntax error
 */
export function parseCached(source: ApexSource, folder: string | null): CompilationUnit {
  if (!folder) return parseSource(source.text, source.kind);
  const hash = createHash("sha256")
    .update(`${TREE_VERSION}\n${source.kind}\n${source.text}`)
    .digest("hex")
    .slice(0, 32);
  const path = join(folder, `${hash}.json`);
  try {
    return JSON.parse(readFileSync(path, "utf8")) as CompilationUnit;
  } catch {
    const tree = parseSource(source.text, source.kind);
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.${process.pid}`, JSON.stringify(tree));
    renameSync(`${path}.${process.pid}`, path);
    return tree;
  }
}
