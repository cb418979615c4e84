import { createElement } from "lwc";
import estimate from "@salesforce/apex/MatchBackfillController.estimate";
import getState from "@salesforce/apex/MatchBackfillController.getState";
import pause from "@salesforce/apex/MatchBackfillController.pause";
import resume from "@salesforce/apex/MatchBackfillController.resume";
import setMatchingOff from "@salesforce/apex/MatchBackfillController.setMatchingOff";
import start from "@salesforce/apex/MatchBackfillController.start";
import stop from "@salesforce/apex/MatchBackfillController.stop";
import MatchingBackfill from "c/matchingBackfill";

jest.mock("@salesforce/apex/MatchBackfillController.estimate", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchBackfillController.getState", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchBackfillController.pause", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchBackfillController.resume", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchBackfillController.setMatchingOff", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchBackfillController.start", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchBackfillController.stop", () => ({ default: jest.fn() }), { virtual: true });

const calls = { estimate, getState, pause, resume, setMatchingOff, start, stop } as unknown as Record<
  string,
  jest.Mock
>;
const RUNNING = {
  state: "Running",
  done: 50,
  total: 200,
  failed: 1,
  startedByName: "Ada",
  startedAt: "2026-11-21T10:00:00Z",
};

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

async function render(state: object): Promise<HTMLElement> {
  calls["getState"]?.mockResolvedValue(state);
  const element = createElement("c-matching-backfill", { is: MatchingBackfill });
  document.body.appendChild(element);
  await settle();
  return element;
}

const all = (element: HTMLElement, selector: string): (HTMLElement & Record<string, unknown>)[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement & Record<string, unknown>>(selector) ?? []),
];
const press = async (element: HTMLElement, action: string): Promise<void> => {
  all(element, `[data-action="${action}"]`)[0]?.click();
  await settle();
};

describe("c-matching-backfill", () => {
  beforeEach(() => Object.values(calls).forEach((call) => call.mockReset().mockResolvedValue(null)));

  it("estimates before it can be started", async () => {
    const element = await render({ state: "None" });
    expect(all(element, '[data-action="start"]')).toHaveLength(0);
    await expect(element).toBeAccessible();
    calls["estimate"]?.mockResolvedValue({
      total: 3000,
      rows: 6000,
      storageKb: 12000,
      storageLeftKb: 1,
      soql: 120,
      hours: 0.2,
    });
    await press(element, "estimate");
    expect(element.shadowRoot?.textContent).toContain("Matching_EstimateText");
    calls["getState"]?.mockResolvedValue(RUNNING);
    await press(element, "start");
    expect(calls["start"]).toHaveBeenCalledWith({ objectNames: ["Lead", "Contact", "Account"], recordsPerHour: 20000 });
    expect(all(element, "lightning-progress-bar")[0]?.["value"]).toBe(25);
    element.remove();
  });

  it("pauses, goes on and ends", async () => {
    const element = await render(RUNNING);
    calls["getState"]?.mockResolvedValue({ ...RUNNING, state: "Paused" });
    await press(element, "pause");
    expect(element.shadowRoot?.textContent).toContain("Matching_BackfillPaused");
    await expect(element).toBeAccessible();
    await press(element, "resume");
    await press(element, "stop");
    expect([calls["pause"], calls["resume"], calls["stop"]].map((call) => call?.mock.calls.length)).toEqual([1, 1, 1]);
    element.remove();
  });

  it.each(["Waiting", "Completed", "Stopped", "Failed"])("says how it stands: %s", async (state) => {
    const element = await render({ ...RUNNING, state });
    expect(element.shadowRoot?.textContent).toContain(`Matching_Backfill${state}`);
    element.remove();
  });

  it("turns all matching off and on", async () => {
    const element = await render({ state: "None", isMatchingOff: false });
    await press(element, "switch");
    expect(calls["setMatchingOff"]).toHaveBeenCalledWith({ isOff: true });
  });

  it("shows why something was refused, and why nothing could be loaded", async () => {
    const element = await render({ state: "None" });
    calls["estimate"]?.mockRejectedValue({ body: { message: "Choose objects." } });
    await press(element, "estimate");
    expect(all(element, "c-failure-message")[0]?.["message"]).toBe("Choose objects.");
    calls["getState"]?.mockRejectedValue({ body: { message: "No." } });
    const failed = createElement("c-matching-backfill", { is: MatchingBackfill });
    document.body.appendChild(failed);
    await settle();
    expect((all(failed, "c-load-state")[0]?.["failure"] as { message: string }).message).toBe("No.");
  });
});
