import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser, Request } from "playwright-core";
import { Administrator } from "./support/connections.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";
import { connectNorthlight, leadWith, waitForCount } from "./support/matching.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

/** 3,000 records, on a machine that does other things, too. */
const BACKFILL_MILLISECONDS = 180_000;
const SELLER = "maria.santos@causeway.example";

/** An administrator and then a rep, in one org: the rep sees what the administrator set up. */
describe("matching profiles", () => {
  let demo: ServedDemo;
  let browser: Browser;
  let visitor: Visitor;
  let ada: Administrator;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    visitor = await Visitor.logIn(browser, demo.url);
    ada = new Administrator(visitor);
    await connectNorthlight(ada, demo);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  const openView = (view: string): Promise<void> => visitor.open(`/lightning/n/Matching?c__view=${view}`);
  const count = async (soql: string): Promise<number> => Number((await visitor.query(soql))[0]?.["n"]);

  it("reads profiles on the administrator's word (LI-03)", async () => {
    await openView("overview");
    await ada.sees("No record is evaluated yet");
    await visitor.assertAccessible();
    await ada.press("Read profiles now");
    await waitForCount(visitor, "SELECT COUNT(Id) n FROM ProfileSync__c WHERE EndedAt__c != NULL", 1);
    assert.ok((await count("SELECT COUNT(Id) n FROM ExternalProfile__c")) > 2_000);
    visitor.assertNoProblems();
  });

  it("estimates a backfill before it starts, and follows it to its end (LI-04)", async () => {
    await openView("overview");
    await ada.press("Go to backfill");
    await ada.press("Estimate");
    await ada.sees(/records, .* new rows, .* MB of storage/);
    await visitor.assertAccessible();
    await ada.press("Start the backfill");
    await visitor.page.getByText(/^Completed/).waitFor({ timeout: BACKFILL_MILLISECONDS });
    await visitor.screenshot("matching-backfill");
    visitor.assertNoProblems();
  });

  it("shows the match rate by object, owner and reason, and the records behind a reason (LI-20)", async () => {
    await openView("overview");
    await ada.sees("Match rate by owner");
    await visitor.assertAccessible();
    await visitor.screenshot("matching-overview");
    await ada.press("Show records");
    await visitor.idle();
    assert.ok((await visitor.page.locator("c-matching-unmatched a").count()) > 0);
    visitor.assertNoProblems();
  });

  it("decides the review queue by keyboard alone: skip, accept, undo, reject (SA-09, LI-08, LI-09)", async () => {
    const { page } = visitor;
    await openView("review");
    await visitor.assertAccessible();
    await page.getByRole("combobox", { name: "Object" }).click();
    await page.getByRole("option", { name: "Leads" }).click();
    await visitor.idle();
    const heading = page.locator("c-matching-review-case h2");
    const possible = page.locator("c-matching-review-list button", { hasText: "Possible" }).first();
    while (!(await possible.isVisible())) await ada.press("Show more");
    await possible.click();
    await visitor.idle();
    const name = (await heading.textContent()) ?? "";
    await heading.focus();
    await page.keyboard.press("a");
    await page
      .locator("c-live-status")
      .getByText(/^Accepted\. Next/)
      .waitFor();
    await waitForCount(visitor, "SELECT COUNT(Id) n FROM ProfileMatch__c WHERE Status__c = 'Confirmed'", 1);
    await visitor.idle();
    await heading.focus();
    await page.keyboard.press("u");
    await page.getByRole("heading", { name }).waitFor();
    await visitor.idle();
    assert.equal(await count("SELECT COUNT(Id) n FROM ProfileMatch__c WHERE Status__c = 'Confirmed'"), 0);
    await heading.focus();
    await page.keyboard.press("r");
    await page.getByLabel("Reason").or(page.getByText("Works for another company")).first().waitFor();
    await visitor.assertAccessible();
    await visitor.screenshot("matching-review");
    await page.locator('c-matching-review-case [data-action="rejectNow"]').click();
    await waitForCount(visitor, "SELECT COUNT(Id) n FROM ProfileMatch__c WHERE Status__c = 'Rejected'", 1);
    visitor.assertNoProblems();
  });

  it("counts thresholds live, activates them and rolls back (LI-04)", async () => {
    const { page } = visitor;
    await openView("thresholds");
    const matched = page.locator('[data-band="matched"]');
    await matched.waitFor();
    const before = Number((await matched.textContent())?.replaceAll(",", ""));
    // As a person types: the field shows another text once it has the focus.
    await page.getByLabel("Matched from, in points").click();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("25");
    await page.keyboard.press("Tab");
    assert.ok(Number((await matched.textContent())?.replaceAll(",", "")) < before);
    await page.getByLabel("What changes, and why").fill("Only what is certain");
    await visitor.assertAccessible();
    await visitor.screenshot("matching-thresholds");
    await ada.press("Save and activate");
    await ada.sees(/The new version is active/);
    assert.equal(await count("SELECT COUNT(Id) n FROM MatchModel__c WHERE IsActive__c = TRUE"), 1);
    await openView("model");
    await ada.sees("In force: version 1.");
    await visitor.assertAccessible();
    await visitor.screenshot("matching-model");
    await ada.press("Roll back");
    await ada.sees("Rolled back to the version before.");
    assert.equal(await count("SELECT COUNT(Id) n FROM MatchModel__c WHERE IsActive__c = TRUE"), 0);
    visitor.assertNoProblems();
  });

  it("plans a re-match as a dry run that changes nothing", async () => {
    const { page } = visitor;
    await openView("changes");
    await page.getByRole("combobox", { name: "Object" }).click();
    await page.getByRole("option", { name: "Accounts" }).click();
    await ada.press("Plan a re-match");
    await page.getByText(/Nothing is changed yet|Nothing would change/).waitFor({ timeout: 120_000 });
    await visitor.idle();
    await visitor.assertAccessible();
    visitor.assertNoProblems();
  });

  it("corrects a match by CSV, with line numbers of what is wrong, and undoes it (LI-09)", async () => {
    const { page } = visitor;
    const [unmatched] = await visitor.query(
      "SELECT RecordKey__c FROM MatchSubject__c WHERE Outcome__c = 'None' AND Lead__c != NULL ORDER BY Id LIMIT 1",
    );
    const [profile] = await visitor.query("SELECT Id FROM ExternalProfile__c WHERE Kind__c = 'Person' LIMIT 1");
    const recordId = String(unmatched?.["RecordKey__c"]);
    const lines = [
      "Record Id,Profile Id,ACTION,Note",
      `${recordId},${String(profile?.["Id"])},,Met at the fair`,
      "00Q000000000000AAA,nobody,,",
    ];
    await openView("changes");
    await page.locator('input[type="file"]').setInputFiles({
      name: "corrections.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(lines.join("\r\n")),
    });
    await ada.sees("With errors: 1");
    await visitor.assertAccessible();
    await visitor.screenshot("matching-csv");
    await page.getByLabel("Why (goes into the log)").fill("List of the fair");
    await ada.press(/^Apply this plan/);
    await ada.sees(/^Applied by Ada Admin/);
    const linked = `SELECT COUNT(Id) n FROM ProfileMatch__c WHERE Status__c = 'Manual' AND Subject__r.RecordKey__c = '${recordId}'`;
    assert.equal(await count(linked), 1);
    await ada.press(/^Undo until/);
    await ada.sees("Undone: everything is as before.");
    assert.equal(await count(linked), 0);
    visitor.assertNoProblems();
  });

  it("reads well in the dark, in Japanese and at 320 px", async () => {
    const ways = [
      { name: "dark", view: { theme: "slds2-dark" as const }, axe: true },
      // Languages change no structure.
      { name: "ja", view: { theme: "slds2" as const, language: "ja" }, axe: false },
      { name: "320", view: { theme: "slds1" as const, language: "en_US", width: 320 }, axe: true },
    ];
    for (const { name, view, axe } of ways) {
      await visitor.look(view);
      for (const page of ["overview", "review", "thresholds", "model", "changes", "backfill"]) {
        await openView(page);
        await visitor.screenshot(`matching-${page}-${name}`);
        await visitor.assertFits();
        if (axe) await visitor.assertAccessible();
      }
    }
    await visitor.look({ width: 1280 });
    visitor.assertNoProblems();
  });

  describe("for a rep", () => {
    let maria: Visitor;
    let rep: Administrator;
    before(async () => {
      maria = await Visitor.logIn(browser, demo.url, { user: SELLER });
      rep = new Administrator(maria);
    });
    after(() => maria?.close());

    const openLead = (id: string): Promise<void> => maria.open(`/lightning/r/Lead/${id}/view`);

    it("says on the badge and in the card who that is and why, by one call of ours (LI-04, LI-06, LI-07)", async () => {
      const leadId = await leadWith(visitor, "Possible");
      const calls: string[] = [];
      const note = (request: Request): void => {
        if (/apex/i.test(request.url())) calls.push(`${request.url()} ${request.postData() ?? ""}`);
      };
      maria.page.on("request", note);
      await openLead(leadId);
      maria.page.off("request", note);
      assert.equal(calls.length, 1, calls.join("\n"));
      await rep.sees("Northlight profile");
      await rep.sees("Why we think so");
      await maria.screenshot("match-possible");
      await maria.assertAccessible();
      await rep.press(/Northlight: Possible match/);
      maria.assertNoProblems();
    });

    it("confirms, sees the last day of undo, and takes it back (LI-08, LI-09)", async () => {
      await rep.press("Confirm");
      await rep.sees(/^Decided by Maria Santos/);
      await maria.idle();
      await maria.assertAccessible();
      await rep.press("History");
      await rep.sees(/Maria Santos linked/);
      await rep.press(/^Undo until/);
      await rep.sees(/^Suggested by Causeway/);
      maria.assertNoProblems();
    });

    it("chooses another profile by search, with a reason, and takes it back (LI-08)", async () => {
      const { page } = maria;
      await rep.press("Choose another…");
      const dialog = page.getByRole("dialog");
      const search = dialog.getByLabel("Search by name, company or email");
      await search.fill("xqzw nobody");
      await dialog.getByText("No profiles match these words.").waitFor();
      await search.fill("smith");
      await dialog.getByRole("radio").first().waitFor();
      await maria.assertAccessible();
      await maria.screenshot("match-choose");
      await dialog.locator("lightning-radio-group label").last().click();
      await dialog.getByLabel("Why is it the right one?").fill("We spoke on the phone");
      await dialog.getByRole("button", { name: "Link this profile" }).click();
      await rep.sees(/^Decided by Maria Santos/);
      await rep.press(/^Undo until/);
      await rep.sees(/^Suggested by Causeway/);
      maria.assertNoProblems();
    });

    it("rejects with a reason and takes it back (LI-09)", async () => {
      await rep.press("Reject…");
      await maria.assertAccessible();
      await rep.press("Reject");
      await rep.sees(/was rejected by Maria Santos/);
      await rep.press("Undo");
      await rep.sees(/^Suggested by Causeway/);
      maria.assertNoProblems();
    });

    it("shows both of a conflict without a default, why nothing fits, and the people of an opportunity (SA-09)", async () => {
      await openLead(await leadWith(visitor, "Conflict"));
      assert.ok((await maria.page.getByRole("button", { name: "This one" }).count()) >= 2);
      await maria.assertAccessible();
      await maria.screenshot("match-conflict");
      await openLead(await leadWith(visitor, "None"));
      await rep.sees("No match at Northlight");
      await maria.assertAccessible();
      const [contactRole] = await visitor.query("SELECT OpportunityId FROM OpportunityContactRole LIMIT 1");
      await maria.open(`/lightning/r/Opportunity/${String(contactRole?.["OpportunityId"])}/view`);
      await rep.sees(/^\d people: /);
      await maria.assertAccessible();
      await maria.screenshot("match-opportunity");
      maria.assertNoProblems();
    });

    it("reads well in the dark, in Japanese and at 320 px", async () => {
      const leadId = await leadWith(visitor, "Possible");
      await maria.look({ theme: "slds2-dark" });
      await openLead(leadId);
      await maria.screenshot("match-possible-dark");
      await maria.assertAccessible();
      await maria.look({ theme: "slds2", language: "ja" });
      await openLead(leadId);
      await maria.screenshot("match-possible-ja");
      await maria.look({ theme: "slds1", language: "en_US", width: 320 });
      await openLead(leadId);
      await maria.screenshot("match-possible-320");
      await maria.assertFits();
      await maria.assertAccessible();
      maria.assertNoProblems();
    });

    it("is locked without a seat, names the permission set, and asks nothing of ours (CL-06)", async () => {
      const [seller] = await visitor.query(
        "SELECT Username FROM User WHERE IsActive = TRUE AND Department = 'Sales' AND Id NOT IN" +
          " (SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.Name = 'SeatUser') LIMIT 1",
      );
      const other = await Visitor.logIn(browser, demo.url, { user: String(seller?.["Username"]) });
      const calls: string[] = [];
      other.page.on("request", (request) => {
        if (/apex/i.test(request.url())) calls.push(request.url());
      });
      await other.open(`/lightning/r/Lead/${await leadWith(visitor, "Matched")}/view`);
      await other.page
        .getByText(/Causeway User/)
        .first()
        .waitFor();
      await other.assertAccessible();
      await other.screenshot("match-locked");
      assert.deepEqual(calls, []);
      other.assertNoProblems();
      await other.close();
    });
  });
});
