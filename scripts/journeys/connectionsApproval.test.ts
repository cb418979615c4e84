import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { Administrator } from "./support/connections.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

const MOST_CLICKS = 4;
/** The page looks every ten seconds. */
const BY_ITSELF_MILLISECONDS = 30_000;

describe("a service asks by Open Connect", () => {
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
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const service = (step: "request" | "look" | "activate") => demo.openConnect.post(`/_console/${step}`);
  const told = async (): Promise<{ status: string; reason?: string }> => {
    const { decisions } = (await demo.openConnect.get("/_state")) as { decisions: { status: string }[] };
    return decisions[0] ?? { status: "" };
  };

  it("is registered by the administrator and cannot be approved before it asked (SL-01, SL-02)", async () => {
    await ada.registerOpenConnect();
    await visitor.assertAccessible();
    await assert.rejects(service("activate"), /ILLEGAL_TRANSITION/);
    assert.equal(await ada.statusOf("Northlight"), "Draft");
  });

  it("is rejected with a reason, which the service sees (SL-01, SL-04)", async () => {
    await service("request");
    await ada.openSetUp();
    await ada.press("Review request");
    await ada.sees("Northlight asks");
    await ada.press("Reject");
    await visitor.assertAccessible();
    await ada.giveReason("Reject", "Not before the contract is signed");
    await ada.sees(/Rejected by Ada Admin.*Not before the contract is signed/);
    const { status, reason } = await service("look");
    assert.deepEqual({ status, reason }, { status: "Rejected", reason: "Not before the contract is signed" });
    await visitor.assertAccessible();
  });

  it("may ask again, and a repeat of the same request changes nothing (SL-01)", async () => {
    await service("request");
    await service("request");
    assert.equal(await ada.statusOf("Northlight"), "Requested");
    await ada.openConnection("Northlight");
    await ada.sees("Sent again, no change");
  });

  it("is approved in at most 4 clicks from the set-up page (SL-01, SL-04, SL-05, SL-06)", async () => {
    await ada.openSetUp();
    await visitor.assertAccessible();
    ada.clicks = 0;
    await ada.press("Review request");
    await ada.sees("Tick the terms to go on.");
    await visitor.assertAccessible();
    await ada.acceptTerms();
    await ada.press("Approve");
    await ada.sees(/Approved by Ada Admin/);
    assert.ok(ada.clicks <= MOST_CLICKS, `${ada.clicks} clicks`);
    assert.equal((await told()).status, "Approved");
    const [record] = await visitor.query(
      "SELECT TermsVersion__c, TermsAcceptedBy__r.Name, ApprovedBy__r.Name FROM Connection__c WHERE Name = 'Northlight'",
    );
    assert.deepEqual(
      [record?.["TermsVersion__c"], record?.["TermsAcceptedBy__r"], record?.["ApprovedBy__r"]].map(nameOf),
      [3, "Ada Admin", "Ada Admin"],
    );
    await visitor.assertAccessible();
  });

  it("turns Active by itself on the open page when the service activates (SL-01)", async () => {
    await service("activate");
    const sentence = visitor.page.locator("c-status-line").getByText(/Active since/);
    await sentence.waitFor({ timeout: BY_ITSELF_MILLISECONDS });
    await visitor.page
      .locator("c-live-status")
      .getByText(/^Active/)
      .waitFor({ state: "attached" });
    await ada.press("Check now");
    await ada.sees(/9 of 9 pass/);
    await visitor.assertAccessible();
  });

  it("is told when it is disconnected, and asks anew (CL-17)", async () => {
    await ada.stop("Disconnect", "Moving to another workspace");
    await ada.sees(/Disconnected by Ada Admin.*Moving to another workspace/);
    assert.equal((await service("look"))["status"], "Disconnected");
    await service("request");
    assert.equal(await ada.statusOf("Northlight"), "Requested");
  });

  it("tells the second of two administrators who answered first (SL-02)", async () => {
    await grantBo();
    const bo = await Visitor.logIn(browser, demo.url, { user: "bo.chen@causeway.example" });
    const other = new Administrator(bo);
    await Promise.all([ada.openConnection("Northlight"), other.openConnection("Northlight")]);
    await Promise.all([ada.acceptTerms(), other.acceptTerms()]);
    await ada.press("Approve");
    await ada.sees(/Approved by Ada Admin/);
    // Bo's page has not looked again yet, or has: in both cases nothing is done twice.
    if (await other.button("Approve").isVisible()) await other.button("Approve").click();
    await other.sees(/Approved by Ada Admin|is Approved since/);
    const approvals = await visitor.query(
      "SELECT Id FROM AuditEvent__c WHERE Category__c = 'Connection' AND Action__c = 'Approved' AND Outcome__c = 'Success'",
    );
    assert.equal(approvals.length, 2, "the approval of before and this one");
    await bo.close();
  });

  it("shows that the service could not be told, and tells it on demand (SL-01)", async () => {
    await ada.stop("Cancel approval", "Approved too early");
    await ada.sees(/Rejected by Ada Admin/);
    await service("look");
    await service("request");
    await demo.openConnect.breakWith({ kind: "status", status: 503 });
    await ada.openConnection("Northlight");
    await ada.acceptTerms();
    await ada.press("Approve");
    await ada.sees(/could not be told yet/);
    await visitor.assertAccessible();
    await demo.openConnect.repair();
    await ada.press("Tell it now");
    await visitor.page.getByText(/could not be told yet/).waitFor({ state: "detached" });
    assert.equal((await told()).status, "Approved");
  });

  it("had no errors in the console", () => visitor.assertNoProblems());

  async function grantBo(): Promise<void> {
    const bo = await Visitor.logIn(browser, demo.url, { user: "bo.chen@causeway.example" });
    const other = new Administrator(bo);
    await other.openSetUp();
    await other.press("Assign to me");
    await other.sees("Connections (1)");
    await bo.close();
  }
});

function nameOf(value: unknown): unknown {
  return typeof value === "object" && value !== null ? (value as { Name?: string }).Name : value;
}
