import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { org } from "../runtime/org.ts";
import { refuseUnsupported } from "./rest/unsupported.ts";
import { errorReply, RestError } from "./restError.ts";
import { json, redirect, type Reply, type Route, type RequestContext, type Router, type Session } from "./routes.ts";
import type { Sessions } from "./auth/sessions.ts";
import { SESSION_COOKIE } from "./sessionCookie.ts";

/** The platform takes bodies up to 50 MB for some resources; pages and services need far less. */
const MAXIMUM_BODY = 6_000_000;
/** What the user permission API Enabled opens to clients; pages come with their cookie. */
const API = /^\/services\/(data|apexrest)\//;
const LOOPBACK_HOSTS = new Set(["127.0.0.1", "localhost", "[::1]"]);

export interface HttpServerOptions {
  readonly router: Router;
  readonly sessions: Sessions;
  /** Called after each request that may have enqueued work. */
  readonly afterRequest: () => void;
}

/** One server on the loopback interface: checks host, session and CSRF token, then asks the route. */
export function createHttpServer(options: HttpServerOptions): Server {
  return createServer((request, response) => {
    void respond(request, response, options);
  });
}

async function respond(request: IncomingMessage, response: ServerResponse, options: HttpServerOptions): Promise<void> {
  let reply: Reply;
  try {
    reply = await answer(request, options);
  } catch (error) {
    reply = faultReply(request, error);
  }
  write(response, reply);
  if (request.method !== "GET") setImmediate(options.afterRequest);
}

async function answer(request: IncomingMessage, options: HttpServerOptions): Promise<Reply> {
  const host = (request.headers.host ?? "").replace(/:\d+$/, "");
  if (!LOOPBACK_HOSTS.has(host)) return json(421, [{ errorCode: "FORBIDDEN", message: "Unknown host" }]);
  // The Salesforce CLI joins its instance URL and paths with two slashes.
  const url = new URL((request.url ?? "/").replace(/^\/+/, "/"), `http://${request.headers.host}`);
  const found = options.router.find(request.method ?? "GET", url.pathname);
  if (!("route" in found)) return unknownPath(request.method ?? "GET", url, found.methods);
  const { route, parameters } = found;
  const session = findSession(request, url, options.sessions);
  const refused = refuse(request, route, session, url);
  if (refused) return refused;
  const context: RequestContext = {
    method: request.method ?? "GET",
    url,
    parameters,
    headers: request.headers,
    body: await readBody(request, route.maximumBody ?? MAXIMUM_BODY),
    remoteAddress: request.socket.remoteAddress ?? "",
    session,
  };
  return route.handle(context);
}

function refuse(request: IncomingMessage, route: Route, session: Session | null, url: URL): Reply | null {
  if (route.access === "public") return null;
  if (!session) {
    if (route.access === "page") return redirect(`/?startURL=${encodeURIComponent(url.pathname + url.search)}`);
    return json(401, [{ message: "Session expired or invalid", errorCode: "INVALID_SESSION_ID" }]);
  }
  if (
    bearerToken(request) &&
    API.test(url.pathname) &&
    !org().security.hasUserPermission(session.userId, "ApiEnabled")
  ) {
    const message = "API is not enabled for this Organization or Partner";
    return json(403, [{ message, errorCode: "API_DISABLED_FOR_ORG" }]);
  }
  const safe = request.method === "GET" || request.method === "HEAD";
  if (!safe && !bearerToken(request) && request.headers["x-csrf-token"] !== session.csrfToken) {
    return json(403, [{ message: "The CSRF token is missing or wrong", errorCode: "INVALID_CSRF_TOKEN" }]);
  }
  return null;
}

function findSession(request: IncomingMessage, url: URL, sessions: Sessions): Session | null {
  // The identity URL takes the token as a parameter too: jsforce calls it so.
  const parameter = url.pathname.startsWith("/id/") ? url.searchParams.get("oauth_token") : null;
  const token = bearerToken(request) ?? parameter ?? cookie(request, SESSION_COOKIE);
  return token ? sessions.find(token) : null;
}

function bearerToken(request: IncomingMessage): string | null {
  return /^(?:Bearer|OAuth)\s+(.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? null;
}

function cookie(request: IncomingMessage, name: string): string | null {
  for (const part of (request.headers.cookie ?? "").split(/;\s*/)) {
    const at = part.indexOf("=");
    if (part.slice(0, at) === name) return decodeURIComponent(part.slice(at + 1));
  }
  return null;
}

async function readBody(request: IncomingMessage, maximum: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maximum) {
      throw new RestError(413, "REQUEST_LIMIT_EXCEEDED", `Exceeded max size limit of ${maximum}`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unknownPath(method: string, url: URL, methods: readonly string[]): Reply {
  if (methods.length === 0) {
    refuseUnsupported(method, url.pathname);
    return json(404, [{ errorCode: "NOT_FOUND", message: "The requested resource does not exist" }]);
  }
  const message = `HTTP Method '${method}' not allowed. Allowed are ${methods.join(",")}`;
  return json(405, [{ errorCode: "METHOD_NOT_ALLOWED", message }], { Allow: methods.join(", ") });
}

/** Faults of the local org itself are loud: on the console with their stack, in the answer with their message. */
function faultReply(request: IncomingMessage, error: unknown): Reply {
  try {
    return errorReply(error);
  } catch {
    console.error(`${request.method} ${request.url}`, error);
    return json(500, [{ errorCode: "UNKNOWN_EXCEPTION", message: String((error as Error).message ?? error) }]);
  }
}

function write(response: ServerResponse, reply: Reply): void {
  const headers: Record<string, string> = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...reply.headers,
  };
  if (reply.status === 413) headers["Connection"] = "close";
  response.writeHead(reply.status, headers);
  if (reply.stream) reply.stream(response);
  else response.end(reply.body);
}
