import { createElement } from "lwc";
import { CurrentPageReference } from "lightning/navigation";
import MatchingPages from "c/matchingPages";

jest.mock(
  "@salesforce/apex/MatchOverviewController.getOverview",
  () => ({ default: jest.fn().mockResolvedValue(null) }),
  {
    virtual: true,
  },
);
jest.mock("@salesforce/apex/ProfileSyncController.start", () => ({ default: jest.fn() }), { virtual: true });

// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the test adapter emits pages
const page = CurrentPageReference as unknown as { emit(value: unknown): void };

async function render(view: string | undefined): Promise<HTMLElement> {
  const element = createElement("c-matching-pages", { is: MatchingPages });
  document.body.appendChild(element);
  page.emit({ type: "standard__navItemPage", attributes: {}, state: view ? { c__view: view } : {} });
  await Promise.resolve();
  return element;
}

describe("c-matching-pages", () => {
  it("shows the overview by default, and for an address that nobody knows", async () => {
    for (const view of [undefined, "elsewhere"]) {
      const element = await render(view);
      expect(element.shadowRoot?.querySelector("c-matching-overview")).not.toBeNull();
      await expect(element).toBeAccessible();
    }
  });

  it("names every part and says which one is open", async () => {
    const element = await render("overview");
    const items = [...(element.shadowRoot?.querySelectorAll("nav button") ?? [])];
    expect(items).toHaveLength(6);
    expect(items.map((item) => item.getAttribute("aria-current"))).toEqual(["page", null, null, null, null, null]);
  });
});
