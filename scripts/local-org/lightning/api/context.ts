import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import type { ApexSObject } from "../../runtime/values/sobject.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import { notFound } from "../../server/restError.ts";
import type { LocaleValues } from "../session/locale.ts";

/** For whom a page is made: rights, language and formats. */
export interface PageContext {
  readonly userId: string;
  readonly language: string;
  readonly locale: LocaleValues;
}

type Bind = string | number | readonly string[];

/** Rows under the user's permissions and sharing. */
export function queryAs(
  userId: string,
  soql: string,
  binds: Readonly<Record<string, Bind>> = {},
): readonly ApexSObject[] {
  return runTransaction({ quiddity: "SYNCHRONOUS", userId }, () => {
    const access = { userId, mode: "user", sharing: true } as const;
    return org().data.query({ soql, binds: lowerCase(binds), access }).items;
  });
}

export function countAs(userId: string, soql: string, binds: Readonly<Record<string, Bind>> = {}): number {
  return runTransaction({ quiddity: "SYNCHRONOUS", userId }, () => {
    const access = { userId, mode: "user", sharing: true } as const;
    return org().data.count({ soql, binds: lowerCase(binds), access });
  });
}

function lowerCase(binds: Readonly<Record<string, Bind>>): Map<string, unknown> {
  return new Map(Object.entries(binds).map(([name, value]) => [name.toLowerCase(), value]));
}

/** @throws RestError NOT_FOUND when there is no such object, or the user may not see it */
export function readableObject(userId: string, name: string): SObjectSchema {
  const object = org().schema.sobject(name);
  if (!object || !org().security.mayObject(userId, object, "read")) throw notFound();
  return object;
}

export function objectOfId(userId: string, id: string): SObjectSchema {
  const object = org().schema.byKeyPrefix(id.slice(0, 3));
  if (!object) throw notFound();
  return readableObject(userId, object.name);
}

export function mayRead(userId: string, object: SObjectSchema, field: FieldSchema): boolean {
  return field.name === "Id" || org().security.mayField(userId, object, field, "read");
}

/** `Name`, or what the object has instead (`CaseNumber`, `Subject`). */
export function nameField(object: SObjectSchema): FieldSchema | undefined {
  const named = [...object.fields.values()].filter((field) => field.nameField);
  return named.find((field) => field.name === "Name") ?? named[0];
}
