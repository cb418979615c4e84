import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import type { Contract } from "../common/contract.ts";
import { Faults, parseFault } from "../common/faults.ts";
import { html, json, readBody, send, type Answer } from "../common/http.ts";
import { consolePage } from "./console.ts";
import { Directory } from "./directory.ts";
import { Profiles, type ProfileChanges } from "./profiles.ts";
import { OrgClient, OrgRefusal, type ConnectionState } from "./orgClient.ts";
import type { OrgAccess, ServiceSeed } from "./seed.ts";

export interface Call {
  readonly at: string;
  readonly direction: "org to service" | "service to org";
  readonly operation: string;
  readonly outcome: string;
}

const API = "/open-connect/v1";

/** The Open Connect emulator: the service's server, its client towards the org, and its admin's console. */
export class OpenConnectService {
  readonly seed: ServiceSeed;
  readonly faults = new Faults();
  readonly directory: Directory;
  readonly profiles: Profiles;
  readonly calls: Call[] = [];
  /** What the org told us last, by our asking or by its call-back. */
  state: ConnectionState | null = null;
  readonly decisions: { readonly at: string; readonly status: string; readonly reason: string | null }[] = [];
  private readonly contract: Contract;
  private readonly client: OrgClient;
  private readonly server: Server;

  private constructor(seed: ServiceSeed, access: OrgAccess, contract: Contract) {
    this.seed = seed;
    this.contract = contract;
    this.directory = new Directory(seed.workspace.id, seed.members);
    this.profiles = new Profiles(seed.profiles);
    this.client = new OrgClient(access, seed, contract);
    this.server = createServer((request, response) => {
      this.handle(request, response).catch((error: unknown) => send(response, json(500, { error: String(error) })));
    });
  }

  /** @param port on 127.0.0.1; 0 for any free one */
  static async start(
    seed: ServiceSeed,
    access: OrgAccess,
    contract: Contract,
    port: number,
  ): Promise<OpenConnectService> {
    const service = new OpenConnectService(seed, access, contract);
    await new Promise<void>((resolve, reject) => {
      service.server.once("error", reject);
      service.server.listen(port, "127.0.0.1", resolve);
    });
    return service;
  }

  get url(): string {
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("The service does not listen");
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? "/", "http://service");
    const operation = `${request.method ?? "GET"} ${url.pathname}`;
    const body = await readBody(request);
    if (!url.pathname.startsWith(`${API}/`)) return send(response, await this.control(operation, body));

    const faults = this.faults.hit(url.pathname.slice(API.length + 1));
    for (const fault of faults) if (fault.kind === "delay") await wait(fault.milliseconds);
    const fault = faults.find(({ kind }) => kind !== "delay");
    if (fault?.kind === "rateLimit") {
      const headers = { "retry-after": String(fault.retryAfterSeconds) };
      return this.answer(operation, response, json(429, { code: "RATE_LIMITED", message: "Slow down" }, headers));
    }
    if (fault?.kind === "status") {
      return this.answer(operation, response, json(fault.status, { code: "FAULT", message: "Broken on demand" }));
    }
    const answer = this.serve(operation, url, request, body);
    // The cut comes after the service has acted: the org cannot know whether it did.
    if (fault?.kind === "cut") {
      this.record("org to service", operation, "cut");
      request.socket.destroy();
      return;
    }
    const half = fault?.kind === "halfPage" ? answer.body.slice(0, answer.body.length / 2) : answer.body;
    this.answer(operation, response, { ...answer, body: half });
  }

  private serve(operation: string, url: URL, request: IncomingMessage, body: string): Answer {
    if (request.headers.authorization !== `Bearer ${this.seed.key}`) {
      return json(401, { code: "KEY_REFUSED", message: "The key is not known" });
    }
    switch (operation) {
      case `GET ${API}/workspace`:
        return json(200, { ...this.seed.workspace, capabilities: this.seed.capabilities });
      case `GET ${API}/members`:
        return list(() => this.directory.page(...asked(url)));
      case `GET ${API}/profiles`:
        return list(() => this.profiles.page(...asked(url)));
      case `POST ${API}/decisions`: {
        const decision: unknown = JSON.parse(body);
        const faults = this.contract.requestFaults(operation, decision);
        if (faults.length > 0) return json(400, { code: "INVALID_REQUEST", message: faults.join("; ") });
        const { status, reason } = decision as { status: string; reason: string | null };
        this.decisions.unshift({ at: new Date().toISOString(), status, reason });
        if (this.state) this.state = { ...this.state, status };
        return json(202, {});
      }
      default:
        return json(404, { code: "NOT_FOUND", message: `No such resource: ${operation}` });
    }
  }

  private async control(operation: string, body: string): Promise<Answer> {
    try {
      switch (operation) {
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
        case "GET /_state":
          return json(200, { state: this.state, decisions: this.decisions, calls: this.calls });
        case "POST /_console/request":
          return json(200, await this.ask("request", () => this.client.request()));
        case "POST /_console/look":
          return json(200, await this.ask("look", () => this.client.look()));
        case "POST /_console/activate":
          return json(200, await this.ask("activate", () => this.client.activate()));
        case "GET /_console/profiles":
          return json(200, this.profiles.all);
        case "POST /_console/profiles/change": {
          const { id, changes } = JSON.parse(body) as { id: string; changes: ProfileChanges };
          this.profiles.change(id, changes);
          return json(200, { ok: true });
        }
        case "POST /_console/members/deactivate":
          this.directory.deactivate((JSON.parse(body) as { name: string }).name);
          return json(200, { ok: true });
        default:
          return json(404, { error: `No such address: ${operation}` });
      }
    } catch (error) {
      const status = error instanceof OrgRefusal ? error.status : 400;
      return json(status, { error: error instanceof Error ? error.message : String(error) });
    }
  }

  private async ask(operation: string, call: () => Promise<ConnectionState>): Promise<ConnectionState> {
    try {
      this.state = await call();
      this.record("service to org", operation, this.state.status);
      return this.state;
    } catch (error) {
      this.record("service to org", operation, String(error));
      throw error;
    }
  }

  private answer(operation: string, response: ServerResponse, answer: Answer): void {
    this.record("org to service", operation, String(answer.status));
    send(response, answer);
  }

  private record(direction: Call["direction"], operation: string, outcome: string): void {
    this.calls.unshift({ at: new Date().toISOString(), direction, operation, outcome });
    this.calls.length = Math.min(this.calls.length, 200);
  }
}

/** The parameters that every list takes. */
function asked(url: URL): [limit: string | null, cursor: string | null, changedSince: string | null] {
  const { searchParams } = url;
  return [searchParams.get("limit"), searchParams.get("cursor"), searchParams.get("changedSince")];
}

/** A page, or what was wrong with the question. */
function list(page: () => unknown): Answer {
  try {
    return json(200, page());
  } catch (error) {
    return json(400, { code: "INVALID_PARAMETER", message: (error as Error).message });
  }
}
