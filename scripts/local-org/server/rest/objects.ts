import { org } from "../../runtime/org.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { malformed, notFound } from "../restError.ts";
import type { RequestContext } from "../routes.ts";

/** The object that a path names and the caller may see. */
export function objectOf(name: string, userId: string): SObjectSchema {
  const object = org().schema.sobject(name);
  if (!object || !org().security.mayObject(userId, object, "read")) throw notFound();
  return object;
}

export function userOf(context: RequestContext): string {
  if (!context.session) throw new Error(`${context.url.pathname} needs a session`);
  return context.session.userId;
}

export function versionOf(context: RequestContext): string {
  return context.parameters["version"] ?? "v67.0";
}

/** @throws RestError JSON_PARSER_ERROR */
export function jsonBody(context: RequestContext): unknown {
  try {
    return JSON.parse(context.body.toString("utf8"));
  } catch (error) {
    throw malformed((error as Error).message);
  }
}
