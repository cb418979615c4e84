import { createElement } from "lwc";
import acceptMany from "@salesforce/apex/MatchReviewController.acceptMany";
import getQueue from "@salesforce/apex/MatchReviewController.getQueue";
import link from "@salesforce/apex/MatchReviewController.link";
import reject from "@salesforce/apex/MatchReviewController.reject";
import undo from "@salesforce/apex/MatchReviewController.undo";
import MatchingReview from "c/matchingReview";

jest.mock("@salesforce/i18n/currency", () => ({ default: "USD" }), { virtual: true });
jest.mock("@salesforce/apex/MatchReviewController.acceptMany", () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
  "@salesforce/apex/MatchReviewController.getCase",
  () => ({ default: jest.fn().mockResolvedValue({ state: "Possible", candidates: [] }) }),
  { virtual: true },
);
jest.mock("@salesforce/apex/MatchReviewController.getQueue", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchReviewController.link", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchReviewController.reject", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchReviewController.undo", () => ({ default: jest.fn() }), { virtual: true });

const calls = { acceptMany, getQueue, link, reject, undo } as unknown as Record<string, jest.Mock>;
const item = (index: number): object => ({
  recordId: `L${index}`,
  recordName: `Lead ${index}`,
  objectName: "Lead",
  ownerId: "005",
  ownerName: "Bo Chen",
  state: "Possible",
  score: 60,
  profileId: `P${index}`,
});
const QUEUE = {
  cases: [item(1), item(2), item(3)],
  total: 3,
  hidden: 0,
  decidedToday: 2,
  decidedThisWeek: 9,
  nextKey: null,
};

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

async function render(queue: object = QUEUE): Promise<HTMLElement> {
  calls["getQueue"]?.mockResolvedValue(queue);
  const element = createElement("c-matching-review", { is: MatchingReview });
  document.body.appendChild(element);
  await settle();
  return element;
}

const one = (element: HTMLElement, selector: string): (HTMLElement & Record<string, unknown>) | null =>
  element.shadowRoot?.querySelector<HTMLElement & Record<string, unknown>>(selector) ?? null;
const decide = async (element: HTMLElement, detail: object): Promise<void> => {
  one(element, "c-matching-review-case")?.dispatchEvent(new CustomEvent("decide", { detail }));
  await settle();
};
const left = (element: HTMLElement): unknown[] => one(element, "c-matching-review-list")?.["cases"] as unknown[];

describe("c-matching-review", () => {
  beforeEach(() => Object.values(calls).forEach((call) => call.mockReset().mockResolvedValue(null)));

  it("opens the first case; a decision opens the next", async () => {
    const element = await render();
    expect(one(element, "c-matching-review-case")?.["recordId"]).toBe("L1");
    await decide(element, { action: "accept", profileId: "P1", reason: "" });
    expect(calls["link"]).toHaveBeenCalledWith({ recordId: "L1", profileId: "P1", note: null });
    expect(one(element, "c-matching-review-case")?.["recordId"]).toBe("L2");
    expect(left(element)).toHaveLength(2);
    await decide(element, { action: "skip" });
    expect(one(element, "c-matching-review-case")?.["recordId"]).toBe("L3");
    expect(left(element)).toHaveLength(2);
    await decide(element, { action: "reject", profileId: "P3", reason: "Other" });
    expect(calls["reject"]).toHaveBeenCalledWith({ recordId: "L3", profileId: "P3", reason: "Other" });
    await expect(element).toBeAccessible();
  });

  it("takes the last decision back to its place", async () => {
    const element = await render();
    await decide(element, { action: "accept", profileId: "P1", reason: "" });
    await decide(element, { action: "undo" });
    expect(calls["undo"]).toHaveBeenCalledWith({ recordId: "L1", profileId: "P1" });
    expect(one(element, "c-matching-review-case")?.["recordId"]).toBe("L1");
    expect(left(element)).toHaveLength(3);
  });

  it("accepts many, and says how many changed meanwhile", async () => {
    const element = await render();
    calls["acceptMany"]?.mockResolvedValue({ accepted: 1, changedRecordIds: ["L2"] });
    one(element, "c-matching-review-list")?.dispatchEvent(new CustomEvent("acceptmany", { detail: ["L1", "L2"] }));
    await settle();
    expect(calls["acceptMany"]).toHaveBeenCalledWith({ profileByRecord: { L1: "P1", L2: "P2" } });
    expect(element.shadowRoot?.textContent).toContain("Matching_BulkDone");
  });

  it("tells an empty queue from one that filters empty", async () => {
    const element = await render({ ...QUEUE, cases: [], total: 0 });
    expect(one(element, "c-empty-state")?.["heading"]).toContain("Matching_ReviewEmpty");
    await expect(element).toBeAccessible();
    one(element, "lightning-combobox")?.dispatchEvent(new CustomEvent("change", { detail: { value: "Lead" } }));
    await settle();
    expect(one(element, "c-empty-state")?.["heading"]).toContain("Matching_NoCases");
    one(element, '[data-action="clear"]')?.click();
    await settle();
    expect(calls["getQueue"]).toHaveBeenCalledTimes(3);
  });

  it("says how many cases are hidden, and why a decision was refused", async () => {
    const element = await render({ ...QUEUE, hidden: 1 });
    expect(element.shadowRoot?.textContent).toContain("Matching_CasesHidden");
    calls["link"]?.mockRejectedValue({ body: { message: "Changed." } });
    await decide(element, { action: "accept", profileId: "P1", reason: "" });
    expect(one(element, "c-failure-message")?.["message"]).toBe("Changed.");
    expect(left(element)).toHaveLength(3);
  });

  it("shows why the queue could not be loaded", async () => {
    calls["getQueue"]?.mockRejectedValue({ body: { message: "No." } });
    const element = createElement("c-matching-review", { is: MatchingReview });
    document.body.appendChild(element);
    await settle();
    expect((one(element, "c-load-state")?.["failure"] as { message: string }).message).toBe("No.");
  });
});
