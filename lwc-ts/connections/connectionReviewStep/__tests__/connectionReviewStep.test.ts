import { createElement } from "lwc";
import ConnectionReviewStep from "c/connectionReviewStep";
import detail from "./data/detail.json";
import { find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock(
  "@salesforce/apex/ConnectionWizardController.getOrg",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

async function render(shown: unknown): Promise<HTMLElement> {
  const element = createElement("c-connection-review-step", { is: ConnectionReviewStep });
  Object.assign(element, { detail: shown });
  document.body.appendChild(element);
  await settle();
  return element;
}

describe("c-connection-review-step", () => {
  it("shows each choice with a way to change it, and the terms (SL-04)", async () => {
    const element = await render(detail);
    const listener = jest.fn();
    element.addEventListener("goto", (event) => listener((event as CustomEvent).detail));
    find(element, "lightning-button[data-step=credential]")?.click();
    expect(listener).toHaveBeenCalledWith({ step: "credential" });
    expect(find(element, ".terms")?.getAttribute("tabindex")).toBe("0");
    await expect(element).toBeAccessible();
  });

  it("tells when the terms are accepted", async () => {
    const element = await render(detail);
    const listener = jest.fn();
    element.addEventListener("accept", (event) => listener((event as CustomEvent).detail));
    find(element, "lightning-input")?.dispatchEvent(new CustomEvent("change", { detail: { checked: true } }));
    expect(listener).toHaveBeenCalledWith({ isAccepted: true });
  });

  it("asks for no terms when the service asks from its own side", async () => {
    const element = await render({ ...detail, provider: { ...detail.provider, isRequestedByService: true } });
    expect(find(element, ".terms")).toBeNull();
  });
});
