import { createElement } from "lwc";
import ConnectionReasonModal from "c/connectionReasonModal";
import { find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionExportController.listFiles", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionExportController.readPart", () => ({ default: jest.fn() }), { virtual: true });

async function render(isValid: boolean): Promise<{ element: HTMLElement; close: jest.Mock }> {
  const element = createElement("c-connection-reason-modal", { is: ConnectionReasonModal });
  const close = jest.fn();
  Object.assign(element, { heading: "Suspend Acme?", text: "No data moves.", keepLabel: "Keep", actLabel: "Suspend" });
  element.addEventListener("privateclose", (event) => close((event as CustomEvent).detail));
  document.body.appendChild(element);
  await settle();
  Object.assign(find(element, "lightning-textarea") ?? {}, { reportValidity: () => isValid });
  return { element, close };
}

const buttons = (element: HTMLElement): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>("lightning-button") ?? []),
];

describe("c-connection-reason-modal", () => {
  it("names both ways out by their effect", async () => {
    const { element } = await render(true);
    expect(buttons(element).map((button) => (button as HTMLElement & { label: string }).label)).toEqual([
      "Keep",
      "Suspend",
    ]);
    await expect(element).toBeAccessible();
  });

  it("offers the files of a connection before the act, and only then (CL-17)", async () => {
    const { element } = await render(true);
    expect(find(element, "c-connection-export")).toBeNull();
    Object.assign(element, { connectionId: "a00000000000001AAA", connectionName: "Acme" });
    await settle();
    expect(find<HTMLElement & { connectionName: string }>(element, "c-connection-export")?.connectionName).toBe("Acme");
  });

  it("stays open without a reason", async () => {
    const { element } = await render(false);
    buttons(element)[1]?.click();
    await settle();
    expect(find(element, "lightning-textarea")).not.toBeNull();
  });
});
