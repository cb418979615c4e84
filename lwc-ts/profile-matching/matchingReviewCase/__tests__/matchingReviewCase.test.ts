import { createElement } from "lwc";
import getCase from "@salesforce/apex/MatchReviewController.getCase";
import MatchingReviewCase from "c/matchingReviewCase";
import possible from "./data/possible.json";

jest.mock("@salesforce/apex/MatchReviewController.getCase", () => ({ default: jest.fn() }), { virtual: true });

const load = getCase as unknown as jest.Mock;
const [best] = possible.candidates;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

async function render(view: object, options: object = {}): Promise<{ element: HTMLElement; decided: jest.Mock }> {
  load.mockResolvedValue({ ...possible, ...view });
  const element = createElement("c-matching-review-case", { is: MatchingReviewCase });
  Object.assign(element, { recordId: "L1", recordName: "Maria Santos", hasShortcuts: true, canUndo: true, ...options });
  const decided = jest.fn();
  element.addEventListener("decide", (event) => decided((event as CustomEvent<unknown>).detail));
  document.body.appendChild(element);
  await settle();
  return { element, decided };
}

const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const type = async (element: HTMLElement, key: string): Promise<void> => {
  all(element, "h2")[0]?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
  await settle();
};

describe("c-matching-review-case", () => {
  it("shows the best two side by side, read only", async () => {
    const { element } = await render({});
    expect(all(element, "c-profile-match-card")).toHaveLength(2);
    await expect(element).toBeAccessible();
  });

  it("decides by letters: accept, reject with the last reason, skip, undo", async () => {
    const { element, decided } = await render({});
    await type(element, "a");
    expect(decided).toHaveBeenLastCalledWith({ action: "accept", profileId: best?.profileId, reason: "" });
    await type(element, "r");
    all(element, "lightning-radio-group")[0]?.dispatchEvent(new CustomEvent("change", { detail: { value: "Other" } }));
    await expect(element).toBeAccessible();
    all(element, '[data-action="rejectNow"]')[0]?.click();
    expect(decided).toHaveBeenLastCalledWith({ action: "reject", profileId: best?.profileId, reason: "Other" });
    await type(element, "s");
    await type(element, "u");
    expect(decided.mock.calls.map(([detail]) => (detail as { action: string }).action).slice(-2)).toEqual([
      "skip",
      "undo",
    ]);
  });

  it("leaves letters alone when shortcuts are off", async () => {
    const { element, decided } = await render({}, { hasShortcuts: false });
    await type(element, "a");
    expect(decided).not.toHaveBeenCalled();
    expect(all(element, '[data-action="accept"]')[0]?.getAttribute("aria-keyshortcuts")).toBeNull();
  });

  it("accepts nothing by letter in a conflict: the person says which one (SA-09)", async () => {
    const { element, decided } = await render({ state: "Conflict" });
    await type(element, "a");
    expect(decided).not.toHaveBeenCalled();
    all(element, '[data-action="thisOne"]')[1]?.click();
    expect(decided).toHaveBeenCalledWith(expect.objectContaining({ profileId: possible.candidates[1]?.profileId }));
  });

  it("says that somebody decided meanwhile, and goes on", async () => {
    const { element, decided } = await render({ state: "Matched" });
    expect(all(element, "c-scoped-message")).toHaveLength(1);
    expect(all(element, "c-profile-match-card")).toHaveLength(0);
    all(element, '[data-action="skip"]')[0]?.click();
    expect(decided).toHaveBeenCalledWith(expect.objectContaining({ action: "skip" }));
    await expect(element).toBeAccessible();
  });

  it("shows why a case could not be loaded", async () => {
    load.mockRejectedValue({ body: { message: "No." } });
    const element = createElement("c-matching-review-case", { is: MatchingReviewCase });
    Object.assign(element, { recordId: "L1" });
    document.body.appendChild(element);
    await settle();
    const [state] = all(element, "c-load-state") as (HTMLElement & { failure?: { message: string } })[];
    expect(state?.failure?.message).toBe("No.");
  });
});
