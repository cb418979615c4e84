import type { Locator } from "playwright-core";
import type { Visitor } from "./visitor.ts";

/** Where the Open Connect emulator lives for the org; see `config/local-org/endpoints.json`. */
const OPEN_CONNECT = "https://open-connect.example.com";
export const SLACK_TOKEN = "xoxb-demo-acme";
const OPEN_CONNECT_KEY = "oc-demo-key";

/** An administrator at the pages of Connections, who counts their clicks. */
export class Administrator {
  readonly visitor: Visitor;
  clicks = 0;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  async click(locator: Locator): Promise<void> {
    this.clicks += 1;
    await locator.click();
  }

  button(name: string | RegExp): Locator {
    return this.visitor.page.getByRole("button", { name, exact: typeof name === "string" }).first();
  }

  async press(name: string | RegExp): Promise<void> {
    await this.click(this.button(name));
  }

  async openSetUp(): Promise<void> {
    await this.visitor.open("/lightning/n/SetUp");
  }

  /** The first two steps of the guide. */
  async giveAccess(): Promise<void> {
    await this.press("Assign to me");
    await this.press(/^Grant what is missing/);
    await this.visitor.page.getByText("2 of 5 done").waitFor();
  }

  /** The wizard from the step Service on, for a service whose token is typed where the cursor is. */
  async startSlack(token: string, name = "Slack"): Promise<void> {
    await this.press("New connection");
    const field = this.visitor.page.getByLabel("Name of the connection");
    await field.waitFor();
    if (name !== "Slack") await field.fill(name);
    await this.press("Next: Credential");
    await this.testToken(token);
  }

  async testToken(token: string): Promise<void> {
    const field = this.visitor.page.getByLabel(/Bot token for Slack/);
    await field.waitFor();
    await field.fill(token);
    await this.press("Save and test");
  }

  /** From a tested token to the connection's own page. */
  async finishSlack(): Promise<void> {
    await this.visitor.page.getByText(/belongs to workspace/).waitFor();
    await this.press("Next: People");
    await this.press("Next: Review");
    await this.acceptTerms();
    await this.press("Connect");
    await this.visitor.page.getByRole("heading", { name: /is active$/ }).waitFor();
  }

  async acceptTerms(): Promise<void> {
    await this.click(this.visitor.page.getByText(/^I accept the terms/));
  }

  /** Registers the emulator's service as "Northlight", which may ask from then on. */
  async registerOpenConnect(): Promise<void> {
    const { page } = this.visitor;
    await this.openSetUp();
    await this.press("New connection");
    await page.getByText("Open Connect", { exact: true }).click();
    await page.getByLabel("Name of the connection").fill("Northlight");
    await page.getByLabel("Address of the service").fill(OPEN_CONNECT);
    await this.press("Next: Credential");
    await page.getByLabel(/^Key of/).fill(OPEN_CONNECT_KEY);
    await this.press("Save and test");
    await page.getByText(/belongs to workspace/).waitFor();
    await this.press("Next: People");
    await page.getByRole("combobox", { name: /Integration user/ }).click();
    await page.getByRole("option", { name: /Open Connect/ }).click();
    await this.visitor.idle();
    if (await this.button(/^Grant what is missing/).isVisible()) {
      await this.press(/^Grant what is missing/);
      await page.getByText("4 of 4 checks pass").waitFor();
    }
    await this.press("Next: Review");
    await this.press("Finish");
    await page.getByRole("heading", { name: /Northlight is registered/ }).waitFor();
  }

  /** Opens the page of a connection from the list. */
  async openConnection(name: string): Promise<void> {
    await this.openSetUp();
    await this.button(name).click();
    await this.visitor.page.getByText("Timeline").waitFor();
    await this.visitor.idle();
  }

  /** Chooses from "More actions", and answers the question for the reason. */
  async stop(action: "Suspend" | "Disconnect" | "Cancel approval", reason: string): Promise<void> {
    await this.choose(action);
    await this.giveReason(action === "Cancel approval" ? "Reject" : action, reason);
  }

  /** Chooses from "More actions". */
  async choose(action: string): Promise<void> {
    await this.press("More actions");
    await this.visitor.page.getByRole("menuitem", { name: action }).click();
  }

  /** Chooses an option of a combobox. */
  async chooseOption(field: string | RegExp, option: string | RegExp): Promise<void> {
    const { page } = this.visitor;
    await page.getByRole("combobox", { name: field, exact: typeof field === "string" }).click();
    await page.getByRole("option", { name: option, exact: typeof option === "string" }).click();
  }

  async giveReason(action: string, reason: string): Promise<void> {
    const dialog = this.visitor.page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
    await dialog.getByRole("button", { name: action, exact: true }).click();
  }

  /** Waits until the page says so by itself or after an action. */
  async sees(text: string | RegExp): Promise<void> {
    await this.visitor.page.getByText(text).first().waitFor();
  }

  async statusOf(name: string): Promise<unknown> {
    const [record] = await this.visitor.query(`SELECT Status__c FROM Connection__c WHERE Name = '${name}'`);
    return record?.["Status__c"];
  }
}
