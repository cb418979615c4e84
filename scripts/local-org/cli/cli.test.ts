import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("./main.ts", import.meta.url));
const FIXTURE = fileURLToPath(new URL("../fixtures/project", import.meta.url));
const PORT = 9156;
const folder = mkdtempSync(join(tmpdir(), "cli-"));
const env = { ...process.env, CAUSEWAY_ORG_FOLDER: join(folder, "org") };
after(() => rmSync(folder, { recursive: true }));

function org(...args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...args], { env }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, output: stdout + stderr }),
    );
  });
}

test("conformance counts all test methods of the sources and writes its report", async () => {
  const file = join(folder, "report.json");
  const { code } = await org("conformance", FIXTURE, "--json", file);
  assert.equal(code, 0);
  const report = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown> & {
    tests: Record<string, unknown>[];
  };
  assert.deepEqual(
    [report["project"], report["total"], report["passed"], report["failed"], report["notRun"]],
    ["project", 14, 13, 1, 0],
  );
  const failed = report.tests.find((one) => one["outcome"] === "failed");
  assert.deepEqual(failed, {
    class: "FailingTest",
    method: "shouldFail",
    outcome: "failed",
    cause: "System.AssertException: Assertion Failed: Expected: 1, Actual: 2",
    file: "force-app/classes/FailingTest.cls",
    line: 5,
  });
});

test("the demo company is seeded, queried and changed as its users", async () => {
  const reset = await org("reset", "--small");
  const rows = Number(/(\d+) rows/.exec(reset.output)?.[1]);
  assert.ok(rows > 1_000 && rows <= 1_500, reset.output);
  const query = await org("query", "SELECT COUNT(Id) n FROM Lead", "--json");
  assert.deepEqual(JSON.parse(query.output), [{ n: 550 }]);
  const script = join(folder, "a.apex");
  writeFileSync(script, "System.debug(UserInfo.getUserName());");
  assert.match((await org("run", script, "--user", "Bo Chen")).output, /bo\.chen@causeway\.example/);
  writeFileSync(script, "Integer i = 1 / 0;");
  const failed = await org("run", script);
  assert.equal(failed.code, 1);
  assert.match(failed.output, /System\.MathException: Divide by 0/);
  writeFileSync(script, "insert new Account(Name = 'Counted'); Integer n = [SELECT COUNT() FROM Account];");
  const counted = await org("run", script, "--limits");
  assert.match(counted.output, /^ANONYMOUS: .*queries 1, .*dmlStatements 1, dmlRows 1, .*statements \d+$/m);
  assert.match((await org("run", script, "--edition", "gold")).output, /developer or enterprise, not gold/);
  assert.match((await org("token", "--user", "ada.admin")).output, /^00D\w{12}![\w.]+\n$/);
  assert.match((await org("token", "--user", "nobody")).output, /There is no user nobody/);
});

test("start says which port is taken, serves, does the commands of other processes, and ends on SIGINT", async (t) => {
  const blocker = createServer().listen(PORT + 1, "127.0.0.1");
  await once(blocker, "listening");
  const taken = await org("start", "--port", String(PORT));
  assert.equal(taken.code, 1);
  assert.match(taken.output, new RegExp(`Port ${PORT + 1} is taken`));
  blocker.close();
  const server = spawn(process.execPath, [MAIN, "start", "--port", String(PORT)], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  t.after(() => server.kill("SIGKILL"));
  let output = "";
  for await (const chunk of server.stdout) {
    output += String(chunk);
    if (output.includes("Ctrl+C")) break;
  }
  const page = await fetch(`http://127.0.0.1:${PORT}/`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Maria Santos/);

  assert.match((await org("reset")).output, /in use by another process/);
  assert.match((await org("start", "--port", String(PORT + 3))).output, /in use by another process/);
  const script = join(folder, "b.apex");
  writeFileSync(script, "insert new Account(Name = 'Through the server');");
  assert.deepEqual(await org("run", script), { code: 0, output: "" });
  assert.match((await org("run", script, "--edition", "developer")).output, /served already: give --edition to start/);
  const found = await org("query", "SELECT Name FROM Account WHERE Name LIKE 'Through%'", "--json");
  assert.deepEqual(JSON.parse(found.output), [{ Name: "Through the server" }]);
  assert.match((await org("token", "--user", "nobody")).output, /There is no user nobody/);
  const token = (await org("token", "--user", "ada.admin")).output.trim();
  const who = await fetch(`http://127.0.0.1:${PORT}/services/oauth2/userinfo`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  assert.equal(who.status, 200);
  const keyless = await fetch(`http://127.0.0.1:${PORT}/local/commands/token`, { method: "POST", body: "{}" });
  assert.equal(keyless.status, 403);

  server.kill("SIGINT");
  const [code] = (await once(server, "exit")) as [number];
  assert.equal(code, 0);
  await assert.rejects(fetch(`http://127.0.0.1:${PORT}/`));
});

test("the org of a server that was killed is free again", async () => {
  writeFileSync(join(folder, "org/server.json"), JSON.stringify({ port: PORT + 9, key: "gone" }));
  const found = await org("query", "SELECT Name FROM Account WHERE Name LIKE 'Through%'", "--json");
  assert.deepEqual(JSON.parse(found.output), [{ Name: "Through the server" }]);
  rmSync(join(folder, "org/server.json"));
});

test("named credentials are listed, switched, and a wrong name is told", async () => {
  const script = join(folder, "credential.apex");
  writeFileSync(
    script,
    `ConnectApi.ExternalCredentialPrincipalInput principal = new ConnectApi.ExternalCredentialPrincipalInput();
     principal.principalName = 'Main';
     principal.principalType = ConnectApi.CredentialPrincipalType.NamedPrincipal;
     principal.sequenceNumber = 1;
     ConnectApi.ExternalCredentialInput external = new ConnectApi.ExternalCredentialInput();
     external.developerName = 'Switched';
     external.masterLabel = 'Switched';
     external.authenticationProtocol = ConnectApi.CredentialAuthenticationProtocol.Custom;
     external.principals = new List<ConnectApi.ExternalCredentialPrincipalInput>{ principal };
     ConnectApi.NamedCredentials.createExternalCredential(external);
     ConnectApi.NamedCredentialInput named = new ConnectApi.NamedCredentialInput();
     named.developerName = 'Switched';
     named.masterLabel = 'Switched';
     named.type = ConnectApi.NamedCredentialType.SecuredEndpoint;
     named.calloutUrl = 'https://switched.example';
     ConnectApi.ExternalCredentialInput reference = new ConnectApi.ExternalCredentialInput();
     reference.developerName = 'Switched';
     named.externalCredentials = new List<ConnectApi.ExternalCredentialInput>{ reference };
     ConnectApi.NamedCredentials.createNamedCredential(named);`,
  );
  assert.deepEqual(await org("run", script), { code: 0, output: "" });
  const line = (state: string): RegExp =>
    new RegExp(`^Switched  https://switched\\.example  ${state} for callouts$`, "m");
  assert.match((await org("credential")).output, line("enabled"));
  assert.match((await org("credential", "Switched", "--disable")).output, line("disabled"));
  assert.match((await org("credential", "Switched")).output, line("disabled"));
  assert.match((await org("credential", "Switched", "--enable")).output, line("enabled"));
  for (const [args, message] of [
    [["Nobody"], /There is no named credential Nobody/],
    [["--enable"], /Name the credential/],
    [["Switched", "--enable", "--disable"], /not both/],
  ] as const) {
    const refused = await org("credential", ...args);
    assert.equal(refused.code, 1);
    assert.match(refused.output, message);
  }
});

test("the clock is moved and set back, and keeps its place between commands", async () => {
  const time = async (...args: string[]): Promise<number> => {
    const { output } = await org("clock", ...args);
    assert.match(output, /^\d{4}-/);
    return Date.parse(output.trim());
  };
  const before = await time("--reset");
  assert.ok((await time("--move", "2d")) - before >= 2 * 86_400_000);
  assert.ok((await time()) - before >= 2 * 86_400_000);
  assert.equal(new Date(await time("--set", "2030-01-01T00:00Z")).getUTCFullYear(), 2030);
  assert.match((await org("clock", "--move", "soon")).output, /soon is no duration/);
  await time("--reset");
});
