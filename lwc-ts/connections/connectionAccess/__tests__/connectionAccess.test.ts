import { createElement } from "lwc";
import getAccess from "@salesforce/apex/ConnectionDetailController.getAccess";
import ConnectionAccess from "c/connectionAccess";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionDetailController.getAccess", () => ({ default: jest.fn() }), { virtual: true });
jest.mock("@salesforce/apex/ConnectionSetupController.grantIntegration", () => ({ default: jest.fn() }), {
  virtual: true,
});

const call = getAccess as unknown as jest.Mock;
const result = (name: string, outcome: string, more: object = {}): object => ({ name, outcome, ...more });
const access = {
  user: { id: "005000000000001AAA", name: "Integration User", username: "int@acme.example", checks: [], isFit: true },
  profileName: "Minimum Access - API Only Integrations",
  orgId: "00D000000000001AAA",
  isSandbox: false,
  logins: [
    result("lastLogin", "Failed", { code: "Restricted IP", value: "198.51.100.9" }),
    result("refusedAddresses", "Failed", { value: "198.51.100.9" }),
    result("sessions", "Passed", { value: "0/2" }),
    result("loginRanges", "Unknown"),
  ],
};

async function render(): Promise<HTMLElement> {
  const element = createElement("c-connection-access", { is: ConnectionAccess });
  Object.assign(element, { connectionId: "a00000000000001AAA" });
  document.body.appendChild(element);
  await settle();
  return element;
}

const texts = (element: HTMLElement): (string | null)[] =>
  [...(element.shadowRoot?.querySelectorAll("li .text") ?? [])].map(({ textContent }) => textContent);

describe("c-connection-access", () => {
  it("shows the user, its logins and sessions, and the org (SA-06)", async () => {
    call.mockResolvedValue(access);
    const element = await render();
    expect(find(element, "c-connection-user-check")).not.toBeNull();
    expect(texts(element)).toEqual([
      "c.Connections_LastLoginFailed",
      "c.Connections_RefusedText",
      "c.Connections_SessionsNone",
      "c.Connections_LoginRangesText",
    ]);
    expect(element.shadowRoot?.textContent).toContain("00D000000000001AAA");
    await expect(element).toBeAccessible();
  });

  it("says what could not be checked, and how to look by hand (SA-06)", async () => {
    const logins = ["lastLogin", "refusedAddresses", "sessions"].map((name) => result(name, "Unknown"));
    call.mockResolvedValue({ ...access, logins });
    expect(texts(await render())).toEqual([
      "c.Connections_LastLoginUnknown",
      "c.Connections_LastLoginUnknown",
      "c.Connections_SessionsUnknown",
    ]);
  });

  it("has nobody to check yet", async () => {
    call.mockResolvedValue({ ...access, user: null, logins: [] });
    const element = await render();
    expect(find(element, "c-connection-user-check")).toBeNull();
    expect(element.shadowRoot?.textContent).toContain("c.Connections_AccessNobody");
  });

  it("says why it could not be checked, and tries again", async () => {
    call.mockRejectedValueOnce(failure("MISSING_PERMISSION")).mockResolvedValueOnce(access);
    const element = await render();
    find(element, "c-load-state")?.dispatchEvent(new CustomEvent("retry"));
    await settle();
    expect(find(element, "c-connection-user-check")).not.toBeNull();
  });
});
