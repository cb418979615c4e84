import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { consolePage } from "./console.ts";
import { Faults, parseFault } from "../common/faults.ts";
import { html, json, readBody, send, type Answer } from "../common/http.ts";
import type { Seed, SeedToken } from "./seed.ts";
import { Workspace } from "./workspace.ts";

export interface Call {
  readonly at: string;
  readonly method: string;
  readonly workspace: string | null;
  readonly status: number;
  readonly outcome: string;
}

/** The Slack emulator: all workspaces behind one address, as Slack's own. */
export class SlackProxy {
  readonly faults = new Faults();
  readonly calls: Call[] = [];
  readonly workspaces: readonly Workspace[];
  private readonly revoked = new Set<string>();
  private readonly server: Server;

  private constructor(workspaces: readonly Workspace[]) {
    this.workspaces = workspaces;
    this.server = createServer((request, response) => {
      this.handle(request, response).catch((error: unknown) => {
        send(response, { status: 500, headers: {}, body: JSON.stringify({ ok: false, error: String(error) }) });
      });
    });
  }

  /** @param port on 127.0.0.1; 0 for any free one */
  static async start(seed: Seed, port: number): Promise<SlackProxy> {
    const proxy = new SlackProxy(await Promise.all(seed.workspaces.map((workspace) => Workspace.open(workspace))));
    await new Promise<void>((resolve, reject) => {
      proxy.server.once("error", reject);
      proxy.server.listen(port, "127.0.0.1", resolve);
    });
    return proxy;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("The proxy does not listen");
    return `http://127.0.0.1:${address.port}`;
  }

  isRevoked(token: string): boolean {
    return this.revoked.has(token);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    await Promise.all(this.workspaces.map((workspace) => workspace.close()));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://slack").pathname;
    const body = await readBody(request);
    if (path.startsWith("/api/")) return this.api(path.slice("/api/".length), request, body, response);
    send(response, this.control(request.method ?? "GET", path, body));
  }

  private async api(method: string, request: IncomingMessage, body: string, response: ServerResponse): Promise<void> {
    const faults = this.faults.hit(method);
    for (const fault of faults) if (fault.kind === "delay") await wait(fault.milliseconds);
    const fault = faults.find(({ kind }) => kind !== "delay");
    switch (fault?.kind) {
      case "rateLimit":
        return this.answer(method, null, response, {
          status: 429,
          headers: { "retry-after": String(fault.retryAfterSeconds) },
          body: JSON.stringify({ ok: false, error: "ratelimited" }),
        });
      case "status":
        return this.answer(method, null, response, { status: fault.status, headers: {}, body: "" });
      case "error":
        return this.answer(method, null, response, logical(fault.error));
    }
    const { workspace, answer } = await this.forward(method, request, body);
    // The cut comes after Slack has acted: the caller cannot know whether it did.
    if (fault?.kind === "cut") {
      this.record(method, workspace, answer.status, "cut");
      request.socket.destroy();
      return;
    }
    const half = fault?.kind === "halfPage" ? answer.body.slice(0, answer.body.length / 2) : answer.body;
    this.answer(method, workspace, response, { ...answer, body: half });
  }

  private async forward(
    method: string,
    request: IncomingMessage,
    body: string,
  ): Promise<{ workspace: Workspace | null; answer: Answer }> {
    const sent =
      /^Bearer (.+)$/.exec(request.headers.authorization ?? "")?.[1] ?? new URLSearchParams(body).get("token");
    if (!sent) return { workspace: null, answer: logical("not_authed") };
    const found = this.findToken(sent);
    if (!found) return { workspace: null, answer: logical("invalid_auth") };
    const { workspace, token } = found;
    const headers = { "x-oauth-scopes": token.scopes.join(",") };
    if (this.revoked.has(sent)) return { workspace, answer: logical("token_revoked", headers) };
    if (token.rotating) return { workspace, answer: logical("token_expired", headers) };
    if (method === "auth.revoke") {
      if (new URLSearchParams(body).get("test") !== "true") this.revoked.add(sent);
      return { workspace, answer: { status: 200, headers, body: JSON.stringify({ ok: true, revoked: true }) } };
    }
    const upstream = await fetch(`${workspace.url}/api/${method}`, {
      method: "POST",
      headers: {
        authorization: `Bearer ${sent}`,
        "content-type": request.headers["content-type"] ?? "application/x-www-form-urlencoded",
      },
      body: workspace.inward(body || new URL(request.url ?? "/", "http://slack").searchParams.toString()),
    });
    const text = workspace.outward(await upstream.text());
    return { workspace, answer: { status: upstream.status, headers, body: text } };
  }

  private findToken(sent: string): { workspace: Workspace; token: SeedToken } | null {
    for (const workspace of this.workspaces) {
      const token = workspace.seed.tokens.find((candidate) => candidate.token === sent);
      if (token) return { workspace, token };
    }
    return null;
  }

  private answer(method: string, workspace: Workspace | null, response: ServerResponse, answer: Answer): void {
    const error = /"error":"([^"]+)"/.exec(answer.body)?.[1];
    this.record(method, workspace, answer.status, error ?? "ok");
    send(response, answer);
  }

  private record(method: string, workspace: Workspace | null, status: number, outcome: string): void {
    const at = new Date().toISOString();
    this.calls.unshift({ at, method, workspace: workspace?.seed.name ?? null, status, outcome });
    this.calls.length = Math.min(this.calls.length, 200);
  }

  private control(verb: string, path: string, body: string): Answer {
    try {
      switch (`${verb} ${path}`) {
        case "GET /":
          return html(consolePage(this));
        case "GET /_faults":
          return json(200, this.faults.list);
        case "POST /_faults":
          this.faults.add(parseFault(JSON.parse(body)));
          return json(201, this.faults.list);
        case "DELETE /_faults":
          this.faults.clear();
          return json(200, []);
        case "GET /_calls":
          return json(200, this.calls);
        case "POST /_members/deactivate": {
          const { workspace, name } = JSON.parse(body) as { workspace: string; name: string };
          const found = this.workspaces.find(({ seed }) => seed.id === workspace);
          if (!found) return json(404, { error: `No workspace ${workspace}` });
          found.deactivate(name);
          return json(200, { ok: true });
        }
        case "POST /_tokens/revoke":
          this.revoked.add((JSON.parse(body) as { token: string }).token);
          return json(200, { ok: true });
        case "POST /_tokens/restore":
          this.revoked.delete((JSON.parse(body) as { token: string }).token);
          return json(200, { ok: true });
        default:
          return json(404, { error: `No such address: ${verb} ${path}` });
      }
    } catch (error) {
      return json(400, { error: error instanceof Error ? error.message : String(error) });
    }
  }
}

function logical(error: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status: 200, headers, body: JSON.stringify({ ok: false, error }) };
}
