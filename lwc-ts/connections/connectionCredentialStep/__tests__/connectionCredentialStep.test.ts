import { createElement } from "lwc";
import storeCredential from "@salesforce/apex/ConnectionWizardController.storeCredential";
import testCredential from "@salesforce/apex/ConnectionWizardController.testCredential";
import ConnectionCredentialStep from "c/connectionCredentialStep";
import detail from "./data/detail.json";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionWizardController.storeCredential", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock("@salesforce/apex/ConnectionWizardController.testCredential", () => ({ default: jest.fn() }), {
  virtual: true,
});

const store = storeCredential as unknown as jest.Mock;
const test = testCredential as unknown as jest.Mock;
const draft = { ...detail, credentialStoredAt: null };

async function render(shown: unknown): Promise<HTMLElement & { save(): Promise<boolean> }> {
  const element = createElement("c-connection-credential-step", { is: ConnectionCredentialStep });
  Object.assign(element, { detail: shown });
  document.body.appendChild(element);
  await settle();
  return element as unknown as HTMLElement & { save(): Promise<boolean> };
}

async function enter(element: HTMLElement, secret: string): Promise<void> {
  find(element, "lightning-input")?.dispatchEvent(new CustomEvent("change", { detail: { value: secret } }));
  await settle();
  find(element, "lightning-button")?.click();
  await settle();
}

describe("c-connection-credential-step", () => {
  it("stores the secret, tests it, and forgets it", async () => {
    store.mockResolvedValue(null);
    test.mockResolvedValue({ workspaceId: "T0ACME", workspaceName: "Acme", rights: ["users:read"], milliseconds: 400 });
    const element = await render(draft);
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    await enter(element, "xoxb-test-only");
    expect(store).toHaveBeenCalledWith({ connectionId: detail.summary.id, secret: "xoxb-test-only" });
    expect(find(element, "c-status-line")).not.toBeNull();
    expect(changed).toHaveBeenCalled();
    expect(find<HTMLElement & { value: string }>(element, "lightning-input")?.value).toBe("");
    await expect(element).toBeAccessible();
  });

  it("says what is wrong with the token and lets the person replace it", async () => {
    store.mockRejectedValue(failure("ROTATING_TOKEN"));
    const element = await render(draft);
    await enter(element, "xoxe.xoxb-1");
    expect(find(element, "c-scoped-message")).not.toBeNull();
    expect(test).not.toHaveBeenCalled();
  });

  it("never shows a stored secret, only who stored it", async () => {
    const element = await render(detail);
    expect(find(element, "lightning-input")).toBeNull();
    await expect(element.save()).resolves.toBe(true);
    find(element, "lightning-button")?.click();
    await settle();
    expect(find(element, "lightning-input")).not.toBeNull();
  });

  it("lets a service that asks itself do without a key", async () => {
    const element = await render({ ...draft, provider: { ...detail.provider, isRequestedByService: true } });
    await expect(element.save()).resolves.toBe(true);
    expect(store).not.toHaveBeenCalled();
  });
});
