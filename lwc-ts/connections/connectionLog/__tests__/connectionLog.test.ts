import { createElement } from "lwc";
import { CurrentPageReference } from "lightning/navigation";
import search from "@salesforce/apex/AuditLogController.search";
import listConnections from "@salesforce/apex/ConnectionController.listConnections";
import ConnectionLog from "c/connectionLog";
import ConnectionLogEntry from "c/connectionLogEntry";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/AuditLogController.erase", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/AuditLogController.listActors", () => ({ default: () => Promise.resolve([]) }), {
  virtual: true,
});
jest.mock("@salesforce/apex/AuditLogController.listCategories", () => ({ default: () => Promise.resolve([]) }), {
  virtual: true,
});
jest.mock("@salesforce/apex/AuditLogController.search", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/AuditLogController.verify", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionController.listConnections", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/customPermission/EraseLog", () => ({ default: true }), { virtual: true });

// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the test drives the adapter
const page = CurrentPageReference as unknown as { emit(page: unknown): void };
const searchCall = search as unknown as jest.Mock;
const entry = { id: "a01000000000001AAA", name: "E-1", category: "Connection", action: "Active", outcome: "Success" };
const other = { ...entry, id: "a01000000000002AAA" };

async function render(state: Record<string, string> = {}): Promise<HTMLElement> {
  (listConnections as unknown as jest.Mock).mockResolvedValue([]);
  const element = createElement("c-connection-log", { is: ConnectionLog });
  document.body.appendChild(element);
  page.emit({ type: "standard__navItemPage", attributes: { apiName: "Log" }, state });
  await settle();
  return element;
}

type Table = HTMLElement & { rows: { id: string }[] };
const idsOf = (element: HTMLElement): string[] | undefined =>
  find<Table>(element, "c-paged-table")?.rows.map(({ id }) => id);

describe("c-connection-log", () => {
  beforeEach(() => searchCall.mockReset());

  it("shows one page after another, and goes back", async () => {
    searchCall
      .mockResolvedValueOnce({ entries: [entry], nextCursor: "1|E-1" })
      .mockResolvedValueOnce({ entries: [other], nextCursor: null })
      .mockResolvedValueOnce({ entries: [entry], nextCursor: "1|E-1" });
    const element = await render();
    find(element, "[data-next]")?.click();
    await settle();
    expect(searchCall.mock.lastCall?.[0].filter.cursor).toBe("1|E-1");
    expect(idsOf(element)).toEqual([other.id]);
    find(element, "[data-previous]")?.click();
    await settle();
    expect(searchCall.mock.lastCall?.[0].filter.cursor).toBeNull();
    expect(idsOf(element)).toEqual([entry.id]);
    await expect(element).toBeAccessible();
  });

  it("searches for what the address says, so that Back and links work", async () => {
    searchCall.mockResolvedValue({ entries: [], nextCursor: null });
    const element = await render({
      c__kind: "Health",
      c__connection: "a00000000000001AAA",
      c__person: "005000000000001AAA",
      c__period: "days",
      c__firstDay: "2026-11-01",
      c__lastDay: "2026-11-21",
    });
    expect(searchCall.mock.lastCall?.[0].filter).toMatchObject({
      category: "Health",
      subjectId: "a00000000000001AAA",
      actorId: "005000000000001AAA",
      firstDay: "2026-11-01",
      lastDay: "2026-11-21",
      occurredFrom: null,
    });
    expect(find(element, "c-empty-state lightning-button")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("searches the last days up to now", async () => {
    searchCall.mockResolvedValue({ entries: [], nextCursor: null });
    await render({ c__period: "7" });
    const { occurredFrom } = searchCall.mock.lastCall?.[0].filter as { occurredFrom: string };
    expect(Math.round((Date.now() - Date.parse(occurredFrom)) / 86_400_000)).toBe(7);
  });

  it("has no filters to clear in a log that is empty", async () => {
    searchCall.mockResolvedValue({ entries: [], nextCursor: null });
    const element = await render();
    expect(find<HTMLElement & { heading: string }>(element, "c-empty-state")?.heading).toBe(
      "c.Connections_LogNothingYet",
    );
    expect(find(element, "c-empty-state lightning-button")).toBeNull();
  });

  it("shows an entry whole, and searches again when its values were erased", async () => {
    searchCall.mockResolvedValue({ entries: [entry], nextCursor: null });
    const open = jest.spyOn(ConnectionLogEntry, "open").mockResolvedValue("erased");
    const element = await render();
    find(element, "c-paged-table")?.dispatchEvent(new CustomEvent("rowaction", { detail: { row: { id: entry.id } } }));
    await settle();
    expect(open.mock.lastCall?.[0]).toMatchObject({ entry: { id: entry.id } });
    expect(searchCall).toHaveBeenCalledTimes(2);
  });

  it("says why it could not be loaded, and tries again", async () => {
    searchCall.mockRejectedValueOnce(failure("MISSING_PERMISSION")).mockResolvedValueOnce({ entries: [entry] });
    const element = await render();
    expect(find<HTMLElement & { failure: object | null }>(element, "c-load-state")?.failure).toMatchObject({
      code: "MISSING_PERMISSION",
    });
    find(element, "c-load-state")?.dispatchEvent(new CustomEvent("retry"));
    await settle();
    expect(idsOf(element)).toEqual([entry.id]);
  });
});
