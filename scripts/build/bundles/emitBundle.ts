import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { Bundle } from "../project.ts";

/** Decorators stay for the LWC compiler: anything below ESNext would turn them into helper calls and break it. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  experimentalDecorators: false,
  useDefineForClassFields: true,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/** TypeScript → JavaScript of one module, types removed and nothing else changed. */
export function transpile(source: string, fileName: string, options: ts.CompilerOptions = {}): string {
  const { outputText, diagnostics } = ts.transpileModule(source, {
    compilerOptions: { ...OPTIONS, ...options },
    fileName,
    reportDiagnostics: true,
  });
  const error = diagnostics?.find((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error);
  if (error) throw new Error(`${fileName}: ${ts.flattenDiagnosticMessageText(error.messageText, "\n")}`);
  return outputText;
}

/**
 * Brings the compiled bundle up to date: writes what differs, removes what has no source.
 * @returns whether anything changed
 */
export function emitBundle(bundle: Bundle): boolean {
  const expected = new Map<string, string>();
  collect(bundle.source, "", expected);
  let changed = removeStrangers(bundle.target, "", new Set(expected.keys()));
  for (const [relative, source] of expected) {
    const target = path.join(bundle.target, relative);
    const text = compiled(source);
    // Times of files are no measure: some file systems settle them late.
    if (existsSync(target) && readFileSync(target, "utf8") === text) continue;
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    changed = true;
  }
  return changed;
}

/** What this process compiled, by source file: each request for a page asks again. */
const outputs = new Map<string, { readonly source: string; readonly output: string }>();

function compiled(file: string): string {
  const source = readFileSync(file, "utf8");
  if (!file.endsWith(".ts")) return source;
  const known = outputs.get(file);
  if (known?.source === source) return known.output;
  const output = transpile(source, file);
  outputs.set(file, { source, output });
  return output;
}

/** Target file (relative) → source file. Tests and type declarations do not travel. */
function collect(folder: string, prefix: string, into: Map<string, string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const source = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "__tests__") collect(source, path.join(prefix, entry.name), into);
    } else if (!entry.name.endsWith(".d.ts")) {
      into.set(path.join(prefix, entry.name.replace(/\.ts$/, ".js")), source);
    }
  }
}

function removeStrangers(folder: string, prefix: string, expected: ReadonlySet<string>): boolean {
  if (!existsSync(folder)) return false;
  let changed = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const relative = path.join(prefix, entry.name);
    if (entry.isDirectory()) {
      changed = removeStrangers(path.join(folder, entry.name), relative, expected) || changed;
    } else if (!expected.has(relative)) {
      rmSync(path.join(folder, entry.name));
      changed = true;
    }
  }
  return changed;
}
