import { createElement } from "lwc";
import listIntegrationUsers from "@salesforce/apex/ConnectionWizardController.listIntegrationUsers";
import savePeople from "@salesforce/apex/ConnectionWizardController.savePeople";
import ConnectionPeopleStep from "c/connectionPeopleStep";
import detail from "./data/detail.json";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionWizardController.listIntegrationUsers", () => ({ default: jest.fn() }), {
  virtual: true,
});
jest.mock("@salesforce/apex/ConnectionWizardController.savePeople", () => ({ default: jest.fn() }), { virtual: true });

const list = listIntegrationUsers as unknown as jest.Mock;
const savePeopleCall = savePeople as unknown as jest.Mock;

async function render(): Promise<HTMLElement & { save(): Promise<boolean> }> {
  const element = createElement("c-connection-people-step", { is: ConnectionPeopleStep });
  Object.assign(element, { detail: { ...detail, integrationUser: null } });
  document.body.appendChild(element);
  await settle();
  const picker = find(element, "lightning-combobox");
  if (picker) Object.assign(picker, { reportValidity: () => true });
  return element as unknown as HTMLElement & { save(): Promise<boolean> };
}

describe("c-connection-people-step", () => {
  it("presets the only user, and keeps the choices", async () => {
    list.mockResolvedValue([detail.integrationUser]);
    savePeopleCall.mockResolvedValue(null);
    const element = await render();
    await expect(element.save()).resolves.toBe(true);
    expect(savePeopleCall).toHaveBeenCalledWith({
      connectionId: detail.summary.id,
      integrationUserId: detail.integrationUser.id,
      mappingKeys: ["FederationId", "Email"],
      policies: detail.policies,
    });
    await expect(element).toBeAccessible();
  });

  it("says how to go on when nobody has the license", async () => {
    list.mockResolvedValue([]);
    const element = await render();
    expect(find(element, "c-scoped-message lightning-button")).not.toBeNull();
    await expect(element.save()).resolves.toBe(false);
  });

  it("says why the users could not be listed, and tries again", async () => {
    list.mockRejectedValueOnce(failure("UNEXPECTED")).mockResolvedValueOnce([detail.integrationUser]);
    const element = await render();
    find(element, "c-scoped-message lightning-button")?.click();
    await settle();
    expect(find(element, "lightning-combobox")).not.toBeNull();
  });
});
