import { createElement } from "lwc";
import ProfileMatchPeople from "c/profileMatchPeople";

const mockNavigate = jest.fn<void, [unknown]>();
jest.mock("lightning/navigation", () => {
  const NavigationMixin = (Base: new () => object) =>
    class extends Base {
      open(page: unknown): void {
        mockNavigate(page);
      }
    };
  return { NavigationMixin: Object.assign(NavigationMixin, { Navigate: "open" }) };
});

const PEOPLE = [
  { recordId: "003000000000001AAA", recordName: "Maria Santos", role: "Decision Maker", state: "Matched", score: 99 },
  { recordId: "003000000000002AAA", recordName: "Bo Chen", role: null, state: "Searching", score: null },
];

describe("c-profile-match-people", () => {
  it("lists people with role and state, and opens one (LI-07)", async () => {
    const element = createElement("c-profile-match-people", { is: ProfileMatchPeople });
    Object.assign(element, { people: PEOPLE });
    document.body.appendChild(element);
    await Promise.resolve();
    const items = [...(element.shadowRoot?.querySelectorAll("li") ?? [])];
    expect(items).toHaveLength(2);
    expect(items[0]?.textContent).toContain("Decision Maker");
    element.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
    const attributes = { recordId: PEOPLE[0]?.recordId, objectApiName: "Contact", actionName: "view" };
    expect(mockNavigate).toHaveBeenCalledWith({ type: "standard__recordPage", attributes });
    await expect(element).toBeAccessible();
  });
});
