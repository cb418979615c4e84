import { createElement } from "lwc";
import approve from "@salesforce/apex/ConnectionDetailController.approve";
import ConnectionApproval from "c/connectionApproval";
import detail from "./data/detail.json";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionDetailController.approve", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionSetupController.grantIntegration", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock(
  "@salesforce/apex/ConnectionWizardController.getOrg",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

const call = approve as unknown as jest.Mock;

async function render(shown: unknown): Promise<HTMLElement> {
  const element = createElement("c-connection-approval", { is: ConnectionApproval });
  Object.assign(element, { detail: shown });
  document.body.appendChild(element);
  await settle();
  return element;
}

const brand = (element: HTMLElement): (HTMLElement & { disabled: boolean }) | null =>
  [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement & { variant: string; disabled: boolean }>(
      "lightning-button",
    ) ?? []),
  ].find(({ variant }) => variant === "brand") ?? null;

async function accept(element: HTMLElement): Promise<void> {
  find(element, "lightning-input")?.dispatchEvent(new CustomEvent("change", { detail: { checked: true } }));
  await settle();
}

describe("c-connection-approval", () => {
  it("tells what is stated from what is checked, and waits for the terms (SL-04)", async () => {
    const element = await render(detail);
    expect(element.shadowRoot?.textContent).toContain("Northlight Ltd");
    expect(brand(element)?.disabled).toBe(true);
    await accept(element);
    expect(brand(element)?.disabled).toBe(false);
    await expect(element).toBeAccessible();
  });

  it("approves with the keys in their order", async () => {
    call.mockResolvedValue(null);
    const element = await render(detail);
    const listener = jest.fn();
    element.addEventListener("approved", listener);
    await accept(element);
    find(element, "c-connection-mapping-keys")?.dispatchEvent(
      new CustomEvent("keys", { detail: { mappingKeys: ["Email"] } }),
    );
    brand(element)?.click();
    await settle();
    expect(call).toHaveBeenCalledWith({
      connectionId: detail.summary.id,
      approval: { integrationUserId: detail.integrationUser.id, mappingKeys: ["Email"], termsVersion: 3 },
    });
    expect(listener).toHaveBeenCalled();
  });

  it("keeps the choices when another administrator was faster", async () => {
    call.mockRejectedValue(failure("ALREADY_DECIDED"));
    const element = await render(detail);
    await accept(element);
    brand(element)?.click();
    await settle();
    expect(find(element, "c-failure-message")).not.toBeNull();
  });

  it("asks for the terms again when they changed", async () => {
    call.mockRejectedValue(failure("TERMS_CHANGED"));
    const element = await render(detail);
    await accept(element);
    brand(element)?.click();
    await settle();
    expect(brand(element)?.disabled).toBe(true);
  });

  it("shows a request that says nothing of itself (SL-05)", async () => {
    const element = await render({ ...detail, statement: "not json", integrationUser: null });
    expect(brand(element)?.disabled).toBe(true);
    expect(element.shadowRoot?.textContent).not.toContain("Northlight Ltd");
  });
});
