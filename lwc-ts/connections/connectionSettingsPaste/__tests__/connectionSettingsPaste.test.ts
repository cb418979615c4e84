import { createElement } from "lwc";
import compareSettings from "@salesforce/apex/ConnectionSettingsController.compareSettings";
import copySettings from "@salesforce/apex/ConnectionSettingsController.copySettings";
import listSources from "@salesforce/apex/ConnectionSettingsController.listSources";
import pasteSettings from "@salesforce/apex/ConnectionSettingsController.pasteSettings";
import ConnectionSettingsPaste from "c/connectionSettingsPaste";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionSettingsController.compareSettings", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock("@salesforce/apex/ConnectionSettingsController.copySettings", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock("@salesforce/apex/ConnectionSettingsController.listSources", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock("@salesforce/apex/ConnectionSettingsController.pasteSettings", () => ({ default: jest.fn() }), {
  virtual: true,
});

const compare = compareSettings as unknown as jest.Mock;
const copy = copySettings as unknown as jest.Mock;
const sources = listSources as unknown as jest.Mock;
const paste = pasteSettings as unknown as jest.Mock;
const KEYS = { name: "mappingKeys", current: "FederationId, Email", copied: "Email", obstacle: null };
const POLICY = { name: "noMatch", current: null, copied: "Queue", obstacle: "MISSING_RECEIVER" };
const LATER = { name: "addedLater", current: "Hold", copied: "Queue", obstacle: null };

async function render(): Promise<HTMLElement> {
  const element = createElement("c-connection-settings-paste", { is: ConnectionSettingsPaste });
  Object.assign(element, { detail: { summary: { id: "a00000000000001AAA", name: "Acme" } } });
  document.body.appendChild(element);
  await settle();
  return element;
}

async function compareNow(element: HTMLElement): Promise<void> {
  find(element, "lightning-button")?.click();
  await settle();
}

describe("c-connection-settings-paste", () => {
  beforeEach(() => {
    sources.mockResolvedValue([{ id: "a00000000000002AAA", name: "Acme test", environment: "Sandbox" }]);
    copy.mockResolvedValue("{}");
  });

  it("compares with another connection of the org, side by side (SA-01)", async () => {
    compare.mockResolvedValue([KEYS, POLICY, LATER]);
    const element = await render();
    await compareNow(element);
    expect(copy).toHaveBeenCalledWith({ connectionId: "a00000000000002AAA" });
    expect(compare).toHaveBeenCalledWith({ connectionId: "a00000000000001AAA", copied: "{}" });
    expect(element.shadowRoot?.querySelectorAll("li")).toHaveLength(3);
    expect(element.shadowRoot?.querySelectorAll("lightning-input")).toHaveLength(2);
    expect(find(element, "p.choice")?.textContent).toBe("c.Connections_ReceiverMissingHere");
    await expect(element).toBeAccessible();
  });

  it("takes over what was chosen of what was shown (SA-01)", async () => {
    compare.mockResolvedValue([KEYS, POLICY, LATER]);
    paste.mockResolvedValue(null);
    const element = await render();
    await compareNow(element);
    find(element, "lightning-input[data-name=addedLater]")?.dispatchEvent(
      new CustomEvent("change", { detail: { checked: false } }),
    );
    await settle();
    const applied = jest.fn();
    element.addEventListener("applied", (event) => applied((event as CustomEvent).detail));
    find(element, "[data-apply]")?.click();
    await settle();
    expect(paste).toHaveBeenCalledWith({ connectionId: "a00000000000001AAA", copied: "{}", shown: [KEYS] });
    expect(applied).toHaveBeenCalledWith({ count: 1 });
  });

  it("says when nothing differs", async () => {
    compare.mockResolvedValue([]);
    const element = await render();
    await compareNow(element);
    expect(find(element, "[role=status]")?.textContent).toContain("c.Connections_CompareSame");
    expect(find(element, "[data-apply]")).toBeNull();
  });

  it("reads text from another org, and keeps it when it cannot be read", async () => {
    sources.mockResolvedValue([]);
    compare.mockRejectedValue(failure("INVALID_REQUEST"));
    const element = await render();
    const area = find<HTMLElement & { value: string }>(element, "lightning-textarea");
    area?.dispatchEvent(new CustomEvent("change", { detail: { value: "nonsense" } }));
    await settle();
    await compareNow(element);
    expect(copy).not.toHaveBeenCalled();
    expect(compare).toHaveBeenCalledWith({ connectionId: "a00000000000001AAA", copied: "nonsense" });
    expect(find(element, "c-failure-message")).not.toBeNull();
    expect(area?.value).toBe("nonsense");
    await expect(element).toBeAccessible();
  });
});
