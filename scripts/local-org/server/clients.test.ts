import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import jsforce from "jsforce";
import type { OpenedOrg } from "../openOrg.ts";
import { openFixture } from "../testing/openFixture.ts";
import { startServer, type RunningServer } from "./index.ts";

/* The clients that people really use: the Salesforce CLI and jsforce. */

const PORT = 9152;
const BASE = `http://127.0.0.1:${PORT}`;
const SF = fileURLToPath(new URL("../../../node_modules/@salesforce/cli/bin/run.js", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "sf-"));
let opened: OpenedOrg;
let server: RunningServer;

before(async () => {
  opened = openFixture();
  server = await startServer(opened, PORT);
});
after(async () => {
  await server.close();
  opened.close();
  rmSync(home, { recursive: true });
});

interface SfAnswer<T> {
  readonly status: number;
  readonly result: T;
}

/** The home folder is an empty one, so that nobody's orgs are touched. */
function sf<T>(...args: string[]): Promise<SfAnswer<T>> {
  const env = {
    ...process.env,
    HOME: home,
    SF_ACCESS_TOKEN: server.sessions.create(opened.adminUserId).token,
    SF_DISABLE_TELEMETRY: "true",
    SF_SKIP_NEW_VERSION_CHECK: "true",
    SF_AUTOUPDATE_DISABLE: "true",
    SF_USE_GENERIC_UNIX_KEYCHAIN: "true",
    SF_DISABLE_LOG_FILE: "true",
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [SF, ...args, "--json"],
      { env, cwd: home, maxBuffer: 5_000_000 },
      (_error, stdout, stderr) => {
        try {
          resolve(JSON.parse(stdout) as SfAnswer<T>);
        } catch {
          reject(new Error(`sf ${args.join(" ")}: ${stdout}${stderr}`));
        }
      },
    );
  });
}

test("the Salesforce CLI logs in, queries, runs Apex and tests", async () => {
  const login = await sf<{ username: string }>(
    ...["org", "login", "access-token", "--instance-url", BASE, "--no-prompt", "--alias", "local", "--set-default"],
  );
  assert.equal(login.result.username, "ada.admin@causeway.example");
  const script = join(home, "a.apex");
  writeFileSync(script, "insert new Account(Name = 'From sf'); System.debug('ran');");
  const run = await sf<{ success: boolean; logs: string }>("apex", "run", "--file", script);
  assert.equal(run.result.success, true);
  assert.match(run.result.logs, /ran/);
  const query = await sf<{ records: { Name: string }[] }>("data", "query", "-q", "SELECT Name FROM Account");
  assert.deepEqual(
    query.result.records.map((record) => record.Name),
    ["From sf"],
  );
});

test("the Salesforce CLI runs tests in the background and finds them completed", async () => {
  const answer = await sf<{ summary: Record<string, unknown>; tests: { MethodName: string; Outcome: string }[] }>(
    ...["apex", "run", "test", "--class-names", "FailingTest", "--class-names", "JobsTest", "--wait", "2"],
  );
  assert.equal(answer.status, 100, "tests that fail end sf with 100");
  assert.deepEqual([answer.result.summary["testsRan"], answer.result.summary["failing"]], [11, 1]);
  const failing = answer.result.tests.find((one) => one.Outcome === "Fail");
  assert.equal(failing?.MethodName, "shouldFail");
});

test("jsforce queries, writes and learns who it is", async () => {
  const { token: accessToken } = server.sessions.create(opened.adminUserId);
  const connection = new jsforce.Connection({ instanceUrl: BASE, accessToken, version: "67.0" });
  const made = await connection.sobject("Account").create({ Name: "From jsforce" });
  assert.equal(made.success, true);
  const found = await connection.query("SELECT Name FROM Account WHERE Name = 'From jsforce'");
  assert.equal(found.totalSize, 1);
  assert.equal((await connection.identity()).user_id, opened.adminUserId);
  await assert.rejects(connection.sobject("Contact").create({}), /Required fields are missing: \[LastName\]/);
});

test("the front door lets its holder in once, and nobody without it", async () => {
  const enter = (query: string) => fetch(`${BASE}/secur/frontdoor.jsp?${query}`, { redirect: "manual" });
  const { token } = server.sessions.create(opened.adminUserId);
  const answer = await fetch(`${BASE}/services/oauth2/singleaccess`, { headers: { Authorization: `Bearer ${token}` } });
  const { frontdoor_uri: uri } = (await answer.json()) as { frontdoor_uri: string };
  const once = new URL(uri).search.slice(1);
  const first = await enter(once);
  assert.deepEqual([first.status, first.headers.get("location")], [303, "/lightning/page/home"]);
  assert.match(first.headers.get("set-cookie") ?? "", /^sid=.*HttpOnly; SameSite=Strict$/);
  for (const wrong of [once, "otp=no", "sid=no", ""]) {
    const refused = await enter(wrong);
    assert.deepEqual([refused.headers.get("location"), refused.headers.get("set-cookie")], ["/", null], wrong);
  }
  assert.equal((await enter(`sid=${encodeURIComponent(token)}`)).headers.get("location"), "/lightning/page/home");
});
