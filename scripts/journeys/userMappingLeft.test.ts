import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { OrgSession } from "../demo/orgSession.ts";
import { Administrator, SLACK_TOKEN } from "./support/connections.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

const ADA = "ada.admin@causeway.example";
const LEFT_MILLISECONDS = 3 * 60_000;

/** What people leave half-way, what they take back, and what they see who are not mapped. */
describe("mapping people, interrupted", () => {
  let demo: ServedDemo;
  let browser: Browser;
  let org: OrgSession;
  let secondName: string;
  before(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    org = await OrgSession.logIn(demo.url, ADA);
    const ada = new Administrator(await Visitor.logIn(browser, demo.url));
    await ada.openSetUp();
    await ada.giveAccess();
    await ada.startSlack(SLACK_TOKEN);
    await ada.finishSlack();
    await ada.visitor.open("/lightning/n/UserMapping");
    await ada.press("Find people");
    await ada.sees(/^Last run by/);
    await ada.visitor.close();
    const [user] = await org.query<{ Username: string }>(
      "SELECT Username FROM User WHERE Profile.Name = 'System Administrator' AND IsActive = TRUE" +
        ` AND Username != '${ADA}' AND Username LIKE '%@causeway.example' LIMIT 1`,
    );
    secondName = user?.Username ?? assert.fail("the demo company has one administrator only");
    const second = await OrgSession.logIn(demo.url, secondName);
    await second.run("ConnectionSetupController.becomeAdministrator();");
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  /** Nobody has driven what was left for a while. */
  async function timePasses(): Promise<void> {
    const body = JSON.stringify({ moveMilliseconds: LEFT_MILLISECONDS });
    assert.equal((await org.call("POST", "/local/clock", { body })).status, 200);
  }

  /** The page is closed while it waits for the answer to that call. */
  async function hold(visitor: Visitor, method: string, after = 0): Promise<void> {
    let calls = 0;
    await visitor.page.route("**/aura/apex", async (route) => {
      const isHeld = (route.request().postData() ?? "").includes(`"${method}"`) && ++calls > after;
      if (!isHeld) await route.continue();
    });
  }

  it("shows an import whose page was closed, doubles nothing, and undoes it (SL-10, SL-11)", async () => {
    const [free] = await org.query<{ ExternalEmail__c: string }>(
      "SELECT ExternalEmail__c FROM UserMapping__c WHERE Status__c = 'Held' LIMIT 1",
    );
    const file = {
      name: "people.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(
        [
          "External email,Salesforce username,ACTION",
          `${free?.ExternalEmail__c},${ADA},`,
          ...Array.from({ length: 600 }, (_none, index) => `nobody${index}@acme.example,x@acme.example,`),
        ].join("\n"),
      ),
    };
    const visitor = await Visitor.logIn(browser, demo.url);
    await importFile(visitor, file, () => hold(visitor, "importLines", 1));
    await until("SELECT Id FROM UserMapping__c WHERE Method__c = 'Import'", 1);
    await visitor.close();
    await timePasses();

    const other = await Visitor.logIn(browser, demo.url, { user: secondName });
    const second = new Administrator(other);
    await other.open("/lightning/n/UserMapping");
    await second.sees(/^The import of Ada Admin stopped at .+ Changes made: 1\./);
    await second.press("Import CSV");
    await importFile(other, file);
    await second.sees("Nothing to change.");
    await second.press("Back to the list");
    await second.sees(/^The import of Ada Admin stopped at/);
    await second.press("Latest changes");
    await second.sees("Import of a file");
    await other.screenshot("user-mapping-changes");
    await other.assertAccessible();
    await second.press(/^Undo until/);
    await until("SELECT Id FROM UserMapping__c WHERE Method__c = 'Import'", 0);
    await second.sees("Undone");
    other.assertNoProblems();
    await other.close();
  });

  it("lets a person take back that they took themselves off (SL-11)", async () => {
    const [mapped] = await org.query<{ User__c: string; User__r: { Username: string } }>(
      "SELECT User__c, User__r.Username FROM UserMapping__c WHERE Status__c = 'Mapped' ORDER BY ExternalName__c LIMIT 1",
    );
    await org.run(
      `insert new PermissionSetAssignment(AssigneeId = '${mapped?.User__c}',` +
        " PermissionSetId = [SELECT Id FROM PermissionSet WHERE Name = 'UserMappingSelfService'].Id);",
    );
    const visitor = await Visitor.logIn(browser, demo.url, { user: mapped?.User__r.Username ?? "" });
    const person = new Administrator(visitor);
    await visitor.open("/lightning/n/MyConnections");
    await person.press("That is me");
    await person.press("Disconnect my account…");
    await person.giveReason("Disconnect", "By mistake");
    await person.sees(/^You took yourself off\. You can undo that until/);
    await visitor.assertAccessible();
    await person.press("Undo");
    await person.sees("That is me");
    assert.equal((await org.query(`SELECT Id FROM UserMapping__c WHERE User__c = '${mapped?.User__c}'`)).length, 1);
    visitor.assertNoProblems();
    await visitor.close();
  });

  it("shows as whom content is shown, and what somebody unmapped then sees (SL-15)", async () => {
    const visitor = await Visitor.logIn(browser, demo.url);
    const ada = new Administrator(visitor);
    await visitor.open("/lightning/n/UserMapping?c__view=contexts");
    await visitor.page.getByRole("button", { name: "Choose a user…" }).last().click();
    const dialog = visitor.page.getByRole("dialog");
    await dialog.getByRole("searchbox").fill("Ada");
    await dialog.getByText(/^Ada Admin/).click();
    await ada.giveReason("Show as this user", "Everybody may see that");
    await ada.sees(/^Shown as Ada Admin/);
    await visitor.screenshot("user-mapping-contexts");
    await visitor.assertAccessible();
    await ada.press("View as unmapped user");
    await ada.sees(/^You see what your admin shows to everybody who is not mapped/);
    visitor.assertNoProblems();
    await visitor.close();
  });

  it("is worked with the keyboard alone (SL-09)", async () => {
    const visitor = await Visitor.logIn(browser, demo.url);
    const { page } = visitor;
    const [row] = await org.query<{ ExternalName__c: string }>(
      "SELECT ExternalName__c FROM UserMapping__c WHERE Status__c = 'Held' ORDER BY ExternalName__c LIMIT 1",
    );
    const name = row?.ExternalName__c ?? "";
    await visitor.open("/lightning/n/UserMapping");
    await page.getByRole("button", { name, exact: true }).first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name }).waitFor();
    await visitor.idle();
    await page.locator("h2:focus").getByText(name).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await page.getByRole("region", { name }).waitFor({ state: "detached" });
    await page.locator(".people:focus").waitFor();
    visitor.assertNoProblems();
    await visitor.close();
  });

  for (const language of ["en_US", "fr", "ja", "nl_NL"]) {
    it(`fits 320 px: ${language}`, async () => {
      const visitor = await Visitor.logIn(browser, demo.url, { width: 320, language });
      for (const view of ["", "keys", "import", "changes", "contexts"]) {
        await visitor.open(`/lightning/n/UserMapping${view && `?c__view=${view}`}`);
        await visitor.assertFits();
      }
      await visitor.open("/lightning/n/MyConnections");
      await visitor.assertFits();
      visitor.assertNoProblems();
      await visitor.close();
    });
  }

  async function importFile(
    visitor: Visitor,
    file: { name: string; mimeType: string; buffer: Buffer },
    beforeImport?: () => Promise<void>,
  ): Promise<void> {
    await visitor.open("/lightning/n/UserMapping?c__view=import");
    await visitor.page.locator('input[type="file"]').setInputFiles(file);
    await visitor.page.getByRole("button", { name: /^Error: \d+/ }).waitFor();
    if (!beforeImport) return;
    await beforeImport();
    await visitor.page.getByRole("textbox", { name: "Reason" }).fill("List of the team");
    await visitor.page.getByRole("button", { name: /^Import rows/ }).click();
  }

  async function until(soql: string, rows: number): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if ((await org.query(soql)).length === rows) return;

      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.fail(`not ${rows}: ${soql}`);
  }
});
