import { createElement } from "lwc";
import listQueues from "@salesforce/apex/ConnectionWizardController.listQueues";
import ConnectionFallback from "c/connectionFallback";
import { find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock(
  "@salesforce/apex/ConnectionWizardController.listQueues",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

const queues = listQueues as unknown as { emit(data: unknown): void };
const hold = { noMatch: "Hold", chatterLicense: "Hold", addedLater: "Hold", inactiveUser: "Hold" };

async function render(policies: Record<string, string>, queueList: unknown[] = []): Promise<HTMLElement> {
  const element = createElement("c-connection-fallback", { is: ConnectionFallback });
  Object.assign(element, { policies });
  document.body.appendChild(element);
  queues.emit(queueList);
  await settle();
  return element;
}

type Combobox = HTMLElement & { options: { value: string }[] };

describe("c-connection-fallback", () => {
  it("is one line while everything is held, and unfolds into the four cases", async () => {
    const element = await render(hold);
    expect(find(element, "lightning-combobox")).toBeNull();
    find(element, "lightning-button")?.click();
    await settle();
    expect(element.shadowRoot?.querySelectorAll("lightning-combobox")).toHaveLength(4);
    await expect(element).toBeAccessible();
  });

  it("sends the policy that was chosen with the others", async () => {
    const element = await render({ ...hold, noMatch: "FallbackUser", fallbackUserId: "005000000000001AAA" });
    const listener = jest.fn();
    element.addEventListener("policies", (event) => listener((event as CustomEvent).detail.policies));
    find(element, "[data-name=addedLater]")?.dispatchEvent(
      new CustomEvent("change", { detail: { value: "FallbackUser" } }),
    );
    expect(listener).toHaveBeenCalledWith({
      ...hold,
      noMatch: "FallbackUser",
      addedLater: "FallbackUser",
      fallbackUserId: "005000000000001AAA",
    });
    find(element, "lightning-record-picker")?.dispatchEvent(
      new CustomEvent("change", { detail: { recordId: "005000000000002AAA" } }),
    );
    expect(listener.mock.lastCall?.[0].fallbackUserId).toBe("005000000000002AAA");
    await expect(element).toBeAccessible();
  });

  it("offers a queue only where there is one", async () => {
    const without = await render({ ...hold, noMatch: "FallbackUser" });
    expect(find<Combobox>(without, "[data-name=noMatch]")?.options.map(({ value }) => value)).not.toContain("Queue");
    const element = await render({ ...hold, noMatch: "Queue" }, [{ id: "00G000000000001AAA", name: "Triage" }]);
    expect(find<Combobox>(element, "[data-name=noMatch]")?.options.map(({ value }) => value)).toContain("Queue");
    const listener = jest.fn();
    element.addEventListener("policies", (event) => listener((event as CustomEvent).detail.policies));
    find(element, "[data-queue]")?.dispatchEvent(
      new CustomEvent("change", { detail: { value: "00G000000000001AAA" } }),
    );
    expect(listener.mock.lastCall?.[0].fallbackQueueId).toBe("00G000000000001AAA");
  });
});
