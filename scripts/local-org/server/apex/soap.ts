import { XMLParser } from "fast-xml-parser";
import type { OpenedOrg } from "../../openOrg.ts";
import type { Sessions } from "../auth/sessions.ts";
import { org } from "../../runtime/org.ts";
import type { Reply, RequestContext, Route } from "../routes.ts";
import { executeAnonymous, type AnonymousResult } from "./anonymousApex.ts";

const NAMESPACE = "http://soap.sforce.com/2006/08/apex";
const parser = new XMLParser({ removeNSPrefix: true, parseTagValue: false, trimValues: false });

interface Envelope {
  readonly Envelope?: {
    readonly Header?: { readonly SessionHeader?: { readonly sessionId?: string } };
    readonly Body?: { readonly executeAnonymous?: { readonly String?: string; readonly apexcode?: string } };
  };
}

/** The one operation of the Apex SOAP API that `sf apex run` calls. Its token is in the envelope. */
export function soapRoutes(opened: OpenedOrg, sessions: Sessions): readonly Route[] {
  return [{ method: "POST", path: "/services/Soap/s/:version/*org", access: "public", handle: soap }];

  function soap(context: RequestContext): Reply {
    const { Envelope: envelope } = parser.parse(context.body.toString("utf8")) as Envelope;
    const session = sessions.find((envelope?.Header?.SessionHeader?.sessionId ?? "").trim());
    if (!session)
      return fault("sf:INVALID_SESSION_ID", "INVALID_SESSION_ID: Invalid Session ID found in SessionHeader");
    const call = envelope?.Body?.executeAnonymous;
    if (!call) return fault("sf:UNKNOWN_EXCEPTION", "UNKNOWN_EXCEPTION: only executeAnonymous is supported");
    if (!org().security.hasUserPermission(session.userId, "AuthorApex")) {
      return fault("sf:INSUFFICIENT_ACCESS", "INSUFFICIENT_ACCESS: the user may not author Apex");
    }
    return xml(200, resultXml(executeAnonymous(opened, call.apexcode ?? call.String ?? "", session.userId)));
  }
}

function resultXml(result: AnonymousResult): string {
  const value = (name: string, content: string | number | boolean | null): string =>
    content === null ? `<${name} xsi:nil="true"/>` : `<${name}>${escape(String(content))}</${name}>`;
  const time = new Date(org().clock.now()).toISOString().slice(11, 23);
  const log = result.log.map((line) => `${time} (0)|USER_DEBUG|[1]|${line}`).join("\n");
  return `<soapenv:Header><DebuggingInfo><debugLog>${escape(log)}</debugLog></DebuggingInfo></soapenv:Header>
<soapenv:Body><executeAnonymousResponse><result>${[
    value("column", result.column),
    value("compileProblem", result.problem),
    value("compiled", result.compiled),
    value("exceptionMessage", result.exceptionMessage),
    value("exceptionStackTrace", result.exceptionStackTrace),
    value("line", result.line),
    value("success", result.success),
  ].join("")}</result></executeAnonymousResponse></soapenv:Body>`;
}

function fault(code: string, message: string): Reply {
  const content = `<soapenv:Body><soapenv:Fault><faultcode>${code}</faultcode><faultstring>${escape(message)}</faultstring></soapenv:Fault></soapenv:Body>`;
  return xml(500, content);
}

function xml(status: number, content: string): Reply {
  return {
    status,
    headers: { "Content-Type": "text/xml;charset=UTF-8" },
    body: `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${content}</soapenv:Envelope>`,
  };
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
