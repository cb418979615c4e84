import type { ApexMethod } from "../../compiler/program.ts";
import { LimitCounters } from "../../limits/limitCounters.ts";
import { ApexException } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { runTransaction } from "../../runtime/runTransaction.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { json, type Reply, type RequestContext, type Route } from "../routes.ts";
import { jsonBody, userOf } from "../rest/objects.ts";
import { toAura } from "./auraValues.ts";
import { dmlErrorBody } from "./dmlErrorBody.ts";
import { failureOf, stackLines } from "./failure.ts";
import { fromJson } from "./platformObjects.ts";

/** What a page sends to call an `@AuraEnabled` method. */
export interface AuraCall {
  readonly classname: string;
  readonly method: string;
  readonly params?: Readonly<Record<string, unknown>>;
  /** A wire adapter may only call methods that are cacheable. */
  readonly cacheable?: boolean;
}

/** 200 `{returnValue}`, or an error body as `lightning/…` hands it to components. */
export const auraRoutes: readonly Route[] = [{ method: "POST", path: "/aura/apex", access: "session", handle: aura }];

function aura(context: RequestContext): Reply {
  const call = jsonBody(context) as AuraCall;
  const userId = userOf(context);
  const method = find(call);
  if (!method) return refusal(`Unable to find action '${call.method}' on the controller of ${call.classname}`, "");
  if (!org().security.mayClass(userId, bareName(call.classname))) {
    return refusal(`You do not have access to the Apex class named '${call.classname}'.`, "");
  }
  const cacheable = isCacheable(method);
  if (call.cacheable && !cacheable) {
    return refusal(
      `Apex method ${call.classname}.${call.method} is not cacheable: a wire needs @AuraEnabled(cacheable=true)`,
      "",
    );
  }
  try {
    const returnValue = runTransaction({ quiddity: "AURA", userId }, (running) => {
      // Cacheable methods only read.
      if (cacheable)
        running.limits = new LimitCounters(false, { dmlStatements: 0, publishImmediateDml: 0, queueableJobs: 0 });
      const params = method.parameters.map((parameter) => fromJson(call.params?.[parameter.name], parameter.type));
      return toAura(method.invoke(null, params));
    });
    return json(200, { returnValue });
  } catch (error) {
    return errorReply(error);
  }
}

function find(call: AuraCall): ApexMethod | undefined {
  const { namespace, program } = org();
  const prefix = namespace ? `${namespace.toLowerCase()}.` : "";
  const name = call.classname.toLowerCase().startsWith(prefix) ? call.classname.slice(prefix.length) : call.classname;
  return program
    .findClass(name)
    ?.methods.find(
      (method) => method.name.toLowerCase() === call.method.toLowerCase() && auraEnabled(method) !== undefined,
    );
}

function bareName(className: string): string {
  return className.split(".").at(-1) ?? className;
}

function auraEnabled(method: ApexMethod) {
  return method.isStatic ? method.annotations.find((annotation) => annotation.name === "auraenabled") : undefined;
}

function isCacheable(method: ApexMethod): boolean {
  return auraEnabled(method)?.values["cacheable"] === true;
}

function errorReply(error: unknown): Reply {
  if (error instanceof ApexException && error.apexType.name === "DmlException") return json(500, dmlErrorBody(error));
  const { type, message, frames, fault } = failureOf(error);
  if (fault !== null) throw error;
  if (error instanceof UnsupportedError) console.error(error);
  const isUserDefinedException =
    error instanceof ApexException && org().program.findClass(error.apexType.name) !== undefined;
  return json(500, { exceptionType: type, isUserDefinedException, message, stackTrace: stackLines(frames).join("\n") });
}

function refusal(message: string, exceptionType: string): Reply {
  return json(500, { exceptionType, isUserDefinedException: false, message, stackTrace: "" });
}
