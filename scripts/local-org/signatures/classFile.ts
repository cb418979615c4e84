import { parseClassSignature, parseMethodSignature, parseTypeSignature, type JavaType } from "./javaSignature.ts";

export interface JavaField {
  readonly name: string;
  readonly flags: number;
  readonly type: JavaType;
}

export interface JavaMethod {
  readonly name: string;
  readonly flags: number;
  readonly parameters: readonly JavaType[];
  readonly returns: JavaType;
}

/** The declarations of one Java class file; bodies are not read. Names are internal: `com/x/Outer$Inner`. */
export interface JavaClass {
  readonly name: string;
  readonly flags: number;
  readonly typeParameters: readonly string[];
  readonly superclass: JavaType | null;
  readonly interfaces: readonly JavaType[];
  readonly fields: readonly JavaField[];
  readonly methods: readonly JavaMethod[];
}

export const FLAGS = { public: 0x1, static: 0x8, interface: 0x200, abstract: 0x400, synthetic: 0x1000, enum: 0x4000 };

/** Reads a class file. Source: The Java Virtual Machine Specification, chapter 4. */
export function readClassFile(bytes: Buffer): JavaClass {
  if (bytes.readUInt32BE(0) !== 0xcafebabe) throw new Error("Not a Java class file");
  let at = 8;
  const u2 = (): number => bytes.readUInt16BE((at += 2) - 2);
  const u4 = (): number => bytes.readUInt32BE((at += 4) - 4);
  const { text, classNames, end } = constants(bytes, at);
  at = end;

  const utf8 = (index: number): string => text.get(index) ?? "";
  const className = (index: number): string => utf8(classNames.get(index) ?? 0);
  const signatureOf = (): string | null => {
    let signature: string | null = null;
    for (let left = u2(); left > 0; left--) {
      const attribute = utf8(u2());
      const length = u4();
      if (attribute === "Signature") signature = utf8(bytes.readUInt16BE(at));
      at += length;
    }
    return signature;
  };
  const members = <T>(make: (flags: number, name: string, signature: string) => T): T[] =>
    Array.from({ length: u2() }, () => {
      const flags = u2();
      const name = utf8(u2());
      const descriptor = utf8(u2());
      return make(flags, name, signatureOf() ?? descriptor);
    });

  const flags = u2();
  const name = className(u2());
  const superclass = className(u2());
  const interfaces = Array.from({ length: u2() }, () => className(u2()));
  const fields = members((flags, name, signature) => ({ flags, name, type: parseTypeSignature(signature) }));
  const methods = members((flags, name, signature) => ({ flags, name, ...parseMethodSignature(signature) }));
  const plain = (name: string): JavaType => ({ name, args: [], isVariable: false });
  const header = parseClassSignature(signatureOf()) ?? {
    typeParameters: [],
    superclass: superclass ? plain(superclass) : null,
    interfaces: interfaces.map(plain),
  };
  return { name, flags, ...header, fields, methods };
}

/** Bytes of a constant after its tag, by tag; text (1) has its own length. */
const CONSTANT_SIZES: Readonly<Record<number, number>> = {
  3: 4,
  4: 4,
  5: 8,
  6: 8,
  7: 2,
  8: 2,
  9: 4,
  10: 4,
  11: 4,
  12: 4,
  15: 3,
  16: 2,
  17: 4,
  18: 4,
  19: 2,
  20: 2,
};

function constants(bytes: Buffer, start: number) {
  const text = new Map<number, string>();
  const classNames = new Map<number, number>();
  const count = bytes.readUInt16BE(start);
  let at = start + 2;
  for (let index = 1; index < count; index++) {
    const tag = bytes.readUInt8(at++);
    if (tag === 1) {
      const length = bytes.readUInt16BE(at);
      text.set(index, bytes.toString("utf8", at + 2, at + 2 + length));
      at += 2 + length;
      continue;
    }
    const size = CONSTANT_SIZES[tag];
    if (size === undefined) throw new Error(`Unknown constant ${tag}`);
    if (tag === 7) classNames.set(index, bytes.readUInt16BE(at));
    if (tag === 5 || tag === 6) index++; // eight-byte constants take two places
    at += size;
  }
  return { text, classNames, end: at };
}
