import { createElement } from "lwc";
import activate from "@salesforce/apex/MatchModelController.activate";
import getModel from "@salesforce/apex/MatchModelController.getModel";
import learn from "@salesforce/apex/MatchModelController.learn";
import preview from "@salesforce/apex/MatchModelController.preview";
import resetToShipped from "@salesforce/apex/MatchModelController.resetToShipped";
import rollBack from "@salesforce/apex/MatchModelController.rollBack";
import save from "@salesforce/apex/MatchModelController.save";
import MatchingModel from "c/matchingModel";

jest.mock("@salesforce/apex/MatchModelController.activate", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.getKeys", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.getModel", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.learn", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.preview", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.resetToShipped", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.rollBack", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchModelController.save", () => ({ default: jest.fn() }), { virtual: true });

const calls = { activate, getModel, learn, preview, resetToShipped, rollBack, save } as unknown as Record<
  string,
  jest.Mock
>;
const DOCUMENT = JSON.stringify({ kind: "Person", weights: { email: { exact: 15, different: -1.5 } } });
const SHIPPED = {
  kind: "Person",
  activeDocument: DOCUMENT,
  shippedDocument: DOCUMENT,
  activeVersion: null,
  versions: [],
};

async function settle(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve();
}

async function render(state: object = SHIPPED): Promise<HTMLElement> {
  calls["getModel"]?.mockResolvedValue(state);
  const element = createElement("c-matching-model", { is: MatchingModel });
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
const weigh = async (element: HTMLElement, value: number): Promise<void> => {
  const detail = { comparison: "email", level: "exact", value };
  all(element, "c-matching-weights")[0]?.dispatchEvent(new CustomEvent("weight", { detail }));
  await settle();
};

describe("c-matching-model", () => {
  beforeEach(() => Object.values(calls).forEach((call) => call.mockReset().mockResolvedValue(null)));

  it("previews before it saves and activates a changed weight (LI-04)", async () => {
    const element = await render();
    expect(all(element, '[data-action="preview"]')).toHaveLength(0);
    await expect(element).toBeAccessible();
    await weigh(element, 12);
    expect(all(element, '[data-action="save"]')).toHaveLength(0);
    calls["preview"]?.mockResolvedValue({
      sampleSize: 200,
      changes: [{ recordId: "L1", before: "Matched", after: "Possible" }],
    });
    await press(element, "preview");
    expect(element.shadowRoot?.textContent).toContain("Matching_PreviewText");
    expect(all(element, "c-paged-table")[0]?.["rows"]).toHaveLength(1);
    Object.assign(all(element, '[data-name="note"]')[0] ?? {}, { reportValidity: () => true });
    calls["save"]?.mockResolvedValue("M1");
    await press(element, "save");
    const [[saved]] = calls["save"]?.mock.calls as [[{ document: string }]];
    expect(JSON.parse(saved.document)).toMatchObject({ weights: { email: { exact: 12, different: -1.5 } } });
    expect(calls["activate"]).toHaveBeenCalledWith({ modelId: "M1" });
    expect(all(element, "c-scoped-message")).toHaveLength(1);
  });

  it("goes back to the version before, to another one, and to the shipped model", async () => {
    const element = await render({ ...SHIPPED, activeVersion: 2 });
    await press(element, "rollBack");
    expect(calls["rollBack"]).toHaveBeenCalledWith({ kind: "Person" });
    await press(element, "reset");
    expect(calls["resetToShipped"]).toHaveBeenCalledWith({ kind: "Person" });
    all(element, "c-matching-versions")[0]?.dispatchEvent(new CustomEvent("activate", { detail: "M1" }));
    await settle();
    expect(calls["activate"]).toHaveBeenCalledWith({ modelId: "M1" });
    await expect(element).toBeAccessible();
  });

  it("fills in what decisions propose, and says when they are too few", async () => {
    const element = await render();
    calls["learn"]?.mockResolvedValue({ document: null, confirmed: 2, rejected: 1, needed: 20, weights: [] });
    await press(element, "learn");
    expect(element.shadowRoot?.textContent).toContain("Matching_LearnTooFew");
    const document = JSON.stringify({ kind: "Person", weights: { email: { exact: 14, different: -1.5 } } });
    calls["learn"]?.mockResolvedValue({ document, confirmed: 20, rejected: 9, weights: [{}] });
    await press(element, "learn");
    expect(element.shadowRoot?.textContent).toContain("Matching_LearnResult");
    expect(all(element, '[data-action="preview"]')).toHaveLength(1);
  });

  it("shows why something was refused, and why nothing could be loaded", async () => {
    const element = await render({ ...SHIPPED, activeVersion: 1 });
    calls["rollBack"]?.mockRejectedValue({ body: { message: "Nothing before." } });
    await press(element, "rollBack");
    expect(all(element, "c-failure-message")[0]?.["message"]).toBe("Nothing before.");
    calls["getModel"]?.mockRejectedValue({ body: { message: "No." } });
    const failed = createElement("c-matching-model", { is: MatchingModel });
    document.body.appendChild(failed);
    await settle();
    expect((all(failed, "c-load-state")[0]?.["failure"] as { message: string }).message).toBe("No.");
  });
});
