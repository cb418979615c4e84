import { analyzerJar, readClassFile, readZip } from "../../signatures/index.ts";

/** What the analyzer's class files say of one standard object, packed for the cache. */
export interface RawObject {
  /** `Name:String,AccountId:Id>Account@Account`: type, `>` relationship name, `@` its target. */
  readonly fields: string;
  /** `Contacts:Contact`: child relationship names with the child object. */
  readonly children: string;
}

export interface RawField {
  readonly name: string;
  readonly type: string;
  readonly relationshipName: string | null;
  readonly target: string | null;
}

const SOBJECTS = "com/nawforce/runforce/SObjects/";

/** Reads all standard objects of `sobject-types`. */
export function readRawObjects(): Map<string, RawObject> {
  const objects = new Map<string, RawObject>();
  for (const [entry, bytes] of readZip(analyzerJar("sobject-types"), (name) => name.startsWith(SOBJECTS))) {
    if (!entry.endsWith(".class") || entry.includes("$")) continue;
    const name = entry.slice(SOBJECTS.length, -".class".length);
    if (name !== "Address" && name !== "Location") objects.set(name, rawObject(bytes));
  }
  return objects;
}

function rawObject(bytes: Buffer): RawObject {
  const values = new Map<string, string>();
  const parents = new Map<string, string>();
  const children: string[] = [];
  for (const { name, type } of readClassFile(bytes).fields) {
    if (name === "SObjectType" || name === "Fields") continue;
    const target = type.name === "[]" ? type.args[0]?.name : type.name;
    const short = target?.slice(target.lastIndexOf("/") + 1) ?? "";
    const isObject = target?.startsWith(SOBJECTS) === true || target?.endsWith("System/SObject") === true;
    if (type.name === "[]") {
      if (isObject) children.push(`${name}:${short}`);
    } else if (isObject && short !== "Address" && short !== "Location") parents.set(name, short);
    else values.set(name, short === "Object" ? "String" : short);
  }
  const fields = [...values].map(([name, type]) => {
    const relationship = name.endsWith("Id") ? name.slice(0, -2) : name;
    const target = type === "Id" ? parents.get(relationship) : undefined;
    return `${name}:${type}${target ? `>${relationship}@${target}` : ""}`;
  });
  return { fields: fields.join(","), children: children.join(",") };
}

export function unpackFields(raw: RawObject): RawField[] {
  return raw.fields.split(",").map((packed) => {
    const match = /^(\w+):(\w+)(?:>(\w+)@(\w+))?$/.exec(packed);
    if (!match) throw new Error(`Damaged schema cache: ${packed}`);
    const [, name = "", type = "", relationshipName, target] = match;
    return { name, type, relationshipName: relationshipName ?? null, target: target ?? null };
  });
}

export function unpackChildren(raw: RawObject): { readonly name: string; readonly child: string }[] {
  if (raw.children === "") return [];
  return raw.children.split(",").map((packed) => {
    const [name = "", child = ""] = packed.split(":");
    return { name, child };
  });
}
