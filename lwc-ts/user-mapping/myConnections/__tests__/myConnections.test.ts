import { createElement } from "lwc";
import { CurrentPageReference } from "lightning/navigation";
import confirm from "@salesforce/apex/MyConnectionsController.confirm";
import leave from "@salesforce/apex/MyConnectionsController.leave";
import listOwn from "@salesforce/apex/MyConnectionsController.listOwn";
import undo from "@salesforce/apex/MyConnectionsController.undo";
import type { MyConnection } from "apex/MyConnection";
import ConnectionReasonModal from "c/connectionReasonModal";
import MyConnections from "c/myConnections";
import { failure, find, settle } from "../../../connections/connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/MyConnectionsController.confirm", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MyConnectionsController.leave", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MyConnectionsController.listOwn", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/MyConnectionsController.undo", () => ({ default: jest.fn() }), { virtual: true });

// eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- the test adapter emits pages
const place = CurrentPageReference as unknown as { emit(page: unknown): void };
const mapped = {
  connectionId: "a00000000000001AAA",
  name: "Acme Slack",
  providerLabel: "Slack",
  isLive: true,
  mappingId: "a01000000000001AAA",
  externalName: "Maria",
  method: "Email",
} as unknown as MyConnection;

async function render(connections: MyConnection[], state: Record<string, string> = {}): Promise<HTMLElement> {
  jest.mocked(listOwn).mockResolvedValue(connections);
  const element = createElement("c-my-connections", { is: MyConnections });
  document.body.appendChild(element);
  place.emit({ type: "standard__navItemPage", attributes: {}, state });
  await settle();
  return element;
}

function buttons(element: HTMLElement): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(".acts lightning-button") ?? [])];
}

describe("c-my-connections", () => {
  it("says whom to ask when no service is connected", async () => {
    const element = await render([]);
    expect(find(element, "c-empty-state")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("lets a person confirm, or say that it is not them (SL-11)", async () => {
    const element = await render([mapped]);
    buttons(element)[0]?.click();
    await settle();
    expect(confirm).toHaveBeenCalledWith({ mappingId: "a01000000000001AAA" });
    jest.mocked(ConnectionReasonModal.open as unknown as jest.Mock).mockResolvedValue("I am Ken");
    buttons(element)[1]?.click();
    await settle();
    expect(leave).toHaveBeenCalledWith({ mappingId: "a01000000000001AAA", reason: "I am Ken" });
    await expect(element).toBeAccessible();
  });

  it("lets a person take back for 30 days that they took themselves off (SL-11)", async () => {
    const off = { ...mapped, mappingId: null, undoUntil: "2026-12-21T11:02:00.000Z" } as unknown as MyConnection;
    const element = await render([off]);
    await expect(element).toBeAccessible();
    jest.mocked(listOwn).mockResolvedValue([mapped]);
    buttons(element)[0]?.click();
    await settle();
    await settle();
    expect(undo).toHaveBeenCalledWith({ connectionId: mapped.connectionId });
    expect(element.shadowRoot?.textContent).not.toContain("c.UserMapping_OwnUndoText");
  });

  it("says truly what somebody unmapped sees (SL-15)", async () => {
    const unmapped = { ...mapped, mappingId: null, isSafeOnly: true } as unknown as MyConnection;
    expect((await render([unmapped])).shadowRoot?.textContent).toContain("c.UserMapping_NotMappedText");
    document.body.replaceChildren();
    const shared = await render([{ ...unmapped, isSafeOnly: false } as MyConnection]);
    expect(shared.shadowRoot?.textContent).toContain("c.UserMapping_NotMappedShared");
  });

  it("lets a person who confirmed disconnect (SL-11)", async () => {
    const element = await render([{ ...mapped, confirmedAt: "2026-11-21T11:02:00.000Z" } as MyConnection]);
    expect(buttons(element)).toHaveLength(1);
    jest.mocked(ConnectionReasonModal.open as unknown as jest.Mock).mockResolvedValue(undefined);
    buttons(element)[0]?.click();
    await settle();
    expect(leave).not.toHaveBeenCalled();
  });

  it("shows as somebody unmapped sees it, with nothing to do (SL-15)", async () => {
    const element = await render([{ ...mapped, mappingId: null } as unknown as MyConnection], {
      c__view: "unmapped",
    });
    expect(listOwn).toHaveBeenLastCalledWith({ isAsUnmapped: true });
    expect(find(element, "c-scoped-message")).not.toBeNull();
    expect(buttons(element)).toHaveLength(0);
    await expect(element).toBeAccessible();
  });

  it("says that an administrator paused it", async () => {
    const element = await render([{ ...mapped, isLive: false } as MyConnection]);
    expect(buttons(element)).toHaveLength(0);
    expect(element.shadowRoot?.textContent).toContain("c.UserMapping_Paused");
  });

  it("says why it could not load", async () => {
    jest.mocked(listOwn).mockRejectedValue(failure("UNEXPECTED"));
    const element = createElement("c-my-connections", { is: MyConnections });
    document.body.appendChild(element);
    place.emit({ type: "standard__navItemPage", attributes: {}, state: {} });
    await settle();
    expect(find<HTMLElement & { failure: object | null }>(element, "c-load-state")?.failure).not.toBeNull();
  });
});
