import { createElement } from "lwc";
import getUnmatched from "@salesforce/apex/MatchOverviewController.getUnmatched";
import MatchingUnmatched from "c/matchingUnmatched";

jest.mock("@salesforce/apex/MatchOverviewController.getUnmatched", () => ({ default: jest.fn() }), { virtual: true });

const find = getUnmatched as unknown as jest.Mock;
const row = (index: number): object => ({ subjectId: `S${index}`, recordId: `L${index}`, recordName: `Lead ${index}` });

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

async function render(): Promise<HTMLElement> {
  const element = createElement("c-matching-unmatched", { is: MatchingUnmatched });
  Object.assign(element, { objectName: "Lead", reason: "TooUnlike" });
  document.body.appendChild(element);
  await settle();
  return element;
}

const one = (element: HTMLElement, selector: string): (HTMLElement & Record<string, unknown>) | null =>
  element.shadowRoot?.querySelector<HTMLElement & Record<string, unknown>>(selector) ?? null;

describe("c-matching-unmatched", () => {
  beforeEach(() => find.mockReset());

  it("goes on where the page before ended, without a limit (LI-20)", async () => {
    find.mockResolvedValueOnce(Array.from({ length: 500 }, (_, index) => row(index))).mockResolvedValueOnce([row(500)]);
    const element = await render();
    one(element, '[data-action="more"]')?.click();
    await settle();
    expect(find).toHaveBeenLastCalledWith({ objectName: "Lead", reason: "TooUnlike", afterId: "S499" });
    expect(one(element, "c-paged-table")?.["rows"]).toHaveLength(501);
    expect(one(element, '[data-action="more"]')).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("names no record that the person may not read, and shows why loading failed", async () => {
    find.mockResolvedValueOnce([{ subjectId: "S1", recordId: "L1", recordName: null }]);
    const element = await render();
    const [hidden] = one(element, "c-paged-table")?.["rows"] as { name: string; url: string }[];
    expect(hidden).toMatchObject({ url: "", name: "c.Matching_HiddenRecord" });
    find.mockRejectedValueOnce({ body: { message: "No." } });
    const failed = await render();
    expect((one(failed, "c-load-state")?.["failure"] as { message: string }).message).toBe("No.");
  });
});
