import { createElement } from "lwc";
import activate from "@salesforce/apex/MatchModelController.activate";
import getModel from "@salesforce/apex/MatchModelController.getModel";
import preview from "@salesforce/apex/MatchModelController.preview";
import save from "@salesforce/apex/MatchModelController.save";
import MatchingThresholds from "c/matchingThresholds";

jest.mock("@salesforce/apex/MatchModelController.activate", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.getModel", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.preview", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.save", () => ({ default: jest.fn() }), { virtual: true });

const calls = { activate, getModel, preview, save } as unknown as Record<string, jest.Mock>;
const MODEL = { kind: "Person", automaticWeight: 7, reviewWeight: 0, margin: 4, weights: {} };
const POINTS = [
  { best: 12, next: null },
  { best: 6, next: 1 },
  { best: 6, next: 5 },
  { best: -3, next: null },
];

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

async function render(): Promise<HTMLElement> {
  const element = createElement("c-matching-thresholds", { is: MatchingThresholds });
  document.body.appendChild(element);
  await settle();
  return element;
}

const all = (element: HTMLElement, selector: string): (HTMLElement & Record<string, unknown>)[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement & Record<string, unknown>>(selector) ?? []),
];
const then = (element: HTMLElement): (string | null)[] =>
  all(element, "[data-band]").map(({ textContent }) => textContent);
const change = async (element: HTMLElement, selector: string, value: string): Promise<void> => {
  all(element, selector)[0]?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await settle();
};

describe("c-matching-thresholds", () => {
  beforeEach(() => {
    Object.values(calls).forEach((call) => call.mockReset().mockResolvedValue(null));
    calls["getModel"]?.mockResolvedValue({ activeDocument: JSON.stringify(MODEL) });
    calls["preview"]?.mockResolvedValue({ sampleSize: 200, points: POINTS });
  });

  it("counts a sample, and again while thresholds change, without another call (LI-04)", async () => {
    const element = await render();
    expect(then(element)).toEqual(["1", "1", "1", "1"]);
    await change(element, '[data-field="automaticWeight"]', "5");
    expect(then(element)).toEqual(["2", "0", "1", "1"]);
    await change(element, '[data-field="margin"]', "0");
    expect(then(element)).toEqual(["3", "0", "0", "1"]);
    expect(calls["preview"]).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it("saves the changed thresholds with a note, activates them, and leads to the re-match", async () => {
    const element = await render();
    expect(all(element, '[data-action="save"]')).toHaveLength(0);
    await change(element, '[data-field="automaticWeight"]', "9");
    const [note] = all(element, '[data-name="note"]');
    Object.assign(note ?? {}, { reportValidity: () => true });
    await change(element, '[data-name="note"]', "Fewer false ones");
    calls["save"]?.mockResolvedValue("a0M");
    all(element, '[data-action="save"]')[0]?.click();
    await settle();
    const [[saved]] = calls["save"]?.mock.calls as [[{ document: string; note: string }]];
    expect(JSON.parse(saved.document)).toEqual({ ...MODEL, automaticWeight: 9 });
    expect(saved.note).toBe("Fewer false ones");
    expect(calls["activate"]).toHaveBeenCalledWith({ modelId: "a0M" });
    const asked = jest.fn();
    element.addEventListener("view", (event) => asked((event as CustomEvent<unknown>).detail));
    all(element, '[data-action="plan"]')[0]?.click();
    expect(asked).toHaveBeenCalledWith({ view: "changes" });
    await expect(element).toBeAccessible();
  });

  it("refuses to let matched begin below possible", async () => {
    const element = await render();
    await change(element, '[data-field="automaticWeight"]', "-2");
    expect(element.shadowRoot?.textContent).toContain("Matching_ThresholdOrder");
    expect(all(element, '[data-action="save"]')).toHaveLength(0);
  });

  it("shows why the model could not be loaded", async () => {
    calls["getModel"]?.mockRejectedValue({ body: { message: "No." } });
    const element = await render();
    expect((all(element, "c-load-state")[0]?.["failure"] as { message: string }).message).toBe("No.");
  });
});
