/** The syntax tree of Apex that the compiler works on: plain JSON, so that it can be cached by file. */
export interface At {
  readonly line: number;
  readonly column: number;
}

/** `Map<Id, List<Account>>[]`: dotted parts with their arguments; each dimension wraps it into a List. */
export interface TypeNode extends At {
  readonly parts: readonly { readonly name: string; readonly args: readonly TypeNode[] }[];
  readonly dimensions: number;
}

export interface AnnotationNode {
  readonly name: string;
  readonly values: Readonly<Record<string, string | boolean | number>>;
}

export interface Modifiers {
  /** Lower case, sharing as `with sharing`, `without sharing`, `inherited sharing`. */
  readonly names: readonly string[];
  readonly annotations: readonly AnnotationNode[];
}

export interface TypeDeclaration extends At {
  readonly kind: "class" | "interface" | "enum";
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly extends: TypeNode | null;
  /** Of an interface: the interfaces that it extends. */
  readonly implements: readonly TypeNode[];
  readonly members: readonly Member[];
  readonly constants: readonly string[];
  readonly endLine: number;
}

export interface Parameter extends At {
  readonly name: string;
  readonly type: TypeNode;
}

export interface MethodDeclaration extends At {
  readonly kind: "method";
  readonly name: string;
  readonly modifiers: Modifiers;
  /** null for `void` */
  readonly returns: TypeNode | null;
  readonly parameters: readonly Parameter[];
  readonly body: Block | null;
  readonly endLine: number;
}

export interface ConstructorDeclaration extends At {
  readonly kind: "constructor";
  readonly modifiers: Modifiers;
  readonly parameters: readonly Parameter[];
  readonly body: Block;
  readonly endLine: number;
}

export interface FieldDeclaration extends At {
  readonly kind: "field";
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly type: TypeNode;
  readonly value: Expression | null;
}

export interface Accessor extends At {
  readonly modifiers: Modifiers;
  /** null: automatic */
  readonly body: Block | null;
}

export interface PropertyDeclaration extends At {
  readonly kind: "property";
  readonly name: string;
  readonly modifiers: Modifiers;
  readonly type: TypeNode;
  readonly getter: Accessor | null;
  readonly setter: Accessor | null;
  readonly endLine: number;
}

export interface Initializer extends At {
  readonly kind: "initializer";
  readonly isStatic: boolean;
  readonly body: Block;
}

export type Member =
  | MethodDeclaration
  | ConstructorDeclaration
  | FieldDeclaration
  | PropertyDeclaration
  | Initializer
  | (TypeDeclaration & { readonly kind: "class" | "interface" | "enum" });

export interface TriggerDeclaration extends At {
  readonly kind: "trigger";
  readonly name: string;
  readonly sobject: string;
  readonly events: readonly string[];
  readonly members: readonly Member[];
  readonly body: readonly Statement[];
}

/** Anonymous Apex, and the inside of a trigger. */
export interface ScriptDeclaration {
  readonly kind: "script";
  readonly members: readonly Member[];
  readonly body: readonly Statement[];
}

export type CompilationUnit = TypeDeclaration | TriggerDeclaration | ScriptDeclaration;

export interface Block extends At {
  readonly kind: "block";
  readonly body: readonly Statement[];
  readonly endLine: number;
}

export interface LocalDeclaration extends At {
  readonly kind: "local";
  readonly type: TypeNode;
  readonly isFinal: boolean;
  readonly variables: readonly (At & { readonly name: string; readonly value: Expression | null })[];
}

export interface WhenClause extends At {
  readonly match:
    | { readonly kind: "else" }
    | { readonly kind: "values"; readonly values: readonly (WhenLiteral & At)[] }
    | { readonly kind: "type"; readonly type: TypeNode; readonly name: string };
  readonly body: Block;
}

export type WhenLiteral =
  { readonly kind: "constant"; readonly value: Literal } | { readonly kind: "name"; readonly name: readonly string[] };

export type DmlOperationName = "insert" | "update" | "delete" | "undelete" | "upsert" | "merge";
export type AccessMode = "user" | "system" | null;

export type Statement =
  | Block
  | LocalDeclaration
  | (At & { kind: "expression"; expression: Expression })
  | (At & { kind: "if"; condition: Expression; then: Statement; otherwise: Statement | null })
  | (At & { kind: "switch"; subject: Expression; clauses: readonly WhenClause[] })
  | (At & {
      kind: "for";
      init: LocalDeclaration | readonly Expression[];
      condition: Expression | null;
      update: readonly Expression[];
      body: Statement | null;
    })
  | (At & { kind: "forEach"; type: TypeNode; name: string; iterable: Expression; body: Statement | null })
  | (At & { kind: "while"; condition: Expression; body: Statement | null })
  | (At & { kind: "do"; condition: Expression; body: Block })
  | (At & {
      kind: "try";
      body: Block;
      catches: readonly (At & { type: TypeNode; name: string; body: Block })[];
      finally: Block | null;
    })
  | (At & { kind: "return"; value: Expression | null })
  | (At & { kind: "throw"; value: Expression })
  | (At & { kind: "break" })
  | (At & { kind: "continue" })
  | (At & {
      kind: "dml";
      operation: DmlOperationName;
      access: AccessMode;
      value: Expression;
      /** The second record of a merge. */
      other: Expression | null;
      /** The external id field of an upsert. */
      field: readonly string[] | null;
    })
  | (At & { kind: "runAs"; args: readonly Expression[]; body: Block });

export type LiteralType = "Integer" | "Long" | "Double" | "Decimal" | "String" | "Boolean" | "null";

export interface Literal extends At {
  readonly kind: "literal";
  readonly type: LiteralType;
  /** Strings unescaped, numbers without suffix. */
  readonly value: string;
}

export interface QueryNode extends At {
  readonly kind: "query";
  /** With binds rewritten to `:b0`, `:b1`, … */
  readonly soql: string;
  readonly from: string;
  readonly shape: "records" | "count" | "aggregate";
  /** In WITH USER_MODE / SYSTEM_MODE. */
  readonly access: AccessMode;
  readonly binds: readonly Expression[];
}

export interface SearchNode extends At {
  readonly kind: "search";
  readonly sosl: string;
  readonly access: AccessMode;
  readonly binds: readonly Expression[];
}

export type Expression =
  | Literal
  | QueryNode
  | SearchNode
  | (At & { kind: "name"; name: string })
  | (At & { kind: "this" })
  | (At & { kind: "super" })
  | (At & { kind: "dot"; target: Expression; name: string; safe: boolean })
  | (At & { kind: "call"; target: Expression | null; name: string; args: readonly Expression[]; safe: boolean })
  /** `this(…)` and `super(…)` */
  | (At & { kind: "constructorCall"; which: "this" | "super"; args: readonly Expression[] })
  | (At & { kind: "index"; target: Expression; index: Expression })
  | (At & { kind: "new"; type: TypeNode; args: readonly Expression[] })
  | (At & { kind: "newSized"; type: TypeNode; size: Expression })
  /** `new List<X>{…}`, `new Set<X>{…}`, `new X[]{…}` (then `type` is the List) */
  | (At & { kind: "newItems"; type: TypeNode; items: readonly Expression[] })
  | (At & { kind: "newMap"; type: TypeNode; entries: readonly (readonly [Expression, Expression])[] })
  | (At & { kind: "cast"; type: TypeNode; value: Expression })
  | (At & { kind: "instanceof"; type: TypeNode; value: Expression })
  | (At & { kind: "classLiteral"; type: TypeNode })
  | (At & { kind: "unary"; operator: "+" | "-" | "!" | "~"; operand: Expression })
  | (At & { kind: "step"; operator: "++" | "--"; prefix: boolean; operand: Expression })
  | (At & { kind: "binary"; operator: BinaryOperator; left: Expression; right: Expression })
  | (At & { kind: "conditional"; condition: Expression; then: Expression; otherwise: Expression })
  | (At & { kind: "assign"; operator: BinaryOperator | null; target: Expression; value: Expression });

export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "<<"
  | ">>"
  | ">>>"
  | "<"
  | ">"
  | "<="
  | ">="
  | "=="
  | "!="
  | "==="
  | "!=="
  | "&"
  | "^"
  | "|"
  | "&&"
  | "||"
  | "??";

export type ExpressionOf<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;
export type StatementOf<K extends Statement["kind"]> = Extract<Statement, { kind: K }>;
