import { createElement } from "lwc";
import erase from "@salesforce/apex/AuditLogController.erase";
import ConnectionLogEntry from "c/connectionLogEntry";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/AuditLogController.erase", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/customPermission/EraseLog", () => ({ default: true }), { virtual: true });

const eraseCall = erase as unknown as jest.Mock;
const entry = {
  id: "a01000000000001AAA",
  name: "LOG-00000001",
  occurredAt: "2026-11-21T10:02:03.000Z",
  category: "Connection",
  action: "Approved",
  outcome: "Success",
  actorName: "Ada Admin",
  reason: "The contract is signed",
  subjectId: "a00000000000001AAA",
  detail: '{"termsVersion":3}',
  correlationId: "X1",
};

async function render(more: object = {}): Promise<HTMLElement> {
  const element = createElement("c-connection-log-entry", { is: ConnectionLogEntry });
  Object.assign(element, { entry: { ...entry, ...more }, subjectName: "Acme" });
  document.body.appendChild(element);
  await settle();
  return element;
}

describe("c-connection-log-entry", () => {
  it("shows the whole entry, and copies it", async () => {
    const element = await render();
    const text = element.shadowRoot?.textContent ?? "";
    for (const part of ["Ada Admin", "The contract is signed", "Acme · a00000000000001AAA", "LOG-00000001", "X1"]) {
      expect(text).toContain(part);
    }
    expect(find(element, "pre")?.textContent).toContain('"termsVersion": 3');
    expect(find<HTMLElement & { text: string }>(element, "c-copy-button")?.text).toContain("The contract is signed");
    await expect(element).toBeAccessible();
  });

  it("shows a detail that was cut as it is", async () => {
    const element = await render({ detail: '{"cut":' });
    expect(find(element, "pre")?.textContent).toContain('{"cut":');
  });

  it("erases the values with a reason", async () => {
    eraseCall.mockResolvedValue(1);
    const element = await render();
    find(element, "[data-erase]")?.click();
    await settle();
    await expect(element).toBeAccessible();
    const field = find(element, "lightning-textarea");
    Object.assign(field ?? {}, { reportValidity: () => true });
    field?.dispatchEvent(new CustomEvent("change", { detail: { value: " She asked us to " } }));
    find(element, "[data-erase-now]")?.click();
    await settle();
    expect(eraseCall).toHaveBeenCalledWith({ entryIds: [entry.id], reason: "She asked us to" });
  });

  it("does not erase without a reason, and says why it could not", async () => {
    eraseCall.mockRejectedValue(failure("MISSING_PERMISSION"));
    const element = await render();
    find(element, "[data-erase]")?.click();
    await settle();
    const field = find(element, "lightning-textarea");
    Object.assign(field ?? {}, { reportValidity: () => false });
    find(element, "[data-erase-now]")?.click();
    await settle();
    expect(eraseCall).not.toHaveBeenCalled();
    Object.assign(field ?? {}, { reportValidity: () => true });
    find(element, "[data-erase-now]")?.click();
    await settle();
    expect(find(element, "c-failure-message")).not.toBeNull();
  });

  it("offers nothing to erase where nothing is left", async () => {
    const element = await render({ reason: null, detail: null });
    expect(find(element, "[data-erase]")).toBeNull();
  });
});
