import { createElement } from "lwc";
import findProfiles from "@salesforce/apex/ProfileMatchController.findProfiles";
import ProfileMatchChoice from "c/profileMatchChoice";

jest.mock("@salesforce/apex/ProfileMatchController.findProfiles", () => ({ default: jest.fn() }), { virtual: true });

const find = findProfiles as unknown as jest.Mock;
const FOUND = [
  { profileId: "P1", name: "Maria Santos", title: "VP", company: "Northwind", city: "Lisbon", score: 94 },
  { profileId: "P2", name: "Mario Santos", score: 3, linkedRecordName: "Mario S.", linkedOwnerName: "Bo Chen" },
];

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

async function render(): Promise<HTMLElement & { close: jest.Mock }> {
  const element = createElement<HTMLElement & { close: jest.Mock }>("c-profile-match-choice", {
    is: ProfileMatchChoice as never,
  });
  Object.assign(element, { recordId: "00Q", suggestedIds: ["P1"] });
  document.body.appendChild(element);
  await settle();
  return element;
}

const one = (element: HTMLElement, selector: string): (HTMLElement & { options?: unknown[] }) | null =>
  element.shadowRoot?.querySelector(selector) ?? null;
const type = async (element: HTMLElement, value: string): Promise<void> => {
  one(element, "lightning-input")?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  jest.advanceTimersByTime(400);
  await settle();
};
const choose = async (element: HTMLElement, value: string): Promise<void> => {
  one(element, "lightning-radio-group")?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await settle();
};
const press = async (element: HTMLElement, action: string): Promise<void> => {
  one(element, `[data-action="${action}"]`)?.click();
  await settle();
};

describe("c-profile-match-choice", () => {
  beforeEach(() => {
    jest.useFakeTimers();
    find.mockReset().mockResolvedValue(FOUND);
  });
  afterEach(() => jest.useRealTimers());

  it("asks for two letters before it searches, and says when nothing is found", async () => {
    const element = await render();
    await type(element, "m");
    expect(find).not.toHaveBeenCalled();
    expect(element.shadowRoot?.textContent).toContain("Matching_TypeMore");
    find.mockResolvedValue([]);
    await type(element, "nobody");
    expect(element.shadowRoot?.textContent).toContain("Matching_NoProfiles");
    jest.useRealTimers();
    await expect(element).toBeAccessible();
  });

  it("lists profiles with their score, and needs a choice (LI-08)", async () => {
    const element = await render();
    await type(element, "santos");
    expect(one(element, "lightning-radio-group")?.options).toHaveLength(2);
    await press(element, "link");
    expect(element.shadowRoot?.textContent).toContain("Matching_ChooseFirst");
  });

  it("asks why for a profile that was not suggested, and tells who has it already (LI-05, LI-08)", async () => {
    const element = await render();
    await type(element, "santos");
    await choose(element, "P1");
    expect(one(element, "lightning-textarea")).toBeNull();
    await choose(element, "P2");
    expect(one(element, "lightning-textarea")).not.toBeNull();
    expect(one(element, "c-scoped-message")).not.toBeNull();
  });

  it("shows why a search failed", async () => {
    find.mockRejectedValue({ body: { message: "Too slow." } });
    const element = await render();
    await type(element, "santos");
    expect(one(element, '[role="alert"]')?.textContent).toBe("Too slow.");
  });
});
