import type { CompilationUnit, Member, TriggerDeclaration, TypeDeclaration } from "./ast.ts";
import { parseCached } from "./parse/parseCache.ts";
import { CompileError, type CompileProblem } from "./problems.ts";
import type { ApexSource } from "./sources.ts";
import {
  declareMembers,
  declareParents,
  declareType,
  separateHiddenFields,
  separatePrivateMethods,
} from "./types/declare.ts";
import type { DeclaredType } from "./types/model.ts";
import type { Universe } from "./types/universe.ts";

export interface DeclaredTrigger {
  readonly node: TriggerDeclaration;
  readonly source: ApexSource;
  readonly sobject: string;
  /** Holds the body as the static method `run`. */
  readonly type: DeclaredType;
}

export interface Declarations {
  readonly types: readonly DeclaredType[];
  readonly triggers: readonly DeclaredTrigger[];
}

/** The name of the method that holds the body of a trigger or of anonymous Apex. */
export const BODY = "run";

/** Parses all sources and declares their types in the universe; what fails is reported and left out. */
export function declareProgram(
  sources: readonly ApexSource[],
  universe: Universe,
  cacheFolder: string | null,
  problems: CompileProblem[],
): Declarations {
  const types: DeclaredType[] = [];
  const triggers: DeclaredTrigger[] = [];
  for (const source of sources) {
    guarded(source.file, problems, () => {
      const node = parseCached(source, cacheFolder);
      if (node.kind === "trigger") {
        const trigger = declareTrigger(node, source, universe);
        triggers.push(trigger);
        types.push(trigger.type);
      } else if (node.kind !== "script") {
        const type = declareType(node, source);
        if (!universe.add(type)) throw new CompileError(node, `Duplicate class name: ${type.name}`);
        types.push(type);
      }
    });
  }
  const withParents = types.filter((type) => guarded(type.file, problems, () => declareParents(type, universe)));
  const complete = withParents.filter((type) => guarded(type.file, problems, () => declareMembers(type, universe)));
  separateHiddenFields(universe);
  for (const type of complete) separatePrivateMethods(type, universe);
  return { types: complete, triggers: triggers.filter((trigger) => complete.includes(trigger.type)) };
}

function declareTrigger(node: TriggerDeclaration, source: ApexSource, universe: Universe): DeclaredTrigger {
  const sobject = universe.schema.sobject(node.sobject);
  if (!sobject) throw new CompileError(node, `SObject type does not exist: ${node.sobject}`);
  const type = declareType(scriptClass(`trigger ${node.name}`, node), { ...source, triggerObject: sobject.name });
  universe.add(type);
  return { node, source, sobject: sobject.name, type };
}

/** A script as a class: its members static, its statements the method `run`. */
export function scriptClass(
  name: string,
  script: Extract<CompilationUnit, { kind: "trigger" | "script" }>,
): TypeDeclaration {
  const at = { line: 1, column: 1 };
  const none = { names: [], annotations: [] };
  const body: Member = {
    kind: "method",
    ...at,
    name: BODY,
    modifiers: { names: ["static"], annotations: [] },
    returns: null,
    parameters: [],
    body: { kind: "block", ...at, body: script.body, endLine: at.line },
    endLine: Number.MAX_SAFE_INTEGER,
  };
  const members = script.members.map((member) => (member.kind === "method" ? madeStatic(member) : member));
  return {
    kind: "class",
    ...at,
    name,
    modifiers: none,
    extends: null,
    implements: [],
    members: [...members, body],
    constants: [],
    endLine: Number.MAX_SAFE_INTEGER,
  };
}

function madeStatic<T extends Extract<Member, { kind: "method" }>>(method: T): T {
  return { ...method, modifiers: { ...method.modifiers, names: [...method.modifiers.names, "static"] } };
}

/** False when it failed: then the problem is reported. */
export function guarded(file: string, problems: CompileProblem[], work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (!(error instanceof CompileError)) throw error;
    problems.push({ file, line: error.line, column: error.column, message: error.message });
    return false;
  }
}
