import { createElement } from "lwc";
import getMatch from "@salesforce/apex/ProfileMatchController.getMatch";
import CrmBadge from "c/crmBadge";
import { registerProfile } from "c/profileMatchFocus";
import ProfileMatchModal from "c/profileMatchModal";
import possible from "./data/possible.json";

jest.mock(
  "@salesforce/apex/ProfileMatchController.getMatch",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock("@salesforce/customPermission/UseSeat", () => ({ default: true }), { virtual: true });

const match = getMatch as unknown as { emit(value: unknown): void; error(body: unknown, status: number): void };
const open = jest.spyOn(ProfileMatchModal, "open").mockResolvedValue(undefined);

async function render(view: unknown): Promise<HTMLElement> {
  const element = createElement("c-crm-badge", { is: CrmBadge });
  Object.assign(element, { recordId: possible.recordId });
  document.body.appendChild(element);
  if (view !== null) match.emit(view);
  await Promise.resolve();
  return element;
}

const button = (element: HTMLElement): HTMLElement | null => element.shadowRoot?.querySelector("button") ?? null;

describe("c-crm-badge", () => {
  it.each(["Matched", "Possible", "Conflict", "Stale", "None", "Searching", "NoService", "NoSeat"])(
    "says %s with icon and word (LI-06)",
    async (state) => {
      const element = await render({ ...possible, state });
      expect(button(element)?.textContent).not.toBe("");
      expect(element.shadowRoot?.querySelector("lightning-icon")).not.toBeNull();
      await expect(element).toBeAccessible();
    },
  );

  it("counts the people of an opportunity", async () => {
    const people = [{ state: "Matched" }, { state: "Possible" }, { state: "None" }];
    const element = await render({ ...possible, people });
    expect(button(element)?.textContent).toContain("Matching_PeopleCount");
  });

  it("moves the focus to the embedded profile of the page (LI-06)", async () => {
    const focus = jest.fn();
    const leave = registerProfile(possible.recordId, focus);
    const element = await render(possible);
    button(element)?.click();
    expect(focus).toHaveBeenCalledTimes(1);
    expect(open).not.toHaveBeenCalled();
    leave();
  });

  it("opens a modal where the page has no embedded profile", async () => {
    const element = await render(possible);
    button(element)?.click();
    expect(open).toHaveBeenCalledWith(expect.objectContaining({ recordId: possible.recordId }));
  });

  it("keeps its place before the answer, and shows the error when there is one", async () => {
    const element = await render(null);
    expect(button(element)).toBeNull();
    expect(element.shadowRoot?.textContent).toContain("Matching_Loading");
    match.error({ message: "It did not work." }, 500);
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("c-scoped-message")).not.toBeNull();
    await expect(element).toBeAccessible();
  });
});
