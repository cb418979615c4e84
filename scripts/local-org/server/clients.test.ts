import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

test("the Salesforce CLI imports, exports and deletes in bulk, and tells which rows failed and why", async () => {
  interface Import {
    readonly jobId: string;
    readonly processedRecords: number;
  }
  const file = (name: string, content: string): string => {
    writeFileSync(join(home, name), content);
    return join(home, name);
  };
  const names = Array.from({ length: 450 }, (_, i) => `"Bulk, ${i}",site ${i}`).join("\n");
  const good = file("good.csv", `Name,Site\n${names}\n`);
  const bulk = (command: string, ...args: string[]) =>
    sf<Import>("data", command, "bulk", "--sobject", "Account", "--wait", "1", ...args);
  assert.equal((await bulk("import", "--file", good)).result.processedRecords, 450);
  const output = join(home, "out.csv");
  const soql = "SELECT Id, Name, Owner.Username FROM Account WHERE Name LIKE 'Bulk%' ORDER BY Id LIMIT 2";
  await sf("data", "export", "bulk", "--query", soql, "--output-file", output, "--wait", "1");
  const rows = readFileSync(output, "utf8").trim().split("\n");
  assert.equal(rows[0], '"Id","Name","Owner.Username"');
  assert.match(rows[1] ?? "", /^"001\w{15}","Bulk, 0","ada\.admin@causeway\.example"$/);
  const id = rows[1]?.slice(1, 19) ?? "";
  const mixed = file("mixed.csv", `Id,Name,Site\n${id},#N/A,x\n${rows[2]?.slice(1, 19)},Bulk again,\n`);
  const failed = await bulk("update", "--file", mixed);
  assert.equal(failed.status, 1);
  const jobs = await fetch(`${BASE}/services/data/v67.0/jobs/ingest`, {
    headers: { Authorization: `Bearer ${server.sessions.create(opened.adminUserId).token}` },
  });
  const { records } = (await jobs.json()) as { records: { id: string; operation: string }[] };
  const errors = await fetch(`${BASE}/services/data/v67.0/jobs/ingest/${records[0]?.id}/failedResults`, {
    headers: { Authorization: `Bearer ${server.sessions.create(opened.adminUserId).token}` },
  });
  assert.match(await errors.text(), /REQUIRED_FIELD_MISSING:Required fields are missing: \[Name\]:Name --/);
  const unknown = await bulk("import", "--file", file("unknown.csv", "Nope\nx\n"));
  assert.match((unknown as unknown as { message: string }).message, /InvalidBatch : Field name not found : Nope/);
  await bulk("delete", "--file", file("gone.csv", `Id\n${id}\n`));
  const left = await sf<{ totalSize: number }>(
    "data",
    "query",
    "-q",
    "SELECT COUNT() FROM Account WHERE Name LIKE 'Bulk%'",
  );
  assert.equal(left.result.totalSize, 449);
});

test("what the REST API has and the local org has not is said so", async () => {
  const { token } = server.sessions.create(opened.adminUserId);
  const status = async (method: string, path: string): Promise<number> =>
    (await fetch(`${BASE}/services/data/v67.0/${path}`, { method, headers: { Authorization: `Bearer ${token}` } }))
      .status;
  for (const path of ["chatter/feeds", "analytics/reports", "composite/graph/x", "sobjects/Account/x/y/z", "wave"]) {
    assert.equal(await status("GET", path), 501, path);
  }
  assert.equal(await status("GET", "nonsense"), 404);
  assert.equal(await status("DELETE", "query"), 405);
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
