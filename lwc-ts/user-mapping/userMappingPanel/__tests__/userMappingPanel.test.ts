import { createElement } from "lwc";
import clearMany from "@salesforce/apex/UserMappingController.clearMany";
import undo from "@salesforce/apex/UserMappingController.undo";
import getDetail from "@salesforce/apex/UserMappingPersonController.getDetail";
import mapTo from "@salesforce/apex/UserMappingPersonController.mapTo";
import type { UserMappingDetail } from "apex/UserMappingDetail";
import ConnectionReasonModal from "c/connectionReasonModal";
import UserMappingChoice from "c/userMappingChoice";
import UserMappingPanel from "c/userMappingPanel";
import detail from "./data/detail.json";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/UserMappingController.clearMany", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.findAgain", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.undo", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingPersonController.addAlias", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingPersonController.findUsers", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingPersonController.getDetail", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingPersonController.mapTo", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingPersonController.removeAlias", () => ({ default: jest.fn() }), {
  virtual: true,
});

async function render(isReadOnly = false): Promise<HTMLElement> {
  jest.mocked(getDetail).mockResolvedValue(detail as unknown as UserMappingDetail);
  const element = createElement("c-user-mapping-panel", { is: UserMappingPanel });
  Object.assign(element, { mappingId: "a01000000000002AAA", isReadOnly });
  document.body.appendChild(element);
  await settle();
  return element;
}

function press(element: HTMLElement, selector: string): void {
  find(element, selector)?.click();
}

describe("c-user-mapping-panel", () => {
  it("names the person, shows candidates, aliases and history (SL-07, SL-11)", async () => {
    const element = await render();
    expect(find(element, "section")?.getAttribute("aria-label")).toBe("Maria Santos");
    expect(element.shadowRoot?.querySelectorAll("ul li")).toHaveLength(3);
    expect(element.shadowRoot?.querySelectorAll("ol li")).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it("maps to a candidate with the version seen (SL-09)", async () => {
    const element = await render();
    const open = jest.mocked(UserMappingChoice.open as unknown as jest.Mock);
    open.mockResolvedValue({ userId: "005000000000002AAA", reason: "told" });
    const changed = jest.fn();
    element.addEventListener("change", changed);
    press(element, "[data-id='005000000000002AAA']");
    await settle();
    expect(mapTo).toHaveBeenCalledWith({
      mappingId: "a01000000000002AAA",
      userId: "005000000000002AAA",
      reason: "told",
      version: 3,
    });
    expect(changed).toHaveBeenCalled();
  });

  it("keeps the refusal beside what is there now when another was quicker", async () => {
    const element = await render();
    jest.mocked(ConnectionReasonModal.open as unknown as jest.Mock).mockResolvedValue("wrong");
    jest.mocked(clearMany).mockRejectedValue(failure("CHANGED_BY_ANOTHER"));
    const buttons = [...(element.shadowRoot?.querySelectorAll<HTMLElement>(".acts lightning-button") ?? [])];
    buttons[2]?.click();
    await settle();
    expect(find<HTMLElement & { message: string }>(element, "c-failure-message")?.message).toBe("It did not work.");
    expect(getDetail).toHaveBeenCalledTimes(2);
  });

  it("undoes from the history (SL-11)", async () => {
    const element = await render();
    jest.mocked(undo).mockResolvedValue(0);
    press(element, "[data-id='a02000000000001AAA']");
    await settle();
    expect(undo).toHaveBeenCalledWith({ changeSetId: "a02000000000001AAA" });
  });

  it("closes on Escape", async () => {
    const element = await render();
    const closed = jest.fn();
    element.addEventListener("close", closed);
    find(element, "section")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
    expect(closed).toHaveBeenCalled();
  });

  it("offers nothing to do while read-only", async () => {
    const element = await render(true);
    expect(find(element, ".acts")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says why it could not load", async () => {
    jest.mocked(getDetail).mockRejectedValue(failure("NOT_FOUND"));
    const element = createElement("c-user-mapping-panel", { is: UserMappingPanel });
    element.mappingId = "a01000000000009AAA";
    document.body.appendChild(element);
    await settle();
    expect(find<HTMLElement & { failure: object | null }>(element, "c-load-state")?.failure).not.toBeNull();
  });
});
