import type { OrgSchema } from "../schema/model.ts";
import type { PlatformSignatures } from "../signatures/model.ts";
import { declareEnum } from "../runtime/enums.ts";
import { setStubMaker } from "../runtime/reflection.ts";
import { BODY, declareProgram, scriptClass, type DeclaredTrigger } from "./declareProgram.ts";
import { generateUnit } from "./generate/typeUnit.ts";
import type { PlatformMemberUse } from "./generate/unit.ts";
import { ANONYMOUS, FrameTable } from "./link/frames.ts";
import { installHooks } from "./link/hooks.ts";
import { Linker } from "./link/linker.ts";
import { reflect } from "./link/reflect.ts";
import { StubFactory } from "./link/stubs.ts";
import { parseSource } from "./parse/parseSource.ts";
import type { CompileError } from "./problems.ts";
import { type CompileProblem } from "./problems.ts";
import type { ApexClass, ApexProgram, ApexTrigger, TriggerEvent } from "./program.ts";
import type { ApexSource } from "./sources.ts";
import { declareMembers, declareParents, declareType, separatePrivateMethods } from "./types/declare.ts";
import type { DeclaredType } from "./types/model.ts";
import { checkType } from "./types/rules.ts";
import { Universe } from "./types/universe.ts";

export interface CompileOptions {
  readonly sources: readonly ApexSource[];
  readonly signatures: PlatformSignatures;
  readonly schema: OrgSchema;
  readonly namespace: string | null;
  /** Whether there is a custom label of that name; all there are where this is missing. */
  readonly labels?: (name: string) => boolean;
  /** Where syntax trees are kept between runs; null keeps none. */
  readonly cacheFolder: string | null;
}

export interface CompiledProgram extends ApexProgram {
  /** Of files that do not translate; their types cannot be used, the rest runs. */
  readonly problems: readonly CompileProblem[];
  /** What the program uses of the platform library, in no order and with repetitions. */
  readonly platformMembers: readonly PlatformMemberUse[];
  /**
   * Anonymous Apex against this program.
   * @throws CompileError
   */
  compileAnonymous(source: string): { run(): void };
}

/** Translates the sources and makes the program the running one: what the runtime sees as Apex. */
export function compileProject(options: CompileOptions): CompiledProgram {
  const universe = new Universe(options.signatures, options.schema, options.namespace, options.labels);
  const problems: CompileProblem[] = [];
  const declared = declareProgram(options.sources, universe, options.cacheFolder, problems);
  const linker = new Linker(universe);
  const frames = new FrameTable();
  const classes = new Map<string, ApexClass>();
  const add = (type: DeclaredType, report: (error: CompileError) => void) => {
    addType(type, { universe, linker, classes }, report);
    if (!type.outer) frames.add(type);
  };
  for (const type of declared.types) {
    add(type, (error) =>
      problems.push({ file: type.file, line: error.line, column: error.column, message: error.message }),
    );
  }
  breakTypes(universe, linker, problems);
  const findClass = (name: string) => {
    const found = universe.declared(name);
    return found && classes.get(found.name);
  };
  installHooks(universe, findClass, frames);
  const stubs = new StubFactory(universe, linker);
  setStubMaker((type, provider) => stubs.create(type, provider));
  const isOwn = (type: ApexClass) => !type.name.startsWith("trigger ");
  return {
    problems,
    get platformMembers() {
      return linker.platformMembers;
    },
    findClass,
    classes: [...classes.values()].filter(isOwn),
    triggers: declared.triggers.map((trigger) => triggerOf(trigger, linker)),
    sourceOf: (file) => options.sources.find((source) => source.file === file)?.text,
    coverage: () => linker.coverage(),
    resetCoverage: () => linker.resetCoverage(),
    compileAnonymous(source) {
      const script = parseSource(source, "anonymous");
      if (script.kind !== "script") throw new Error("Anonymous Apex parses as a script");
      const type = declareType(scriptClass(ANONYMOUS, script), { file: ANONYMOUS, apiVersion: 67 });
      const previous = universe.declared(ANONYMOUS);
      if (previous) universe.remove(previous);
      universe.add(type);
      declareParents(type, universe);
      declareMembers(type, universe);
      separatePrivateMethods(type, universe);
      add(type, (error) => {
        throw error;
      });
      return { run: () => void linker.classOf(ANONYMOUS)[`${BODY}()`]() };
    },
  };
}

interface Targets {
  readonly universe: Universe;
  readonly linker: Linker;
  readonly classes: Map<string, ApexClass>;
}

function addType(type: DeclaredType, targets: Targets, report: (error: CompileError) => void): void {
  const { universe, linker, classes } = targets;
  classes.set(type.name, reflect(type, linker));
  if (type.kind === "enum") declareEnum(type.name, type.node.constants);
  if (!type.outer) checkType(type, universe, report);
  if (type.kind === "class") linker.add(generateUnit(type, universe, report));
  for (const inner of type.inner.values()) addType(inner, targets, report);
}

function breakTypes(universe: Universe, linker: Linker, problems: readonly CompileProblem[]): void {
  const firstByFile = new Map<string, CompileProblem>();
  for (const problem of problems) if (!firstByFile.has(problem.file)) firstByFile.set(problem.file, problem);
  for (const type of universe.declaredTypes) {
    const problem = firstByFile.get(type.file);
    if (problem) linker.addBroken(type.name, `${problem.file}:${problem.line}: ${problem.message}`);
  }
}

function triggerOf(trigger: DeclaredTrigger, linker: Linker): ApexTrigger {
  return {
    name: trigger.node.name,
    file: trigger.source.file,
    sobject: trigger.sobject,
    events: new Set(trigger.node.events as TriggerEvent[]),
    apiVersion: trigger.source.apiVersion,
    run: () => void linker.classOf(trigger.type.name)[`${BODY}()`](),
  };
}
