import { createElement } from "lwc";
import grantIntegration from "@salesforce/apex/ConnectionSetupController.grantIntegration";
import ConnectionUserCheck from "c/connectionUserCheck";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionSetupController.grantIntegration", () => ({ default: jest.fn() }), {
  virtual: true,
});

const call = grantIntegration as unknown as jest.Mock;
const passed = { name: "active", isPassed: true, isGrantable: false };
const grantable = { name: "permissionSet", isPassed: false, isGrantable: true };
const notGrantable = { name: "Contact.Email", isPassed: false, isGrantable: false };

async function render(checks: object[]): Promise<HTMLElement> {
  const element = createElement("c-connection-user-check", { is: ConnectionUserCheck });
  Object.assign(element, { user: { id: "005000000000001AAA", name: "Integration User", checks } });
  document.body.appendChild(element);
  await settle();
  return element;
}

describe("c-connection-user-check", () => {
  it("offers nothing for a user who is fit (SL-05)", async () => {
    const element = await render([passed]);
    expect(find(element, "lightning-button")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("grants with one click and asks for another check (SL-06)", async () => {
    call.mockResolvedValue(null);
    const element = await render([passed, grantable]);
    const again = jest.fn();
    element.addEventListener("recheck", again);
    find(element, "lightning-button")?.click();
    await settle();
    expect(call).toHaveBeenCalledWith({ userId: "005000000000001AAA" });
    expect(again).toHaveBeenCalled();
  });

  it("explains what the package may not grant", async () => {
    const element = await render([notGrantable]);
    expect(element.shadowRoot?.querySelectorAll("p")).toHaveLength(2);
    expect(element.shadowRoot?.querySelectorAll("lightning-button")).toHaveLength(1);
    expect(find<HTMLElement & { text: string }>(element, "c-copy-button")?.text).toBe("c.Connections_CheckRead");
    await expect(element).toBeAccessible();
  });

  it("says why the grant was refused", async () => {
    call.mockRejectedValue(failure("INSUFFICIENT_ACCESS"));
    const element = await render([grantable]);
    find(element, "lightning-button")?.click();
    await settle();
    expect(find(element, "c-failure-message")).not.toBeNull();
  });
});
