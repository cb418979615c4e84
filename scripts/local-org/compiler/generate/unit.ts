import type { TypeRef } from "../../runtime/typeRef.ts";
import type { MemberKind } from "../../library/registry.ts";
import type { DeclaredType } from "../types/model.ts";
import type { Universe } from "../types/universe.ts";
import { lineMark } from "./layout.ts";

/** A member of a platform class that a unit of code uses. */
export interface PlatformMemberUse {
  readonly className: string;
  readonly kind: MemberKind;
  readonly key: string;
}

/**
 * The code of one Apex type while it is generated. Besides the members it collects what the code needs at hand:
 * constants made once when the unit is loaded.
 */
export class Unit {
  readonly universe: Universe;
  readonly owner: DeclaredType;
  /** Executable lines, for coverage. */
  readonly lines = new Set<number>();
  /** What the code links of the platform library. */
  readonly platformMembers: PlatformMemberUse[] = [];
  private readonly constants = new Map<string, string>();

  constructor(universe: Universe, owner: DeclaredType) {
    this.universe = universe;
    this.owner = owner;
  }

  /** The name of a constant with that value. */
  constant(js: string): string {
    let name = this.constants.get(js);
    if (!name) this.constants.set(js, (name = `$${this.constants.size}`));
    return name;
  }

  get constantDeclarations(): string {
    const all = [...this.constants].map(([js, name]) => `${name}=${js}`);
    return all.length === 0 ? "" : `const ${all.join(",")};`;
  }

  type(type: TypeRef): string {
    return this.constant(this.typeExpression(type));
  }

  private typeExpression(type: TypeRef): string {
    const args = type.args.map((arg) => `,${this.type(arg)}`).join("");
    return `$R.typeRef(${JSON.stringify(type.name)}${args})`;
  }

  /** The library's implementation of a platform method or constructor. */
  member(className: string, kind: MemberKind, key: string): string {
    this.platformMembers.push({ className, kind, key });
    return this.constant(`$R.member(${JSON.stringify(className)},"${kind}",${JSON.stringify(key)})`);
  }

  property(className: string, isStatic: boolean, name: string): string {
    this.platformMembers.push({ className, kind: isStatic ? "staticProperties" : "properties", key: name });
    return this.constant(`$R.property(${JSON.stringify(className)},${isStatic},${JSON.stringify(name)})`);
  }

  /** The JavaScript class of a declared type. */
  classOf(type: DeclaredType): string {
    return type === this.owner ? "$C" : `$P[${JSON.stringify(type.name)}]`;
  }

  /** Counts a statement and marks its line. */
  statement(line: number): string {
    this.lines.add(line);
    return `${lineMark(line)}$h(${line});`;
  }

  /** Access of SOQL and DML that does not state one. Source: Apex Developer Guide, API version 67 notes. */
  get defaultAccess(): "user" | "system" {
    return this.owner.apiVersion >= 67 ? "user" : "system";
  }
}
