import path from "node:path";
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Browser } from "playwright-core";
import { startOrg, type ServedOrg } from "./support/org.ts";
import { openBrowser, Visitor, type Theme } from "./support/visitor.ts";

const SAMPLES = path.resolve(import.meta.dirname, "../local-org/lightning/fixtures/samples");

describe("the sample pages", () => {
  let org: ServedOrg;
  let browser: Browser;
  before(async () => {
    [org, browser] = await Promise.all([startOrg([SAMPLES]), openBrowser()]);
  });
  after(async () => {
    await browser?.close();
    await org?.stop();
  });

  for (const theme of ["slds1", "slds2"] satisfies Theme[]) {
    it(`work as a person expects: ${theme}`, async (test) => {
      // What follows builds on what was before: the first failure ends the journey.
      const step = async (name: string, run: () => Promise<void>): Promise<void> => {
        test.diagnostic(name);
        await run();
      };
      const visitor = await Visitor.logIn(browser, org.url, { theme });
      const { page } = visitor;
      const dialog = () => page.getByRole("dialog").or(page.getByRole("alertdialog"));
      const press = (name: string) => page.getByRole("button", { name, exact: true }).first().click();
      const action = async (name: string) => {
        await page.getByRole("button", { name: "Show actions" }).first().click();
        await page.getByRole("menuitem", { name }).click();
      };

      await step("a table and a modal with a form", async () => {
        await visitor.open("/lightning/page/home");
        await press("App Launcher");
        await dialog().getByRole("link", { name: "Samples" }).first().click();
        await page.getByText("Parcels on their way").waitFor();
        await press("New parcel");
        await dialog().getByRole("button", { name: "Pack", exact: true }).click();
        await dialog().getByText("Complete this field.").first().waitFor();
        await dialog().getByLabel("Name").fill(`Books ${theme}`);
        await dialog().getByLabel("Weight").fill("-1");
        await dialog().getByRole("button", { name: "Pack", exact: true }).click();
        await dialog().getByText("A parcel cannot weigh less than nothing.").waitFor();
        await visitor.screenshot(`sample-modal-${theme}`);
        // The field writes its number anew when it gets the focus: a person selects it and types.
        await dialog().getByLabel("Weight").press("Control+A");
        await dialog().getByLabel("Weight").pressSequentially("2.5");
        await page.keyboard.press("Tab");
        await dialog().getByRole("button", { name: "Pack", exact: true }).click();
        await page.getByText(`Books ${theme} is packed.`).waitFor();
      });

      await step("a choice travels by the message service; a static resource formats it", async () => {
        await press(`Books ${theme}`);
        await page.getByText("2.5 kg").waitFor();
        await visitor.screenshot(`sample-table-${theme}`);
        await visitor.assertAccessible();
      });

      await step("a platform event refreshes what is shown", async () => {
        const other = await Visitor.logIn(browser, org.url, { theme });
        const [parcel] = await other.query(`SELECT Id FROM Parcel__c WHERE Name = 'Books ${theme}'`);
        await other.open(`/lightning/r/Parcel__c/${String(parcel?.["Id"])}/view`);
        await other.page.getByText("On its way").waitFor();
        await other.screenshot(`sample-record-${theme}`);
        await other.assertAccessible();
        await other.page.getByRole("button", { name: "Deliver" }).click();
        await other.page.getByText("The parcel is delivered.").waitFor();
        await other.page.getByText("On its way").waitFor({ state: "detached" });
        await page.locator("c-parcel-preview").getByText("Delivered").waitFor();
        other.assertNoProblems();
        await other.close();
      });

      await step("prompt, alert and confirm", async () => {
        await action("Rename");
        await dialog().getByRole("textbox").fill("");
        await dialog().getByRole("button", { name: "OK" }).click();
        await dialog().getByText("A parcel needs a name.").waitFor();
        await dialog().getByRole("button", { name: "OK" }).click();
        await action("Rename");
        await dialog().getByRole("textbox").fill(`Maps ${theme}`);
        await dialog().getByRole("button", { name: "OK" }).click();
        await page.getByText(`Maps ${theme} has a new name.`).waitFor();
        await action("Delete");
        await dialog().getByRole("button", { name: "Cancel" }).click();
        await action("Delete");
        await dialog().getByRole("button", { name: "OK" }).click();
        await page.getByText(`Maps ${theme} is gone.`).waitFor();
        await page.getByText("No parcels yet.").waitFor();
      });

      await step("a wizard with the screen of a flow, and navigation with the back button", async () => {
        await page.getByRole("link", { name: "Pack a Parcel" }).click();
        await press("Next");
        await page.getByText("Complete this field.").waitFor();
        await page.getByRole("textbox", { name: "Name" }).fill(`Vase ${theme}`);
        // Leaving the field takes its message away, and what is below moves up.
        await page.keyboard.press("Tab");
        await press("Next");
        await page.locator("main").getByLabel("Weight").fill("1.5");
        await press("Next");
        await page.getByText(`Vase ${theme}, 1.5 kg`).waitFor();
        await visitor.screenshot(`sample-wizard-${theme}`);
        await visitor.assertAccessible();
        await press("Finish");
        await page.getByRole("heading", { level: 1, name: `Vase ${theme}` }).waitFor();
        await page.goBack();
        await page.getByRole("heading", { level: 1, name: "Pack a Parcel" }).waitFor();
        const [vase] = await visitor.query(`SELECT Id, Weight__c FROM Parcel__c WHERE Name = 'Vase ${theme}'`);
        assert.equal(vase?.["Weight__c"], 1.5);
        const deleted = await visitor.delete(String(vase?.["Id"]));
        assert.equal(deleted, 204);
      });
      await step(
        "record forms: required, refused, created, shown, edited; a file that belongs to the record",
        async () => {
          await page.getByRole("link", { name: "Forms" }).click();
          await page.getByLabel("Parcel Name").waitFor();
          await press("Register");
          await page.getByText("Complete this field.").first().waitFor();
          await page.getByLabel("Parcel Name").fill(`Lamp ${theme}`);
          await page.getByLabel("Weight").fill("-1");
          await page.keyboard.press("Tab");
          await press("Register");
          await page.getByText("A parcel cannot weigh less than nothing.").first().waitFor();
          await page.getByLabel("Weight").press("Control+A");
          await page.getByLabel("Weight").pressSequentially("2");
          await page.getByRole("combobox", { name: "Receiver" }).fill("Anke");
          await page.getByRole("option", { name: "Anke Fischer" }).click();
          await press("Register");
          await page
            .locator("lightning-record-view-form")
            .first()
            .getByRole("link", { name: "Anke Fischer" })
            .waitFor();
          const form = page.locator("lightning-record-form");
          await form.getByRole("button", { name: "Edit" }).click();
          await form.getByLabel("Parcel Name").fill(`Globe ${theme}`);
          await form.getByRole("button", { name: "Save" }).click();
          await page.locator("lightning-record-view-form").first().getByText(`Globe ${theme}`).waitFor();
          await page.getByText(`1 heavy, most of all Globe ${theme}`).waitFor();
          const file = { name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("Handle with care") };
          await page.locator("input[type=file]").setInputFiles(file);
          await page.getByText(/note.txt is kept as 069/).waitFor();
          await visitor.screenshot(`sample-forms-${theme}`);
          await visitor.assertAccessible();
          const [lamp] = await visitor.query(`SELECT Id, Status__c FROM Parcel__c WHERE Name = 'Globe ${theme}'`);
          assert.equal(lamp?.["Status__c"], "Packed");
          const links = await visitor.query(
            `SELECT ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '${String(lamp?.["Id"])}'`,
          );
          assert.equal(links.length, 1);
          assert.equal(await visitor.delete(String(lamp?.["Id"])), 204);
        },
      );
      visitor.assertNoProblems([/500 .*\/aura\/apex/, /500 .*\/aura\/apex/]);
      await visitor.close();
    });
  }
});
