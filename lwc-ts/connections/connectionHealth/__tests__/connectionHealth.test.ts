import { createElement } from "lwc";
import getHealthHistory from "@salesforce/apex/ConnectionDetailController.getHealthHistory";
import ConnectionHealth from "c/connectionHealth";
import detail from "./data/detail.json";
import { failure, find, settle } from "../../connectionSetup/__tests__/support.ts";

jest.mock("@salesforce/apex/ConnectionDetailController.getHealthHistory", () => ({ default: jest.fn() }), {
  virtual: true,
});

const history = getHealthHistory as unknown as jest.Mock;

function render(shown: unknown): HTMLElement {
  const element = createElement("c-connection-health", { is: ConnectionHealth });
  Object.assign(element, { detail: shown });
  document.body.appendChild(element);
  return element;
}

describe("c-connection-health", () => {
  it("puts failures first and names what was measured", async () => {
    const element = render(detail);
    const icons = [
      ...(element.shadowRoot?.querySelectorAll<HTMLElement & { iconName: string }>("li lightning-icon") ?? []),
    ];
    expect(icons.map(({ iconName }) => iconName)).toEqual(["utility:error", "utility:dash", "utility:success"]);
    await expect(element).toBeAccessible();
  });

  it("says that nothing was checked yet", async () => {
    const element = render({ ...detail, health: [], summary: { ...detail.summary, healthTotal: null } });
    expect(find(element, "ul")).toBeNull();
    expect(find(element, "p")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("shows the checks before on demand, and says why it could not", async () => {
    history.mockRejectedValueOnce(failure("UNEXPECTED")).mockResolvedValueOnce([
      { name: "E-2", occurredAt: "2026-11-21T10:58:00.000Z", outcome: "Success" },
      { name: "E-1", occurredAt: "2026-11-21T09:58:00.000Z", outcome: "Failed", reason: "Token revoked" },
    ]);
    const element = render(detail);
    find(element, "lightning-button")?.click();
    await settle();
    expect(find(element, "c-failure-message")).not.toBeNull();
    find(element, "lightning-button")?.click();
    await settle();
    expect(element.shadowRoot?.querySelectorAll("tbody tr")).toHaveLength(2);
    expect(find(element, "tbody")?.textContent).toContain("Token revoked");
    await expect(element).toBeAccessible();
  });
});
