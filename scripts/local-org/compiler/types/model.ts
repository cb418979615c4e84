import type { TypeRef } from "../../runtime/typeRef.ts";
import type {
  AnnotationNode,
  ConstructorDeclaration,
  FieldDeclaration,
  MethodDeclaration,
  PropertyDeclaration,
  TypeDeclaration,
} from "../ast.ts";

/** A type that the program declares, as the compiler sees it. */
export interface DeclaredType {
  /** `Outer` or `Outer.Inner` */
  readonly name: string;
  readonly type: TypeRef;
  readonly kind: "class" | "interface" | "enum";
  readonly file: string;
  readonly apiVersion: number;
  readonly node: TypeDeclaration;
  readonly outer: DeclaredType | null;
  /** By lower-case simple name. */
  readonly inner: Map<string, DeclaredType>;
  readonly modifiers: ReadonlySet<string>;
  readonly annotations: readonly AnnotationNode[];
  readonly sharing: "with" | "without" | "inherited" | "omitted";
  superclass: TypeRef | null;
  interfaces: readonly TypeRef[];
  /** By lower-case name. */
  readonly fields: Map<string, DeclaredField>;
  readonly methods: Map<string, DeclaredMethod[]>;
  readonly constructors: DeclaredConstructor[];
  /** Of a trigger's body: the object of `Trigger.new`. */
  readonly triggerObject: string | null;
}

export interface DeclaredField {
  readonly name: string;
  readonly type: TypeRef;
  readonly isStatic: boolean;
  readonly owner: DeclaredType;
  readonly modifiers: ReadonlySet<string>;
  readonly node: FieldDeclaration | PropertyDeclaration;
  /** The JavaScript property that generated code uses. */
  jsName: string;
}

export interface DeclaredConstructor {
  readonly parameters: readonly TypeRef[];
  readonly owner: DeclaredType;
  /** null: one of the built-in constructors of exceptions, or the default constructor. */
  readonly node: ConstructorDeclaration | null;
  readonly jsName: string;
}

export interface DeclaredMethod {
  readonly name: string;
  readonly parameters: readonly TypeRef[];
  readonly returns: TypeRef;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly owner: DeclaredType;
  readonly modifiers: ReadonlySet<string>;
  readonly node: MethodDeclaration;
  /** The JavaScript method that generated code calls; an overriding method has that of the overridden one. */
  jsName: string;
}
