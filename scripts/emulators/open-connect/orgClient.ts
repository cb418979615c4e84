import { randomUUID } from "node:crypto";
import type { Contract } from "../common/contract.ts";
import type { OrgAccess, ServiceSeed } from "./seed.ts";

/** How a connection stands, as the org tells its service. */
export interface ConnectionState {
  readonly connectionId: string;
  readonly status: string;
  readonly reason?: string;
  readonly expiresAt?: string;
  readonly timeline: readonly { at: string; status: string; outcome?: string; reason?: string }[];
}

/** An answer of the org that is no success, in its own words. */
export class OrgRefusal extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = "OrgRefusal";
    this.status = status;
  }
}

/** After these the service has to ask anew. */
const OVER: ReadonlySet<string> = new Set(["Rejected", "Expired", "Disconnected"]);

/** The service as a client of the org's request door. */
export class OrgClient {
  private readonly access: OrgAccess;
  private readonly seed: ServiceSeed;
  private readonly contract: Contract;
  private token: string | null = null;
  private status = "";
  /** One key for all tries of the same request, so that a repeat changes nothing; another once that one is over. */
  private idempotencyKey = randomUUID();

  constructor(access: OrgAccess, seed: ServiceSeed, contract: Contract) {
    this.access = access;
    this.contract = contract;
    this.seed = seed;
  }

  request(): Promise<ConnectionState> {
    const { workspace, environment, organization, contact, capabilities } = this.seed;
    if (OVER.has(this.status)) this.idempotencyKey = randomUUID();
    return this.call("POST", "/requests", { workspace, environment, organization, contact, capabilities });
  }

  look(): Promise<ConnectionState> {
    return this.call("GET", "/connection");
  }

  activate(): Promise<ConnectionState> {
    return this.call("POST", "/connection/activation", {});
  }

  private async call(method: string, path: string, body?: unknown): Promise<ConnectionState> {
    const first = await this.send(method, path, body);
    const response = first.status === 401 ? await this.send(method, path, body, true) : first;
    const answer: unknown = await response.json();
    const faults =
      response.status === 401 ? [] : this.contract.answerFaults(`${method} ${path}`, response.status, answer);
    if (faults.length > 0) throw new Error(`The org breaks the contract: ${faults.join("; ")}`);
    if (!response.ok) {
      const { code, message } = answer as { code?: string; message?: string };
      throw new OrgRefusal(response.status, `${code ?? response.status}: ${message ?? response.statusText}`);
    }
    const state = answer as ConnectionState;
    this.status = state.status;
    return state;
  }

  private async send(method: string, path: string, body: unknown, renew = false): Promise<Response> {
    if (renew || this.token === null) this.token = await this.login();
    return fetch(`${this.access.url}/services/apexrest/causeway/open-connect/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.token}`,
        "content-type": "application/json",
        "idempotency-key": this.idempotencyKey,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  private async login(): Promise<string> {
    const response = await fetch(`${this.access.url}/services/oauth2/token`, {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "client_credentials",
        client_id: this.access.clientId,
        client_secret: this.access.clientSecret,
      }),
    });
    const answer = (await response.json()) as { access_token?: string; error_description?: string };
    if (!answer.access_token) {
      throw new OrgRefusal(response.status, `Log-in refused: ${answer.error_description ?? response.statusText}`);
    }
    return answer.access_token;
  }
}
