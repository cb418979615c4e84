import { createElement } from "lwc";
import getHistory from "@salesforce/apex/ProfileMatchController.getHistory";
import getMatch from "@salesforce/apex/ProfileMatchController.getMatch";
import link from "@salesforce/apex/ProfileMatchController.link";
import reject from "@salesforce/apex/ProfileMatchController.reject";
import search from "@salesforce/apex/ProfileMatchController.search";
import undo from "@salesforce/apex/ProfileMatchController.undo";
import EmbeddedProfile from "c/embeddedProfile";
import ProfileMatchChoice from "c/profileMatchChoice";
import { focusProfile } from "c/profileMatchFocus";
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
jest.mock("@salesforce/apex/ProfileMatchController.getHistory", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ProfileMatchController.link", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ProfileMatchController.reject", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ProfileMatchController.search", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ProfileMatchController.undo", () => ({ default: jest.fn() }), { virtual: true });

interface TestWire {
  emit(value: unknown): void;
  error(body: unknown, status: number): void;
}
interface Shown {
  readonly heading?: string;
  readonly message?: string;
  readonly isLoading?: boolean;
  readonly failure?: { readonly message: string } | null;
}
const match = getMatch as unknown as TestWire;
const calls = { getHistory, link, reject, search, undo } as unknown as Record<string, jest.Mock>;
const best = possible.candidates[0]!;
const open = jest.spyOn(ProfileMatchChoice, "open");

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

async function render(view: unknown): Promise<HTMLElement> {
  const element = createElement("c-embedded-profile", { is: EmbeddedProfile });
  Object.assign(element, { recordId: possible.recordId });
  document.body.appendChild(element);
  match.emit(view);
  await settle();
  return element;
}

const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const shown = (element: HTMLElement, selector: string): Shown[] =>
  all(element, selector).map((found) => found as unknown as Shown);
const press = async (element: HTMLElement, action: string): Promise<void> => {
  all(element, `[data-action="${action}"]`)[0]?.click();
  await settle();
};
const decide = async (element: HTMLElement, detail: unknown): Promise<void> => {
  all(element, "c-profile-match-card")[0]?.dispatchEvent(new CustomEvent("decide", { detail }));
  await settle();
};

describe("c-embedded-profile", () => {
  beforeEach(() => {
    for (const call of Object.values(calls)) call.mockReset().mockResolvedValue(null);
    open.mockReset();
  });

  it("shows the best profile, and both side by side when asked (LI-07)", async () => {
    const element = await render(possible);
    expect(all(element, "c-profile-match-card")).toHaveLength(1);
    await press(element, "compare");
    expect(all(element, "c-profile-match-card")).toHaveLength(2);
    await press(element, "compare");
    expect(all(element, "c-profile-match-card")).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it("links, rejects and takes back what the card says (LI-08, LI-09)", async () => {
    const element = await render(possible);
    const { profileId } = best;
    const { recordId } = possible;
    await decide(element, { action: "link", profileId, reason: "" });
    expect(calls["link"]).toHaveBeenCalledWith({ recordId, profileId, reason: null });
    await decide(element, { action: "reject", profileId, reason: "Other" });
    expect(calls["reject"]).toHaveBeenCalledWith({ recordId, profileId, reason: "Other" });
    await decide(element, { action: "undo", profileId, reason: "" });
    expect(calls["undo"]).toHaveBeenCalledWith({ recordId, profileId });
  });

  it("links another profile that the person chose, and nothing when they cancel (LI-08)", async () => {
    const element = await render(possible);
    open.mockResolvedValueOnce(undefined);
    await decide(element, { action: "choose" });
    expect(calls["link"]).not.toHaveBeenCalled();
    open.mockResolvedValueOnce({ profileId: "a01000000000009AAA", reason: "Met her" });
    await decide(element, { action: "choose" });
    const { recordId } = possible;
    expect(calls["link"]).toHaveBeenCalledWith({ recordId, profileId: "a01000000000009AAA", reason: "Met her" });
  });

  it("takes back a rejection", async () => {
    const element = await render({ ...possible, rejected: { ...best, decidedAt: possible.evaluatedAt } });
    await press(element, "undoRejection");
    expect(calls["undo"]).toHaveBeenCalledTimes(1);
  });

  it("shows and hides who decided what", async () => {
    const element = await render(possible);
    calls["getHistory"]?.mockResolvedValue([{ key: "1", action: "Link" }]);
    await press(element, "history");
    expect(all(element, "c-profile-match-history")).toHaveLength(1);
    await press(element, "history");
    expect(all(element, "c-profile-match-history")).toHaveLength(0);
  });

  it("shows all profiles of a conflict and no runner-up (SA-09)", async () => {
    const element = await render({ ...possible, state: "Conflict" });
    expect(all(element, "c-profile-match-card")).toHaveLength(2);
    expect(all(element, '[data-action="compare"]')).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it("says why there is no match, and offers to search", async () => {
    const element = await render({ ...possible, state: "None", unmatchedReason: "TooLittleData", candidates: [] });
    expect(shown(element, "c-empty-state")[0]?.message).toContain("Matching_TooLittleData");
    await press(element, "search");
    expect(open).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it("evaluates a record once that nobody looked at before", async () => {
    const element = await render({ ...possible, state: "Searching", candidates: [] });
    match.emit({ ...possible, state: "Searching", candidates: [] });
    await settle();
    expect(calls["search"]).toHaveBeenCalledTimes(1);
    expect(element.shadowRoot?.textContent).toContain("Matching_Looking");
  });

  it("says that no service is connected, and evaluates nothing", async () => {
    const element = await render({ state: "NoService", candidates: [] });
    expect(shown(element, "c-empty-state")[0]?.heading).toContain("Matching_NoService");
    expect(calls["search"]).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it.each(["Degraded", "Suspended"])("says that the service is %s and keeps what was known", async (serviceStatus) => {
    const element = await render({ ...possible, serviceStatus });
    expect(all(element, "c-scoped-message")).toHaveLength(1);
    expect(all(element, "c-profile-match-card")).toHaveLength(1);
  });

  it("waits, and shows why loading failed with a way on", async () => {
    const element = createElement("c-embedded-profile", { is: EmbeddedProfile });
    document.body.appendChild(element);
    await settle();
    expect(shown(element, "c-load-state")[0]?.isLoading).toBe(true);
    match.error({ message: "It did not work." }, 500);
    await settle();
    const [state] = shown(element, "c-load-state");
    expect([state?.isLoading, state?.failure?.message]).toEqual([false, "It did not work."]);
    await expect(element).toBeAccessible();
  });

  it("keeps the page and shows why an action was refused", async () => {
    calls["link"]?.mockRejectedValue({ body: { message: "Changed meanwhile." } });
    const element = await render(possible);
    await decide(element, { action: "link", profileId: best.profileId, reason: "" });
    expect(shown(element, "c-failure-message")[0]?.message).toBe("Changed meanwhile.");
    expect(all(element, "c-profile-match-card")).toHaveLength(1);
  });

  it("takes the focus when the badge asks for it", async () => {
    const element = await render(possible);
    expect(focusProfile(possible.recordId)).toBe(true);
    element.remove();
    expect(focusProfile(possible.recordId)).toBe(false);
  });
});
