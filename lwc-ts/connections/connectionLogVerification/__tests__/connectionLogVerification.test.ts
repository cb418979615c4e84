import { createElement } from "lwc";
import verify from "@salesforce/apex/AuditLogController.verify";
import ConnectionLogVerification from "c/connectionLogVerification";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/AuditLogController.verify", () => ({ default: jest.fn() }), { virtual: true });

const verifyCall = verify as unknown as jest.Mock;

function render(): HTMLElement {
  const element = createElement("c-connection-log-verification", { is: ConnectionLogVerification });
  document.body.appendChild(element);
  return element;
}

const status = (element: HTMLElement): string | null | undefined => find(element, "[role=status]")?.textContent;

describe("c-connection-log-verification", () => {
  it("verifies part by part, and names what does not fit", async () => {
    verifyCall
      .mockResolvedValueOnce({ sealCount: 2, entryCount: 9, faults: [], nextAfter: 2, lastSequence: 3 })
      .mockResolvedValueOnce({
        sealCount: 1,
        entryCount: 3,
        faults: [{ name: "E-7", kind: "ENTRY_CHANGED" }],
        nextAfter: null,
        lastSequence: 3,
      });
    const element = render();
    find(element, "lightning-button")?.click();
    await settle();
    expect(verifyCall.mock.calls.map(([{ after }]) => after)).toEqual([0, 2]);
    expect(find(element, "li")?.textContent).toBe("c.Connections_FaultEntryChanged");
    expect(status(element)).toBe("c.Connections_LogBroken");
    await expect(element).toBeAccessible();
  });

  it("shows how far it is, and stops when asked", async () => {
    let answer: (report: object) => void = () => undefined;
    verifyCall.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    const element = render();
    find(element, "lightning-button")?.click();
    await settle();
    find(element, "[data-stop]")?.click();
    answer({ sealCount: 4, entryCount: 9, faults: [], nextAfter: 4, lastSequence: 8 });
    await settle();
    expect(verifyCall).toHaveBeenCalledTimes(1);
    expect(status(element)).toBe("c.Connections_LogStopped");
    expect(find(element, "lightning-progress-bar")).toBeNull();
  });

  it("says why it could not be verified", async () => {
    verifyCall.mockRejectedValue(failure("MISSING_PERMISSION"));
    const element = render();
    find(element, "lightning-button")?.click();
    await settle();
    expect(find(element, "c-failure-message")).not.toBeNull();
  });
});
