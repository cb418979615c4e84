import { apexError, ApexException } from "../runtime/apexException.ts";
import { ApexObject } from "../runtime/apexObject.ts";
import { enumValues } from "../runtime/enums.ts";
import { org } from "../runtime/org.ts";
import { typeName, typeRef, type TypeRef } from "../runtime/typeRef.ts";
import type { ApexClass, ApexField } from "../compiler/program.ts";
import { ApexList, ApexMap, ApexSet } from "../runtime/values/collections.ts";
import { ApexDecimal } from "../runtime/values/decimal.ts";
import { ApexBlob, ApexDate, ApexDatetime, ApexDouble, ApexEnum, ApexTime } from "../runtime/values/primitives.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";

/*
 * Jobs are stored as text, so that they survive a restart, see nothing that happens to the object after it was
 * enqueued, and roll back with the transaction that enqueued them. The text keeps types, shared references and cycles.
 */

type Encoded = null | boolean | string | number | { readonly $: number };
type EncodedType = readonly [string, ...unknown[]];
interface Node {
  readonly kind: string;
  readonly type?: EncodedType;
  readonly text?: string;
  readonly name?: string;
  readonly number?: number;
  readonly items?: readonly Encoded[];
  readonly pairs?: readonly (readonly [Encoded | string, Encoded])[];
}

/** Tokens and other platform objects have no text: they are kept as they are, for this process. */
const kept = new Map<number, unknown>();
const NOT_SERIALIZABLE = new Set(["Http", "HttpRequest", "HttpResponse", "Matcher", "Pattern"]);

/** @throws SerializationException (Apex) for an object that cannot be stored, such as an `HttpRequest` */
export function freeze(value: unknown): string {
  const indexes = new Map<unknown, number>();
  const nodes: (Node | null)[] = [];
  const root = encode(value);
  return JSON.stringify({ root, nodes });

  function encode(part: unknown): Encoded {
    if (part === null || part === undefined) return null;
    if (typeof part === "boolean" || typeof part === "string" || typeof part === "number") return part;
    const known = indexes.get(part);
    if (known !== undefined) return { $: known };
    const index = nodes.push(null) - 1;
    indexes.set(part, index);
    nodes[index] = node(part);
    return { $: index };
  }

  function node(part: unknown): Node {
    if (typeof part === "bigint") return { kind: "long", text: String(part) };
    if (part instanceof ApexDouble) return { kind: "double", text: String(part.value) };
    if (part instanceof ApexDecimal) return { kind: "decimal", text: String(part.unscaled), number: part.scale };
    if (part instanceof ApexDate) return { kind: "date", number: part.days };
    if (part instanceof ApexTime) return { kind: "time", number: part.milliseconds };
    if (part instanceof ApexDatetime) return { kind: "datetime", number: part.milliseconds };
    if (part instanceof ApexBlob) return { kind: "blob", text: Buffer.from(part.bytes).toString("base64") };
    if (part instanceof ApexEnum) return { kind: "enum", type: encodeType(part.apexType), name: part.name };
    if (part instanceof ApexList)
      return { kind: "list", type: encodeType(part.apexType), items: part.items.map(encode) };
    if (part instanceof ApexSet) return { kind: "set", type: encodeType(part.apexType), items: part.items.map(encode) };
    if (part instanceof ApexMap) {
      const pairs = [...part.entries.values()].map((entry) => [encode(entry.key), encode(entry.value)] as const);
      return { kind: "map", type: encodeType(part.apexType), pairs };
    }
    if (part instanceof ApexSObject) {
      const pairs = [...part.values].map(([name, field]) => [name, encode(field)] as const);
      const items = part.queried ? [...part.queried] : undefined;
      return { kind: "sobject", name: part.schema.name, pairs, ...(items ? { items } : {}) };
    }
    if (part instanceof ApexObject) return objectNode(part);
    throw new Error(`No stored form for ${String(part)}`);
  }

  function objectNode(part: ApexObject): Node {
    const declared = org().program.findClass(part.apexType.name);
    if (!declared) return keptNode(part);
    const pairs = storedFields(declared).map(([key, field]) => [key, encode(field.get(part))] as const);
    const text = part instanceof ApexException ? (part.message ?? undefined) : undefined;
    return { kind: "object", type: encodeType(part.apexType), pairs, ...(text === undefined ? {} : { text }) };
  }
}

export function thaw(text: string): unknown {
  const { root, nodes } = JSON.parse(text) as { root: Encoded; nodes: readonly Node[] };
  const made = new Map<number, unknown>();
  return decode(root);

  function decode(part: Encoded): unknown {
    if (part === null || typeof part !== "object") return part;
    if (made.has(part.$)) return made.get(part.$);
    return build(part.$, nodes[part.$]!);
  }

  /** Containers are noted before their content is decoded, so that cycles close. */
  function build(index: number, node: Node): unknown {
    const keep = <T>(value: T): T => {
      made.set(index, value);
      return value;
    };
    const type = node.type ? decodeType(node.type) : typeRef("Object");
    switch (node.kind) {
      case "long":
        return keep(BigInt(node.text ?? "0"));
      case "double":
        return keep(new ApexDouble(Number(node.text)));
      case "decimal":
        return keep(new ApexDecimal(BigInt(node.text ?? "0"), node.number ?? 0));
      case "date":
        return keep(new ApexDate(node.number ?? 0));
      case "time":
        return keep(new ApexTime(node.number ?? 0));
      case "datetime":
        return keep(new ApexDatetime(node.number ?? 0));
      case "blob":
        return keep(new ApexBlob(Buffer.from(node.text ?? "", "base64")));
      case "enum":
        return keep(enumValues(type.name, []).get((node.name ?? "").toLowerCase()) ?? null);
      case "list": {
        const list = keep(new ApexList(type));
        list.items = (node.items ?? []).map(decode);
        return list;
      }
      case "set": {
        const set = keep(new ApexSet(type));
        for (const item of node.items ?? []) set.add(decode(item));
        return set;
      }
      case "map": {
        const map = keep(new ApexMap(type));
        for (const [key, value] of node.pairs ?? []) map.put(decode(key), decode(value));
        return map;
      }
      case "sobject":
        return sobject(node, keep);
      case "object":
        return object(type, node, keep);
      case "kept":
        if (!kept.has(node.number ?? -1)) {
          throw new Error(`The stored job held a ${typeName(type)}, which did not survive the restart of the org`);
        }
        return keep(kept.get(node.number ?? -1));
      default:
        throw new Error(`Stored job with an unknown part: ${node.kind}`);
    }
  }

  function sobject(node: Node, keep: <T>(value: T) => T): ApexSObject {
    const schema = org().schema.sobject(node.name ?? "");
    if (!schema) throw new Error(`The stored job holds a ${node.name}, which the org no longer has`);
    const record = keep(new ApexSObject(schema));
    for (const [name, value] of node.pairs ?? []) record.values.set(String(name), decode(value));
    if (node.items) record.queried = new Set(node.items.map(String));
    return record;
  }

  function object(type: TypeRef, node: Node, keep: <T>(value: T) => T): unknown {
    const declared = org().program.findClass(type.name);
    if (!declared) throw new Error(`The class ${typeName(type)} of the stored job no longer exists`);
    const instance = keep(declared.allocate());
    if (instance instanceof ApexException) instance.message = node.text ?? null;
    const fields = new Map(storedFields(declared));
    for (const [key, value] of node.pairs ?? []) fields.get(String(key))?.set(instance, decode(value));
    return instance;
  }
}

function keptNode(part: ApexObject): Node {
  const name = part.apexType.name;
  if (NOT_SERIALIZABLE.has(name))
    throw apexError("SerializationException", `Not Serializable: system.${name.toLowerCase()}`);
  const number = kept.size;
  kept.set(number, part);
  return { kind: "kept", type: encodeType(part.apexType), number };
}

/** Instance fields that are not transient, also inherited ones, by `Class.field`. */
function storedFields(declared: ApexClass): [string, ApexField][] {
  const fields: [string, ApexField][] = [];
  for (
    let at: ApexClass | undefined = declared;
    at;
    at = at.superclass ? org().program.findClass(at.superclass.name) : undefined
  ) {
    for (const field of at.fields) {
      if (!field.isStatic && !field.isTransient) fields.push([`${at.name}.${field.name}`, field]);
    }
  }
  return fields;
}

function encodeType(type: TypeRef): EncodedType {
  return [type.name, ...type.args.map(encodeType)];
}

function decodeType(encoded: EncodedType): TypeRef {
  const [name, ...args] = encoded;
  return typeRef(name, ...args.map((arg) => decodeType(arg as EncodedType)));
}
