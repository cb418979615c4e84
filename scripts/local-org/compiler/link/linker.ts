import { Script } from "node:vm";
import { ApexException } from "../../runtime/apexException.ts";
import { ApexObject } from "../../runtime/apexObject.ts";
import * as runtime from "../../runtime/generated/index.ts";
import { transaction } from "../../runtime/transaction.ts";
import type { GeneratedUnit } from "../generate/typeUnit.ts";
import type { PlatformMemberUse } from "../generate/unit.ts";
import { isException } from "../types/declare.ts";
import type { DeclaredType } from "../types/model.ts";
import type { Universe } from "../types/universe.ts";

/** A class made from a generated unit. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- its members are only known by name
export type RuntimeClass = { new (): any; prototype: any; [member: string]: any };

/** Makes JavaScript classes of generated units, each when it is first used. */
export class Linker {
  private readonly units = new Map<string, GeneratedUnit>();
  private readonly loaded = new Map<string, RuntimeClass>();
  private readonly universe: Universe;
  /** `$P`: the classes by name. */
  private readonly classes: Record<string, RuntimeClass> = {};
  private readonly counts = new Map<string, Uint32Array>();
  private readonly lines = new Map<string, Set<number>>();

  constructor(universe: Universe) {
    this.universe = universe;
  }

  add(unit: GeneratedUnit): void {
    this.units.set(unit.type, unit);
    this.loaded.delete(unit.type);
    Object.defineProperty(this.classes, unit.type, { get: () => this.load(unit.type), configurable: true });
    const lines = this.lines.get(unit.file) ?? new Set();
    for (const line of unit.lines) lines.add(line);
    this.lines.set(unit.file, lines);
  }

  /** A type of a file with compile problems: using it fails with the first of them. */
  addBroken(type: string, message: string): void {
    const fail = () => {
      throw new Error(`${type} does not compile: ${message}`);
    };
    Object.defineProperty(this.classes, type, { get: fail, configurable: true });
  }

  classOf(name: string): RuntimeClass {
    const found = this.classes[name];
    if (!found) throw new Error(`No class ${name} is linked`);
    return found;
  }

  private load(name: string): RuntimeClass {
    const unit = this.units.get(name)!;
    const known = this.loaded.get(name);
    if (known) return known;
    const factory = new Script(unit.code, { filename: unit.file }).runInThisContext() as (
      ...parts: unknown[]
    ) => RuntimeClass;
    const made = factory(runtime, this.classes, this.superclassOf(name), this.counter(unit.file));
    this.loaded.set(name, made);
    Object.defineProperty(this.classes, name, { value: made, configurable: true });
    return made;
  }

  private superclassOf(name: string): unknown {
    const declared = this.universe.declared(name) as DeclaredType;
    const parent = declared.superclass && this.universe.declared(declared.superclass.name);
    if (parent) return this.classOf(parent.name);
    return isException(declared.type, this.universe) ? ApexException : ApexObject;
  }

  /** `$h`: counts a statement for coverage and for the CPU limit. */
  private counter(file: string): (line: number) => void {
    let counts = this.counts.get(file);
    const last = Math.max(0, ...(this.lines.get(file) ?? []));
    if (!counts || counts.length <= last) {
      const larger = new Uint32Array(last + 1);
      if (counts) larger.set(counts);
      this.counts.set(file, (counts = larger));
    }
    const hits = counts;
    return (line) => {
      hits[line]!++;
      const { limits } = transaction();
      if (++limits.statements >= limits.nextCheck) limits.checkTime();
    };
  }

  /** What the linked code uses of the platform library. */
  get platformMembers(): readonly PlatformMemberUse[] {
    return [...this.units.values()].flatMap((unit) => unit.platformMembers);
  }

  coverage(): Map<string, Map<number, number>> {
    const files = [...this.lines].map(([file, lines]) => {
      const counts = this.counts.get(file);
      return [file, new Map([...lines].sort((a, b) => a - b).map((line) => [line, counts?.[line] ?? 0]))] as const;
    });
    return new Map(files);
  }

  resetCoverage(): void {
    for (const counts of this.counts.values()) counts.fill(0);
  }
}
