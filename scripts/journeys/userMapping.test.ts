import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { Administrator, SLACK_TOKEN } from "./support/connections.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

describe("mapping people", () => {
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
    await ada.startSlack(SLACK_TOKEN);
    await ada.finishSlack();
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it("finds the people of a workspace and says what became of each (SL-07, SA-02)", async () => {
    await visitor.open("/lightning/n/UserMapping");
    await ada.sees("Nobody mapped yet");
    await visitor.assertAccessible();
    await ada.press("Find people");
    await ada.sees(/^Last run by/);
    await visitor.idle();
    await visitor.screenshot("user-mapping-list");
    await visitor.assertAccessible();
    const rows = await visitor.query("SELECT ExternalName__c, Status__c, Method__c FROM UserMapping__c");
    assert.ok(rows.length > 0);
    assert.ok(rows.some(({ Status__c, Method__c }) => Status__c === "Mapped" && Method__c === "Email"));
    visitor.assertNoProblems();
  });

  it("searches both sides as one types (SL-11)", async () => {
    const [mapped] = await visitor.query(
      "SELECT ExternalName__c, User__r.Username FROM UserMapping__c WHERE Status__c = 'Mapped' LIMIT 1",
    );
    const user = mapped?.["User__r"] as { Username: string };
    await visitor.page.getByLabel("Search both sides").fill(user.Username);
    await ada.sees("People: 1");
    await visitor.page.getByLabel("Search both sides").fill("nobody is called so");
    await ada.sees("No people match these filters.");
    await ada.press("Clear filters");
    await visitor.idle();
  });

  it("clears a person with a reason, keeps the history, and undoes it (SL-09, SL-11)", async () => {
    const { page } = visitor;
    const [mapped] = await visitor.query(
      "SELECT Id, ExternalName__c FROM UserMapping__c WHERE Status__c = 'Mapped' ORDER BY ExternalName__c LIMIT 1",
    );
    await ada.press(String(mapped?.["ExternalName__c"]));
    await page.getByRole("region", { name: String(mapped?.["ExternalName__c"]) }).waitFor();
    await visitor.idle();
    await visitor.screenshot("user-mapping-panel");
    await visitor.assertAccessible();
    await ada.press("Clear…");
    await ada.giveReason("Clear", "Works elsewhere now");
    await ada.sees(/because: Works elsewhere now/);
    await ada.press(/^Undo until/);
    await ada.sees(/found once on both sides/);
    visitor.assertNoProblems();
  });

  it("plans a change of keys, applies and undoes it (SL-08)", async () => {
    const { page } = visitor;
    await ada.press("More actions");
    await page.getByRole("menuitem", { name: "Change keys…" }).click();
    await ada.sees(/^Now:/);
    await page.getByText("Email", { exact: true }).first().click();
    await ada.press("Preview");
    await ada.sees(/Nothing is changed yet/);
    await visitor.idle();
    await visitor.screenshot("user-mapping-keys");
    await visitor.assertAccessible();
    await ada.press(/^Apply this plan/);
    await ada.giveReason("Apply", "Federation IDs are complete");
    await ada.sees(/^Applied by/);
    assert.equal((await visitor.query("SELECT Id FROM UserMapping__c WHERE Method__c = 'Email'")).length, 0);
    await ada.press("Undo this change");
    await ada.sees("Undone. The keys are as before.");
    assert.ok((await visitor.query("SELECT Id FROM UserMapping__c WHERE Method__c = 'Email'")).length > 0);
    visitor.assertNoProblems();
  });

  it("imports a file with line numbers of what is wrong, and undoes it (SL-10)", async () => {
    const { page } = visitor;
    const [free] = await visitor.query(
      "SELECT ExternalEmail__c FROM UserMapping__c WHERE Status__c != 'Mapped' AND ExternalEmail__c != NULL LIMIT 1",
    );
    const [user] = await visitor.query(
      "SELECT Username FROM User WHERE IsActive = true AND LastName = 'Admin' LIMIT 1",
    );
    const lines = [
      "External email;Salesforce username;ACTION",
      `${String(free?.["ExternalEmail__c"])};${String(user?.["Username"])};`,
      '"no\r\nbody@acme.example";x@acme.example;',
      "=1+1@acme.example;x@acme.example;DELETE",
    ];
    await ada.press("Back to the list");
    await ada.sees(/^Last run by/);
    await ada.press("More actions");
    await page.getByRole("menuitem", { name: "Import CSV" }).click();
    await page.locator('input[type="file"]').setInputFiles({
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(lines.join("\r\n")),
    });
    await ada.sees("ACTION can be empty or CLEAR, not DELETE.");
    await page.getByRole("row", { name: /^5 / }).first().waitFor();
    await visitor.screenshot("user-mapping-import");
    await visitor.assertAccessible();
    await page.getByRole("textbox", { name: "Reason" }).fill("List of the team");
    await ada.press("Import rows: 1");
    await ada.sees("1 mapped or changed, 0 cleared, 0 already so, 2 left out.");
    assert.equal((await visitor.query("SELECT Id FROM UserMapping__c WHERE Method__c = 'Import'")).length, 1);
    await ada.press("Undo this import");
    await ada.sees("Undone");
    assert.equal((await visitor.query("SELECT Id FROM UserMapping__c WHERE Method__c = 'Import'")).length, 0);
    visitor.assertNoProblems();
  });

  it("shows a person who they are, and an administrator what somebody unmapped sees (SL-11, SL-15)", async () => {
    await visitor.open("/lightning/n/MyConnections");
    await ada.sees(/^You are (not mapped yet|.+ in Slack)/);
    await visitor.screenshot("my-connections");
    await visitor.assertAccessible();
    await visitor.open("/lightning/n/MyConnections?c__view=unmapped");
    await ada.sees("You see this as an unmapped user would.");
    await ada.sees("You are not mapped yet.");
    await visitor.assertAccessible();
    visitor.assertNoProblems();
  });
});
