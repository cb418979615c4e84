import { createElement } from "lwc";
import choose from "@salesforce/apex/ViewContextController.choose";
import getContexts from "@salesforce/apex/ViewContextController.getContexts";
import type { ViewContext } from "apex/ViewContext";
import ConnectionReasonModal from "c/connectionReasonModal";
import UserMappingChoice from "c/userMappingChoice";
import UserMappingContexts from "c/userMappingContexts";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ViewContextController.choose", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ViewContextController.getContexts", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingPersonController.findUsers", () => ({ default: jest.fn() }), { virtual: true });

const contexts: ViewContext[] = [
  { context: "Default", userFullName: "Ken Ito", isActive: true },
  { context: "System", userFullName: "Lee Park", isActive: false },
  { context: "Unmapped", userFullName: null, isActive: null },
];

async function render(): Promise<HTMLElement> {
  jest.mocked(getContexts).mockResolvedValue(contexts);
  const element = createElement("c-user-mapping-contexts", { is: UserMappingContexts });
  element.connectionId = "a00000000000001AAA";
  document.body.appendChild(element);
  await settle();
  return element;
}

function press(element: HTMLElement, context: string, label: string): Promise<void> {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>(`[data-context=${context}]`) ?? [];
  [...all].find((button) => button.label === `c.UserMapping_${label}`)?.click();
  return settle();
}

describe("c-user-mapping-contexts", () => {
  it("says as whom content is shown in the three contexts, and warns of a user who left (SL-15)", async () => {
    const element = await render();
    const rows = [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent);
    expect(rows[0]).toContain("c.UserMapping_ContextAs");
    expect(rows[2]).toContain("c.UserMapping_ContextSafe");
    expect(element.shadowRoot?.querySelectorAll("c-scoped-message")).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it("chooses a user with a reason, or safe content only (SL-15)", async () => {
    const element = await render();
    const choice = { userId: "005000000000001AAA", reason: "Known" };
    UserMappingChoice.open = jest.fn().mockResolvedValue(choice);
    await press(element, "Unmapped", "ContextChoose");
    expect(choose).toHaveBeenCalledWith({
      connectionId: "a00000000000001AAA",
      context: "Unmapped",
      ...choice,
    });
    jest.mocked(ConnectionReasonModal.open as unknown as jest.Mock).mockResolvedValue("Too much");
    await press(element, "Default", "ContextSafeAct");
    expect(choose).toHaveBeenLastCalledWith({
      connectionId: "a00000000000001AAA",
      context: "Default",
      userId: null,
      reason: "Too much",
    });
  });

  it("changes nothing when the person thinks better of it, and says what was refused", async () => {
    const element = await render();
    UserMappingChoice.open = jest.fn().mockResolvedValue(undefined);
    await press(element, "Default", "ContextChoose");
    expect(choose).not.toHaveBeenCalled();
    UserMappingChoice.open = jest.fn().mockResolvedValue({ userId: "005000000000001AAA", reason: "x" });
    jest.mocked(choose).mockRejectedValue(failure("USER_NOT_FIT"));
    await press(element, "Default", "ContextChoose");
    await settle();
    expect(find<HTMLElement & { message: string }>(element, "c-failure-message")?.message).toBe("It did not work.");
    await expect(element).toBeAccessible();
  });

  it("shows it as somebody who is not mapped (SL-15)", async () => {
    const element = await render();
    const asked = jest.fn();
    element.addEventListener("view", (event) => asked((event as CustomEvent<{ view: string }>).detail.view));
    const all = element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>("lightning-button") ?? [];
    [...all].find(({ label }) => label === "c.UserMapping_ViewAsUnmapped")?.click();
    expect(asked).toHaveBeenCalledWith("unmapped");
  });

  it("says why it could not load", async () => {
    jest.mocked(getContexts).mockRejectedValue(failure("MISSING_PERMISSION"));
    const element = createElement("c-user-mapping-contexts", { is: UserMappingContexts });
    element.connectionId = "a00000000000001AAA";
    document.body.appendChild(element);
    await settle();
    expect(find<HTMLElement & { failure: unknown }>(element, "c-load-state")?.failure).toMatchObject({
      code: "MISSING_PERMISSION",
    });
  });
});
