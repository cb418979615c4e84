/** A type of a Java descriptor or generic signature. Arrays are named `[]` with their element as argument. */
export interface JavaType {
  /** Internal name (`java/lang/Object`), a type variable's name, or `void`, `int`, … */
  readonly name: string;
  readonly args: readonly JavaType[];
  readonly isVariable: boolean;
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  V: "void",
  Z: "boolean",
  B: "byte",
  C: "char",
  S: "short",
  I: "int",
  J: "long",
  F: "float",
  D: "double",
};

/** Reads the grammar of The Java Virtual Machine Specification, 4.3 (descriptors) and 4.7.9.1 (signatures). */
class Reader {
  private readonly source: string;
  private at = 0;

  constructor(source: string) {
    this.source = source;
  }

  peek(): string {
    return this.source[this.at] ?? "";
  }

  skip(expected: string): void {
    if (this.peek() !== expected) throw new Error(`Expected ${expected} at ${this.at} of ${this.source}`);
    this.at++;
  }

  until(stop: RegExp): string {
    const start = this.at;
    while (this.at < this.source.length && !stop.test(this.peek())) this.at++;
    return this.source.slice(start, this.at);
  }

  type(): JavaType {
    const tag = this.peek();
    this.at++;
    if (PRIMITIVES[tag]) return { name: PRIMITIVES[tag], args: [], isVariable: false };
    if (tag === "[") return { name: "[]", args: [this.type()], isVariable: false };
    if (tag === "T") {
      const name = this.until(/;/);
      this.skip(";");
      return { name, args: [], isVariable: true };
    }
    if (tag !== "L") throw new Error(`Unknown type at ${this.at} of ${this.source}`);
    let name = this.until(/[<;.]/);
    let args: JavaType[] = [];
    while (this.peek() !== ";") {
      if (this.peek() === "<") args = this.typeArguments();
      else {
        this.skip(".");
        name += `$${this.until(/[<;.]/)}`;
      }
    }
    this.skip(";");
    return { name, args, isVariable: false };
  }

  private typeArguments(): JavaType[] {
    const args: JavaType[] = [];
    this.skip("<");
    while (this.peek() !== ">") {
      if (this.peek() === "*") {
        this.skip("*");
        args.push({ name: "java/lang/Object", args: [], isVariable: false });
      } else {
        if (this.peek() === "+" || this.peek() === "-") this.at++;
        args.push(this.type());
      }
    }
    this.skip(">");
    return args;
  }

  typeParameters(): string[] {
    const names: string[] = [];
    if (this.peek() !== "<") return names;
    this.skip("<");
    while (this.peek() !== ">") {
      names.push(this.until(/:/));
      while (this.peek() === ":") {
        this.skip(":");
        if (this.peek() !== ":") this.type();
      }
    }
    this.skip(">");
    return names;
  }
}

export function parseTypeSignature(signature: string): JavaType {
  return new Reader(signature).type();
}

export function parseMethodSignature(signature: string): { parameters: JavaType[]; returns: JavaType } {
  const reader = new Reader(signature);
  reader.typeParameters();
  const parameters: JavaType[] = [];
  reader.skip("(");
  while (reader.peek() !== ")") parameters.push(reader.type());
  reader.skip(")");
  return { parameters, returns: reader.type() };
}

/** Null when the class has no generic signature. */
export function parseClassSignature(
  signature: string | null,
): { typeParameters: string[]; superclass: JavaType; interfaces: JavaType[] } | null {
  if (signature === null) return null;
  const reader = new Reader(signature);
  const typeParameters = reader.typeParameters();
  const superclass = reader.type();
  const interfaces: JavaType[] = [];
  while (reader.peek() !== "") interfaces.push(reader.type());
  return { typeParameters, superclass, interfaces };
}
