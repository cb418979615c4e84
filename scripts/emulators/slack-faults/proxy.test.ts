import assert from "node:assert/strict";
import { after, afterEach, before, test } from "node:test";
import { WebClient, type WebClientOptions } from "@slack/web-api";
import type { Fault } from "../common/faults.ts";
import { SlackProxy } from "./proxy.ts";
import { FULL_SCOPES, type Seed } from "./seed.ts";

const seed: Seed = {
  workspaces: [
    {
      id: "T0ACME0001",
      name: "Acme",
      domain: "acme-example",
      tokens: [
        { token: "xoxb-test-acme", scopes: [...FULL_SCOPES] },
        { token: "xoxb-test-narrow", scopes: ["team:read"] },
        { token: "xoxe.xoxb-test-rotating", scopes: [...FULL_SCOPES], rotating: true },
        { token: "xoxb-test-revoke-me", scopes: [...FULL_SCOPES] },
      ],
      members: Array.from({ length: 12 }, (_, index) => ({
        name: `person${index}`,
        realName: `Person ${index}`,
        email: `person${index}@acme.example`,
        deactivated: index === 3,
      })),
    },
    {
      id: "T0BETA0001",
      name: "Beta",
      domain: "beta-example",
      tokens: [{ token: "xoxb-test-beta", scopes: [...FULL_SCOPES] }],
      members: [{ name: "person1", realName: "Other One", email: "one@beta.example" }],
    },
  ],
};

let proxy: SlackProxy;
before(async () => {
  proxy = await SlackProxy.start(seed, 0);
});
after(() => proxy.close());
afterEach(() => proxy.faults.clear());

function client(token: string, options: WebClientOptions = {}): WebClient {
  return new WebClient(token, { slackApiUrl: `${proxy.url}/api/`, retryConfig: { retries: 0 }, ...options });
}

async function breakIt(fault: Fault): Promise<void> {
  const response = await fetch(`${proxy.url}/_faults`, { method: "POST", body: JSON.stringify(fault) });
  assert.equal(response.status, 201);
}

test("auth.test tells the workspace of the token and its scopes", async () => {
  const acme = await client("xoxb-test-acme").auth.test();
  assert.equal(acme.team_id, "T0ACME0001");
  assert.equal(acme.team, "Acme");
  assert.deepEqual(acme.response_metadata?.scopes, [...FULL_SCOPES]);
  const beta = await client("xoxb-test-beta").auth.test();
  assert.equal(beta.team_id, "T0BETA0001");
});

test("users.list pages by cursor, ids are stable over restarts, and leavers are marked deleted", async () => {
  const read = async (at: SlackProxy): Promise<Map<string, { id: string; deleted: boolean }>> => {
    const members = new Map<string, { id: string; deleted: boolean }>();
    const pages = new WebClient("xoxb-test-acme", { slackApiUrl: `${at.url}/api/` }).paginate("users.list", {
      limit: 5,
    });
    let count = 0;
    for await (const page of pages) {
      count++;
      for (const member of ((page as { members?: unknown }).members ?? []) as {
        id: string;
        name: string;
        deleted: boolean;
      }[]) {
        members.set(member.name, member);
      }
    }
    assert.ok(count >= 3, `${count} pages`);
    return members;
  };
  const first = await read(proxy);
  assert.equal(first.get("person3")?.deleted, true);
  assert.equal(first.get("person4")?.deleted, false);
  const again = await SlackProxy.start(seed, 0);
  try {
    assert.equal((await read(again)).get("person4")?.id, first.get("person4")?.id);
  } finally {
    await again.close();
  }
});

test("stable ids are understood in requests", async () => {
  const { members } = await client("xoxb-test-acme").users.list({ limit: 3 });
  const known = members?.find(({ name }) => name?.startsWith("person"));
  const { user } = await client("xoxb-test-acme").users.info({ user: known?.id ?? "" });
  assert.equal(user?.name, known?.name);
});

test("an unknown, a rotating and a narrow token are told apart", async () => {
  await assert.rejects(client("xoxb-nobody").auth.test(), {
    data: { ok: false, error: "invalid_auth", response_metadata: {} },
  });
  await assert.rejects(client("xoxe.xoxb-test-rotating").auth.test(), /token_expired/);
  await assert.rejects(client("xoxb-test-narrow").users.list({}), /missing_scope/);
});

test("a revoked token stays revoked", async () => {
  const slack = client("xoxb-test-revoke-me");
  assert.equal((await slack.auth.revoke()).ok, true);
  await assert.rejects(slack.auth.test(), /token_revoked/);
});

test("429 carries Retry-After, and the vendor's client waits for it", async () => {
  await breakIt({ kind: "rateLimit", retryAfterSeconds: 1, times: 1 });
  const started = Date.now();
  assert.equal((await client("xoxb-test-acme", { retryConfig: { retries: 1 } }).auth.test()).ok, true);
  assert.ok(Date.now() - started >= 1000);
});

test("half a page and a cut connection reach the caller as errors, after Slack has acted", async () => {
  await breakIt({ kind: "halfPage", method: "users.list", times: 1 });
  await assert.rejects(client("xoxb-test-acme").users.list({}));
  await breakIt({ kind: "cut", times: 1 });
  await assert.rejects(client("xoxb-test-acme").auth.test());
  assert.equal(proxy.calls[0]?.outcome, "cut");
  assert.equal((await client("xoxb-test-acme").auth.test()).ok, true);
});

test("a fault that makes no sense is refused with the reason", async () => {
  const response = await fetch(`${proxy.url}/_faults`, { method: "POST", body: '{"kind":"delay"}' });
  assert.equal(response.status, 400);
  assert.match(await response.text(), /delay needs milliseconds, a number/);
});
