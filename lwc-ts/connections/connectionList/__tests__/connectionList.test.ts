import { createElement } from "lwc";
import checkNow from "@salesforce/apex/ConnectionController.checkNow";
import listConnections from "@salesforce/apex/ConnectionController.listConnections";
import ConnectionList from "c/connectionList";
import connections from "./data/connections.json";
import { find } from "../../connectionSetup/__tests__/support.ts";

jest.mock(
  "@salesforce/apex/ConnectionController.listConnections",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock("@salesforce/apex/ConnectionController.checkNow", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionController.discard", () => ({ default: jest.fn() }), { virtual: true });

const wire = listConnections as unknown as { emit(data: unknown): void; error(body: unknown): void };

async function render(emit: () => void): Promise<HTMLElement> {
  const element = createElement("c-connection-list", { is: ConnectionList });
  document.body.appendChild(element);
  emit();
  await Promise.resolve();
  return element;
}

describe("c-connection-list", () => {
  it("keeps its frame while loading", async () => {
    const element = await render(() => {});
    expect(find<HTMLElement & { isLoading: boolean }>(element, "c-load-state")?.isLoading).toBe(true);
    expect(find(element, "lightning-card")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says what to do when there is no connection yet", async () => {
    const element = await render(() => wire.emit([]));
    expect(find(element, "c-empty-state lightning-button")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says why it could not load, and offers another try", async () => {
    const message = JSON.stringify({ code: "MISSING_PERMISSION", message: "Ask for access.", correlationId: "X1" });
    const element = await render(() => wire.error({ message }));
    const state = find<HTMLElement & { failure: { message: string } }>(element, "c-load-state");
    expect(state?.failure.message).toBe("Ask for access.");
    state?.dispatchEvent(new CustomEvent("retry"));
    await Promise.resolve();
    expect(state?.failure).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("lists connections and puts the waiting request and the copied ones first (SL-02, SL-13)", async () => {
    const element = await render(() => wire.emit(connections));
    const table = find<HTMLElement & { rows: { statusIcon: string }[] }>(element, "c-paged-table");
    expect(table?.rows.map(({ statusIcon }) => statusIcon)).toEqual([
      "utility:success",
      "utility:clock",
      "utility:lock",
    ]);
    expect(element.shadowRoot?.querySelectorAll("c-scoped-message")).toHaveLength(2);
  });

  it("shows the copied ones on demand, and asks no more once they are kept locked (SL-13)", async () => {
    const element = await render(() => wire.emit(connections));
    find(element, "[data-copied]")?.click();
    await Promise.resolve();
    const rows = () => find<HTMLElement & { rows: { isQuarantined: boolean }[] }>(element, "c-paged-table")?.rows;
    expect(rows()?.map(({ isQuarantined }) => isQuarantined)).toEqual([true]);
    wire.emit(connections.map((connection) => ({ ...connection, isKeptLocked: connection.isQuarantined })));
    await Promise.resolve();
    expect(find(element, "[data-copied]")).toBeNull();
  });

  it("names the connection that fails longest, and why (SL-02)", async () => {
    const failing = { ...connections[0], status: "Degraded", isQuarantined: false };
    const element = await render(() =>
      wire.emit([
        { ...failing, id: "a00000000000002AAA", statusChangedAt: "2026-11-21T10:00:00.000Z" },
        { ...failing, id: "a00000000000003AAA", statusChangedAt: "2026-11-20T10:00:00.000Z" },
      ]),
    );
    expect(find(element, "[data-degraded]")).not.toBeNull();
    expect(element.shadowRoot?.querySelectorAll("c-scoped-message")).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it("filters by words and tells an empty filter from an empty list", async () => {
    const element = await render(() => wire.emit(connections));
    const input = find(element, "lightning-input");
    input?.dispatchEvent(new CustomEvent("change", { detail: { value: "nothing like it" } }));
    await Promise.resolve();
    expect(find(element, "c-paged-table")).toBeNull();
    find(element, "c-empty-state lightning-button")?.click();
    await Promise.resolve();
    expect(find(element, "c-paged-table")).not.toBeNull();
  });

  it("checks a connection when asked to", async () => {
    const element = await render(() => wire.emit(connections));
    const row = { id: "a00000000000001AAA", name: "Acme Slack", status: "Active", isQuarantined: false };
    find(element, "c-paged-table")?.dispatchEvent(
      new CustomEvent("rowaction", { detail: { action: { name: "check" }, row } }),
    );
    await Promise.resolve();
    expect(checkNow).toHaveBeenCalledWith({ connectionId: row.id });
  });

  it("goes on with a draft", async () => {
    const element = await render(() => wire.emit(connections));
    const listener = jest.fn();
    element.addEventListener("continue", listener);
    const row = { id: "a00000000000009AAA", name: "Draft", status: "Draft", isQuarantined: false };
    find(element, "c-paged-table")?.dispatchEvent(
      new CustomEvent("rowaction", { detail: { action: { name: "open" }, row } }),
    );
    expect(listener.mock.calls[0][0].detail).toEqual({ connectionId: row.id });
  });
});
