import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { Administrator, SLACK_TOKEN } from "./support/connections.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

const MOST_CLICKS = 12;

describe("connecting Slack", () => {
  let demo: ServedDemo;
  let browser: Browser;
  let visitor: Visitor;
  let ada: Administrator;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    visitor = await Visitor.logIn(browser, demo.url);
    ada = new Administrator(visitor);
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it("takes an administrator at most 12 clicks from the app launcher on (SL-01, SL-04, SL-05, CL-04, CL-05)", async () => {
    const { page } = visitor;
    await visitor.open("/lightning/page/home");
    await ada.press("App Launcher");
    await ada.click(page.getByRole("dialog").getByRole("link", { name: "Causeway" }).first());
    await ada.sees("0 of 5 done");
    await visitor.assertAccessible();
    await ada.press("Assign to me");
    await ada.sees("3 of 4 checks pass");
    await visitor.assertAccessible();
    await ada.press(/^Grant what is missing/);
    await ada.sees("2 of 5 done");
    await ada.press("New connection");
    await page.getByLabel("Name of the connection").waitFor();
    await visitor.assertAccessible();
    await ada.press("Next: Credential");
    await page
      .getByLabel(/Bot token for Slack/)
      .and(page.locator(":focus"))
      .waitFor();
    await page.keyboard.type(SLACK_TOKEN);
    await ada.press("Save and test");
    await ada.sees(/belongs to workspace Acme/);
    await visitor.assertAccessible();
    await ada.press("Next: People");
    await ada.sees("4 of 4 checks pass");
    await visitor.assertAccessible();
    await ada.press("Next: Review");
    await ada.sees("Tick the terms to go on.");
    await ada.acceptTerms();
    await visitor.assertAccessible();
    await ada.press("Connect");
    await page.getByRole("heading", { name: "Slack is active" }).and(page.locator(":focus")).waitFor();
    await visitor.assertAccessible();
    assert.ok(ada.clicks <= MOST_CLICKS, `${ada.clicks} clicks`);
    assert.equal(await ada.statusOf("Slack"), "Active");
    visitor.assertNoProblems();
  });

  it("never shows the token again, anywhere (SL-04)", async () => {
    await ada.openConnection("Slack");
    const html = await visitor.page.content();
    assert.equal(html.includes(SLACK_TOKEN), false);
    const rows = await visitor.query("SELECT FIELDS(ALL) FROM Connection__c LIMIT 200");
    const entries = await visitor.query("SELECT FIELDS(ALL) FROM AuditEvent__c LIMIT 200");
    assert.ok(entries.length > 0);
    assert.equal(JSON.stringify([rows, entries]).includes(SLACK_TOKEN), false);
  });

  it("shows health, settings and time line of the connection, checked on demand (SL-02, SA-06)", async () => {
    await ada.openConnection("Slack");
    await ada.press("Check now");
    await ada.sees(/9 of 9 pass/);
    for (const step of ["Requested", "Approved", "Active"]) {
      await visitor.page.getByRole("listitem").filter({ hasText: step }).first().waitFor();
    }
    await visitor.assertAccessible();
    visitor.assertNoProblems();
  });

  it("keeps a draft that is left half-way, and reopens it there (SL-01, SL-03)", async () => {
    await ada.openSetUp();
    await ada.startSlack("xoxb-demo-beta", "Beta");
    await ada.sees(/belongs to workspace Beta/);
    await ada.press("Save and close");
    await ada.press("Beta");
    await visitor.page.getByRole("heading", { name: "Step 3 of 4: People" }).waitFor();
    await visitor.page.reload();
    await visitor.page.getByRole("heading", { name: "Step 3 of 4: People" }).waitFor();
    assert.equal(await ada.statusOf("Beta"), "Draft");
  });

  it("finds connections by name and status, and says when none fits", async () => {
    await ada.openSetUp();
    await visitor.page.getByRole("searchbox", { name: "Search connections" }).fill("nothing like it");
    await ada.sees("No connections match these filters.");
    await ada.press("Clear filters");
    await ada.button("Slack").waitFor();
    await visitor.assertAccessible();
  });

  it("shows the log, searched by kind, and verifies it", async () => {
    await visitor.open("/lightning/n/Log");
    await ada.sees("Credential tested");
    await visitor.page.getByRole("combobox", { name: "Kind" }).click();
    await visitor.page.getByRole("option", { name: "Access" }).click();
    await visitor.page.getByText("Credential tested").first().waitFor({ state: "detached" });
    await ada.press("Verify the log");
    await ada.sees(/^Nobody changed, removed or inserted anything/);
    await visitor.assertAccessible();
    visitor.assertNoProblems();
  });

  it("is closed to whoever is no administrator (CL-04, CL-06)", async () => {
    const maria = await Visitor.logIn(browser, demo.url, { user: "maria.santos@causeway.example" });
    await maria.page.goto(`${demo.url}/lightning/n/SetUp`);
    await maria.page.getByText("This page cannot be shown").waitFor();
    assert.deepEqual(await maria.query("SELECT Id FROM Connection__c").catch(() => []), []);
    await maria.close();
  });

  const ways = [
    { name: "SLDS 2", options: { theme: "slds2" } },
    { name: "SLDS 2 dark", options: { theme: "slds2-dark" } },
    { name: "320 px", options: { width: 320, theme: "slds1" } },
    { name: "French, 320 px", options: { width: 320, language: "fr" } },
    { name: "Japanese", options: { language: "ja" } },
    { name: "Dutch, 320 px", options: { width: 320, language: "nl_NL" } },
  ] as const;
  for (const { name, options } of ways) {
    it(`is accessible and fits: ${name}`, async () => {
      const other = await Visitor.logIn(browser, demo.url, options);
      const [record] = await other.query("SELECT Id FROM Connection__c WHERE Name = 'Slack'");
      const [draft] = await other.query("SELECT Id FROM Connection__c WHERE Name = 'Beta'");
      const pages = {
        log: "/lightning/n/Log",
        list: "/lightning/n/SetUp",
        connection: `/lightning/r/Connection__c/${String(record?.["Id"])}/view`,
        wizard: `/lightning/n/SetUp?c__view=new&c__connection=${String(draft?.["Id"])}`,
      };
      for (const [page, address] of Object.entries(pages)) {
        await other.open(address);
        await other.screenshot(`connections-${page}-${name}`.replaceAll(/[ ,]+/g, "-"));
        await other.assertFits();
        await other.assertAccessible();
      }
      other.assertNoProblems();
      await other.close();
    });
  }
});
