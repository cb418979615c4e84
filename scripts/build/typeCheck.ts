import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { Project } from "./project.ts";
import { templateCheck } from "./templates/templateCheck.ts";

export interface Problem {
  /** Path relative to the project. */
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

const TEMPLATE_SUFFIX = ".check.ts";

/**
 * Type checks every component and its templates in one TypeScript program. A template takes part as generated
 * TypeScript, see `templateCheck`. Tests of components are the business of the types gate: what is wrong in them keeps
 * nobody from seeing a page.
 */
export class TypeChecker {
  private readonly project: Project;
  private program: ts.Program | undefined;

  constructor(project: Project) {
    this.project = project;
  }

  check(): Problem[] {
    const config = this.readConfig();
    const templates = new Map<string, { code: string; lines: readonly number[]; html: string }>();
    const problems: Problem[] = [];
    for (const html of this.templates()) {
      const check = templateCheck(readFileSync(html, "utf8"), path.basename(path.dirname(html)));
      if (Array.isArray(check)) problems.push(...check.map((problem) => ({ file: this.relative(html), ...problem })));
      else templates.set(html + TEMPLATE_SUFFIX, { ...check, html });
    }
    this.program = ts.createProgram({
      rootNames: [...config.fileNames.filter((file) => !file.includes("/__tests__/")), ...templates.keys()],
      options: config.options,
      host: this.host(config.options, (file) => templates.get(file)?.code),
      ...(this.program ? { oldProgram: this.program } : {}),
    });
    for (const diagnostic of ts.getPreEmitDiagnostics(this.program)) {
      const place = locate(diagnostic);
      const template = place && templates.get(place.file);
      problems.push({
        file: this.relative(template?.html ?? place?.file ?? this.project.sources),
        line: template ? (template.lines[(place?.line ?? 1) - 1] ?? 1) : (place?.line ?? 1),
        message: messageOf(diagnostic, Boolean(template)),
      });
    }
    return dedupe(problems);
  }

  private templates(): string[] {
    return this.project.bundles.flatMap((bundle) =>
      globSync("*.html", { cwd: bundle.source }).map((name) => path.join(bundle.source, name)),
    );
  }

  private readConfig(): ts.ParsedCommandLine {
    const file = path.join(this.project.sources, "tsconfig.json");
    const { config, error } = ts.readConfigFile(file, ts.sys.readFile);
    if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, "\n"));
    const parsed = ts.parseJsonConfigFileContent(config, ts.sys, this.project.sources, undefined, file);
    const failure = parsed.errors[0];
    if (failure) throw new Error(ts.flattenDiagnosticMessageText(failure.messageText, "\n"));
    return parsed;
  }

  private host(options: ts.CompilerOptions, virtual: (file: string) => string | undefined): ts.CompilerHost {
    const host = ts.createCompilerHost(options, true);
    const old = this.program;
    return {
      ...host,
      fileExists: (file) => virtual(file) !== undefined || host.fileExists(file),
      readFile: (file) => virtual(file) ?? host.readFile(file),
      getSourceFile: (file, version, onError, createNew) => {
        const text = virtual(file) ?? host.readFile(file);
        const before = old?.getSourceFile(file);
        // The same text gives the same tree: this makes the next check of a watch quick.
        if (before && before.text === text) return before;
        if (text === undefined) return host.getSourceFile(file, version, onError, createNew);
        return ts.createSourceFile(file, text, version, true);
      },
    };
  }

  private relative(file: string): string {
    return path.relative(this.project.root, file);
  }
}

function locate(diagnostic: ts.Diagnostic): { file: string; line: number } | undefined {
  if (!diagnostic.file) return undefined;
  const { line } = diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
  return { file: diagnostic.file.fileName, line: line + 1 };
}

function messageOf(diagnostic: ts.Diagnostic, inTemplate: boolean): string {
  const text = ts.flattenDiagnosticMessageText(diagnostic.messageText, " ");
  const missing = inTemplate && /Property '(\w+)' does not exist on type '([^']+)'/.exec(text);
  return missing ? `The template uses ${missing[1]}, which ${missing[2]} does not have` : text;
}

function dedupe(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [`${problem.file}:${problem.line}:${problem.message}`, problem]));
  return [...seen.values()];
}
