import assert from "node:assert/strict";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { OrgSession } from "../demo/orgSession.ts";
import { Contract } from "../emulators/common/contract.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";

const ADMINISTRATOR = "ada.admin@causeway.example";
const NORTHLIGHT = "open.connect@causeway.example";
const SOUTHLIGHT = "slack.integration@causeway.example";
const DOOR = "/services/apexrest/causeway/open-connect/v1/mappings";

interface Page {
  readonly mappings: readonly { memberId: string; status: string; userId?: string; changedAt: string }[];
  readonly nextCursor?: string;
}

/** SA-06, SL-07: what a service may read of the mapping, as it is seen from outside, across two connections. */
describe("the mapping over REST", () => {
  const contract = new Contract(path.join(import.meta.dirname, "../../config/openapi/open-connect.yaml"));
  let demo: ServedDemo;
  let ada: OrgSession;
  let northlight: OrgSession;
  let southlight: OrgSession;
  before(async () => {
    demo = await startDemo();
    ada = await OrgSession.logIn(demo.url, ADMINISTRATOR);
    await ada.run("ConnectionSetupController.becomeAdministrator();");
    northlight = await OrgSession.logIn(demo.url, NORTHLIGHT);
    southlight = await OrgSession.logIn(demo.url, SOUTHLIGHT);
    await connect("Northlight", NORTHLIGHT, 251);
    await connect("Southlight", SOUTHLIGHT, 3);
  });
  after(() => demo?.stop());

  /** An active connection with people, of whom the first is the administrator. */
  async function connect(name: string, username: string, people: number): Promise<void> {
    const [user] = await ada.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${username}'`);
    await ada.run(`ConnectionSetupController.grantIntegration('${user?.Id}');`);
    await ada.run(`
      Connection__c made = new Connection__c(
        Name = '${name}', Provider__c = 'OpenConnect', Environment__c = 'Production', MappingKeys__c = 'Email',
        ServiceUrl__c = 'https://open-connect.example.com', IntegrationUser__c = '${user?.Id}', WorkspaceId__c = '${name}',
        CredentialName__c = 'Connection_Test', RequestedAt__c = Datetime.now(), TermsVersion__c = 3,
        RequestExpiresAt__c = Datetime.now().addDays(7), TermsAcceptedAt__c = Datetime.now());
      insert as system made;
      for (String status : new List<String>{ 'Requested', 'Approved', 'Active' }) {
        made.Status__c = status;
        update as system made;
      }
      List<UserMapping__c> rows = new List<UserMapping__c>();
      for (Integer member = 1; member <= ${people}; member++) {
        UserMapping__c row = new UserMapping__c(
          Connection__c = made.Id, ExternalId__c = '${name}-' + member, ExternalName__c = 'Person ' + member,
          MemberUniqueness__c = UserMappingRules.memberUniqueness(made.Id, '${name}-' + member),
          Status__c = member == 1 ? 'Mapped' : 'Unmatched', User__c = member == 1 ? UserInfo.getUserId() : null);
        UserMappingRules.touch(row);
        rows.add(row);
      }
      insert as system rows;`);
  }

  /** Every answer of the door is held against the contract. */
  async function read(session: OrgSession, query = ""): Promise<{ status: number; page: Page }> {
    const response = await session.call("GET", DOOR + query);
    const page = (await response.json()) as Page;
    assert.deepEqual(contract.answerFaults("GET /mappings", response.status, page), [], JSON.stringify(page));
    return { status: response.status, page };
  }

  it("gives each of two services its own people, page by page", async () => {
    const first = await read(northlight);
    assert.equal(first.page.mappings.length, 200);
    const second = await read(northlight, `?cursor=${first.page.nextCursor}`);
    assert.equal(second.page.mappings.length, 51);
    assert.equal(second.page.nextCursor, undefined);
    const names = [...first.page.mappings, ...second.page.mappings].map(({ memberId }) => memberId);
    assert.equal(new Set(names).size, 251);
    assert.ok(names.every((name) => name.startsWith("Northlight-")));
    assert.ok(first.page.mappings[0]?.userId);
    const other = await read(southlight);
    assert.deepEqual(
      other.page.mappings.map(({ memberId }) => memberId),
      ["Southlight-1", "Southlight-2", "Southlight-3"],
    );
    const foreign = await read(southlight, `?cursor=${first.page.nextCursor}`);
    assert.ok(foreign.page.mappings.every(({ memberId }) => memberId.startsWith("Southlight-")));
  });

  it("gives what changed since a moment", async () => {
    const moment = new Date(Date.now() + 60_000).toISOString();
    assert.deepEqual((await read(southlight, `?changedSince=${moment}`)).page.mappings, []);
    const earlier = new Date(Date.now() - 600_000).toISOString();
    assert.equal((await read(southlight, `?changedSince=${earlier}`)).page.mappings.length, 3);
    assert.equal((await read(southlight, "?limit=none")).status, 400);
  });

  it("is closed to everybody else, to writing, and to records behind it", async () => {
    assert.equal((await fetch(demo.url + DOOR)).status, 401);
    assert.equal((await read(ada)).status, 403);
    for (const method of ["POST", "PATCH", "PUT", "DELETE"]) {
      assert.equal((await northlight.call(method, DOOR, { body: "{}" })).status, 405, method);
    }
    for (const object of ["UserMapping__c", "UserAlias__c", "MappingRun__c", "ChangeSet__c"]) {
      const soql = encodeURIComponent(`SELECT Id FROM ${object}`);
      const answer = await northlight.call("GET", `/services/data/v67.0/query?q=${soql}`);
      assert.ok(answer.status >= 400, `${object}: ${answer.status}`);
    }
  });

  it("asks to wait who calls too often, and counts all doors together", async () => {
    let status = 200;
    for (let call = 0; call < 61 && status === 200; call += 1) status = (await read(southlight)).status;
    assert.equal(status, 429);
    const looking = await southlight.call("GET", DOOR.replace("mappings", "connection"));
    assert.equal(looking.status, 429);
    assert.equal((await read(northlight)).status, 200, "the other service is not held up");
  });
});
