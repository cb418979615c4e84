import { apexError } from "../runtime/apexException.ts";
import { UnsupportedError } from "../runtime/unsupported.ts";
import { transaction, type Transaction } from "../runtime/transaction.ts";
import { authenticationHeaders, forgetToken } from "./authentication.ts";
import type { CalloutClient, CalloutRequest, CalloutResponse } from "./contract.ts";
import type { CredentialStore } from "./credentials.ts";
import type { NamedCredential } from "./credentialModel.ts";
import type { Endpoints } from "./endpoints.ts";
import type { WorkerReply } from "./httpWorker.ts";
import { beginCallout, calloutTimeLeft, CUMULATIVE_TIMEOUT, spendCalloutTime } from "./rules.ts";
import { SynchronousHttp } from "./synchronousHttp.ts";

export { CredentialStore } from "./credentials.ts";
export { Endpoints } from "./endpoints.ts";
export { beginCallout } from "./rules.ts";

const NAMED = /^callout:([A-Za-z]\w*)(.*)$/s;
/** Bytes of a request and of a response. Source: Apex Developer Guide, Execution Governors and Limits. */
const MAXIMUM_BYTES = { sync: 6_000_000, async: 12_000_000 };

interface Prepared {
  readonly url: URL;
  readonly headers: Map<string, string>;
  readonly named: NamedCredential | null;
}

/** Callouts of Apex: named credentials, limits, and the way to the emulators. */
export class Callouts implements CalloutClient {
  readonly credentials: CredentialStore;
  private readonly endpoints: Endpoints;
  private readonly http = new SynchronousHttp();

  constructor(credentials: CredentialStore, endpoints: Endpoints) {
    this.credentials = credentials;
    this.endpoints = endpoints;
  }

  send(request: CalloutRequest): CalloutResponse {
    const running = transaction();
    beginCallout();
    const prepared = this.prepare(request, running.userId);
    let response = this.exchange(prepared.url, request, prepared.headers, running);
    if (response.statusCode === 401 && prepared.named && forgetToken(prepared.named)) {
      const again = this.prepare(request, running.userId);
      response = this.exchange(again.url, request, again.headers, running);
    }
    return response;
  }

  close(): void {
    this.http.close();
  }

  private prepare(request: CalloutRequest, userId: string): Prepared {
    const headers = new Map(request.headers);
    const match = NAMED.exec(request.endpoint);
    if (!match) return { url: parseUrl(request.endpoint), headers, named: null };
    const [, name = "", path = ""] = match;
    const named = this.credentials.named(name) ?? this.credentials.named(name.replace(/^\w+?__/, ""));
    if (!named) {
      throw apexError(
        "CalloutException",
        `The callout couldn't access the endpoint. You might not have the required permissions, or the named credential "${name}" might not exist.`,
      );
    }
    if (!named.enabled) {
      throw apexError("CalloutException", `The named credential "${name}" isn't enabled for callouts.`);
    }
    if (named.legacyProtocol) {
      throw new UnsupportedError(`legacy named credentials with the protocol ${named.legacyProtocol}`, name);
    }
    const token = (url: string, tokenHeaders: ReadonlyMap<string, string>, form: URLSearchParams): unknown =>
      this.requestToken(url, tokenHeaders, form);
    const added = authenticationHeaders(this.credentials, named, userId, token);
    const written = new Set([...headers.keys()].map((key) => key.toLowerCase()));
    for (const [key, value] of added) if (!written.has(key.toLowerCase())) headers.set(key, value);
    return { url: parseUrl(joinPath(named.url, path)), headers, named };
  }

  private requestToken(url: string, headers: ReadonlyMap<string, string>, form: URLSearchParams): unknown {
    const all = new Map([
      ...headers,
      ["Content-Type", "application/x-www-form-urlencoded"],
      ["Accept", "application/json"],
    ]);
    const body = Buffer.from(form.toString());
    const request = { method: "POST", endpoint: url, headers: all, body, timeoutMilliseconds: 10_000 };
    const response = this.exchange(parseUrl(url), request, all, transaction());
    if (response.statusCode !== 200) return null;
    try {
      return JSON.parse(Buffer.from(response.body).toString("utf8"));
    } catch {
      return null;
    }
  }

  private exchange(
    url: URL,
    request: CalloutRequest,
    headers: ReadonlyMap<string, string>,
    running: Transaction,
  ): CalloutResponse {
    const target = this.endpoints.resolve(url);
    const left = calloutTimeLeft(running);
    if (left <= 0) {
      throw apexError("CalloutException", `Exceeded maximum time allotted for callout (${CUMULATIVE_TIMEOUT} ms)`);
    }
    const maximumBytes = running.limits.isAsync ? MAXIMUM_BYTES.async : MAXIMUM_BYTES.sync;
    if (request.body.length > maximumBytes) throw tooLarge(maximumBytes, "request", request.body.length);
    const started = performance.now();
    const reply = this.http.send({
      url: target.href,
      method: request.method,
      headers: [...headers, ["Host", url.host]],
      body: request.body,
      timeout: Math.min(request.timeoutMilliseconds, left),
      maximumBytes,
    });
    spendCalloutTime(running, performance.now() - started);
    return toResponse(reply, maximumBytes);
  }
}

function toResponse(reply: WorkerReply, maximumBytes: number): CalloutResponse {
  if (reply.kind === "response") return reply;
  switch (reply.reason) {
    case "timeout":
      throw apexError("CalloutException", "Read timed out");
    case "refused":
      throw apexError("CalloutException", "Connection refused");
    case "cut":
      throw apexError("CalloutException", "Unexpected end of file from server");
    case "tooLarge":
      throw tooLarge(maximumBytes, "response", Number(reply.detail));
  }
}

function tooLarge(maximum: number, what: "request" | "response", size: number) {
  return apexError("CalloutException", `Exceeded max size limit of ${maximum} with ${what} size ${size}`);
}

function joinPath(base: string, path: string): string {
  if (path === "" || path.startsWith("?")) return base + path;
  return `${base.replace(/\/$/, "")}/${path.replace(/^\//, "")}`;
}

function parseUrl(text: string): URL {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw apexError("CalloutException", `no protocol: ${text}`);
  }
  return url;
}
