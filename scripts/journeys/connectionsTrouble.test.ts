import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { Administrator, SLACK_TOKEN } from "./support/connections.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

const CALLS_TO_DEGRADE = 3;
/** A call waits ten seconds for its answer. */
const NO_ANSWER = { kind: "delay", milliseconds: 11_000, times: 1 };
const NO_ANSWER_PATIENCE = 25_000;

describe("trouble with Slack", () => {
  let demo: ServedDemo;
  let browser: Browser;
  let visitor: Visitor;
  let ada: Administrator;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    visitor = await Visitor.logIn(browser, demo.url);
    ada = new Administrator(visitor);
    await ada.openSetUp();
    await ada.giveAccess();
    await ada.startSlack("no token at all", "Acme Slack");
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const refusals = [
    { token: "no token at all", text: /does not look like a credential for Slack/ },
    { token: "xoxb-unknown", text: /Slack does not know this token/ },
    { token: "xoxe.xoxb-demo-acme-rotating", text: /This token rotates/ },
    { token: "xoxb-demo-acme-without-email", text: /The token lacks users:read.email/ },
  ];
  for (const { token, text } of refusals) {
    it(`refuses the token ${token} and says what to do (SL-04)`, async () => {
      await ada.testToken(token);
      await ada.sees(text);
      assert.equal(await ada.statusOf("Acme Slack"), "Draft");
    });
  }

  it("refuses a token that was revoked (SL-04)", async () => {
    await demo.slack.post("/_tokens/revoke", { token: SLACK_TOKEN });
    await ada.testToken(SLACK_TOKEN);
    await ada.sees(/This token was revoked in Slack/);
    await visitor.assertAccessible();
    await demo.slack.post("/_tokens/restore", { token: SLACK_TOKEN });
  });

  it("says how long Slack asks to wait", async () => {
    await demo.slack.breakWith({ kind: "rateLimit", retryAfterSeconds: 7, times: 1 });
    await ada.testToken(SLACK_TOKEN);
    await ada.sees(/Slack asks us to wait 7 seconds/);
  });

  it("says that Slack did not answer within ten seconds, and goes on", async () => {
    await demo.slack.breakWith(NO_ANSWER);
    await ada.testToken(SLACK_TOKEN);
    await visitor.page.getByText(/Slack did not answer/).waitFor({ timeout: NO_ANSWER_PATIENCE });
    assert.equal(await ada.statusOf("Acme Slack"), "Draft");
  });

  for (const kind of ["halfPage", "cut"] as const) {
    it(`takes nothing from an answer that ends early: ${kind}`, async () => {
      await demo.slack.breakWith({ kind, times: 1 });
      await ada.testToken(SLACK_TOKEN);
      await ada.sees(kind === "cut" ? /Slack did not answer/ : /in a way we do not understand/);
      assert.equal(await ada.statusOf("Acme Slack"), "Draft");
    });
  }

  it("connects once the token is right (SL-01)", async () => {
    await ada.testToken(SLACK_TOKEN);
    await ada.finishSlack();
    await ada.press("Open connection");
    await ada.sees(/Active since/);
  });

  it("refuses the same workspace in the same environment twice (SL-03)", async () => {
    await ada.openSetUp();
    await ada.startSlack(SLACK_TOKEN, "Acme again");
    await ada.sees(/belongs to workspace|already connected/);
    await ada.press("Next: People");
    await ada.press("Next: Review");
    await ada.acceptTerms();
    await ada.press("Connect");
    await ada.sees(/already connected in this environment/);
    await visitor.assertAccessible();
    assert.equal(await ada.statusOf("Acme again"), "Draft");
  });

  it("becomes Degraded after three failures in a row, and Active with the first success (SL-02)", async () => {
    await ada.openConnection("Acme Slack");
    await demo.slack.breakWith({ kind: "status", status: 500 });
    for (let call = 0; call < CALLS_TO_DEGRADE; call++) {
      await ada.button("Check now").click();
      await visitor.idle();
    }
    await ada.sees(/Degraded since/);
    await visitor.assertAccessible();
    await visitor.screenshot("connections-degraded");
    await demo.slack.repair();
    await ada.press("More actions");
    await visitor.page.getByRole("menuitem", { name: "Check now" }).click();
    await ada.sees(/Active since/);
  });

  it("is suspended with a reason, moves nothing, and goes on (SL-02)", async () => {
    await ada.stop("Suspend", "Maintenance window");
    await ada.sees(/Suspended by Ada Admin.*Maintenance window/);
    const before = await slackCalls();
    await visitor.assertAccessible();
    assert.equal(await slackCalls(), before);
    await ada.press("Resume");
    await ada.sees(/Active since/);
  });

  it("loses nothing by disconnecting, and refuses another workspace at reconnecting (CL-17, SL-13)", async () => {
    const kept =
      "SELECT Id, WorkspaceId__c, MappingKeys__c, IntegrationUser__c, OrgId__c FROM Connection__c WHERE Name = 'Acme Slack'";
    const [before] = await visitor.query(kept);
    await ada.stop("Disconnect", "Trying another tool");
    await ada.sees(/Disconnected by Ada Admin.*Trying another tool/);
    await visitor.assertAccessible();
    await visitor.screenshot("connections-disconnected");
    await ada.press("Reconnect");
    await ada.testToken("xoxb-demo-beta");
    await ada.sees(/This credential belongs to Beta \(T0BETA0001\)/);
    await demo.slack.post("/_tokens/restore", { token: SLACK_TOKEN });
    await ada.testToken(SLACK_TOKEN);
    await ada.finishSlack();
    assert.deepEqual((await visitor.query(kept))[0], before);
    assert.equal(await ada.statusOf("Acme Slack"), "Active");
  });

  it("says when the service does not confirm that the token is revoked (CL-17)", async () => {
    await ada.openConnection("Acme Slack");
    await demo.slack.breakWith({ kind: "status", status: 500, method: "auth.revoke" });
    await ada.stop("Disconnect", "For good");
    await ada.sees(/did not confirm the revocation/);
    assert.equal(await ada.statusOf("Acme Slack"), "Disconnected");
    await demo.slack.repair();
  });

  async function slackCalls(): Promise<number> {
    return ((await demo.slack.get("/_calls")) as unknown[]).length;
  }
});
