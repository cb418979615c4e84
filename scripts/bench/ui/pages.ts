import { execFile } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { OrgSession } from "../../demo/orgSession.ts";

/** A page of ours, in the org that serves it. */
export interface MeasuredPage {
  readonly name: string;
  readonly org: string;
  readonly path: string;
  /** Set for record pages whose header and details are the platform's. */
  readonly object?: string;
}

const ROOT = path.resolve(import.meta.dirname, "../../..");
const ADMINISTRATOR = "ada.admin@causeway.example";
const OBJECTS = ["Lead", "Contact", "Account", "Opportunity"];
const PATIENCE_MILLISECONDS = 120_000;

/** Connects both services and maps people: without permission and rows there is little to measure. */
export async function fillDemo(url: string): Promise<void> {
  await promisify(execFile)(process.execPath, ["scripts/demo/mainJob.ts", "--url", url], { cwd: ROOT });
  const ada = await OrgSession.logIn(url, ADMINISTRATOR);
  const [slack] = await ada.query<{ Id: string }>("SELECT Id FROM Connection__c WHERE Provider__c = 'Slack' LIMIT 1");
  await ada.run(`UserMappingController.startRun('${slack?.Id}');`);
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while ((await ada.query("SELECT Id FROM UserMapping__c LIMIT 1")).length === 0) {
    if (Date.now() > deadline) throw new Error("Nobody was mapped");
    await wait(500);
  }
  const [seat] = await ada.query<{ Id: string }>("SELECT Id FROM PermissionSet WHERE Name = 'SeatUser'");
  const [user] = await ada.query<{ Id: string }>(`SELECT Id FROM User WHERE Username = '${ADMINISTRATOR}'`);
  await ada.run(`insert new PermissionSetAssignment(PermissionSetId = '${seat?.Id}', AssigneeId = '${user?.Id}');`);
}

/** Every page of ours: the app's tabs, the wizard, a connection, and the record pages that our widgets stand on. */
export async function pagesOf(org: string): Promise<MeasuredPage[]> {
  const ada = await OrgSession.logIn(org, ADMINISTRATOR);
  const recordPath = async (object: string, where = ""): Promise<string> => {
    const [record] = await ada.query<{ Id: string }>(`SELECT Id FROM ${object} ${where} ORDER BY CreatedDate LIMIT 1`);
    return `/lightning/r/${object}/${record?.Id}/view`;
  };
  const tabs = await tabsOf(ada);
  const records = await Promise.all(
    OBJECTS.map(async (object) => ({ name: `${object} page`, org, path: await recordPath(object), object })),
  );
  return [
    ...tabs.map(({ label, url }) => ({ name: label, org, path: url })),
    { name: "New connection", org, path: "/lightning/n/SetUp?c__view=new" },
    { name: "Connection", org, path: await recordPath("Connection__c", "WHERE Provider__c = 'Slack'") },
    ...records,
  ];
}

export const samplePage = (org: string): MeasuredPage => ({ name: "Sample table", org, path: "/lightning/n/Parcels" });

/** The tabs of the app Causeway, as the frame's document names them. */
async function tabsOf(ada: OrgSession): Promise<readonly { readonly label: string; readonly url: string }[]> {
  const document = await (await ada.call("GET", "/lightning/page/home")).text();
  const session = /<script id="session" type="application\/json">(.*?)<\/script>/.exec(document)?.[1] ?? "{}";
  const { apps = [] } = JSON.parse(session) as {
    apps?: { developerName: string; tabs: { label: string; url: string }[] }[];
  };
  return apps.find(({ developerName }) => developerName === "Causeway")?.tabs ?? [];
}
