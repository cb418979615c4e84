import type { TypeRef } from "../runtime/typeRef.ts";

/** The compiled Apex of the org, for whoever must find and call it: tests, REST, Aura, triggers, JSON, Type. */
export interface ApexProgram {
  /** Case-insensitive; `Outer.Inner` for inner types. */
  findClass(name: string): ApexClass | undefined;
  readonly classes: readonly ApexClass[];
  readonly triggers: readonly ApexTrigger[];
  /** The text of a source file: `ApexClass.Body`. */
  sourceOf(file: string): string | undefined;
  /** Coverage so far: by source file, executable lines with their number of executions. */
  coverage(): ReadonlyMap<string, ReadonlyMap<number, number>>;
  resetCoverage(): void;
}

export interface ApexAnnotation {
  /** Lower case: `auraenabled`, `istest`, `restresource`. */
  readonly name: string;
  /** Lower-case keys: `{ cacheable: true, urlmapping: "/x/*" }`. */
  readonly values: Readonly<Record<string, string | boolean | number>>;
}

export interface ApexClass {
  readonly name: string;
  readonly file: string;
  readonly apiVersion: number;
  readonly kind: "class" | "interface" | "enum";
  readonly type: TypeRef;
  readonly superclass: TypeRef | null;
  readonly interfaces: readonly TypeRef[];
  readonly modifiers: ReadonlySet<string>;
  readonly sharing: "with" | "without" | "inherited" | "omitted";
  readonly annotations: readonly ApexAnnotation[];
  /** Declared here, instance and static, fields and properties. */
  readonly fields: readonly ApexField[];
  readonly methods: readonly ApexMethod[];
  /** Calls the constructor with that many arguments; throws the Apex exception it throws. */
  construct(args: readonly unknown[]): unknown;
  readonly hasDefaultConstructor: boolean;
  /** A new instance without running constructors or initialisers, every field null: for JSON and stored jobs. */
  allocate(): unknown;
}

export interface ApexField {
  readonly name: string;
  readonly type: TypeRef;
  readonly isStatic: boolean;
  readonly isTransient: boolean;
  readonly modifiers: ReadonlySet<string>;
  readonly annotations: readonly ApexAnnotation[];
  get(self: unknown): unknown;
  set(self: unknown, value: unknown): void;
}

export interface ApexMethod {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: TypeRef }[];
  readonly returns: TypeRef;
  readonly isStatic: boolean;
  readonly modifiers: ReadonlySet<string>;
  readonly annotations: readonly ApexAnnotation[];
  readonly line: number;
  /** `self` is null for static methods. */
  invoke(self: unknown, args: readonly unknown[]): unknown;
}

export type TriggerEvent =
  | "before insert"
  | "before update"
  | "before delete"
  | "after insert"
  | "after update"
  | "after delete"
  | "after undelete";

export interface ApexTrigger {
  readonly name: string;
  readonly file: string;
  readonly sobject: string;
  readonly events: ReadonlySet<TriggerEvent>;
  readonly apiVersion: number;
  /** Runs its body; the `Trigger` variables come from `transaction().triggerContext`. */
  run(): void;
}
