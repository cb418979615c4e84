import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { OrgSession } from "../demo/orgSession.ts";
import { Contract } from "../emulators/common/contract.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";

const ADMINISTRATOR = "ada.admin@causeway.example";
const NORTHLIGHT = "open.connect@causeway.example";
const SOUTHLIGHT = "slack.integration@causeway.example";
const DOOR = "/services/apexrest/causeway/open-connect/v1";
const DATA = "/services/data/v67.0";
const REQUEST = { workspace: { id: "W-1", name: "Northlight" }, environment: "Production" };
const HOLD =
  "new Map<String, String>{ 'noMatch' => 'Hold', 'chatterLicense' => 'Hold', 'addedLater' => 'Hold'," +
  " 'inactiveUser' => 'Hold' }";

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** SL-01, SA-06: the doors as they are seen from outside, by each kind of user, over REST. */
describe("the doors over REST", () => {
  const contract = new Contract(path.join(import.meta.dirname, "../../config/openapi/open-connect.yaml"));
  let demo: ServedDemo;
  let ada: OrgSession;
  let rep: OrgSession;
  let northlight: OrgSession;
  let southlight: OrgSession;
  before(async () => {
    demo = await startDemo();
    const logIn = (user: string) => OrgSession.logIn(demo.url, user);
    ada = await logIn(ADMINISTRATOR);
    await ada.run("ConnectionSetupController.becomeAdministrator();");
    rep = await logIn(await usernameOfARep());
    northlight = await logIn(NORTHLIGHT);
    southlight = await logIn(SOUTHLIGHT);
  });
  after(() => demo?.stop());

  /** Every answer of the door is held against the contract. */
  async function knock(session: OrgSession, operation: string, body?: unknown, key?: string): Promise<Answer> {
    const [method = "", address = ""] = operation.split(" ");
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const response = await session.call(method, DOOR + address, {
      ...(body !== undefined && { body: text }),
      ...(key !== undefined && { headers: { "Idempotency-Key": key } }),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    assert.deepEqual(contract.answerFaults(operation, response.status, answer), [], `${operation} ${response.status}`);
    return { status: response.status, body: answer };
  }

  async function usernameOfARep(): Promise<string> {
    const [user] = await ada.query<{ Username: string }>(
      "SELECT Username FROM User WHERE IsActive = TRUE AND Profile.Name = 'Standard User' ORDER BY Username LIMIT 1",
    );
    return user?.Username ?? assert.fail("the demo company has no rep");
  }

  async function register(name: string, username: string): Promise<string> {
    const [user] = await ada.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${username}'`);
    await ada.run(`ConnectionSetupController.grantIntegration('${user?.Id}');`);
    await ada.run(
      `Id made = ConnectionController.createDraft('OpenConnect', 'Production', '${name}',` +
        ` 'https://open-connect.example.com');` +
        ` ConnectionWizardController.savePeople(made, '${user?.Id}', new List<String>{ 'Email' }, ${HOLD});`,
    );
    const [row] = await ada.query<{ Id: string }>(`SELECT Id FROM Connection__c WHERE Name = '${name}'`);
    return row?.Id ?? assert.fail(`${name} was not registered`);
  }

  /** A record keeps no milliseconds. */
  const second = (answer: Answer): string => String(answer.body["requestedAt"]).slice(0, 19);

  it("answers nobody who is not logged in", async () => {
    const response = await fetch(`${demo.url}${DOOR}/connection`);
    assert.equal(response.status, 401);
    assert.equal((await new OrgSession(demo.url, "guessed").call("GET", `${DOOR}/connection`)).status, 401);
  });

  it("refuses a service that nobody gave the permission set, a rep and the administrator", async () => {
    for (const session of [northlight, rep, ada]) {
      const response = await session.call("GET", `${DOOR}/connection`);
      assert.equal(response.status, 403);
    }
  });

  it("knows no connection for a service that was not registered", async () => {
    const id = await register("Northlight", NORTHLIGHT);
    const [user] = await ada.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${SOUTHLIGHT}'`);
    await ada.run(`ConnectionSetupController.grantIntegration('${user?.Id}');`);
    const answer = await knock(southlight, "GET /connection");
    assert.equal(answer.status, 404);
    assert.ok(!JSON.stringify(answer.body).includes(id));
  });

  it("lets each of two services reach its own connection and nothing else", async () => {
    const other = await register("Southlight", SOUTHLIGHT);
    const asked = await knock(northlight, "POST /requests", REQUEST, "key-1");
    assert.deepEqual([asked.status, asked.body["status"]], [200, "Requested"]);
    const own = await knock(southlight, "GET /connection");
    assert.deepEqual([own.body["connectionId"], own.body["status"]], [other, "Draft"]);
    const repeated = await knock(northlight, "POST /requests", REQUEST, "key-1");
    assert.equal(second(repeated), second(asked), "a repeat changes nothing");
    assert.equal((await knock(southlight, "POST /connection/activation")).status, 409);
    assert.equal((await northlight.call("GET", `${DOOR}/connection/${other}`)).status, 404, "none can be named");
  });

  it("refuses bad requests in the words of the contract", async () => {
    assert.equal((await knock(southlight, "POST /requests", '{"workspace":', "key-2")).status, 400);
    assert.equal((await knock(southlight, "POST /requests", REQUEST)).status, 400, "without a key");
    const address = { ...REQUEST, callbackUrl: "https://elsewhere.example.com" };
    const refusal = await knock(southlight, "POST /requests", address, "key-2");
    assert.equal(refusal.status, 400);
    assert.match(String(refusal.body["message"]), /callbackUrl/);
    assert.notDeepEqual(contract.requestFaults("POST /requests", address), []);
    assert.equal((await knock(southlight, "POST /requests", "x".repeat(1_048_576), "key-2")).status, 413);
    assert.equal((await knock(southlight, "GET /connection")).body["status"], "Draft", "nothing of it was kept");
  });

  it("asks to wait who calls too often", async () => {
    let answer = await knock(southlight, "GET /connection");
    for (let call = 0; call < 61 && answer.status === 200; call += 1)
      answer = await knock(southlight, "GET /connection");
    assert.equal(answer.status, 429);
    assert.equal((await knock(northlight, "GET /connection")).status, 200, "the other service is not held up");
  });

  it("shows records and log to neither services nor reps", async () => {
    for (const session of [northlight, southlight, rep]) {
      for (const object of ["Connection__c", "AuditEvent__c", "AuditSeal__c", "AuditKey__c", "DispatcherState__c"]) {
        const response = await session.call("GET", `${DATA}/query?q=${encodeURIComponent(`SELECT Id FROM ${object}`)}`);
        assert.ok(response.status >= 400, `${object}: ${response.status}`);
      }
      const response = await session.call("POST", `${DATA}/sobjects/Connection__c`, {
        body: JSON.stringify({ Name: "Mine", Provider__c: "Slack", Environment__c: "Production" }),
      });
      assert.ok(response.status >= 400, `created: ${response.status}`);
    }
  });

  it("lets not even a system administrator skip a step, and finds an entry that one forged", async () => {
    const [row] = await ada.query<{ Id: string }>("SELECT Id FROM Connection__c WHERE Name = 'Northlight'");
    const skipped = await ada.call("PATCH", `${DATA}/sobjects/Connection__c/${row?.Id}`, {
      body: JSON.stringify({ Status__c: "Active" }),
    });
    assert.equal(skipped.status, 400, await skipped.text());
    const forged = await ada.call("POST", `${DATA}/sobjects/AuditEvent__c`, {
      body: JSON.stringify({ Category__c: "Connection", Action__c: "Approved", Outcome__c: "Success" }),
    });
    assert.equal(forged.status, 201, "Modify All Data may do that");
    await assert.rejects(
      ada.run(
        "SystemAuditVerifier.Report report = AuditLogController.verify(0);" +
          " if (!report.faults.isEmpty()) { throw new IllegalArgumentException(report.faults[0].kind); }",
      ),
      /ENTRY_CHANGED/,
    );
  });

  it("closes the controllers of the pages to reps and services", async () => {
    for (const session of [rep, northlight]) {
      for (const [classname, method] of [
        ["ConnectionController", "listConnections"],
        ["ConnectionDetailController", "getDetail"],
        ["AuditLogController", "search"],
      ]) {
        const response = await session.call("POST", "/aura/apex", {
          body: JSON.stringify({ namespace: "", classname, method, params: { filter: {} }, cacheable: false }),
        });
        assert.ok(response.status >= 400, `${classname}.${method}: ${response.status}`);
      }
    }
  });
});
