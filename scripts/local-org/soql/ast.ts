/** A dotted name as written: `["Account", "Owner", "Name"]`. */
export type Path = readonly string[];

export interface FieldExpression {
  readonly kind: "field";
  readonly path: Path;
}

/** `COUNT(Id)`, `CALENDAR_YEAR(CreatedDate)`, `toLabel(Status)`; the name in upper case. */
export interface FunctionExpression {
  readonly kind: "function";
  readonly name: string;
  /** Null for `COUNT()`. */
  readonly argument: Expression | null;
}

export type Expression = FieldExpression | FunctionExpression;

export interface TypeofBranch {
  readonly object: string;
  readonly fields: readonly Path[];
}

export type SelectItem =
  | { readonly kind: "expression"; readonly expression: Expression; readonly alias: string | null }
  | { readonly kind: "children"; readonly query: Query }
  | { readonly kind: "fields"; readonly group: "ALL" | "STANDARD" | "CUSTOM" }
  | {
      readonly kind: "typeof";
      readonly path: Path;
      readonly branches: readonly TypeofBranch[];
      readonly otherwise: readonly Path[];
    };

export type Value =
  | { readonly kind: "null" }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "number"; readonly text: string }
  /** `pattern` keeps the escapes that LIKE needs. */
  | { readonly kind: "string"; readonly value: string; readonly pattern: string }
  | { readonly kind: "date"; readonly text: string }
  | { readonly kind: "datetime"; readonly text: string }
  | { readonly kind: "time"; readonly text: string }
  | { readonly kind: "dateLiteral"; readonly name: string; readonly n: number }
  | { readonly kind: "list"; readonly values: readonly Value[] }
  | { readonly kind: "query"; readonly query: Query }
  | { readonly kind: "bind"; readonly name: string };

export type Operator = "=" | "!=" | "<" | "<=" | ">" | ">=" | "LIKE" | "IN" | "NOT IN" | "INCLUDES" | "EXCLUDES";

export interface Comparison {
  readonly kind: "comparison";
  readonly left: Expression;
  readonly operator: Operator;
  readonly right: Value;
}

export type Condition =
  | Comparison
  | { readonly kind: "and" | "or"; readonly terms: readonly Condition[] }
  | { readonly kind: "not"; readonly term: Condition };

export interface Grouping {
  readonly mode: "plain" | "rollup" | "cube";
  readonly expressions: readonly Expression[];
}

export interface Ordering {
  readonly expression: Expression;
  readonly descending: boolean;
  /** Null: the default, nulls first ascending and last descending. */
  readonly nulls: "first" | "last" | null;
}

export interface Query {
  readonly select: readonly SelectItem[];
  /** The object, or the child relationship of a sub-query. */
  readonly from: string;
  /** Further names of FROM: `FROM Account a, a.Contacts c` gives `a` the empty path. By lower-case alias. */
  readonly aliases: ReadonlyMap<string, Path>;
  readonly scope: string | null;
  readonly where: Condition | null;
  readonly mode: "USER_MODE" | "SYSTEM_MODE" | "SECURITY_ENFORCED" | null;
  readonly groupBy: Grouping | null;
  readonly having: Condition | null;
  readonly orderBy: readonly Ordering[];
  readonly limit: Value | null;
  readonly offset: Value | null;
  readonly allRows: boolean;
  readonly lock: "VIEW" | "REFERENCE" | "UPDATE" | null;
}

export type SearchGroup = "ALL" | "NAME" | "EMAIL" | "PHONE" | "SIDEBAR";

/** One object of RETURNING, as the query that reads its rows; its WHERE is completed by the hits. */
export interface Search {
  readonly term: Value;
  readonly group: SearchGroup;
  readonly returning: readonly Query[];
  readonly mode: "USER_MODE" | "SYSTEM_MODE" | null;
  readonly limit: Value | null;
}
