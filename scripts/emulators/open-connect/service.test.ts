import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Contract } from "../common/contract.ts";
import { readBody } from "../common/http.ts";
import type { ServiceSeed } from "./seed.ts";
import { OpenConnectService } from "./service.ts";

const seed: ServiceSeed = {
  service: "Northlight",
  workspace: { id: "NL-1", name: "Northlight test" },
  environment: "Sandbox",
  organization: "Northlight Ltd",
  contact: "x@northlight.example",
  capabilities: ["directory"],
  key: "test-key",
  members: Array.from({ length: 5 }, (_, index) => ({
    name: `p${index}`,
    realName: `Person ${index}`,
    email: `p${index}@northlight.example`,
    title: "",
    federationId: null,
    active: true,
  })),
  profiles: Array.from({ length: 5 }, (_, index) => ({
    id: `P${index}`,
    kind: index === 4 ? "company" : "person",
    displayName: `Profile ${index}`,
    url: `https://northlight.example/people/P${index}`,
    changedAt: `2026-0${index + 1}-01T00:00:00.000Z`,
  })),
};

/** An org that knows one client and one route, to see what the service sends. */
let org: Server;
const received: { path: string; key: string | undefined; body: string; authorization: string | undefined }[] = [];
let tokens = 0;
const contract = new Contract("config/openapi/open-connect.yaml");
let service: OpenConnectService;
/** What the org answers next. */
let orgAnswer: object;

beforeEach(() => {
  orgAnswer = { connectionId: "a00", status: "Requested", environment: "Sandbox", timeline: [] };
});
before(async () => {
  org = createServer((request, response) => {
    void readBody(request).then((body) => {
      if (request.url === "/services/oauth2/token") {
        tokens++;
        return response.end(JSON.stringify({ access_token: `token-${tokens}` }));
      }
      const { authorization } = request.headers;
      received.push({
        path: request.url ?? "",
        key: request.headers["idempotency-key"] as string,
        body,
        authorization,
      });
      if (authorization === "Bearer token-1") {
        response.statusCode = 401;
        return response.end("[]");
      }
      return response.end(JSON.stringify(orgAnswer));
    });
  });
  await new Promise<void>((resolve) => org.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(org.address() as AddressInfo).port}`;
  service = await OpenConnectService.start(seed, { url, clientId: "c", clientSecret: "s" }, contract, 0);
});
after(async () => {
  await service.close();
  await new Promise((resolve) => org.close(resolve));
});
afterEach(() => service.faults.clear());

const call = (path: string, key = seed.key): Promise<Response> =>
  fetch(`${service.url}/open-connect/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
const press = (path: string, body: unknown = {}): Promise<Response> =>
  fetch(`${service.url}${path}`, { method: "POST", body: JSON.stringify(body) });

test("profiles are paged by cursor until it ends, also when one changes meanwhile (LI-03)", async () => {
  const first = await (await call("/profiles?limit=3")).json();
  assert.deepEqual(contract.answerFaults("GET /open-connect/v1/profiles", 200, first), []);
  const { profiles, nextCursor } = first as { profiles: { id: string }[]; nextCursor: string };
  assert.deepEqual(
    profiles.map(({ id }) => id),
    ["P0", "P1", "P2"],
  );
  await press("/_console/profiles/change", { id: "P0", changes: { title: "CEO" } });
  const second = await (await call(`/profiles?limit=3&cursor=${nextCursor}`)).json();
  const rest = second as { profiles: { id: string; title?: string }[]; nextCursor: string | null };
  assert.deepEqual(
    rest.profiles.map(({ id, title }) => [id, title]),
    [
      ["P3", undefined],
      ["P4", undefined],
      ["P0", "CEO"],
    ],
  );
  assert.equal(rest.nextCursor, null);
});

test("only profiles changed since a time are listed when asked so (LI-03)", async () => {
  const answer = (await (await call("/profiles?changedSince=2026-04-01T00:00:00Z")).json()) as {
    profiles: { id: string }[];
  };
  assert.deepEqual(
    answer.profiles.map(({ id }) => id),
    ["P3", "P4", "P0"],
  );
});

test("a cursor, time or limit that is not understood is refused, and so is a change of nobody", async () => {
  for (const query of ["cursor=%20", "changedSince=yesterday", "limit=0"]) {
    const response = await call(`/profiles?${query}`);
    assert.equal(response.status, 400, query);
  }
  assert.equal((await press("/_console/profiles/change", { id: "PX", changes: {} })).status, 400);
});

test("members are paged by cursor until it ends", async () => {
  const names: string[] = [];
  let cursor: string | null = null;
  do {
    const response: Response = await call(`/members?limit=2${cursor ? `&cursor=${cursor}` : ""}`);
    const page = (await response.json()) as { members: { username: string }[]; nextCursor: string | null };
    names.push(...page.members.map(({ username }) => username));
    cursor = page.nextCursor;
  } while (cursor);
  assert.deepEqual(names, ["p0", "p1", "p2", "p3", "p4"]);
});

test("a wrong key, a wrong cursor and an unknown resource are refused with a code", async () => {
  assert.equal((await call("/workspace", "other")).status, 401);
  assert.equal((await call("/members?cursor=nonsense")).status, 400);
  assert.equal((await call("/nothing")).status, 404);
});

test("a request renews an expired session and repeats under the same idempotency key", async () => {
  received.length = 0;
  assert.equal((await press("/_console/request")).status, 200);
  assert.equal((await press("/_console/request")).status, 200);
  assert.deepEqual(
    received.map(({ authorization }) => authorization),
    ["Bearer token-1", "Bearer token-2", "Bearer token-2"],
  );
  assert.equal(new Set(received.map(({ key }) => key)).size, 1);
  assert.equal("callback" in (JSON.parse(received[0]?.body ?? "{}") as object), false);
});

test("it breaks on demand", async () => {
  await press("/_faults", { kind: "rateLimit", retryAfterSeconds: 7, times: 1 });
  const limited = await call("/workspace");
  assert.equal(limited.status, 429);
  assert.equal(limited.headers.get("retry-after"), "7");
  await press("/_faults", { kind: "cut", times: 1 });
  await assert.rejects(call("/workspace"));
  assert.equal((await call("/workspace")).status, 200);
});

test("someone who left is told as inactive", async () => {
  await press("/_console/members/deactivate", { name: "p3" });
  const page = (await (await call("/members")).json()) as { members: { username: string; active: boolean }[] };
  assert.equal(page.members.find(({ username }) => username === "p3")?.active, false);
  const since = new Date(Date.now() - 1000).toISOString();
  const later = new Date(Date.now() + 60_000).toISOString();
  const names = async (moment: string): Promise<string[]> => {
    const answer = await (await call(`/members?changedSince=${moment}`)).json();
    return (answer as { members: { username: string }[] }).members.map(({ username }) => username);
  };
  assert.ok((await names(since)).includes("p3"), "whoever changed is told");
  assert.deepEqual(await names(later), [], "nobody changed since");
  assert.equal((await call("/members?changedSince=yesterday")).status, 400);
});

test("what the service sends keeps the contract", async () => {
  const body: unknown = JSON.parse(received[0]?.body ?? "{}");
  assert.deepEqual(contract.requestFaults("POST /requests", body), []);
  for (const path of ["/workspace", "/members"]) {
    const answer: unknown = await (await call(path)).json();
    assert.deepEqual(contract.answerFaults(`GET /open-connect/v1${path}`, 200, answer), []);
  }
});

test("an org that breaks the contract is told so", async () => {
  orgAnswer = { connectionId: "a00", status: "Nonsense", environment: "Sandbox", timeline: [] };
  const response = await press("/_console/look");
  assert.equal(response.status, 400);
  assert.match(await response.text(), /The org breaks the contract: answer 200 of GET \/connection: \/status/);
});

test("a decision that breaks the contract is refused", async () => {
  const response = await fetch(`${service.url}/open-connect/v1/decisions`, {
    method: "POST",
    headers: { authorization: `Bearer ${seed.key}` },
    body: JSON.stringify({ connectionId: "a00", status: "Maybe", changedAt: new Date().toISOString() }),
  });
  assert.equal(response.status, 400);
  assert.deepEqual(service.decisions, []);
});
