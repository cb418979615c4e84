import { createElement } from "lwc";
import getOverview from "@salesforce/apex/MatchOverviewController.getOverview";
import start from "@salesforce/apex/ProfileSyncController.start";
import MatchingOverview from "c/matchingOverview";

jest.mock("@salesforce/apex/MatchOverviewController.getOverview", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MatchOverviewController.getUnmatched", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ProfileSyncController.start", () => ({ default: jest.fn() }), { virtual: true });

const overview = getOverview as unknown as jest.Mock;
const read = start as unknown as jest.Mock;
const RATE = {
  objectName: "Lead",
  total: 40,
  evaluated: 30,
  matched: 20,
  possible: 4,
  conflict: 3,
  stale: 1,
  unmatched: 2,
};
const FULL = {
  objects: [RATE],
  reasons: [{ objectName: "Lead", reason: "TooUnlike", count: 2 }],
  owners: [{ objectName: "Lead", ownerId: "005", ownerName: "Bo Chen", evaluated: 30, matched: 20 }],
  trend: [],
  completeness: [{ objectName: "Lead", field: "Email", filled: 30, total: 40 }],
  people: 10,
  companies: 5,
  lastSyncAt: "2026-11-21T10:00:00Z",
  isSyncing: false,
};

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

async function render(): Promise<HTMLElement> {
  const element = createElement("c-matching-overview", { is: MatchingOverview });
  document.body.appendChild(element);
  await settle();
  return element;
}

const all = (element: HTMLElement, selector: string): (HTMLElement & Record<string, unknown>)[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement & Record<string, unknown>>(selector) ?? []),
];

describe("c-matching-overview", () => {
  it("shows rates with their totals, by object, owner and reason (LI-20)", async () => {
    overview.mockResolvedValue(FULL);
    const element = await render();
    const tables = all(element, "c-paged-table");
    expect(tables).toHaveLength(4);
    const [row] = tables[0]?.["rows"] as Record<string, string>[];
    expect(row).toMatchObject({ rate: "66.7%", matched: "20" });
    await expect(element).toBeAccessible();
  });

  it("lists the records behind a reason, and closes the list", async () => {
    overview.mockResolvedValue(FULL);
    const element = await render();
    const [, reasons] = all(element, "c-paged-table");
    const row = { objectName: "Lead", reasonName: "TooUnlike" };
    reasons?.dispatchEvent(new CustomEvent("rowaction", { detail: { row } }));
    await settle();
    expect(all(element, "c-matching-unmatched")[0]?.["reason"]).toBe("TooUnlike");
    all(element, "c-matching-unmatched")[0]?.dispatchEvent(new CustomEvent("close"));
    await settle();
    expect(all(element, "c-matching-unmatched")).toHaveLength(0);
  });

  it("leads to the backfill while nothing is evaluated", async () => {
    overview.mockResolvedValue({ ...FULL, objects: [{ ...RATE, evaluated: 0 }] });
    const element = await render();
    const asked = jest.fn();
    element.addEventListener("view", (event) => asked((event as CustomEvent<unknown>).detail));
    all(element, '[data-action="backfill"]')[0]?.click();
    expect(asked).toHaveBeenCalledWith({ view: "backfill" });
    await expect(element).toBeAccessible();
  });

  it("starts to read profiles, and shows why it could not (LI-03)", async () => {
    overview.mockResolvedValue({ ...FULL, lastSyncAt: null });
    const element = await render();
    read.mockResolvedValue(null);
    all(element, '[data-action="read"]')[0]?.click();
    await settle();
    expect(element.shadowRoot?.textContent).toContain("Matching_SyncStarted");
    read.mockRejectedValue({ body: { message: "No." } });
    all(element, '[data-action="read"]')[0]?.click();
    await settle();
    expect(all(element, "c-failure-message")[0]?.["message"]).toBe("No.");
    element.remove();
  });

  it("shows why nothing could be loaded", async () => {
    overview.mockRejectedValue({ body: { message: "No." } });
    const element = await render();
    expect((all(element, "c-load-state")[0]?.["failure"] as { message: string }).message).toBe("No.");
  });
});
