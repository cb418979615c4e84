import type { ApexClass, ApexMethod } from "../../compiler/program.ts";
import { ApexException } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexMap } from "../../runtime/values/collections.ts";
import { ApexBlob } from "../../runtime/values/primitives.ts";
import { malformed, RestError } from "../restError.ts";
import type { Reply, RequestContext, Route } from "../routes.ts";
import { userOf } from "../rest/objects.ts";
import { failureOf, failureText, stackLines } from "./failure.ts";
import {
  fromJson,
  getProperty,
  newPlatformObject,
  setProperty,
  setStaticProperty,
  toJsonText,
} from "./platformObjects.ts";

const ROOT = "/services/apexrest";
const STRINGS = typeRef("Map", typeRef("String"), typeRef("String"));
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** Source: Apex Developer Guide, Exposing Apex Classes as REST Web Services. */
export const apexRestRoutes: readonly Route[] = [
  { method: "*", path: `${ROOT}/*rest`, access: "session", handle: apexRest },
];

interface Resource {
  readonly apexClass: ApexClass;
  /** `/open-connect/v1/*` */
  readonly mapping: string;
}

function apexRest(context: RequestContext): Reply {
  const path = withoutNamespace(context.url.pathname.slice(ROOT.length));
  const resource = findResource(path);
  if (!resource) throw new RestError(404, "NOT_FOUND", "Could not find a match for URL");
  const userId = userOf(context);
  const { apexClass } = resource;
  if (!org().security.mayClass(userId, apexClass.name)) {
    throw new RestError(403, "FORBIDDEN", `You do not have access to the Apex class named: ${apexClass.name}`);
  }
  const method = handlerOf(apexClass, context.method);
  return runTransaction({ quiddity: "REST", userId }, () => call(context, path, resource, method));
}

function call(context: RequestContext, path: string, resource: Resource, method: ApexMethod): Reply {
  const request = newRequest(context, path, resource);
  const response = newPlatformObject("RestResponse");
  setStaticProperty("RestContext", "request", request);
  setStaticProperty("RestContext", "response", response);
  let result: unknown;
  try {
    result = method.invoke(null, parametersOf(context, method));
  } catch (error) {
    throw apexError(error);
  }
  const headers = headersOf(response, context);
  if (method.returns.name !== "void") {
    return {
      status: Number(getProperty("RestResponse", response, "statusCode") ?? 200),
      headers,
      body: toJsonText(result),
    };
  }
  const body = getProperty("RestResponse", response, "responseBody") as ApexBlob | null;
  const status = getProperty("RestResponse", response, "statusCode") as number | null;
  if (body === null) return { status: status ?? (context.method === "GET" ? 200 : 204), headers };
  return { status: status ?? 200, headers, body: body.bytes };
}

/** Exact mappings before wildcards, the longest first. */
function findResource(path: string): Resource | null {
  const resources = org().program.classes.flatMap((apexClass) => {
    const annotation = apexClass.annotations.find((one) => one.name === "restresource");
    const mapping = annotation?.values["urlmapping"];
    return typeof mapping === "string" ? [{ apexClass, mapping }] : [];
  });
  const fits = resources.filter(({ mapping }) => {
    if (!mapping.endsWith("*")) return path === mapping || path === `${mapping}/`;
    return path.startsWith(mapping.slice(0, -1)) || path === mapping.slice(0, -2);
  });
  const exact = (one: Resource): number => (one.mapping.endsWith("*") ? 0 : 1);
  return fits.sort((a, b) => exact(b) - exact(a) || b.mapping.length - a.mapping.length)[0] ?? null;
}

function withoutNamespace(path: string): string {
  const { namespace } = org();
  return namespace && path.startsWith(`/${namespace}/`) ? path.slice(namespace.length + 1) : path;
}

function handlerOf(apexClass: ApexClass, httpMethod: string): ApexMethod {
  const find = (name: string): ApexMethod | undefined =>
    apexClass.methods.find((method) => method.annotations.some((one) => one.name === `http${name.toLowerCase()}`));
  const found = find(httpMethod);
  if (found) return found;
  const allowed = METHODS.filter((name) => find(name)).join(",");
  throw new RestError(405, "METHOD_NOT_ALLOWED", `HTTP Method '${httpMethod}' not allowed. Allowed are ${allowed}`);
}

/** Parameters of a method come from the JSON body, by name; GET and DELETE take none. */
function parametersOf(context: RequestContext, method: ApexMethod): unknown[] {
  if (method.parameters.length === 0) return [];
  const body = context.body.toString("utf8");
  let values: Record<string, unknown>;
  try {
    values = body === "" ? {} : (JSON.parse(body) as Record<string, unknown>);
  } catch (error) {
    throw malformed((error as Error).message);
  }
  const names = method.parameters.map((parameter) => parameter.name);
  const unknown = Object.keys(values).find((name) => !names.includes(name));
  if (unknown !== undefined) throw malformed(`Unexpected parameter encountered during deserialization: ${unknown}`);
  try {
    return method.parameters.map((parameter) => fromJson(values[parameter.name], parameter.type));
  } catch (error) {
    if (error instanceof ApexException) throw malformed(error.message ?? "");
    throw error;
  }
}

function newRequest(context: RequestContext, path: string, resource: Resource): unknown {
  const request = newPlatformObject("RestRequest");
  const set = (name: string, value: unknown): void => setProperty("RestRequest", request, name, value);
  set("httpMethod", context.method);
  set("requestURI", path);
  set("resourcePath", `${ROOT}${resource.mapping}`);
  set("remoteAddress", context.remoteAddress);
  set("requestBody", new ApexBlob(context.body));
  const headers = getProperty("RestRequest", request, "headers") as ApexMap<string, string>;
  for (const [name, value] of Object.entries(context.headers)) {
    // The platform does not hand the session on to Apex.
    if (name === "authorization" || name === "cookie" || value === undefined) continue;
    headers.put(canonicalHeader(name), Array.isArray(value) ? value.join(", ") : value);
  }
  const params = getProperty("RestRequest", request, "params") as ApexMap<string, string>;
  for (const [name, value] of context.url.searchParams) params.put(name, value);
  return request;
}

function canonicalHeader(name: string): string {
  return name.replace(/(^|-)([a-z])/g, (_all, dash: string, letter: string) => dash + letter.toUpperCase());
}

function headersOf(response: unknown, context: RequestContext): Record<string, string> {
  const headers: Record<string, string> = { "Content-Type": contentType(context) };
  const written = getProperty("RestResponse", response, "headers");
  if (written instanceof ApexMap && written.apexType === STRINGS) {
    for (const { key, value } of written.entries.values()) headers[String(key)] = String(value);
  }
  return headers;
}

function contentType(context: RequestContext): string {
  const accepted = String(context.headers.accept ?? "");
  if (/xml/.test(accepted) && !/json|\*\/\*/.test(accepted)) {
    throw new RestError(406, "NOT_ACCEPTABLE", "Apex REST of the local org answers JSON only");
  }
  return "application/json;charset=UTF-8";
}

function apexError(error: unknown): RestError {
  const failure = failureOf(error);
  if (failure.fault !== null) throw error;
  return new RestError(500, "APEX_ERROR", `${failureText(failure)}\n\n${stackLines(failure.frames).join("\n")}`);
}
