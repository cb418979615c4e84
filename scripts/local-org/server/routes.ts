import type { IncomingHttpHeaders, ServerResponse } from "node:http";

/** Who calls: from the session cookie of a page or from `Authorization: Bearer`. */
export interface Session {
  readonly token: string;
  readonly userId: string;
  /** Pages send it as `X-CSRF-Token` with everything but GET; calls with a bearer token need none. */
  readonly csrfToken: string;
}

export interface RequestContext {
  readonly method: string;
  readonly url: URL;
  /** Values of `:name` and `*name` of the route's path, decoded. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly remoteAddress: string;
  /** Null only on public routes. */
  readonly session: Session | null;
}

/** What a route answers. With `stream` the route writes the response itself (server-sent events) and ends it. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly stream?: (response: ServerResponse) => void;
}

export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | "*";
  /** `/services/data/:version/sobjects/:object`; a last segment `*rest` takes the rest of the path. */
  readonly path: string;
  /** Public routes need no session; all others answer 401 (pages: a redirect to the login) without one. */
  readonly access: "public" | "session" | "page";
  /** Bytes of a request, where a route takes more than others. */
  readonly maximumBody?: number;
  handle(context: RequestContext): Reply | Promise<Reply>;
}

interface CompiledRoute {
  readonly route: Route;
  readonly pattern: RegExp;
}

/** Routes in the order of mounting; the first that matches method and path answers. */
export class Router {
  private readonly routes: CompiledRoute[] = [];

  mount(...routes: readonly Route[]): this {
    for (const route of routes) this.routes.push({ route, pattern: compilePath(route.path) });
    return this;
  }

  /** The route and its parameters; `methods` lists what the path would take when only the method is wrong. */
  find(
    method: string,
    path: string,
  ): { route: Route; parameters: Record<string, string> } | { methods: readonly string[] } {
    const methods: string[] = [];
    for (const { route, pattern } of this.routes) {
      const match = pattern.exec(path);
      if (!match) continue;
      if (route.method === "*" || route.method === method) return { route, parameters: decode(match.groups ?? {}) };
      methods.push(route.method);
    }
    return { methods };
  }
}

export function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { "Content-Type": "application/json;charset=UTF-8", ...headers },
    body: JSON.stringify(value),
  };
}

export function html(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { "Content-Type": "text/html;charset=UTF-8", ...headers }, body: text };
}

export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status: 303, headers: { Location: location, ...headers } };
}

function compilePath(path: string): RegExp {
  const segments = path
    .split("/")
    .filter(Boolean)
    .map((segment) => {
      if (segment.startsWith("*")) return `(?:/(?<${segment.slice(1)}>.*))?`;
      if (segment.startsWith(":")) return `/(?<${segment.slice(1)}>[^/]+)`;
      return `/${segment.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`;
    });
  return new RegExp(`^${segments.join("")}/?$`);
}

function decode(groups: Record<string, string | undefined>): Record<string, string> {
  const decoded: Record<string, string> = {};
  for (const [name, value] of Object.entries(groups)) {
    try {
      decoded[name] = decodeURIComponent(value ?? "");
    } catch {
      decoded[name] = value ?? "";
    }
  }
  return decoded;
}
