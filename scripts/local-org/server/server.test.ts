import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { OpenedOrg } from "../openOrg.ts";
import { insertRecords } from "../demo/insertRecords.ts";
import { column, openFixture } from "../testing/openFixture.ts";
import { startServer, type RunningServer } from "./index.ts";
import type { Session } from "./routes.ts";

const PORT = 9151;
const BASE = `http://127.0.0.1:${PORT}`;
const DATA = "/services/data/v67.0";
const LOCALE = { LocaleSidKey: "en_US", LanguageLocaleKey: "en_US", TimeZoneSidKey: "GMT", EmailEncodingKey: "UTF-8" };
let opened: OpenedOrg;
let server: RunningServer;
let admin: Session;
let reader: Session;

before(async () => {
  opened = openFixture();
  server = await startServer(opened, PORT);
  admin = server.sessions.create(opened.adminUserId);
  const [profile] = column(opened, "SELECT Id FROM Profile WHERE Name = 'Minimum Access - Salesforce'");
  const user = { LastName: "Least", Username: "least@fixture.example", Email: "least@fixture.example", Alias: "least" };
  const [id] = insertRecords("User", opened.adminUserId, [{ ...user, ...LOCALE, ProfileId: profile, IsActive: true }]);
  reader = server.sessions.create(id ?? "");
});
after(async () => {
  await server.close();
  opened.close();
});

async function call(method: string, path: string, body?: unknown, session: Session | null = admin) {
  const response = await fetch(BASE + path, {
    method,
    redirect: "manual",
    headers: { "Content-Type": "application/json", ...(session ? { Authorization: `Bearer ${session.token}` } : {}) },
    ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: /^[[{"]/.test(text) ? JSON.parse(text) : null,
  };
}

test("a record is created, read, updated, found and deleted", async () => {
  const made = await call("POST", `${DATA}/sobjects/Account`, { Name: "Été", NumberOfEmployees: 12 });
  assert.equal(made.status, 201);
  const path = `${DATA}/sobjects/Account/${made.json.id}`;
  assert.equal((await call("PATCH", path, { Site: "x" })).status, 204);
  const read = await call("GET", `${path}?fields=Name,Site,NumberOfEmployees`);
  const { attributes, ...values } = read.json;
  assert.deepEqual(values, { Id: made.json.id, Name: "Été", Site: "x", NumberOfEmployees: 12 });
  assert.equal(attributes.type, "Account");
  const found = await call(
    "GET",
    `//${DATA}/query?q=${encodeURIComponent("SELECT Name FROM Account WHERE Site = 'x'")}`,
  );
  assert.deepEqual(Object.keys(found.json.records[0]), ["attributes", "Name"]);
  assert.equal((await call("DELETE", path)).status, 204);
  assert.equal((await call("GET", path)).status, 404);
});

test("errors have the platform's shape and codes", async () => {
  const missing = await call("POST", `${DATA}/sobjects/Contact`, {});
  assert.equal(missing.status, 400);
  assert.deepEqual(missing.json, [
    { message: "Required fields are missing: [LastName]", errorCode: "REQUIRED_FIELD_MISSING", fields: ["LastName"] },
  ]);
  const code = async (soql: string) =>
    (await call("GET", `${DATA}/query?q=${encodeURIComponent(soql)}`)).json[0].errorCode;
  assert.equal(await code("SELECT Nope FROM Account"), "INVALID_FIELD");
  assert.equal(await code("SELECT Id FROM Nope"), "INVALID_TYPE");
  assert.equal(await code("SELECT FROM"), "MALFORMED_QUERY");
  assert.equal((await call("POST", `${DATA}/sobjects/Account`, "{")).json[0].errorCode, "JSON_PARSER_ERROR");
  assert.equal((await call("PUT", `${DATA}/sobjects/Account`)).status, 405);
});

test("query pages by its locator", async () => {
  insertRecords(
    "Account",
    opened.adminUserId,
    Array.from({ length: 450 }, (_one, at) => ({ Name: `P${at}`, Site: "page" })),
  );
  const q = encodeURIComponent("SELECT Name FROM Account WHERE Site = 'page' ORDER BY CreatedDate, Id");
  const headers = { Authorization: `Bearer ${admin.token}`, "Sforce-Query-Options": "batchSize=200" };
  const names: string[] = [];
  let path: string | undefined = `${DATA}/query?q=${q}`;
  while (path) {
    const page = (await (await fetch(BASE + path, { headers })).json()) as {
      totalSize: number;
      nextRecordsUrl?: string;
      records: { Name: string }[];
    };
    assert.equal(page.totalSize, 450);
    names.push(...page.records.map((record) => record.Name));
    path = page.nextRecordsUrl;
  }
  assert.equal(new Set(names).size, 450);
});

test("composite requests use each other's answers, and undo all when one fails", async () => {
  const request = (lastName: string | undefined) => ({
    allOrNone: true,
    compositeRequest: [
      { method: "POST", url: `${DATA}/sobjects/Account`, referenceId: "parent", body: { Name: "Composite" } },
      {
        method: "POST",
        url: `${DATA}/sobjects/Contact`,
        referenceId: "child",
        body: { LastName: lastName, AccountId: "@{parent.id}" },
      },
    ],
  });
  const bad = await call("POST", `${DATA}/composite`, request(undefined));
  assert.deepEqual(
    bad.json.compositeResponse.map((one: { httpStatusCode: number }) => one.httpStatusCode),
    [400, 400],
  );
  assert.deepEqual(column(opened, "SELECT Name FROM Account WHERE Name = 'Composite'"), []);
  await call("POST", `${DATA}/composite`, request("Child"));
  assert.deepEqual(column(opened, "SELECT LastName FROM Contact WHERE Account.Name = 'Composite'"), ["Child"]);
});

test("a tree is inserted with its children", async () => {
  const records = [
    {
      attributes: { type: "Account", referenceId: "a" },
      Name: "Tree",
      Contacts: { records: [{ attributes: { type: "Contact", referenceId: "c" }, LastName: "Leaf" }] },
    },
  ];
  const made = await call("POST", `${DATA}/composite/tree/Account`, { records });
  assert.equal(made.status, 201);
  assert.deepEqual(column(opened, "SELECT LastName FROM Contact WHERE Account.Name = 'Tree'"), ["Leaf"]);
});

test("Apex REST: parameters, request, response and methods", async () => {
  const root = "/services/apexrest/things";
  assert.equal((await call("GET", `${root}/7?q=a%20b`)).json, "/things/7 a b");
  assert.deepEqual((await call("POST", root, { name: "n", count: 2 })).json, ["n0", "n1"]);
  assert.equal((await call("POST", root, { other: 1 })).json[0].errorCode, "JSON_PARSER_ERROR");
  const put = await call("PUT", root, "abc");
  assert.deepEqual([put.status, put.headers.get("X-Kind"), put.json], [207, "thing", { body: 3 }]);
  const failed = await call("DELETE", root);
  assert.equal(failed.status, 500);
  assert.match(failed.json[0].message, /^Jobs\.JobException: No\n\nClass\.Things\.remove: line \d+/);
  assert.deepEqual(column(opened, "SELECT Name FROM Account WHERE Name = 'Undone'"), []);
  assert.equal(
    (await call("PATCH", root)).json[0].message,
    "HTTP Method 'PATCH' not allowed. Allowed are GET,POST,PUT,DELETE",
  );
  assert.equal((await call("GET", "/services/apexrest/nothing")).status, 404);
});

test("calls of pages: values, errors, cacheable methods, access", async () => {
  const aura = (method: string, params: object, session = admin) =>
    call("POST", "/aura/apex", { classname: "Things", method, params }, session);
  assert.deepEqual((await aura("shapes", { counts: { a: 3 } })).json, {
    returnValue: [{ name: "n3", born: "2026-11-21" }],
  });
  const refused = await aura("refuse", {});
  assert.equal(refused.status, 500);
  assert.equal(refused.json.message, "Plain words");
  assert.equal(refused.json.exceptionType, "System.AuraHandledException");
  assert.equal((await aura("writeThoughCacheable", {})).json.message, "Too many DML statements: 1");
  const invalid = await aura("write", { name: null });
  assert.equal(invalid.json.fieldErrors.Name[0].statusCode, "REQUIRED_FIELD_MISSING");
  assert.match((await aura("write", { name: "Fine" })).json.returnValue, /^001/);
  assert.equal(
    (await aura("refuse", {}, reader)).json.message,
    "You do not have access to the Apex class named 'Things'.",
  );
});

test("nothing answers without a session, a page's session needs the CSRF token, and foreign hosts are refused", async () => {
  for (const [method, path] of [
    ["GET", `${DATA}/query?q=x`],
    ["POST", "/aura/apex"],
    ["GET", "/services/apexrest/things"],
    ["GET", "/services/oauth2/userinfo"],
    ["POST", "/local/clock"],
  ] as const) {
    assert.equal((await call(method, path, undefined, null)).status, 401, path);
  }
  const page = (csrf: string) =>
    fetch(`${BASE}/aura/apex`, {
      method: "POST",
      headers: { Cookie: `sid=${encodeURIComponent(admin.token)}`, "X-CSRF-Token": csrf },
      body: JSON.stringify({ classname: "Things", method: "refuse" }),
    });
  assert.equal((await page("wrong")).status, 403);
  assert.equal((await page(admin.csrfToken)).status, 500);
});

test("those who may not move the clock cannot", async () => {
  assert.equal((await call("POST", "/local/clock", { moveMilliseconds: 1 }, reader)).status, 403);
  const moved = await call("POST", "/local/clock", { moveMilliseconds: 60_000 });
  assert.equal(moved.json.aheadMilliseconds, 60_000);
  await call("POST", "/local/clock", { reset: true });
});

test("the API needs API Enabled, and a session ends with its user", async () => {
  const refused = await call("GET", `${DATA}/sobjects/Account`, undefined, reader);
  assert.deepEqual([refused.status, refused.json[0].errorCode], [403, "API_DISABLED_FOR_ORG"]);
  assert.equal((await call("GET", "/services/apexrest/things", undefined, reader)).status, 403);
  const user = { LastName: "Leaver", Username: "leaver@fixture.example", Email: "l@fixture.example", Alias: "leaver" };
  const [profile] = column(opened, "SELECT Id FROM Profile WHERE Name = 'Minimum Access - API Only Integrations'");
  const [leaverId = ""] = insertRecords("User", opened.adminUserId, [
    { ...user, ...LOCALE, ProfileId: profile, IsActive: true },
  ]);
  const leaver = server.sessions.create(leaverId);
  // Logged in, without a right to the object.
  assert.equal((await call("GET", `${DATA}/sobjects/Account/describe`, undefined, leaver)).status, 404);
  assert.equal((await call("GET", `${DATA}/tooling/executeAnonymous?anonymousBody=x`, undefined, leaver)).status, 403);
  await call("PATCH", `${DATA}/sobjects/User/${leaverId}`, { IsActive: false });
  assert.equal((await call("GET", "/services/oauth2/userinfo", undefined, leaver)).status, 401);
});

test("a service logs in with client credentials as its user", async () => {
  const client = server.clients.register("service", reader.userId);
  const token = (secret: string) => {
    const form = { grant_type: "client_credentials", client_id: "service", client_secret: secret };
    return fetch(`${BASE}/services/oauth2/token`, { method: "POST", body: new URLSearchParams(form) });
  };
  assert.equal((await token("wrong")).status, 400);
  const { access_token } = (await (await token(client.clientSecret)).json()) as { access_token: string };
  const who = await fetch(`${BASE}/services/oauth2/userinfo`, { headers: { Authorization: `Bearer ${access_token}` } });
  assert.equal(((await who.json()) as { preferred_username: string }).preferred_username, "least@fixture.example");
});

test("a body that is too large is refused", async () => {
  const large = await call("POST", `${DATA}/sobjects/Account`, JSON.stringify({ Name: "x".repeat(6_500_000) }));
  assert.equal(large.status, 413);
});

test("jobs run after the request that enqueued them", async () => {
  const body = encodeURIComponent("System.enqueueJob(new Jobs.Chain(0, 'server'));");
  await call("GET", `${DATA}/tooling/executeAnonymous?anonymousBody=${body}`);
  await new Promise((resolve) => setTimeout(resolve, 1_300));
  assert.deepEqual(column(opened, "SELECT Name FROM Account WHERE Name = 'server 0'"), ["server 0"]);
});
