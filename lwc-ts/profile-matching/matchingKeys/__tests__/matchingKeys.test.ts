import { createElement } from "lwc";
import getKeys from "@salesforce/apex/MatchModelController.getKeys";
import MatchingKeys from "c/matchingKeys";

jest.mock("@salesforce/apex/MatchModelController.getKeys", () => ({ default: jest.fn() }), { virtual: true });

const load = getKeys as unknown as jest.Mock;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

async function render(): Promise<HTMLElement> {
  const element = createElement("c-matching-keys", { is: MatchingKeys });
  Object.assign(element, { kind: "Person" });
  document.body.appendChild(element);
  await settle();
  return element;
}

const one = (element: HTMLElement, selector: string): (HTMLElement & Record<string, unknown>) | null =>
  element.shadowRoot?.querySelector<HTMLElement & Record<string, unknown>>(selector) ?? null;

describe("c-matching-keys", () => {
  it("counts only when asked for", async () => {
    load.mockReset().mockResolvedValue([{ slot: 1, profiles: 1200, largest: 40, blanked: 0 }]);
    const element = await render();
    expect(load).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
    one(element, '[data-action="keys"]')?.click();
    await settle();
    expect(one(element, "c-paged-table")?.["rows"]).toMatchObject([{ profiles: "1,200", largest: "40" }]);
  });

  it("shows why they could not be counted", async () => {
    load.mockReset().mockRejectedValue({ body: { message: "No." } });
    const element = await render();
    one(element, '[data-action="keys"]')?.click();
    await settle();
    expect((one(element, "c-load-state")?.["failure"] as { message: string }).message).toBe("No.");
  });
});
