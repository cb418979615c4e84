import { createElement } from "lwc";
import copySettings from "@salesforce/apex/ConnectionSettingsController.copySettings";
import ConnectionSettingsCopy from "c/connectionSettingsCopy";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionSettingsController.copySettings", () => ({ default: jest.fn() }), {
  virtual: true,
});

const copy = copySettings as unknown as jest.Mock;

async function render(): Promise<HTMLElement> {
  const element = createElement("c-connection-settings-copy", { is: ConnectionSettingsCopy });
  Object.assign(element, { detail: { summary: { id: "a00000000000001AAA", name: "Acme" } } });
  document.body.appendChild(element);
  await settle();
  return element;
}

describe("c-connection-settings-copy", () => {
  it("shows the settings as text to copy (SA-01)", async () => {
    copy.mockResolvedValue('{ "provider": "Slack" }');
    const element = await render();
    expect(find(element, "pre")?.textContent).toBe('{ "provider": "Slack" }');
    expect(find<HTMLElement & { text: string }>(element, "c-copy-button")?.text).toBe('{ "provider": "Slack" }');
    await expect(element).toBeAccessible();
  });

  it("says why there is nothing to copy, tries again, and closes", async () => {
    copy.mockRejectedValueOnce(failure("UNEXPECTED")).mockResolvedValueOnce("{}");
    const element = await render();
    expect(find<HTMLElement & { failure: object | null }>(element, "c-load-state")?.failure).not.toBeNull();
    expect(find(element, "c-copy-button")).toBeNull();
    const closed = jest.fn();
    element.addEventListener("close", closed);
    find(element, "lightning-button")?.click();
    find(element, "c-load-state")?.dispatchEvent(new CustomEvent("retry"));
    await Promise.resolve();
    await Promise.resolve();
    expect(find(element, "pre")?.textContent).toBe("{}");
    expect(closed).toHaveBeenCalled();
  });
});
