import { malformed } from "../../../server/restError.ts";
import { UnsupportedError } from "../../../runtime/unsupported.ts";

/** A value of an argument; variables are already replaced, enum values are their names. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [name: string]: Value };

/** A field of a query with its arguments and what is asked of it. */
export interface Field {
  readonly name: string;
  readonly arguments: Readonly<Record<string, Value>>;
  readonly fields: readonly Field[];
}

const TOKEN =
  /\s+|,|#[^\n]*|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|(\.\.\.|[{}()[\]:=!$@])/gy;

/**
 * Reads one operation of GraphQL: fields, arguments, variables with defaults.
 * @throws RestError for what is no GraphQL, UnsupportedError for fragments, directives, aliases and mutations
 */
export function parseQuery(source: string, variables: Readonly<Record<string, unknown>>): readonly Field[] {
  const parser = new Parser(tokens(source), variables);
  return parser.operation();
}

function tokens(source: string): string[] {
  const found: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw malformed(`GraphQL cannot be read at: ${source.slice(at, at + 20)}`);
    const token = match[1] ?? match[2] ?? match[3] ?? match[4];
    if (token !== undefined) found.push(token);
  }
  return found;
}

class Parser {
  private readonly tokens: readonly string[];
  private readonly given: Readonly<Record<string, unknown>>;
  private readonly defaults = new Map<string, Value>();
  private at = 0;

  constructor(tokens: readonly string[], given: Readonly<Record<string, unknown>>) {
    this.tokens = tokens;
    this.given = given;
  }

  operation(): readonly Field[] {
    if (this.peek() !== "{") {
      const kind = this.next();
      if (kind !== "query") throw new UnsupportedError(`GraphQL ${kind}`);
      if (/^\w/.test(this.peek())) this.next();
      if (this.peek() === "(") this.variables();
      this.refuseDirective();
    }
    const fields = this.selection();
    if (this.at < this.tokens.length) throw new UnsupportedError("more than one operation or fragment in GraphQL");
    return fields;
  }

  private variables(): void {
    this.expect("(");
    while (this.peek() !== ")") {
      this.expect("$");
      const name = this.next();
      this.expect(":");
      this.type();
      if (this.peek() === "=") {
        this.next();
        this.defaults.set(name, this.value());
      }
    }
    this.expect(")");
  }

  /** The types of variables decide nothing here: values are read by the fields that they are compared with. */
  private type(): void {
    if (this.peek() === "[") {
      this.next();
      this.type();
      this.expect("]");
    } else this.next();
    if (this.peek() === "!") this.next();
  }

  private selection(): readonly Field[] {
    const fields: Field[] = [];
    this.expect("{");
    while (this.peek() !== "}") fields.push(this.field());
    this.expect("}");
    return fields;
  }

  private field(): Field {
    const name = this.next();
    if (name === "...") throw new UnsupportedError("fragments in GraphQL");
    if (!/^\w+$/.test(name)) throw malformed(`GraphQL has no field ${name}`);
    if (this.peek() === ":") throw new UnsupportedError(`the alias ${name} in GraphQL`);
    const given = this.peek() === "(" ? this.arguments() : {};
    this.refuseDirective(name);
    return { name, arguments: given, fields: this.peek() === "{" ? this.selection() : [] };
  }

  /** `@category` says how the client caches a field; the local org's pages do not. */
  private refuseDirective(field = "query"): void {
    while (this.peek() === "@") {
      this.next();
      const name = this.next();
      if (name !== "category") throw new UnsupportedError(`the directive @${name} of ${field} in GraphQL`);
      this.arguments();
    }
  }

  private arguments(): Record<string, Value> {
    const found: Record<string, Value> = {};
    this.expect("(");
    while (this.peek() !== ")") {
      const name = this.next();
      this.expect(":");
      found[name] = this.value();
    }
    this.expect(")");
    return found;
  }

  private value(): Value {
    const token = this.next();
    if (token === "$") return this.variable(this.next());
    if (token === "[") return this.list();
    if (token === "{") return this.object();
    if (token.startsWith('"')) return JSON.parse(token) as string;
    if (/^-?\d/.test(token)) return Number(token);
    if (token === "true" || token === "false") return token === "true";
    return token === "null" ? null : token;
  }

  private variable(name: string): Value {
    if (name in this.given) return this.given[name] as Value;
    const preset = this.defaults.get(name);
    return preset === undefined ? null : preset;
  }

  private list(): Value {
    const values: Value[] = [];
    while (this.peek() !== "]") values.push(this.value());
    this.expect("]");
    return values;
  }

  private object(): Value {
    const values: Record<string, Value> = {};
    while (this.peek() !== "}") {
      const name = this.next();
      this.expect(":");
      values[name] = this.value();
    }
    this.expect("}");
    return values;
  }

  private peek(): string {
    return this.tokens[this.at] ?? "";
  }

  private next(): string {
    const token = this.tokens[this.at];
    if (token === undefined) throw malformed("GraphQL ends too early");
    this.at += 1;
    return token;
  }

  private expect(token: string): void {
    const found = this.next();
    if (found !== token) throw malformed(`GraphQL expects ${token} and finds ${found}`);
  }
}
