import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Worker } from "node:worker_threads";
import type { OpenedOrg } from "../openOrg.ts";
import { executeAnonymous } from "../server/apex/anonymousApex.ts";
import { runTransaction } from "../runtime/runTransaction.ts";
import { openFixture } from "../testing/openFixture.ts";
import { spendCalloutTime } from "./rules.ts";

// On another thread, since this one waits for the answers. Tells what it was sent; `/token` is an OAuth token endpoint.
const SERVER = `
const { createServer } = require("node:http");
const { parentPort } = require("node:worker_threads");
let issued = 0;
createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    if (request.url === "/token") return response.end(JSON.stringify({ access_token: "token" + ++issued }));
    if (request.headers.authorization === "Bearer token1" && request.url === "/stale") response.statusCode = 401;
    response.end(JSON.stringify({ url: request.url, authorization: request.headers.authorization ?? null, body: Buffer.concat(chunks).toString() }));
  });
}).listen(0, "127.0.0.1", function () { parentPort.postMessage(this.address().port); });`;

const folder = mkdtempSync(join(tmpdir(), "callouts-"));
let opened: OpenedOrg;
let service: Worker;

before(async () => {
  service = new Worker(SERVER, { eval: true });
  const [port] = (await once(service, "message")) as [number];
  const endpointsFile = join(folder, "endpoints.json");
  writeFileSync(endpointsFile, JSON.stringify({ "api.example.com": `http://127.0.0.1:${port}` }));
  opened = openFixture({ endpointsFile });
});
after(async () => {
  opened.close();
  rmSync(folder, { recursive: true });
  await service.terminate();
});

/** Answers what was debugged last. */
function run(apex: string): string {
  const result = executeAnonymous(opened, apex, opened.adminUserId);
  if (!result.success) throw new Error(result.problem ?? result.exceptionMessage ?? "");
  return result.log.at(-1)?.replace(/^DEBUG\|/, "") ?? "";
}

function callout(endpoint: string, before = ""): string {
  return run(`${before}
    HttpRequest request = new HttpRequest();
    request.setEndpoint('${endpoint}');
    request.setMethod('POST');
    request.setBody('hello');
    System.debug(new Http().send(request).getBody());`);
}

/** A credential with values, and access to it for the administrator by a permission set. */
function credential(
  name: string,
  protocol: "Custom" | "Basic" | "OAuth",
  values: Readonly<Record<string, string>>,
): void {
  const { credentials } = opened.org.callouts;
  const principal = { id: credentials.newId("principal"), name: "Main", type: "NamedPrincipal", sequence: 1 } as const;
  credentials.saveExternal({
    id: credentials.newId("external"),
    developerName: name,
    label: name,
    protocol,
    variant: protocol === "OAuth" ? "ClientCredentialsClientSecret" : null,
    principals: [principal],
    headers:
      protocol === "Custom"
        ? [{ name: "Authorization", value: `Bearer {!$Credential.${name}.Token}`, sequence: 1 }]
        : [],
    parameters: [{ type: "AuthProviderUrl", name: "AuthProviderUrl", value: "https://api.example.com/token" }],
    createdByNamespace: null,
  });
  credentials.saveNamed({
    id: credentials.newId("named"),
    developerName: name,
    label: name,
    url: "https://api.example.com/",
    externalCredentials: [name],
    enabled: true,
    generateAuthorizationHeader: protocol !== "Custom",
    allowMergeFieldsInHeader: false,
    allowMergeFieldsInBody: false,
    headers: [],
    createdByNamespace: null,
  });
  for (const [key, value] of Object.entries(values)) credentials.putValue(name, "Main", "", key, value, true);
  run(`PermissionSet allowed = new PermissionSet(Name = 'Uses${name}', Label = 'Uses ${name}');
    insert as system allowed;
    insert as system new SetupEntityAccess(ParentId = allowed.Id, SetupEntityId = '${principal.id}');
    insert as system new PermissionSetAssignment(PermissionSetId = allowed.Id, AssigneeId = UserInfo.getUserId());`);
}

test("Custom protocol: headers are made of the principal's values", () => {
  credential("Custom1", "Custom", { Token: "secret" });
  assert.deepEqual(JSON.parse(callout("callout:Custom1/path?x=1")), {
    url: "/path?x=1",
    authorization: "Bearer secret",
    body: "hello",
  });
});

test("Basic authentication", () => {
  credential("Basic1", "Basic", { Username: "u", Password: "p" });
  const { authorization } = JSON.parse(callout("callout:Basic1")) as { authorization: string };
  assert.equal(authorization, `Basic ${Buffer.from("u:p").toString("base64")}`);
});

test("OAuth client credentials: a token is fetched once, and again after a 401", () => {
  credential("OAuth1", "OAuth", { clientId: "c", clientSecret: "s" });
  const token = (path: string) =>
    (JSON.parse(callout(`callout:OAuth1${path}`)) as { authorization: string }).authorization;
  assert.equal(token("/a"), "Bearer token1");
  assert.equal(token("/b"), "Bearer token1");
  assert.equal(token("/stale"), "Bearer token2");
});

test("without access, without values, and to the unknown, a callout throws in the platform's words", () => {
  const { credentials } = opened.org.callouts;
  credential("Empty1", "Custom", {});
  assert.throws(
    () => callout("callout:Empty1"),
    /System\.CalloutException: The external credential "Empty1" isn't fully configured/,
  );
  const custom = credentials.external("Custom1");
  const [principal] = custom?.principals ?? [];
  if (custom && principal) {
    credentials.saveExternal({
      ...custom,
      developerName: "Closed1",
      principals: [{ ...principal, id: credentials.newId("principal") }],
    });
  }
  const named = credentials.named("Custom1");
  if (named) credentials.saveNamed({ ...named, developerName: "Closed1", externalCredentials: ["Closed1"] });
  assert.throws(
    () => callout("callout:Closed1"),
    /We couldn't access the credential\(s\)\..*"Closed1" might not exist/,
  );
  assert.throws(() => callout("callout:Nothing1"), /named credential "Nothing1" might not exist/);
  assert.throws(
    () => callout("https://unmapped.example.com/"),
    /System\.CalloutException: Unknown host: unmapped\.example\.com/,
  );
});

test("no callout after DML", () => {
  const uncommitted = /You have uncommitted work pending. Please commit or rollback before calling out/;
  assert.throws(() => callout("callout:Custom1", "insert as system new Account(Name = 'x');"), uncommitted);
});

test("a callout costs no query", () => {
  const counted = run(`HttpRequest request = new HttpRequest();
    request.setEndpoint('callout:Custom1');
    request.setMethod('GET');
    new Http().send(request);
    System.debug(Limits.getQueries() + ' ' + Limits.getCallouts());`);
  assert.equal(counted, "0 1");
});

test("callouts are limited in number, which Apex cannot catch", () => {
  const send = "HttpRequest r = new HttpRequest(); r.setEndpoint('https://api.example.com/x'); r.setMethod('GET');";
  const many = `${send} for (Integer i = 0; i < 101; i++) { try { new Http().send(r); } catch (Exception e) { break; } }`;
  assert.throws(() => run(many), /Too many callouts: 101/);
});

test("callouts of a transaction take at most two minutes together", () => {
  const { org, adminUserId } = opened;
  const request = { method: "GET", headers: new Map(), body: Buffer.from(""), timeoutMilliseconds: 1_000 };
  runTransaction({ quiddity: "ANONYMOUS", userId: adminUserId }, (running) => {
    const send = () => org.callouts.send({ ...request, endpoint: "https://api.example.com/x" });
    spendCalloutTime(running, 119_000);
    assert.equal(send().statusCode, 200);
    spendCalloutTime(running, 1_000);
    assert.throws(send, { message: "Exceeded maximum time allotted for callout (120000 ms)" });
  });
});
