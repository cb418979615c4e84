import { createElement } from "lwc";
import createDraft from "@salesforce/apex/ConnectionController.createDraft";
import listProviders from "@salesforce/apex/ConnectionController.listProviders";
import getOrg from "@salesforce/apex/ConnectionWizardController.getOrg";
import ConnectionServiceStep from "c/connectionServiceStep";
import { find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionController.createDraft", () => ({ default: jest.fn() }), { virtual: true });
jest.mock(
  "@salesforce/apex/ConnectionController.listProviders",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);
jest.mock(
  "@salesforce/apex/ConnectionWizardController.getOrg",
  () => {
    const { createApexTestWireAdapter } = require("@salesforce/sfdx-lwc-jest");
    return { default: createApexTestWireAdapter(jest.fn()) };
  },
  { virtual: true },
);

const create = createDraft as unknown as jest.Mock;
const providers = listProviders as unknown as { emit(data: unknown): void };
const org = getOrg as unknown as { emit(data: unknown): void };

async function render(): Promise<HTMLElement & { save(): Promise<boolean> }> {
  const element = createElement("c-connection-service-step", { is: ConnectionServiceStep });
  document.body.appendChild(element);
  providers.emit([
    { name: "Slack", label: "Slack", needsAddress: false },
    { name: "OpenConnect", label: "Open Connect", needsAddress: true },
  ]);
  org.emit({ name: "Acme", isSandbox: true });
  await settle();
  return element as unknown as HTMLElement & { save(): Promise<boolean> };
}

function fillIn(element: HTMLElement, isValid: boolean): void {
  for (const input of element.shadowRoot?.querySelectorAll("[data-required]") ?? []) {
    Object.assign(input, { reportValidity: () => isValid });
  }
}

describe("c-connection-service-step", () => {
  it("presets service, name and environment from what the org tells", async () => {
    create.mockResolvedValue("a00000000000001AAA");
    const element = await render();
    const listener = jest.fn();
    element.addEventListener("draft", (event) => listener((event as CustomEvent).detail));
    fillIn(element, true);
    await expect(element.save()).resolves.toBe(true);
    expect(create).toHaveBeenCalledWith({
      providerName: "Slack",
      environment: "Sandbox",
      name: "Slack",
      serviceUrl: "",
    });
    expect(listener).toHaveBeenCalledWith({ connectionId: "a00000000000001AAA" });
    await expect(element).toBeAccessible();
  });

  it("warns of a production workspace in a sandbox (SA-01)", async () => {
    const element = await render();
    const groups = element.shadowRoot?.querySelectorAll("lightning-radio-group");
    groups?.[1]?.dispatchEvent(new CustomEvent("change", { detail: { value: "Production" } }));
    await settle();
    expect(find(element, "c-scoped-message")).not.toBeNull();
  });

  it("asks for the address where the service has none of its own", async () => {
    const element = await render();
    find(element, "lightning-radio-group")?.dispatchEvent(
      new CustomEvent("change", { detail: { value: "OpenConnect" } }),
    );
    await settle();
    expect(
      find(element, "lightning-input[type=url]") ?? element.shadowRoot?.querySelectorAll("lightning-input")[1],
    ).toBeTruthy();
  });

  it("stays while a field is missing", async () => {
    const element = await render();
    fillIn(element, false);
    await expect(element.save()).resolves.toBe(false);
    expect(create).not.toHaveBeenCalled();
  });
});
