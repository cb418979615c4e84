import { createElement } from "lwc";
import checkNow from "@salesforce/apex/ConnectionDetailController.checkNow";
import disconnect from "@salesforce/apex/ConnectionDetailController.disconnect";
import getDetail from "@salesforce/apex/ConnectionDetailController.getDetail";
import getTimeline from "@salesforce/apex/ConnectionDetailController.getTimeline";
import getChange from "@salesforce/apex/ConnectionSettingsController.getChange";
import undoSettings from "@salesforce/apex/ConnectionSettingsController.undoSettings";
import ConnectionDetail from "c/connectionDetail";
import ConnectionReasonModal from "c/connectionReasonModal";
import data from "./data/detail.json";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionDetailController.adopt", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.approve", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.checkNow", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.disconnect", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.getDetail", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.getTimeline", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.keepLocked", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.reject", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.resume", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.suspend", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.tellNow", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionDetailController.getAccess", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionExportController.listFiles", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionExportController.readPart", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionSettingsController.getChange", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionSettingsController.undoSettings", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock(
  "@salesforce/apex/ConnectionWizardController.getOrg",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

const detail = getDetail as unknown as jest.Mock;
const check = checkNow as unknown as jest.Mock;
const disconnectCall = disconnect as unknown as jest.Mock;

const changeOf = getChange as unknown as jest.Mock;
const undo = undoSettings as unknown as jest.Mock;

const choose = async (element: HTMLElement, value: string): Promise<void> => {
  find(element, "lightning-button-menu")?.dispatchEvent(new CustomEvent("select", { detail: { value } }));
  await settle();
};

const inState = (status: string, more: object = {}): object => ({
  ...data,
  ...more,
  summary: { ...data.summary, status },
});

async function render(): Promise<HTMLElement> {
  const element = createElement("c-connection-detail", { is: ConnectionDetail });
  Object.assign(element, { recordId: data.summary.id });
  document.body.appendChild(element);
  await settle();
  await settle();
  return element;
}

const menuOf = (element: HTMLElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement & { value: string }>("lightning-menu-item") ?? [])].map(
    ({ value }) => value,
  );

describe("c-connection-detail", () => {
  beforeEach(() => {
    (getTimeline as unknown as jest.Mock).mockResolvedValue([]);
    changeOf.mockResolvedValue(null);
  });

  it("shows state, health, settings and time line", async () => {
    detail.mockResolvedValue(inState("Active"));
    const element = await render();
    expect(find(element, "c-status-line")).not.toBeNull();
    expect(find(element, "c-connection-health")).not.toBeNull();
    expect(find(element, "c-connection-timeline")).not.toBeNull();
    expect(find(element, "c-connection-approval")).toBeNull();
    expect(menuOf(element)).toEqual([
      "replace",
      "copySettings",
      "pasteSettings",
      "limits",
      "export",
      "suspend",
      "disconnect",
    ]);
  });

  it.each([
    ["Degraded", ["check", "copySettings", "pasteSettings", "limits", "export", "suspend", "disconnect"]],
    ["Suspended", ["replace", "copySettings", "export", "disconnect"]],
    ["Approved", ["reject"]],
    ["Disconnected", ["copySettings"]],
    ["Draft", ["pasteSettings"]],
    ["Rejected", []],
  ])("offers what %s allows and nothing else (SL-02)", async (status, actions) => {
    detail.mockResolvedValue(inState(status));
    const element = await render();
    expect(menuOf(element)).toEqual(actions);
  });

  it("shows the approval while requested", async () => {
    detail.mockResolvedValue(inState("Requested"));
    const element = await render();
    expect(find(element, "c-connection-approval")).not.toBeNull();
  });

  it("offers to adopt a copied connection, to keep it locked, and its files (SL-13)", async () => {
    detail.mockResolvedValue({ ...data, summary: { ...data.summary, isQuarantined: true } });
    const element = await render();
    expect(menuOf(element)).toEqual(["keepLocked", "export"]);
    expect(find(element, "c-connection-approval")).toBeNull();
  });

  it("checks now, and keeps the old data when that fails", async () => {
    detail.mockResolvedValue(inState("Active"));
    check.mockRejectedValue(failure("NO_ANSWER"));
    const element = await render();
    find(element, "lightning-button")?.click();
    await settle();
    expect(find(element, "c-failure-message")).not.toBeNull();
    expect(find(element, "c-connection-health")).not.toBeNull();
  });

  it("disconnects with a reason, and says when the service did not confirm (CL-17)", async () => {
    detail.mockResolvedValue(inState("Active"));
    disconnectCall.mockResolvedValue(false);
    jest.spyOn(ConnectionReasonModal, "open").mockResolvedValue("Contract ended");
    const element = await render();
    find(element, "lightning-button-menu")?.dispatchEvent(
      new CustomEvent("select", { detail: { value: "disconnect" } }),
    );
    await settle();
    await settle();
    expect(disconnectCall).toHaveBeenCalledWith({ connectionId: data.summary.id, reason: "Contract ended" });
    expect(find<HTMLElement & { variant: string }>(element, "c-scoped-message")?.variant).toBe("warning");
  });

  it("does nothing when the person keeps it connected", async () => {
    detail.mockResolvedValue(inState("Active"));
    jest.spyOn(ConnectionReasonModal, "open").mockResolvedValue(undefined);
    const element = await render();
    find(element, "lightning-button-menu")?.dispatchEvent(
      new CustomEvent("select", { detail: { value: "disconnect" } }),
    );
    await settle();
    expect(disconnectCall).not.toHaveBeenCalled();
  });

  it("opens one part of the page at a time, and closes it (SA-01, CL-17)", async () => {
    detail.mockResolvedValue(inState("Active"));
    const element = await render();
    await choose(element, "copySettings");
    expect(find(element, "c-connection-settings-copy")).not.toBeNull();
    await choose(element, "pasteSettings");
    expect(find(element, "c-connection-settings-copy")).toBeNull();
    find(element, "c-connection-settings-paste")?.dispatchEvent(new CustomEvent("close"));
    await settle();
    expect(find(element, "c-connection-settings-paste")).toBeNull();
    await choose(element, "limits");
    find(element, "c-connection-limits")?.dispatchEvent(new CustomEvent("saved"));
    await settle();
    expect(find(element, "c-connection-limits")).toBeNull();
    await choose(element, "export");
    expect(find(element, "c-connection-export")).not.toBeNull();
  });

  it("offers the files of a disconnected connection without being asked (CL-17)", async () => {
    detail.mockResolvedValue(inState("Disconnected"));
    const element = await render();
    expect(find(element, "c-connection-export")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("tells of settings taken over, and takes them back (SA-01)", async () => {
    detail.mockResolvedValue(inState("Active"));
    changeOf.mockResolvedValue({ changeSetId: "a01000000000001AAA", count: 2, appliedBy: "Ada Admin" });
    undo.mockResolvedValue(0);
    const element = await render();
    find(element, "c-scoped-message lightning-button")?.click();
    await settle();
    expect(undo).toHaveBeenCalledWith({ changeSetId: "a01000000000001AAA" });
    expect(find(element, "c-scoped-message")).toBeNull();
  });

  it("says when the service could not be told yet", async () => {
    const waiting = { callbackStatus: "Pending", callbackAttempts: 3, callbackError: "No answer." };
    detail.mockResolvedValue(inState("Approved", waiting));
    const element = await render();
    expect(find(element, "c-scoped-message lightning-button")).not.toBeNull();
  });

  it("says why it could not be loaded, and tries again", async () => {
    detail.mockRejectedValueOnce(failure("NOT_FOUND")).mockResolvedValueOnce(inState("Active"));
    const element = await render();
    find(element, "c-load-state")?.dispatchEvent(new CustomEvent("retry"));
    await settle();
    await settle();
    expect(find(element, "c-status-line")).not.toBeNull();
  });
});
