import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { startOrg, type ServedOrg } from "./support/org.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

describe("the frame", () => {
  let org: ServedOrg;
  let browser: Browser;
  let visitor: Visitor;
  before(async () => {
    [org, browser] = await Promise.all([startOrg(), openBrowser()]);
    visitor = await Visitor.logIn(browser, org.url);
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  const userMenu = () => visitor.page.getByRole("button", { name: /^View profile of|^Afficher le profil/ });
  const choose = async (name: string) => {
    await userMenu().click();
    await Promise.all([
      visitor.page.waitForEvent("load"),
      visitor.page.getByRole("menuitemcheckbox", { name }).first().click(),
    ]);
    await visitor.idle();
  };

  it("opens another app from the app launcher", async () => {
    await visitor.open("/lightning/n/SetUp");
    await visitor.page.getByRole("button", { name: "App Launcher" }).click();
    await visitor.page.getByRole("dialog").getByRole("link", { name: "Sales" }).first().click();
    await visitor.page.getByRole("navigation").getByRole("link", { name: "Opportunities" }).waitFor();
  });

  it("works by keyboard alone: skip link, tabs, list, record", async () => {
    const { page } = visitor;
    await visitor.open("/lightning/page/home");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.locator("main:focus").waitFor();
    await page.getByRole("link", { name: "Leads" }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Leads" }).waitFor();
    const lead = page.locator("tbody").getByRole("link").first();
    const name = (await lead.innerText()).trim();
    await lead.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: `Lead ${name}` }).waitFor();
  });

  it("switches theme and language and keeps them", async () => {
    await choose("Cosmos, dark");
    await visitor.page.locator("html.slds-color-scheme--dark").waitFor();
    await choose("Français");
    await visitor.page.getByRole("searchbox", { name: "Rechercher par nom..." }).waitFor();
    assert.equal(await visitor.page.locator("html").getAttribute("lang"), "fr");
    await choose("English");
    await choose("Lightning (SLDS 1)");
  });

  it("tells by the bell what was sent, and opens the record that it is about", async () => {
    const { page } = visitor;
    await visitor.look({ language: "en_US", theme: "slds1" });
    await visitor.run(
      `Messaging.CustomNotification one = new Messaging.CustomNotification();
       one.setNotificationTypeId([SELECT Id FROM CustomNotificationType LIMIT 1].Id);
       one.setTitle('Acme Slack is degraded'); one.setBody('The token was revoked.');
       one.setTargetId([SELECT Id FROM Account WHERE Name = 'Quarry Ltd' LIMIT 1].Id);
       one.send(new Set<String>{ UserInfo.getUserId() });`,
      "insert new Account(Name = 'Quarry Ltd');",
    );
    await visitor.open("/lightning/page/home");
    await page.getByRole("button", { name: "1 new notifications" }).click();
    const tray = page.getByRole("dialog", { name: "Notifications" });
    await tray.getByText("The token was revoked.").waitFor();
    await visitor.screenshot("notifications");
    await visitor.assertAccessible();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Notifications", exact: true }).click();
    await tray.getByRole("link", { name: /Acme Slack is degraded/ }).click();
    await page.getByRole("heading", { level: 1, name: "Account Quarry Ltd" }).waitFor();
    await page.getByRole("button", { name: "Notifications", exact: true }).click();
    await tray.getByText("Acme Slack is degraded").waitFor();
    assert.equal(await tray.getByRole("button", { name: "Mark all as read" }).count(), 0);
    await page.keyboard.press("Escape");
  });

  it("logs in as somebody else, who sees only what is theirs", async () => {
    await userMenu().click();
    await Promise.all([
      visitor.page.waitForURL("**/lightning/page/home"),
      visitor.page
        .getByRole("menuitemcheckbox", { name: /^Maria Santos/ })
        .first()
        .click(),
    ]);
    await visitor.page.getByText("Welcome, Maria Santos").waitFor();
    await visitor.page.goto(`${org.url}/lightning/n/SetUp`);
    await visitor.page.getByText("This page cannot be shown").waitFor();
  });

  it("refuses calls without a session or without the CSRF token", async () => {
    const anonymous = await fetch(`${org.url}/lightning/api/search?q=amit`);
    assert.equal(anonymous.status, 401);
    const status = await visitor.page.evaluate<number>(
      `fetch("/lightning/api/preferences", { method: "POST", body: '{"language":"fr"}' }).then((answer) => answer.status)`,
    );
    assert.equal(status, 403);
  });
});
