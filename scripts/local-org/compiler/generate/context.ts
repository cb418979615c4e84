import type { TypeRef } from "../../runtime/typeRef.ts";
import type { At } from "../ast.ts";
import { CompileError } from "../problems.ts";
import type { DeclaredField, DeclaredType } from "../types/model.ts";
import type { Universe } from "../types/universe.ts";
import type { Unit } from "./unit.ts";

export interface Local {
  readonly js: string;
  readonly type: TypeRef;
  /** It has its value and keeps it. */
  readonly isFinal: boolean;
}

/** Where code is generated: one function, with its local variables. */
export class Context {
  readonly unit: Unit;
  readonly isStatic: boolean;
  /** null in initialisers and constructors. */
  readonly returns: TypeRef | null;
  /** The property whose accessor this is: its name means its backing field here. */
  readonly accessorOf: DeclaredField | null;
  private scopes: Map<string, Local>[] = [new Map()];
  private temporaries = 0;
  private loops = 0;

  constructor(unit: Unit, init: { isStatic: boolean; returns: TypeRef | null; accessorOf?: DeclaredField | null }) {
    this.unit = unit;
    this.isStatic = init.isStatic;
    this.returns = init.returns;
    this.accessorOf = init.accessorOf ?? null;
  }

  get universe(): Universe {
    return this.unit.universe;
  }

  get owner(): DeclaredType {
    return this.unit.owner;
  }

  /** The JavaScript name of a new local variable. */
  declare(name: string, type: TypeRef, at: At, isFinal = false): string {
    const key = name.toLowerCase();
    if (this.local(name)) throw new CompileError(at, `Duplicate variable: ${name}`);
    const js = `_${key}`;
    this.scopes.at(-1)!.set(key, { js, type, isFinal });
    return js;
  }

  local(name: string): Local | undefined {
    const key = name.toLowerCase();
    for (const scope of this.scopes.toReversed()) {
      const found = scope.get(key);
      if (found) return found;
    }
    return undefined;
  }

  /** Of all scopes, the inner ones last. */
  get locals(): readonly (readonly [string, Local])[] {
    return this.scopes.flatMap((scope) => [...scope]);
  }

  scoped<T>(generate: () => T): T {
    this.scopes.push(new Map());
    try {
      return generate();
    } finally {
      this.scopes.pop();
    }
  }

  /** Code in which `break` and `continue` have a loop to leave. */
  inLoop<T>(generate: () => T): T {
    this.loops++;
    try {
      return generate();
    } finally {
      this.loops--;
    }
  }

  get isInLoop(): boolean {
    return this.loops > 0;
  }

  temporary(): string {
    return `$t${this.temporaries++}`;
  }

  get temporaryDeclarations(): string {
    const names = Array.from({ length: this.temporaries }, (_, i) => `$t${i}`);
    return names.length === 0 ? "" : `let ${names.join(",")};`;
  }
}
