import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { startOrg, type ServedOrg } from "./support/org.ts";
import { openBrowser, Visitor } from "./support/visitor.ts";

describe("records", () => {
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

  const dialog = () => visitor.page.getByRole("dialog");
  const press = (name: string) => visitor.page.getByRole("button", { name, exact: true }).first().click();
  const save = () => dialog().getByRole("button", { name: "Save", exact: true }).click();

  it("refuses an incomplete record at its fields, then creates it and opens it", async () => {
    await visitor.open("/lightning/o/Lead/list");
    await press("New");
    await dialog().getByLabel("Last Name").fill("Ashworth");
    await save();
    await dialog().getByText("Complete this field.").first().waitFor();
    await dialog().getByLabel("Company").fill("Quarry Ltd");
    // Leaving the field takes its message away, and what is below moves up.
    await visitor.page.keyboard.press("Tab");
    await dialog().getByRole("combobox", { name: "Status" }).click();
    await visitor.page.getByRole("option", { name: "Open - Not Contacted" }).click();
    await save();
    await visitor.page.getByText("Lead was created.").waitFor();
    await visitor.page.getByRole("heading", { level: 1, name: /Ashworth/ }).waitFor();
    const [lead] = await visitor.query("SELECT Company FROM Lead WHERE LastName = 'Ashworth'");
    assert.equal(lead?.["Company"], "Quarry Ltd");
  });

  it("saves an edit and shows it without a reload", async () => {
    await press("Edit");
    await dialog().getByLabel("Title").fill("Head of Stone");
    await save();
    await dialog().waitFor({ state: "detached" });
    await visitor.page.getByText("Head of Stone").first().waitFor();
    const [lead] = await visitor.query("SELECT Title FROM Lead WHERE LastName = 'Ashworth'");
    assert.equal(lead?.["Title"], "Head of Stone");
  });

  it("shows at its field what the server refuses", async () => {
    await press("Edit");
    await dialog().getByLabel("Email").fill("ashworth@quarry");
    await save();
    await dialog()
      .getByText(/invalid email address: ashworth@quarry/)
      .first()
      .waitFor();
    await dialog().getByRole("button", { name: "Cancel", exact: true }).first().click();
    await dialog().waitFor({ state: "detached" });
  });

  it("goes back to where one came from", async () => {
    await visitor.open("/lightning/o/Lead/list");
    const lead = visitor.page.locator("tbody").getByRole("link").first();
    const name = (await lead.innerText()).trim();
    await lead.click();
    await visitor.page.getByRole("heading", { level: 1, name: `Lead ${name}` }).waitFor();
    await visitor.page.goBack();
    await visitor.page.getByRole("heading", { level: 1, name: "Leads" }).waitFor();
    assert.equal(new URL(visitor.page.url()).pathname, "/lightning/o/Lead/list");
  });

  it("searches, sorts and pages a list", async () => {
    const page = visitor.page;
    await page.getByRole("button", { name: "Next", exact: true }).click();
    await page.getByText(/^51–100 of/).waitFor();
    await page.getByRole("searchbox", { name: "Search this list..." }).fill("Ashworth");
    await page.getByText("1–1 of 1 items").waitFor();
    await page.getByRole("link", { name: "Ashworth" }).first().waitFor();
  });

  it("finds a record by name from every page", async () => {
    await visitor.open("/lightning/page/home");
    await visitor.page.getByRole("searchbox", { name: "Search by name..." }).fill("Ashworth");
    await visitor.page.getByRole("link", { name: /Ashworth/ }).click();
    await visitor.page.getByRole("heading", { level: 1, name: /Ashworth/ }).waitFor();
  });

  it("asks before it deletes", async () => {
    await press("Delete");
    const question = visitor.page.getByRole("alertdialog");
    await question.getByText('Are you sure you want to delete Lead "Ashworth"?').waitFor();
    await question.getByRole("button", { name: "OK" }).click();
    await visitor.page.getByText('Lead "Ashworth" was deleted.').waitFor();
    assert.deepEqual(await visitor.query("SELECT Id FROM Lead WHERE LastName = 'Ashworth'"), []);
    visitor.assertNoProblems();
  });
});
