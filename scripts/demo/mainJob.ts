/**
 * The main job from the terminal, against an org that `npm start` serves: an administrator connects Slack, and
 * approves a request of a service that speaks Open Connect, which then activates it.
 *
 *   node scripts/demo/mainJob.ts [--url http://127.0.0.1:8390]
 */
import { parseArgs } from "node:util";
import { OrgSession } from "./orgSession.ts";

const ADMINISTRATOR = "ada.admin@causeway.example";
const SERVICE_USER = "open.connect@causeway.example";
const SLACK_TOKEN = "xoxb-demo-acme";
const OPEN_CONNECT_KEY = "oc-demo-key";
const OPEN_CONNECT_ADDRESS = "https://open-connect.example.com";
const HOLD_EVERY_CASE =
  "new Map<String, String>{ 'noMatch' => 'Hold', 'chatterLicense' => 'Hold', 'addedLater' => 'Hold'," +
  " 'inactiveUser' => 'Hold' }";
const OPEN_CONNECT_PORT_OFFSET = 2;

interface ConnectionRow {
  readonly Id: string;
  readonly Status__c: string;
  readonly WorkspaceName__c: string | null;
}

const { values } = parseArgs({ options: { url: { type: "string", default: "http://127.0.0.1:8390" } } });
const url = values.url;
const ada = await OrgSession.logIn(url, ADMINISTRATOR);
const started = performance.now();

await giveAccess();
await connectSlack();
await connectOpenConnect();
console.log(`Done in ${((performance.now() - started) / 1000).toFixed(1)} s.`);

async function giveAccess(): Promise<void> {
  await ada.run("ConnectionSetupController.becomeAdministrator();");
  await ada.run(`ConnectionSetupController.grantIntegration('${await serviceUserId()}');`);
  console.log(`${ADMINISTRATOR} is an administrator of Causeway; ${SERVICE_USER} may work for a service.`);
}

async function connectSlack(): Promise<void> {
  const id = await draft("Slack", "Slack from the terminal", "null");
  await storeCredential(id, SLACK_TOKEN);
  await ada.run(`${await approval()} ConnectionWizardController.connect('${id}', approval);`);
  await tell(id);
}

async function connectOpenConnect(): Promise<void> {
  const id = await draft("OpenConnect", "Northlight from the terminal", `'${OPEN_CONNECT_ADDRESS}'`);
  await ada.run(
    `ConnectionWizardController.savePeople('${id}', '${await serviceUserId()}', new List<String>{ 'Email' },` +
      ` ${HOLD_EVERY_CASE});`,
  );
  await storeCredential(id, OPEN_CONNECT_KEY);
  await pressInConsole("request");
  await tell(id);
  await ada.run(`${await approval()} ConnectionDetailController.approve('${id}', approval);`);
  await tell(id);
  await pressInConsole("activate");
  await tell(id);
}

/** Setup and other work may not share a transaction, so that storing and testing are two. */
async function storeCredential(id: string, secret: string): Promise<void> {
  await ada.run(`ConnectionWizardController.storeCredential('${id}', '${secret}');`);
  await ada.run(`ConnectionWizardController.testCredential('${id}');`);
}

async function draft(provider: string, name: string, address: string): Promise<string> {
  await ada.run(`ConnectionController.createDraft('${provider}', 'Production', '${name}', ${address});`);
  const [row] = await ada.query<ConnectionRow>(
    `SELECT Id FROM Connection__c WHERE Name = '${name}' ORDER BY CreatedDate DESC LIMIT 1`,
  );
  if (!row) throw new Error(`There is no draft ${name}`);
  return row.Id;
}

async function approval(): Promise<string> {
  return (
    "ConnectionApproval approval = new ConnectionApproval();" +
    ` approval.integrationUserId = '${await serviceUserId()}';` +
    " approval.mappingKeys = new List<String>{ 'Email' }; approval.termsVersion = 3;"
  );
}

async function serviceUserId(): Promise<string> {
  const [user] = await ada.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${SERVICE_USER}'`);
  if (!user) throw new Error(`There is no user ${SERVICE_USER}`);
  return user.Id;
}

/** Plays the admin of the service, at the console of the emulator. */
async function pressInConsole(action: "request" | "activate"): Promise<void> {
  const address = new URL(url);
  address.port = String(Number(address.port) + OPEN_CONNECT_PORT_OFFSET);
  const response = await fetch(new URL(`/_console/${action}`, address), { method: "POST", body: "{}" });
  if (!response.ok) throw new Error(`The service could not ${action}: ${await response.text()}`);
}

async function tell(id: string): Promise<void> {
  const [row] = await ada.query<ConnectionRow>(
    `SELECT Id, Name, Status__c, WorkspaceName__c FROM Connection__c WHERE Id = '${id}'`,
  );
  console.log(`${row?.WorkspaceName__c ?? id}: ${row?.Status__c}`);
}
