import { member } from "../../library/registry.ts";
import { apexError } from "../apexException.ts";
import { org } from "../org.ts";
import { tokens } from "../tokens.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";

function sobject(name: string): SObjectSchema {
  const found = org().schema.sobject(name);
  if (!found) throw new Error(`The schema lost ${name} since translation`);
  return found;
}

function fieldOf(object: SObjectSchema, name: string): FieldSchema {
  const found = object.fields.get(name);
  if (!found) throw new Error(`The schema lost ${object.name}.${name} since translation`);
  return found;
}

export function sobjectType(name: string): unknown {
  return tokens().sobjectType(sobject(name));
}

export function fieldToken(name: string, field: string): unknown {
  return tokens().field(sobject(name), fieldOf(sobject(name), field));
}

export function describeSObject(name: string): unknown {
  return tokens().describeSObject(sobject(name));
}

export function describeField(name: string, field: string): unknown {
  return tokens().describeField(sobject(name), fieldOf(sobject(name), field));
}

export function fieldSet(name: string, set: string): unknown {
  return tokens().fieldSet(sobject(name), set);
}

/** `Label.X` in the running user's language. */
export function label(name: string): string {
  const language = member("UserInfo", "statics", "getLanguage()")() as string;
  const text = org().metadata.label(name, language);
  if (text === undefined) throw apexError("TypeException", `External string does not exist: ${name}`);
  return text;
}
