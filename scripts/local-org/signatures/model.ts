import type { TypeRef } from "../runtime/typeRef.ts";

/** A platform type as the compiler sees it: from the class files of `standard-types`, corrected by the overlay. */
export interface PlatformType {
  /** Canonical name (see `TypeRef`): `String`, `Database.SaveResult`, `Database.DMLOptions.EmailHeader`. */
  readonly name: string;
  readonly kind: "class" | "interface" | "enum";
  readonly isAbstract: boolean;
  /** Apex classes may extend it, though it is not abstract. */
  readonly isVirtual?: boolean;
  /** `T`, `K`, `V`. A TypeRef whose name is one of these stands for the argument. */
  readonly typeParameters: readonly string[];
  readonly superclass: TypeRef | null;
  readonly interfaces: readonly TypeRef[];
  readonly constructors: readonly PlatformMember[];
  readonly methods: readonly PlatformMethod[];
  readonly properties: readonly PlatformProperty[];
  readonly enumValues: readonly string[];
}

export interface PlatformMember {
  readonly parameters: readonly TypeRef[];
  /** `(String,Integer)`; for methods `substring(Integer,Integer)`: the key of its implementation in the library. */
  readonly key: string;
}

export interface PlatformMethod extends PlatformMember {
  readonly name: string;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  /** `void` is the TypeRef named `void`. */
  readonly returns: TypeRef;
}

export interface PlatformProperty {
  readonly name: string;
  readonly isStatic: boolean;
  readonly type: TypeRef;
}

export interface PlatformSignatures {
  /**
   * Case-insensitive. Takes `String`, `System.String`, `Database.SaveResult`, `SaveResult`-less-namespace only where
   * Apex allows it (`System` and `Schema` types may stand bare). Undefined when there is no such type.
   */
  find(name: string): PlatformType | undefined;
  isNamespace(name: string): boolean;
  readonly all: readonly PlatformType[];
}
