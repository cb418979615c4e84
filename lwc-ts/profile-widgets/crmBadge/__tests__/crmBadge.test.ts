import { createElement } from "lwc";
import getMatch from "@salesforce/apex/ProfileMatchController.getMatch";
import CrmBadge from "c/crmBadge";
import possible from "./data/possible.json";

jest.mock(
  "@salesforce/apex/ProfileMatchController.getMatch",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

const match = getMatch as unknown as { emit(value: unknown): void; error(body: unknown, status: number): void };

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
  it.each(["Matched", "Possible", "Conflict", "Stale", "None", "Searching", "NoSeat"])(
    "says %s with icon and word",
    async (state) => {
      const element = await render({ ...possible, state });
      expect(button(element)?.textContent).not.toBe("");
      expect(element.shadowRoot?.querySelector("lightning-icon")).not.toBeNull();
      await expect(element).toBeAccessible();
    },
  );

  it("opens to say with whom and why", async () => {
    const element = await render(possible);
    button(element)?.click();
    await Promise.resolve();
    expect(button(element)?.getAttribute("aria-expanded")).toBe("true");
    expect(element.shadowRoot?.querySelector("p")?.textContent).toContain("Maria Santos");
  });

  it("shows nothing before the answer, and the error when there is one", async () => {
    const element = await render(null);
    expect(button(element)).toBeNull();
    match.error({ message: "It did not work." }, 500);
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("c-scoped-message")).not.toBeNull();
  });
});
