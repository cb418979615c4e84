import { CompileError } from "../problems.ts";
import type { DeclaredField, DeclaredType } from "../types/model.ts";
import type { Universe } from "../types/universe.ts";
import { backingName } from "./expressions/names.ts";
import { layOut } from "./layout.ts";
import { constructor, initializer } from "./constructors.ts";
import { isPlain, method, stateMember, type MemberCode } from "./members.ts";
import { Unit, type PlatformMemberUse } from "./unit.ts";
import { isException } from "../types/declare.ts";
import { abstractMethods, nearMethod } from "../types/rules.ts";

/** The JavaScript of one Apex class: `(function($R,$P,$super,$h){…})`, its lines those of the Apex file. */
export interface GeneratedUnit {
  readonly type: string;
  readonly file: string;
  readonly code: string;
  /** Executable lines. */
  readonly lines: readonly number[];
  readonly platformMembers: readonly PlatformMemberUse[];
}

/** @param onProblem told of each member that does not translate; the others go on */
export function generateUnit(
  type: DeclaredType,
  universe: Universe,
  onProblem: (problem: CompileError) => void,
): GeneratedUnit {
  const unit = new Unit(universe, type);
  const code: MemberCode = { members: [], instanceInitializers: [], staticInitializers: [] };
  const translate = (generate: () => void) => {
    try {
      generate();
    } catch (error) {
      if (!(error instanceof CompileError)) throw error;
      onProblem(error);
    }
  };
  for (const implicit of type.constructors.filter((one) => !one.node)) {
    translate(() => void code.members.push(constructor(implicit, unit)));
  }
  const methods = [...type.methods.values()].flat();
  for (const member of type.node.members) {
    translate(() => {
      if (member.kind === "method")
        code.members.push(
          method(
            methods.find((one) => one.node === member)!,
            unit,
          ),
        );
      else if (member.kind === "constructor") {
        code.members.push(
          constructor(
            type.constructors.find((one) => one.node === member)!,
            unit,
          ),
        );
      } else stateMember(member, unit, code);
    });
  }
  const body = classCode(type, unit, code);
  const lines = [...unit.lines].sort((a, b) => a - b);
  return { type: type.name, file: type.file, code: layOut(body), lines, platformMembers: unit.platformMembers };
}

function classCode(type: DeclaredType, unit: Unit, code: MemberCode): string {
  const fields = [...type.fields.values()];
  const own = (isStatic: boolean) => fields.filter((field) => field.isStatic === isStatic).flatMap(storage);
  const assign = (names: readonly string[]) => names.map((name) => `this.${name}=null;`).join("");
  const ref = unit.type(type.type);
  const isThrown = isException(type.type, unit.universe);
  const open = isThrown ? `constructor($t=${ref}){super($t);` : `constructor(){super();`;
  const calls = (names: readonly string[]) => names.map((name) => `this[${JSON.stringify(name)}]();`).join("");
  const runtimeClass = [
    `return class $C extends $super{${open}${assign(own(false))}}`,
    isThrown ? "" : `get apexType(){return ${ref};}`,
    "static $t=null;static $v=null;",
    `static $s(){const t=$R.transaction();return $C.$t===t?$C.$v:$R.statics($C,t);}`,
    initializer(unit, calls(code.instanceInitializers)),
    // The statics inherit from the class's prototype, so that their initialisers can stand at their own lines.
    `static $new(){const $o=Object.create($C.prototype);${own(true)
      .map((name) => `$o.${name}=null;`)
      .join("")}return $o;}`,
    `$static(){const $e=$R.enter($k);try{${calls(code.staticInitializers)}}finally{$R.leave($e);}}`,
    ...code.members,
    ...bridges(type, unit.universe),
  ].join("");
  const sharing = JSON.stringify(sharingOf(type));
  const head = `(function($R,$P,$super,$h){const $k=$R.codeContext(${sharing},${type.apiVersion});${unit.constantDeclarations}`;
  return `${head}${runtimeClass}};})`;
}

/** Abstract methods that a method with other collections meets answer under both signatures. */
function bridges(type: DeclaredType, universe: Universe): string[] {
  if (type.kind !== "class" || type.modifiers.has("abstract")) return [];
  const made = new Map<string, string>();
  for (const wanted of abstractMethods(type, universe)) {
    const own = nearMethod(wanted, type, universe);
    if (!own || own.jsName === wanted.jsName) continue;
    const [from, to] = [wanted.jsName, own.jsName].map((name) => JSON.stringify(name));
    made.set(wanted.jsName, `[${from}](...$a){return this[${to}](...$a);}`);
  }
  const isOwn = (name: string) => [...universe.lineage(type)].some((at) => has(at, name));
  return [...made].filter(([name]) => !isOwn(name)).map(([, code]) => code);
}

function has(type: DeclaredType, jsName: string): boolean {
  return [...type.methods.values()].flat().some((method) => method.jsName === jsName && !method.isAbstract);
}

/** Inner classes do not take over the sharing of the class around them; triggers run without it. Source: Apex Developer Guide. */
function sharingOf(type: DeclaredType): DeclaredType["sharing"] {
  if (type.triggerObject !== null) return "omitted";
  return type.sharing === "omitted" && type.apiVersion >= 67 ? "with" : type.sharing;
}

/** The JavaScript properties that hold a field's value. */
function storage(field: DeclaredField): string[] {
  const { node } = field;
  if (node.kind === "field") return [field.jsName];
  if (node.modifiers.names.includes("abstract")) return [];
  return [isPlain(node) ? field.jsName : backingName(field)];
}
