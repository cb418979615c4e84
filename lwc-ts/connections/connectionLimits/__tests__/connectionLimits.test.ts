import { createElement } from "lwc";
import saveLimits from "@salesforce/apex/ConnectionSettingsController.saveLimits";
import ConnectionLimits from "c/connectionLimits";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionSettingsController.saveLimits", () => ({ default: jest.fn() }), {
  virtual: true,
});

const save = saveLimits as unknown as jest.Mock;

async function render(values: (string | null)[], isValid = true, isRequestedByService = true): Promise<HTMLElement> {
  const element = createElement("c-connection-limits", { is: ConnectionLimits });
  const summary = { id: "a00000000000001AAA", name: "Acme" };
  Object.assign(element, { detail: { summary, provider: { isRequestedByService }, callLimit: 60 } });
  document.body.appendChild(element);
  await settle();
  const fields = [...(element.shadowRoot?.querySelectorAll("lightning-input") ?? [])];
  fields.forEach((field, index) => Object.assign(field, { value: values[index], reportValidity: () => isValid }));
  return element;
}

const press = async (element: HTMLElement): Promise<void> => {
  find(element, "lightning-button:not([data-cancel])")?.click();
  await settle();
};

describe("c-connection-limits", () => {
  it("saves limits in both directions, none where the field is empty (SL-03)", async () => {
    save.mockResolvedValue(null);
    const element = await render(["20", ""]);
    const saved = jest.fn();
    element.addEventListener("saved", saved);
    await expect(element).toBeAccessible();
    await press(element);
    expect(save).toHaveBeenCalledWith({ connectionId: "a00000000000001AAA", callsPerMinute: 20, callsPerDay: null });
    expect(saved).toHaveBeenCalled();
  });

  it("asks nothing about calls of a service that makes none", async () => {
    save.mockResolvedValue(null);
    const element = await render(["500"], true, false);
    await press(element);
    expect(save).toHaveBeenCalledWith({ connectionId: "a00000000000001AAA", callsPerMinute: 60, callsPerDay: 500 });
  });

  it("saves nothing that the fields refuse", async () => {
    const element = await render(["0", "5"], false);
    await press(element);
    expect(save).not.toHaveBeenCalled();
  });

  it("says why they could not be saved, and closes", async () => {
    save.mockRejectedValue(failure("INVALID_REQUEST"));
    const element = await render(["20", "500"]);
    await press(element);
    expect(find(element, "c-failure-message")).not.toBeNull();
    const closed = jest.fn();
    element.addEventListener("close", closed);
    find(element, "[data-cancel]")?.click();
    expect(closed).toHaveBeenCalled();
  });
});
