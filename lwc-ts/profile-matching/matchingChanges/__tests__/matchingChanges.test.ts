import { createElement } from "lwc";
import advance from "@salesforce/apex/MatchPlanController.advance";
import applyPlan from "@salesforce/apex/MatchPlanController.applyPlan";
import discard from "@salesforce/apex/MatchPlanController.discard";
import getLatest from "@salesforce/apex/MatchPlanController.getLatest";
import getPlan from "@salesforce/apex/MatchPlanController.getPlan";
import planImport from "@salesforce/apex/MatchPlanController.planImport";
import planRematch from "@salesforce/apex/MatchPlanController.planRematch";
import undo from "@salesforce/apex/MatchPlanController.undo";
import { readCsv } from "c/csvFile";
import MatchingChanges from "c/matchingChanges";

jest.mock("@salesforce/apex/MatchPlanController.advance", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchPlanController.applyPlan", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchPlanController.discard", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchPlanController.getLatest", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchPlanController.getPlan", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchPlanController.planImport", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchPlanController.planRematch", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchPlanController.undo", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("c/csvFile", () => ({
  loadCsv: jest.fn().mockResolvedValue(undefined),
  readCsv: jest.fn(),
  written: (cell: string | undefined) => cell ?? "",
}));

const calls = { advance, applyPlan, discard, getLatest, getPlan, planImport, planRematch, undo } as unknown as Record<
  string,
  jest.Mock
>;
const PLANNED = { planId: "P1", status: "Planned", rows: [], counts: { lost: 1 } };

async function settle(): Promise<void> {
  for (let turn = 0; turn < 60; turn++) await Promise.resolve();
}

async function render(latest: object | null = null): Promise<HTMLElement> {
  calls["getLatest"]?.mockResolvedValue(latest);
  const element = createElement("c-matching-changes", { is: MatchingChanges });
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
const status = (element: HTMLElement): unknown =>
  (all(element, "c-matching-plan")[0]?.["plan"] as { status: string } | undefined)?.status;
const tell = async (element: HTMLElement, name: string, detail?: unknown): Promise<void> => {
  all(element, "c-matching-plan")[0]?.dispatchEvent(new CustomEvent(name, { detail }));
  await settle();
};
const choose = async (element: HTMLElement): Promise<void> => {
  const [input] = all(element, "lightning-input");
  const file = { arrayBuffer: () => Promise.resolve(new ArrayBuffer(0)) };
  Object.defineProperty(input, "files", { value: [file] });
  input?.dispatchEvent(new CustomEvent("change"));
  await settle();
};

describe("c-matching-changes", () => {
  beforeEach(() => {
    Object.values(calls).forEach((call) => call.mockReset().mockResolvedValue(null));
    calls["getPlan"]?.mockResolvedValue(PLANNED);
  });

  it("plans a re-match until it is through, applies it with a reason and undoes it", async () => {
    const element = await render();
    await expect(element).toBeAccessible();
    calls["planRematch"]?.mockResolvedValue("P1");
    calls["advance"]?.mockResolvedValueOnce({ ...PLANNED, status: "Planning" }).mockResolvedValueOnce(PLANNED);
    await press(element, "rematch");
    expect(calls["planRematch"]).toHaveBeenCalledWith({ objectName: null });
    expect(status(element)).toBe("Planned");
    calls["applyPlan"]?.mockResolvedValue({ ...PLANNED, status: "Applying" });
    calls["advance"]?.mockResolvedValueOnce({ ...PLANNED, status: "Applied" });
    calls["getPlan"]?.mockResolvedValueOnce({ ...PLANNED, status: "Applied" });
    await tell(element, "apply", "New thresholds");
    expect(calls["applyPlan"]).toHaveBeenCalledWith({ planId: "P1", reason: "New thresholds" });
    expect(status(element)).toBe("Applied");
    calls["undo"]?.mockResolvedValue({ ...PLANNED, status: "Undone" });
    calls["getPlan"]?.mockResolvedValueOnce({ ...PLANNED, status: "Undone" });
    await tell(element, "undo");
    expect(status(element)).toBe("Undone");
  });

  it("plans the corrections of a file in parts, with lines about one record together (LI-09)", async () => {
    const records = Array.from({ length: 401 }, (_, index) => ({
      rowNumber: index + 2,
      cells: [`L${index % 400}`, `P${index}`, "", "because"],
    }));
    jest.mocked(readCsv).mockReturnValue({
      header: ["Record Id", "Profile Id", "ACTION", "Note"],
      records,
      encoding: "utf-8",
      separator: ",",
      isText: true,
    });
    const element = await render();
    calls["planImport"]?.mockResolvedValue("P1");
    calls["advance"]?.mockResolvedValue(PLANNED);
    await choose(element);
    const sent = calls["planImport"]?.mock.calls.map(
      ([call]) => call as { planId: string | null; isLast: boolean; lines: { recordId: string; lineNumber: number }[] },
    );
    expect(sent?.map(({ planId, isLast, lines }) => [planId, isLast, lines.length])).toEqual([
      [null, false, 200],
      ["P1", false, 200],
      ["P1", true, 1],
    ]);
    expect(sent?.[0]?.lines.slice(0, 2).map(({ lineNumber }) => lineNumber)).toEqual([2, 402]);
    expect(status(element)).toBe("Planned");
  });

  it("says what is wrong with a file, and plans nothing", async () => {
    const file = { header: ["Record Id"], records: [], encoding: "utf-8", separator: ",", isText: true };
    jest.mocked(readCsv).mockReturnValue(file);
    const element = await render();
    await choose(element);
    expect(all(element, '[role="alert"]')[0]?.textContent).toContain("Matching_CsvHeaderMissing");
    expect(calls["planImport"]).not.toHaveBeenCalled();
  });

  it("goes on with a plan that a closed page left", async () => {
    const element = await render({ ...PLANNED, status: "Applying" });
    calls["advance"]?.mockResolvedValue({ ...PLANNED, status: "Applied" });
    calls["getPlan"]?.mockResolvedValueOnce({ ...PLANNED, status: "Applied" });
    await press(element, "goOn");
    expect(status(element)).toBe("Applied");
  });

  it("discards a plan, and loads more of one", async () => {
    const element = await render({ ...PLANNED, nextKey: "2", rows: [{ recordId: "L1" }] });
    calls["getPlan"]?.mockResolvedValue({ ...PLANNED, nextKey: null, rows: [{ recordId: "L2" }] });
    await tell(element, "more");
    expect((all(element, "c-matching-plan")[0]?.["plan"] as { rows: unknown[] }).rows).toHaveLength(2);
    calls["getPlan"]?.mockResolvedValue({ ...PLANNED, status: "Discarded" });
    await tell(element, "discard");
    expect(status(element)).toBe("Discarded");
  });

  it("shows why something was refused, and why nothing could be loaded", async () => {
    const element = await render();
    calls["planRematch"]?.mockRejectedValue({ body: { message: "Stopped." } });
    await press(element, "rematch");
    expect(all(element, "c-failure-message")[0]?.["message"]).toBe("Stopped.");
    calls["getLatest"]?.mockRejectedValue({ body: { message: "No." } });
    const failed = createElement("c-matching-changes", { is: MatchingChanges });
    document.body.appendChild(failed);
    await settle();
    expect((all(failed, "c-load-state")[0]?.["failure"] as { message: string }).message).toBe("No.");
  });
});
