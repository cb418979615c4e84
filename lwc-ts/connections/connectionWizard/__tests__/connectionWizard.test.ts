import { createElement } from "lwc";
import connect from "@salesforce/apex/ConnectionWizardController.connect";
import getDraft from "@salesforce/apex/ConnectionWizardController.getDraft";
import ConnectionWizard from "c/connectionWizard";
import detail from "./data/detail.json";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionWizardController.connect", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionWizardController.getDraft", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionWizardController.listIntegrationUsers", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock("@salesforce/apex/ConnectionWizardController.savePeople", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionWizardController.storeCredential", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock("@salesforce/apex/ConnectionWizardController.testCredential", () => ({ default: jest.fn() }), {
  virtual: true,
});
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

const connectCall = connect as unknown as jest.Mock;
const draft = getDraft as unknown as jest.Mock;

async function render(connectionId: string): Promise<HTMLElement> {
  const element = createElement("c-connection-wizard", { is: ConnectionWizard });
  Object.assign(element, { connectionId });
  document.body.appendChild(element);
  await settle();
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
  find(element, "c-connection-review-step")?.dispatchEvent(new CustomEvent("accept", { detail: { isAccepted: true } }));
  await settle();
}

describe("c-connection-wizard", () => {
  it("begins with the service", async () => {
    const element = await render("");
    expect(find(element, "c-connection-service-step")).not.toBeNull();
    expect(find(element, "c-step-list")).not.toBeNull();
  });

  it.each([
    ["credential", { credentialStoredAt: null }],
    ["people", { integrationUser: null }],
    ["review", {}],
  ])("goes on where the draft was left: %s", async (step, left) => {
    draft.mockResolvedValue({ ...detail, ...left });
    const element = await render(detail.summary.id);
    expect(find(element, `c-connection-${step}-step`)).not.toBeNull();
  });

  it("connects once the terms are accepted (SL-04)", async () => {
    draft.mockResolvedValue(detail);
    connectCall.mockResolvedValue(detail);
    const element = await render(detail.summary.id);
    expect(brand(element)?.disabled).toBe(true);
    await accept(element);
    brand(element)?.click();
    await settle();
    expect(connectCall.mock.calls[0][0].approval.termsVersion).toBe(3);
    expect(find(element, "c-connection-review-step")).toBeNull();
  });

  it("keeps everything when the service does not answer", async () => {
    draft.mockResolvedValue(detail);
    connectCall.mockRejectedValue(failure("NO_ANSWER"));
    const element = await render(detail.summary.id);
    await accept(element);
    brand(element)?.click();
    await settle();
    expect(find(element, "c-failure-message")).not.toBeNull();
    expect(find(element, "c-connection-review-step")).not.toBeNull();
  });

  it("asks for the state when the answer was lost, instead of connecting twice (SL-01)", async () => {
    draft.mockResolvedValueOnce(detail);
    draft.mockResolvedValueOnce({ ...detail, summary: { ...detail.summary, status: "Active" } });
    connectCall.mockRejectedValue(new Error("Failed to fetch"));
    const element = await render(detail.summary.id);
    await accept(element);
    brand(element)?.click();
    await settle();
    await settle();
    expect(connectCall).toHaveBeenCalledTimes(1);
    expect(find(element, "c-connection-review-step")).toBeNull();
    expect(find(element, "c-failure-message")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says that nothing was done, and connects again (SL-01)", async () => {
    draft.mockResolvedValue({ ...detail, summary: { ...detail.summary, status: "Draft" } });
    connectCall.mockRejectedValue(new Error("Failed to fetch"));
    const element = await render(detail.summary.id);
    await accept(element);
    brand(element)?.click();
    await settle();
    await settle();
    expect(find<HTMLElement & { message: string }>(element, "c-failure-message")?.message).toBe(
      "c.Connections_NothingDone",
    );
    expect(brand(element)?.disabled).toBe(false);
  });

  it("asks again before anything else while the state is unknown (SL-01)", async () => {
    draft.mockResolvedValueOnce(detail).mockRejectedValueOnce(new Error("Offline"));
    draft.mockResolvedValueOnce({ ...detail, summary: { ...detail.summary, status: "Active" } });
    connectCall.mockRejectedValue(new Error("Failed to fetch"));
    const element = await render(detail.summary.id);
    await accept(element);
    brand(element)?.click();
    await settle();
    await settle();
    expect(brand(element)?.disabled).toBe(true);
    find(element, "[data-ask]")?.click();
    await settle();
    expect(find(element, "c-connection-review-step")).toBeNull();
  });

  it("asks for the terms again when they changed meanwhile", async () => {
    draft.mockResolvedValue(detail);
    connectCall.mockRejectedValue(failure("TERMS_CHANGED"));
    const element = await render(detail.summary.id);
    await accept(element);
    brand(element)?.click();
    await settle();
    await settle();
    expect(brand(element)?.disabled).toBe(true);
  });

  it("says why the draft could not be loaded", async () => {
    draft.mockRejectedValue(failure("NOT_FOUND"));
    const element = await render(detail.summary.id);
    expect(find(element, "c-failure-message")).not.toBeNull();
  });
});
