import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { Administrator, SLACK_TOKEN } from "./support/connections.ts";
import { startDemo, type ServedDemo } from "./support/demo.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

describe("settings, limits and files of a connection", () => {
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
    await ada.startSlack(SLACK_TOKEN, "Acme");
    await ada.finishSlack();
    await ada.openSetUp();
    await ada.startSlack("xoxb-demo-beta", "Beta");
    await ada.sees(/belongs to workspace Beta/);
    await ada.press("Next: People");
    await ada.press("Move Federation ID down");
    await ada.press("Next: Review");
    await ada.press("Save and close");
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  it("asks for the state when the answer to Connect is lost, and connects once (SL-01)", async () => {
    await ada.openSetUp();
    await ada.press("Beta");
    await ada.sees("Tick the terms to go on.");
    await ada.acceptTerms();
    await visitor.loseAnswerOf("ConnectionWizardController.connect");
    await ada.press("Connect");
    await visitor.page.getByRole("heading", { name: "Beta is active" }).waitFor();
    assert.equal(await ada.statusOf("Beta"), "Active");
    const activations = await visitor.query(
      "SELECT Id FROM AuditEvent__c WHERE Category__c = 'Connection' AND Action__c = 'Active'",
    );
    assert.equal(activations.length, 2, "Acme and Beta, once each");
    await visitor.assertAccessible();
  });

  it("copies the settings of a connection as text, without secrets (SA-01)", async () => {
    await ada.openConnection("Beta");
    await ada.choose("Copy settings");
    await ada.sees(/"mappingKeys"/);
    const text = await visitor.page.locator("pre").first().textContent();
    assert.doesNotMatch(text ?? "", /xoxb|T0BETA/);
    await visitor.assertAccessible();
    await ada.press("Close");
  });

  it("compares with another connection side by side, and explains what cannot be taken over (SA-01)", async () => {
    await ada.openConnection("Acme");
    await ada.choose("Take settings over…");
    await ada.press("Compare");
    await ada.sees("Settings that differ: 1. Nothing is changed yet.");
    await ada.sees(/Changed on the tab User Mapping, after a dry run/);
    assert.equal(await ada.button(/^Take over/).isVisible(), false);
    await visitor.assertAccessible();
    await visitor.screenshot("connections-compare");
    await ada.press("Cancel");
  });

  it("takes over what was shown, and takes it back (SA-01)", async () => {
    await ada.openConnection("Acme");
    await ada.choose("Take settings over…");
    await ada.chooseOption(/Take over from/, /Text copied/);
    const [row] = await visitor.query("SELECT MappingKeys__c FROM Connection__c WHERE Name = 'Acme'");
    const mappingKeys = String(row?.["MappingKeys__c"]).split(";");
    const policies = { noMatch: "Hold", chatterLicense: "Hold", addedLater: "Hold", inactiveUser: null };
    await visitor.page.getByLabel("Copied settings").fill(JSON.stringify({ provider: "Slack", mappingKeys, policies }));
    await ada.press("Compare");
    await ada.sees("Settings that differ: 1. Nothing is changed yet.");
    await ada.press("Take over the settings (1)");
    await ada.sees(/^Settings taken over by Ada Admin/);
    assert.equal(await policyOf("Acme"), null);
    await visitor.assertAccessible();
    await ada.press("Undo");
    await visitor.page.getByText(/^Settings taken over by/).waitFor({ state: "detached" });
    assert.equal(await policyOf("Acme"), "Hold");
  });

  it("gives each connection limits of its own (SL-03)", async () => {
    await ada.openConnection("Acme");
    await ada.choose("Change limits…");
    await visitor.page.getByLabel(/Calls a day/).fill("500");
    await visitor.assertAccessible();
    await ada.press("Save");
    await ada.sees(/500 calls a day to the service/);
    await ada.openConnection("Beta");
    await ada.sees(/No limit on calls to the service/);
  });

  it("checks live who calls in, and says what it could not check (SA-06)", async () => {
    await ada.sees("4 of 4 checks pass");
    await ada.sees("Could not be checked: Salesforce does not let a package read them.");
    await visitor.assertAccessible();
  });

  it("offers the files of a connection before and after it is disconnected (CL-17)", async () => {
    await ada.openConnection("Acme");
    await ada.press("More actions");
    await visitor.page.getByRole("menuitem", { name: "Disconnect" }).click();
    const dialog = visitor.page.getByRole("dialog");
    await dialog.getByText("Export before disconnecting").click();
    await dialog.getByRole("button", { name: "Download settings.json" }).waitFor();
    await visitor.assertAccessible();
    await ada.giveReason("Disconnect", "Contract ended");
    await ada.sees(/Disconnected by Ada Admin/);
    const settings = JSON.parse(await download("settings.json")) as Record<string, unknown>;
    assert.equal(settings["status"], "Disconnected");
    assert.equal(settings["workspaceName"], "Acme");
    const history = await download("history.csv");
    assert.match(history, /^\uFEFFNumber,Time \(UTC\),Kind/);
    assert.match(history, /Contract ended/);
    assert.match(await download("mappings.csv"), /External email,Salesforce username/);
    assert.doesNotMatch(JSON.stringify(settings) + history, /xoxb-/);
    await visitor.assertAccessible();
    await visitor.screenshot("connections-files");
  });

  it("finds entries of the log by connection, person and days, and remembers the search in the address", async () => {
    await visitor.open("/lightning/n/Log");
    await ada.chooseOption("Connection", "Acme");
    await ada.chooseOption("Person", "Ada Admin");
    await visitor.assertAccessible();
    await ada.chooseOption("Period", "From day to day");
    await visitor.page.getByLabel("First day").waitFor();
    await visitor.idle();
    assert.match(visitor.page.url(), /c__connection=.*c__period=days|c__period=days.*c__connection=/);
    await visitor.page.reload();
    await ada.sees("Exported");
  });

  it("shows an entry whole, and erases its reason and details with a reason", async () => {
    await ada.press("Disconnected");
    const dialog = visitor.page.getByRole("dialog");
    await dialog.getByText("Contract ended").waitFor();
    await visitor.assertAccessible();
    await visitor.screenshot("connections-log-entry");
    await dialog.getByRole("button", { name: "Erase reason and details…" }).click();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Asked for by the person");
    await dialog.getByRole("button", { name: "Erase", exact: true }).click();
    await ada.sees(/Reason and details of LOG-\d+ are erased/);
    await ada.press("Verify the log");
    await ada.sees(/^Nobody changed, removed or inserted anything/);
  });

  it("had no errors in the console but the answer that was lost", () => visitor.assertNoProblems());

  async function policyOf(name: string): Promise<unknown> {
    const [row] = await visitor.query(`SELECT InactiveUserPolicy__c FROM Connection__c WHERE Name = '${name}'`);
    return row?.["InactiveUserPolicy__c"];
  }

  async function download(name: string): Promise<string> {
    const started = visitor.page.waitForEvent("download");
    await ada.press(`Download ${name}`);
    return readFile(await (await started).path(), "utf8");
  }
});
