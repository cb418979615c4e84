import { createElement } from "lwc";
import findUsers from "@salesforce/apex/UserMappingPersonController.findUsers";
import UserMappingChoice from "c/userMappingChoice";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/UserMappingPersonController.findUsers", () => ({ default: jest.fn() }), { virtual: true });

const users = [{ id: "005000000000001AAA", label: "Ken Ito", detail: "ken@people.example" }];

async function render(candidate: unknown = null): Promise<HTMLElement> {
  const element = createElement("c-user-mapping-choice", { is: UserMappingChoice });
  Object.assign(element, { personName: "Maria", candidate });
  document.body.appendChild(element);
  await settle();
  return element;
}

describe("c-user-mapping-choice", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("searches users once the person stops typing (SL-09)", async () => {
    jest.mocked(findUsers).mockResolvedValue(users);
    const element = await render();
    for (const value of ["k", "ke", "ken"]) {
      find(element, "lightning-input")?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
    }
    jest.runAllTimers();
    await settle();
    expect(findUsers).toHaveBeenCalledTimes(1);
    expect(find(element, "lightning-radio-group")).not.toBeNull();
  });

  it("maps to the candidate with a reason, and not without a user", async () => {
    const element = await render(users[0]);
    const closed = jest.fn();
    element.addEventListener("close", closed);
    const reason = find<HTMLElement & { reportValidity(): boolean }>(element, "lightning-textarea");
    if (reason) reason.reportValidity = () => true;
    reason?.dispatchEvent(new CustomEvent("change", { detail: { value: " told " } }));
    element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button")[1]?.click();
    const [event] = closed.mock.calls[0] as [CustomEvent];
    expect(event.detail).toEqual({ userId: "005000000000001AAA", reason: "told" });
  });

  it("asks for a user when none is chosen", async () => {
    const element = await render();
    element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button")[1]?.click();
    await settle();
    expect(find(element, "[role=alert]")).not.toBeNull();
    jest.useRealTimers();
    await expect(element).toBeAccessible();
  });

  it("says why the search failed", async () => {
    jest.mocked(findUsers).mockRejectedValue(failure("MISSING_PERMISSION"));
    const element = await render();
    find(element, "lightning-input")?.dispatchEvent(new CustomEvent("change", { detail: { value: "ken" } }));
    jest.runAllTimers();
    await settle();
    expect(find(element, "[role=alert]")?.textContent).toBe("It did not work.");
  });
});
