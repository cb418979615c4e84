import { createElement } from "lwc";
import MatchingReviewList from "c/matchingReviewList";

jest.mock("@salesforce/i18n/currency", () => ({ default: "USD" }), { virtual: true });

const CASES = [
  {
    recordId: "L1",
    recordName: "Ken Ito",
    objectName: "Contact",
    state: "Possible",
    score: 61,
    profileId: "P1",
    value: 120000,
    doubt: 0.9,
  },
  {
    recordId: "L2",
    recordName: "Maria Santos",
    objectName: "Lead",
    state: "Possible",
    score: 94,
    profileId: "P2",
    doubt: 0.1,
  },
  {
    recordId: "L3",
    recordName: "Fabrikam",
    objectName: "Account",
    state: "Conflict",
    score: 77,
    profileId: null,
    doubt: 0.5,
  },
];

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
}

async function render(): Promise<HTMLElement> {
  const element = createElement("c-matching-review-list", { is: MatchingReviewList });
  Object.assign(element, { cases: CASES, openId: "L1", hasMore: true });
  document.body.appendChild(element);
  await settle();
  return element;
}

const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const check = async (field: HTMLElement | undefined, checked: boolean): Promise<void> => {
  field?.dispatchEvent(new CustomEvent("change", { detail: { checked } }));
  await settle();
};

describe("c-matching-review-list", () => {
  it("shows value and doubt of each case, and which one is open", async () => {
    const element = await render();
    const buttons = all(element, "button");
    expect(buttons).toHaveLength(3);
    expect(buttons[0]?.getAttribute("aria-current")).toBe("true");
    expect(buttons[0]?.textContent).toContain("Matching_CaseValue");
    expect(buttons[0]?.textContent).toContain("Matching_DoubtHigh");
    expect(buttons[1]?.textContent).toContain("Matching_DoubtLow");
    await expect(element).toBeAccessible();
  });

  it("opens a case and asks for more", async () => {
    const element = await render();
    const heard: unknown[] = [];
    element.addEventListener("open", (event) => heard.push((event as CustomEvent<string>).detail));
    element.addEventListener("more", () => heard.push("more"));
    all(element, "button")[1]?.click();
    all(element, '[data-action="more"]')[0]?.click();
    expect(heard).toEqual(["L2", "more"]);
  });

  it("accepts many after naming the lowest score; a conflict is not among them", async () => {
    const element = await render();
    const accepted = jest.fn();
    element.addEventListener("acceptmany", (event) => accepted((event as CustomEvent<string[]>).detail));
    await check(all(element, '[data-action="selecting"]')[0], true);
    const boxes = all(element, "lightning-input[data-record]");
    expect(boxes.map(({ dataset }) => dataset["record"])).toEqual(["L1", "L2"]);
    await check(boxes[0], true);
    await check(boxes[1], true);
    all(element, '[data-action="ask"]')[0]?.click();
    await settle();
    expect(all(element, '[role="alert"]')[0]?.textContent).toContain("Matching_AcceptManyTitle");
    await expect(element).toBeAccessible();
    all(element, '[data-action="accept"]')[0]?.click();
    expect(accepted).toHaveBeenCalledWith(["L1", "L2"]);
  });
});
