import { createElement } from "lwc";
import getMatch from "@salesforce/apex/ProfileMatchController.getMatch";
import link from "@salesforce/apex/ProfileMatchController.link";
import reject from "@salesforce/apex/ProfileMatchController.reject";
import search from "@salesforce/apex/ProfileMatchController.search";
import undo from "@salesforce/apex/ProfileMatchController.undo";
import EmbeddedProfile from "c/embeddedProfile";
import possible from "./data/possible.json";

jest.mock(
  "@salesforce/apex/ProfileMatchController.getMatch",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock("@salesforce/apex/ProfileMatchController.link", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ProfileMatchController.reject", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ProfileMatchController.search", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ProfileMatchController.undo", () => ({ default: jest.fn() }), { virtual: true });

interface TestWire {
  emit(value: unknown): void;
  error(body: unknown, status: number): void;
}
const match = getMatch as unknown as TestWire;
const calls = { link, reject, search, undo } as unknown as Record<"link" | "reject" | "search" | "undo", jest.Mock>;
const best = possible.candidates[0]!;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
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
const press = async (element: HTMLElement, action: string): Promise<void> => {
  all(element, `[data-action="${action}"]`)[0]?.click();
  await settle();
};

describe("c-embedded-profile", () => {
  beforeEach(() => Object.values(calls).forEach((call) => call.mockReset().mockResolvedValue(null)));

  it("shows the profile, its evidence open, and the runner-up", async () => {
    const element = await render(possible);
    expect(all(element, "h3")[0]?.textContent).toBe("Maria Santos");
    expect(all(element, "section")).toHaveLength(1);
    expect((all(element, "details")[0] as HTMLDetailsElement).open).toBe(true);
    await expect(element).toBeAccessible();
  });

  it("confirms the profile", async () => {
    const element = await render(possible);
    await press(element, "link");
    expect(calls.link).toHaveBeenCalledWith({ recordId: possible.recordId, profileId: best.profileId });
  });

  it("asks for a reason before it rejects, and can keep the suggestion", async () => {
    const element = await render(possible);
    await press(element, "ask");
    expect(all(element, "lightning-radio-group")).toHaveLength(1);
    await press(element, "keep");
    expect(all(element, "lightning-radio-group")).toHaveLength(0);
    await press(element, "ask");
    all(element, "lightning-radio-group")[0]?.dispatchEvent(new CustomEvent("change", { detail: { value: "Other" } }));
    await press(element, "reject");
    expect(calls.reject).toHaveBeenCalledWith({
      recordId: possible.recordId,
      profileId: best.profileId,
      reason: "Other",
    });
  });

  it("undoes a decision and a rejection", async () => {
    const decided = { ...best, status: "Confirmed", isUndoable: true, decidedAt: possible.evaluatedAt };
    const element = await render({ ...possible, state: "Matched", candidates: [decided], rejected: decided });
    expect((all(element, "details")[0] as HTMLDetailsElement).open).toBe(false);
    await press(element, "undo");
    await press(element, "undoRejection");
    expect(calls.undo).toHaveBeenCalledTimes(2);
    await expect(element).toBeAccessible();
  });

  it("shows both profiles of a conflict without a default", async () => {
    const element = await render({ ...possible, state: "Conflict" });
    expect(all(element, "section")).toHaveLength(2);
    const buttons = all(element, '[data-action="link"]') as (HTMLElement & { variant: string })[];
    expect(buttons.map(({ variant }) => variant)).toEqual(["neutral", "neutral"]);
  });

  it("says why there is no match", async () => {
    const element = await render({ ...possible, state: "None", unmatchedReason: "TooLittleData", candidates: [] });
    expect(all(element, "section")).toHaveLength(0);
    expect(element.shadowRoot?.textContent).toContain("Matching_TooLittleData");
    await expect(element).toBeAccessible();
  });

  it("evaluates a record once that nobody looked at before", async () => {
    await render({ ...possible, state: "Searching", candidates: [] });
    match.emit({ ...possible, state: "Searching", candidates: [] });
    await settle();
    expect(calls.search).toHaveBeenCalledTimes(1);
  });

  it("is locked without a seat", async () => {
    const element = await render({ state: "NoSeat", candidates: [] });
    expect(element.shadowRoot?.textContent).toContain("Matching_NeedsSeat");
  });

  it("shows a spinner while it waits, and the error of a refused call", async () => {
    const element = createElement("c-embedded-profile", { is: EmbeddedProfile });
    document.body.appendChild(element);
    await settle();
    expect(all(element, "lightning-spinner")).toHaveLength(1);
    match.error({ message: "It did not work." }, 500);
    await settle();
    expect(all(element, "lightning-spinner")).toHaveLength(0);
    expect(all(element, "c-scoped-message")).toHaveLength(1);
  });

  it("keeps the page and shows why an action was refused", async () => {
    calls.link.mockRejectedValue({ body: { message: "Changed meanwhile." } });
    const element = await render(possible);
    await press(element, "link");
    expect((all(element, "c-scoped-message")[0] as HTMLElement & { message: string }).message).toBe(
      "Changed meanwhile.",
    );
    expect(all(element, "section")).toHaveLength(1);
  });
});
