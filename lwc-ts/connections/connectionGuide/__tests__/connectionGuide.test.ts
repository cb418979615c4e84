import { createElement } from "lwc";
import becomeAdministrator from "@salesforce/apex/ConnectionSetupController.becomeAdministrator";
import getProgress from "@salesforce/apex/ConnectionSetupController.getProgress";
import startDispatcher from "@salesforce/apex/ConnectionSetupController.startDispatcher";
import ConnectionGuide from "c/connectionGuide";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionSetupController.becomeAdministrator", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock("@salesforce/apex/ConnectionSetupController.startDispatcher", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock("@salesforce/apex/ConnectionSetupController.getProgress", () => ({ default: jest.fn() }), { virtual: true });

const progress = getProgress as unknown as jest.Mock;
const become = becomeAdministrator as unknown as jest.Mock;
const user = {
  id: "005000000000001AAA",
  name: "Integration User",
  username: "int@acme.example",
  checks: [],
  isFit: true,
};
const begun = {
  hasAccess: true,
  canGrantAccess: true,
  integrationUsers: [user],
  hasFitUser: true,
  hasCredential: false,
  hasConnection: false,
  hasActiveConnection: false,
  isDispatcherLate: false,
};

async function render(): Promise<HTMLElement> {
  const element = createElement("c-connection-guide", { is: ConnectionGuide });
  document.body.appendChild(element);
  await settle();
  return element;
}

describe("c-connection-guide", () => {
  it("opens the first step that is not done", async () => {
    progress.mockResolvedValue(begun);
    const element = await render();
    const headers = [...(element.shadowRoot?.querySelectorAll("button") ?? [])];
    expect(headers.map((header) => header.getAttribute("aria-expanded"))).toEqual(["false", "false", "true", "false"]);
    await expect(element).toBeAccessible();
  });

  it("goes on with the steps that other features add", async () => {
    const further = {
      name: "userMapping",
      label: "User mapping",
      text: "Find out who is who.",
      isDone: false,
      actionLabel: "Start mapping",
      tabName: "UserMapping",
    };
    const done = { ...begun, hasCredential: true, hasActiveConnection: true };
    progress.mockResolvedValue({ ...done, furtherSteps: [further] });
    const element = await render();
    expect(find(element, "[data-name=userMapping]")?.getAttribute("aria-expanded")).toBe("true");
    expect(find<HTMLElement & { label: string }>(element, "lightning-button[data-tab=UserMapping]")?.label).toBe(
      "Start mapping",
    );
    await expect(element).toBeAccessible();
  });

  it("opens another step and closes it again", async () => {
    progress.mockResolvedValue(begun);
    const element = await render();
    find(element, "button[data-name=user]")?.click();
    await settle();
    expect(find(element, "c-connection-user-check")).not.toBeNull();
  });

  it("lets the first administrator take access, and tells the page", async () => {
    progress.mockResolvedValueOnce({ ...begun, hasAccess: false }).mockResolvedValueOnce(begun);
    become.mockResolvedValue(null);
    const element = await render();
    const listener = jest.fn();
    element.addEventListener("guidechange", (event) => listener((event as CustomEvent).detail));
    find(element, "lightning-button")?.click();
    await settle();
    expect(become).toHaveBeenCalled();
    expect(listener).toHaveBeenCalledWith({ hasAccess: true, hasConnection: false });
  });

  it("names the group to ask for when nothing is allowed", async () => {
    progress.mockResolvedValue({ ...begun, hasAccess: false, canGrantAccess: false });
    const element = await render();
    expect(find(element, "c-empty-state c-copy-button")).not.toBeNull();
    expect(find(element, "ol")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("names the license to create a user with, to be copied (SL-05)", async () => {
    progress.mockResolvedValue({ ...begun, integrationUsers: [], hasFitUser: false });
    const element = await render();
    expect(find<HTMLElement & { text: string }>(element, "c-copy-button")?.text).toBe("Salesforce Integration");
    await expect(element).toBeAccessible();
  });

  it("folds into one line once there is a connection", async () => {
    progress.mockResolvedValue({ ...begun, hasConnection: true });
    const element = await render();
    expect(find(element, "ol")).toBeNull();
    find(element, "lightning-button")?.click();
    await settle();
    expect(find(element, "ol")).not.toBeNull();
  });

  it("warns when scheduled work is late", async () => {
    progress.mockResolvedValue({ ...begun, isDispatcherLate: true, dispatcherRanAt: "2026-11-21T10:00:00.000Z" });
    const element = await render();
    expect(find<HTMLElement & { variant: string }>(element, "c-scoped-message")?.variant).toBe("warning");
    progress.mockResolvedValue(begun);
    find(element, "[data-start]")?.click();
    await settle();
    expect(startDispatcher).toHaveBeenCalled();
    expect(find(element, "c-scoped-message")).toBeNull();
  });

  it("says why it could not be loaded, and tries again", async () => {
    progress.mockRejectedValueOnce(failure("UNEXPECTED")).mockResolvedValueOnce(begun);
    const element = await render();
    find(element, "c-load-state")?.dispatchEvent(new CustomEvent("retry"));
    await settle();
    expect(find(element, "ol")).not.toBeNull();
  });
});
