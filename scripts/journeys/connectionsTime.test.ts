import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { OrgSession } from "../demo/orgSession.ts";
import { Administrator, SLACK_TOKEN } from "./support/connections.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

const ADA = "ada.admin@causeway.example";
const HOUR_MILLISECONDS = 3_600_000;
const REQUEST_DAYS = 7;

describe("what changes while nobody looks", () => {
  let demo: ServedDemo;
  let browser: Browser;
  let visitor: Visitor;
  let ada: Administrator;
  let org: OrgSession;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    await logIn();
    await ada.openSetUp();
    await ada.giveAccess();
    await ada.startSlack(SLACK_TOKEN, "Copied");
    await ada.finishSlack();
    await ada.registerOpenConnect();
    await demo.openConnect.post("/_console/request");
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it("asks for the terms again when they changed while the page was open (SL-04)", async () => {
    await visitor.seeOldTerms("ConnectionDetailController.getDetail");
    await openRequest();
    await ada.acceptTerms();
    await ada.press("Approve");
    await ada.sees(/terms changed/i);
    assert.equal(await ada.statusOf("Northlight"), "Requested");
    await visitor.assertAccessible();
    await visitor.seeTermsAsTheyAre();
  });

  it("refuses an integration user who was deactivated between check and approval (SL-05)", async () => {
    await openRequest();
    await ada.sees(/4 of 4 checks pass/);
    await ada.acceptTerms();
    await setServiceUserActive(false);
    await ada.press("Approve");
    await ada.sees(/lacks|not fit|Active/);
    assert.equal(await ada.statusOf("Northlight"), "Requested");
    await visitor.assertAccessible();
    await setServiceUserActive(true);
  });

  it("says that scheduled work stands still, and starts it again", async () => {
    await org.run("new DispatcherService().restart();");
    await org.run("for (CronTrigger job : [SELECT Id FROM CronTrigger]) { System.abortJob(job.Id); }");
    await moveClock(3 * HOUR_MILLISECONDS);
    await ada.openSetUp();
    await ada.sees(/Scheduled work last ran .* and is late/);
    await visitor.assertAccessible();
    await visitor.screenshot("connections-late");
    await ada.press("Start it again");
    await visitor.page.getByText(/Scheduled work last ran/).waitFor({ state: "detached" });
  });

  it("locks a connection that was copied from another org, until it is adopted (SL-13)", async () => {
    await org.run(
      "update as system new Connection__c(Id = [SELECT Id FROM Connection__c WHERE Name = 'Copied'].Id," +
        " OrgId__c = '00D000000000001AAA');",
    );
    await ada.openSetUp();
    await ada.sees(/This org is a copy. Connections from another org: 1/);
    await visitor.assertAccessible();
    await visitor.screenshot("connections-copied");
    await ada.press("Review copied connections");
    await ada.press("Copied");
    await ada.sees(/talks to nobody/);
    const calls = await slackCalls();
    await ada.choose("Keep locked");
    await ada.openSetUp();
    await ada.button("Copied").waitFor();
    await visitor.page.getByText(/This org is a copy/).waitFor({ state: "detached" });
    await ada.openConnection("Copied");
    assert.equal(await slackCalls(), calls, "nothing was asked of the service");
    await ada.press("Reconnect for this org");
    await ada.sees(/Suspended by Ada Admin/);
    assert.equal(await slackCalls(), calls);
    await ada.press("Resume");
    await ada.sees(/Active since/);
    await visitor.assertAccessible();
  });

  it("expires a request that nobody answered, also while its page is open (SL-01)", async () => {
    await openRequest();
    await ada.acceptTerms();
    await moveClock((REQUEST_DAYS * 24 + 1) * HOUR_MILLISECONDS);
    // The session of a week ago has ended, as on the platform.
    await visitor.close();
    await logIn();
    await ada.openConnection("Northlight");
    if (await ada.button("Approve").isVisible()) {
      await ada.acceptTerms();
      await ada.press("Approve");
      await ada.sees(/expired/i);
    }
    await org.run("new DispatcherService().run();");
    await ada.openConnection("Northlight");
    await ada.sees(/Expired .*Ask .* again/);
    assert.equal(await ada.statusOf("Northlight"), "Expired");
    await demo.openConnect.post("/_console/look");
    await demo.openConnect.post("/_console/request");
    assert.equal(await ada.statusOf("Northlight"), "Requested", "a new request begins anew");
  });

  async function logIn(): Promise<void> {
    visitor = await Visitor.logIn(browser, demo.url);
    ada = new Administrator(visitor);
    org = await OrgSession.logIn(demo.url, ADA);
  }

  async function openRequest(): Promise<void> {
    await ada.openSetUp();
    await ada.press("Review request");
    await ada.sees("Northlight asks");
  }

  async function setServiceUserActive(isActive: boolean): Promise<void> {
    await org.run(
      "update as system new User(Id = [SELECT Id FROM User WHERE Username = 'open.connect@causeway.example'].Id," +
        ` IsActive = ${isActive});`,
    );
  }

  async function moveClock(moveMilliseconds: number): Promise<void> {
    const response = await org.call("POST", "/local/clock", { body: JSON.stringify({ moveMilliseconds }) });
    assert.equal(response.status, 200);
  }

  async function slackCalls(): Promise<number> {
    return ((await demo.slack.get("/_calls")) as unknown[]).length;
  }
});
