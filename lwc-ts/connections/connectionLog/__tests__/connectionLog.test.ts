import { createElement } from "lwc";
import listCategories from "@salesforce/apex/AuditLogController.listCategories";
import search from "@salesforce/apex/AuditLogController.search";
import verify from "@salesforce/apex/AuditLogController.verify";
import ConnectionLog from "c/connectionLog";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/AuditLogController.listCategories", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/AuditLogController.search", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/AuditLogController.verify", () => ({ default: jest.fn() }), { virtual: true });

const [categories, searchCall, verifyCall] = [listCategories, search, verify] as unknown as jest.Mock[];
const entry = { id: "a01000000000001AAA", name: "E-1", category: "Connection", action: "Active", outcome: "Success" };

async function render(): Promise<HTMLElement> {
  categories?.mockResolvedValue(["Connection", "Credential"]);
  const element = createElement("c-connection-log", { is: ConnectionLog });
  document.body.appendChild(element);
  await settle();
  return element;
}

type Table = HTMLElement & { rows: { id: string }[] };

describe("c-connection-log", () => {
  it("shows entries, and older ones after them", async () => {
    searchCall
      ?.mockResolvedValueOnce({ entries: [entry], nextCursor: "1|E-1" })
      .mockResolvedValueOnce({ entries: [{ ...entry, id: "a01000000000002AAA" }], nextCursor: null });
    const element = await render();
    find(element, "[data-older]")?.click();
    await settle();
    expect(searchCall?.mock.lastCall?.[0].filter.cursor).toBe("1|E-1");
    expect(find<Table>(element, "c-paged-table")?.rows).toHaveLength(2);
  });

  it("searches by kind and period, and clears the filters when nothing fits", async () => {
    searchCall?.mockResolvedValue({ entries: [], nextCursor: null });
    const element = await render();
    const choose = (name: string, value: string) =>
      find(element, `[data-filter=${name}]`)?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
    choose("kind", "Credential");
    choose("period", "7");
    await settle();
    const { filter } = searchCall?.mock.lastCall?.[0] as { filter: Record<string, string> };
    expect(filter["category"]).toBe("Credential");
    const days = (Date.now() - Date.parse(filter["occurredFrom"] ?? "")) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    find(element, "c-empty-state lightning-button")?.click();
    await settle();
    expect(searchCall?.mock.lastCall?.[0].filter.category).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("verifies part by part, and names what does not fit", async () => {
    searchCall?.mockResolvedValue({ entries: [entry], nextCursor: null });
    verifyCall?.mockResolvedValueOnce({ sealCount: 2, entryCount: 9, faults: [], nextAfter: 2 }).mockResolvedValueOnce({
      sealCount: 1,
      entryCount: 3,
      faults: [{ name: "E-7", kind: "changed" }],
      nextAfter: null,
    });
    const element = await render();
    find(element, "lightning-button")?.click();
    await settle();
    expect(verifyCall?.mock.calls.map(([parameters]) => parameters.after)).toEqual([0, 2]);
    expect(find(element, "li")?.textContent).toContain("E-7");
  });

  it("says why it could not be loaded, and tries again", async () => {
    searchCall?.mockRejectedValueOnce(failure("MISSING_PERMISSION")).mockResolvedValueOnce({ entries: [entry] });
    const element = await render();
    find(element, "c-scoped-message lightning-button")?.click();
    await settle();
    expect(find(element, "c-paged-table")).not.toBeNull();
  });
});
