import { createElement } from "lwc";
import applyPlan from "@salesforce/apex/KeyChangeController.applyPlan";
import begin from "@salesforce/apex/KeyChangeController.begin";
import getItems from "@salesforce/apex/KeyChangeController.getItems";
import getLatest from "@salesforce/apex/KeyChangeController.getLatest";
import plan from "@salesforce/apex/KeyChangeController.plan";
import undo from "@salesforce/apex/KeyChangeController.undo";
import getOverview from "@salesforce/apex/UserMappingController.getOverview";
import type { KeyChangeItem } from "apex/KeyChangeItem";
import type { KeyChangeState } from "apex/KeyChangeState";
import type { MappingOverview } from "apex/MappingOverview";
import ConnectionReasonModal from "c/connectionReasonModal";
import UserMappingKeys from "c/userMappingKeys";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/KeyChangeController.applyPlan", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/KeyChangeController.begin", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/KeyChangeController.discard", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/KeyChangeController.getItems", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/KeyChangeController.getLatest", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/KeyChangeController.plan", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/KeyChangeController.undo", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/UserMappingController.getOverview", () => ({ default: jest.fn() }), { virtual: true });

const planned = {
  id: "a02000000000001AAA",
  status: "Planned",
  keysBefore: ["Email"],
  keysAfter: ["FederationId"],
  countByKind: { Lost: 1, Unchanged: 33 },
  itemCount: 1,
  changedSince: 0,
} as unknown as KeyChangeState;
const lost = { id: "a01000000000001AAA", externalName: "Lee Park", kind: "Lost", before: "L. Park" } as KeyChangeItem;

async function render(latest: KeyChangeState | null): Promise<HTMLElement> {
  jest.mocked(getOverview).mockResolvedValue({ keys: ["Email"], isLive: true } as unknown as MappingOverview);
  jest.mocked(getLatest).mockResolvedValue(latest);
  jest.mocked(getItems).mockResolvedValue([lost]);
  const element = createElement("c-user-mapping-keys", { is: UserMappingKeys });
  element.connectionId = "a00000000000001AAA";
  document.body.appendChild(element);
  await settle();
  return element;
}

function button(element: HTMLElement, label: string): HTMLElement | undefined {
  const all = element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>("lightning-button") ?? [];
  return [...all].find((candidate) => candidate.label === `c.UserMapping_${label}`);
}

function apply(element: HTMLElement): void {
  button(element, "ApplyPlan")?.click();
}

describe("c-user-mapping-keys", () => {
  it("shows the keys and no plan at first", async () => {
    const element = await render(null);
    expect(find(element, "c-connection-mapping-keys")).not.toBeNull();
    expect(find(element, "c-paged-table")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("plans step by step and shows before and after (SL-08)", async () => {
    const element = await render(null);
    jest.mocked(begin).mockResolvedValue({ ...planned, status: "Planning" });
    jest
      .mocked(plan)
      .mockResolvedValueOnce({ ...planned, status: "Planning" })
      .mockResolvedValue(planned);
    button(element, "Preview")?.click();
    for (let turn = 0; turn < 5; turn++) await settle();
    await settle();
    expect(plan).toHaveBeenCalledTimes(2);
    const table = find<HTMLElement & { rows: { before: string; after: string }[] }>(element, "c-paged-table");
    expect(table?.rows[0]?.before).toBe("L. Park");
    expect(table?.rows[0]?.after).not.toBe("");
    await expect(element).toBeAccessible();
  });

  it("asks with names before somebody loses the mapping, and keeps the reason (SL-08)", async () => {
    const element = await render(planned);
    const ask = jest.mocked(ConnectionReasonModal.open as unknown as jest.Mock);
    ask.mockResolvedValueOnce(undefined);
    apply(element);
    await settle();
    expect(applyPlan).not.toHaveBeenCalled();
    ask.mockResolvedValueOnce("complete now");
    jest.mocked(applyPlan).mockResolvedValue({ ...planned, status: "Applied" });
    apply(element);
    await settle();
    expect(ask.mock.calls[0]?.[0]).toMatchObject({ text: "Lee Park" });
    expect(applyPlan).toHaveBeenCalledWith({ changeSetId: planned.id, reason: "complete now" });
  });

  it("does not apply a stale plan (SL-08)", async () => {
    const element = await render({ ...planned, changedSince: 12 });
    expect(button(element, "ApplyPlan")).toBeUndefined();
    expect(find<HTMLElement & { variant: string }>(element, "c-scoped-message")?.variant).toBe("warning");
  });

  it("goes on with what a closed page left, in each of its states (SL-08)", async () => {
    const calls = [
      { status: "Planning", call: jest.mocked(plan), end: planned },
      { status: "Applying", call: jest.mocked(applyPlan), end: { ...planned, status: "Applied" } },
      { status: "Undoing", call: jest.mocked(undo), end: { ...planned, status: "Undone" } },
    ];
    for (const { status, call, end } of calls) {
      const element = await render({ ...planned, status });

      await expect(element).toBeAccessible();
      call.mockResolvedValueOnce({ ...planned, status }).mockResolvedValue(end);
      button(element, "GoOn")?.click();

      for (let turn = 0; turn < 3; turn++) await settle();
      expect(call).toHaveBeenCalledTimes(2);
      expect(button(element, "GoOn")).toBeUndefined();
    }
  });

  it("offers the undo of what was applied, with its last day", async () => {
    const element = await render({ ...planned, status: "Applied", undoUntil: "2026-12-21T10:00:00.000Z" });
    expect(find(element, "[role=status]")?.textContent).not.toBe("");
    expect(button(element, "UndoChange")).toBeDefined();
  });

  it("says why it could not load", async () => {
    jest.mocked(getOverview).mockRejectedValue(failure("NOT_FOUND"));
    const element = createElement("c-user-mapping-keys", { is: UserMappingKeys });
    element.connectionId = "a00000000000001AAA";
    document.body.appendChild(element);
    await settle();
    expect(find<HTMLElement & { failure: unknown }>(element, "c-load-state")?.failure).toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(element).toBeAccessible();
  });
});
